// Dates, numbers and names as people read them, by Madrid's clock.
import { expect, it } from 'vitest';
import { counter, hourOf, makeLocale } from '../../src/lib/i18n/locale';
import { spanOf } from '../../src/lib/i18n/span';
import { initialsOf } from '../../src/lib/initials';

const now = new Date('2026-06-03T10:45:00+02:00');
const es = makeLocale('es', now);
const en = makeLocale('en', now);

it('writes a date with its weekday', () => {
	const friday = new Date('2026-05-29T09:00:00+02:00');
	expect(es.date(friday)).toBe('viernes, 29 de mayo de 2026');
	expect(en.date(friday)).toBe('Friday, 29 May 2026');
});

it('says how long ago within a day, and not the date too', () => {
	expect(es.when(new Date('2026-06-03T10:44:30+02:00'))).toBe('ahora');
	expect(es.when(new Date('2026-06-03T10:42:00+02:00'))).toBe('hace 3 minutos');
	expect(en.when(new Date('2026-06-02T10:46:00+02:00'))).toBe('23 hours ago');
});

it('says the date with its weekday of what is older, with the year only when it is another one', () => {
	expect(es.when(new Date('2026-06-02T10:45:00+02:00'))).toBe('mar, 2 jun');
	expect(en.when(new Date('2026-05-29T09:00:00+02:00'))).toMatch(/^Fri,? 29 May$/);
	expect(es.when(new Date('2025-05-29T09:00:00+02:00'))).toBe('jue, 29 may 2025');
});

it('says until when by day and time, and how long that is no finer than it helps', () => {
	const end = new Date('2026-11-30T23:59:00+01:00');
	expect(en.dayAndTime(end)).toMatch(/^Mon,? 30 November, 23:59$/);
	expect(es.dayAndTime(end)).toBe('lun, 30 de noviembre, 23:59');
	const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];
	expect(
		[8 * day + hour, 2 * day + hour, day + 5 * hour, 2 * day, 5 * hour, 40 * minute].map((ms) => spanOf('en', ms))
	).toEqual([...['8 days', '2 days and 1 hour', '1 day and 5 hours', '2 days', '5 hours', '40 minutes']]);
	expect(spanOf('es', day + hour)).toBe('1 día y 1 hora');
	expect([59_000, 0, -day].map((ms) => spanOf('es', ms))).toEqual([null, null, null]);
});

it('has Madrid’s hour wherever the server is', () => {
	expect(hourOf(new Date('2026-06-03T22:30:00Z'))).toBe(0);
	expect(hourOf(new Date('2026-12-03T22:30:00Z'))).toBe(23);
});

it('counts with the noun, and never breaks the line between them', () => {
	const count = counter('es');
	expect(count(1, 'documento', 'documentos')).toBe('1\u00a0documento');
	expect(count(12_480, 'palabra', 'palabras')).toBe('12.480\u00a0palabras');
});

it('takes the initials of the names, not of the small words between them', () => {
	expect(initialsOf('Lucía Robles')).toBe('LR');
	expect(initialsOf('María de la Fuente Íñiguez')).toBe('MF');
	expect(initialsOf('ana')).toBe('A');
});
