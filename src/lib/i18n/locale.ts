// Dates, numbers and lists as the reader's language writes them. The clock on the wall is Madrid's for everybody.
import type { Bilingual, Language } from '$shared/language';
import { TIME_ZONE } from '$shared/time-zone';

const TAGS: Record<Language, string> = { es: 'es-ES', en: 'en-GB' };

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export type Locale = ReturnType<typeof makeLocale>;

/** How this reader's language writes things. `now` is the server's, so that both renderings of a page agree. */
export function makeLocale(language: Language, now: Date) {
	const tag = TAGS[language];
	const date = (options: Intl.DateTimeFormatOptions) =>
		new Intl.DateTimeFormat(tag, { timeZone: TIME_ZONE, ...options });
	const whole = date({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
	const wholeWithTime = date({ dateStyle: 'full', timeStyle: 'short' });
	const long = date({ dateStyle: 'long' });
	const short = date({ weekday: 'short', day: 'numeric', month: 'short' });
	const shortWithYear = date({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
	const dayAndMonth = date({ weekday: 'short', day: 'numeric', month: 'long' });
	const clock = date({ hour: '2-digit', minute: '2-digit' });
	const yearOf = date({ year: 'numeric' });
	const relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
	/** With the year when it is not this one. */
	const shortDate = (value: Date) =>
		(yearOf.format(value) === yearOf.format(now) ? short : shortWithYear).format(value);
	const numbers = new Intl.NumberFormat(tag);
	const percents = new Intl.NumberFormat(tag, { style: 'percent' });
	const lists = new Intl.ListFormat(tag);

	return {
		language,
		now,
		/** The text of this language. */
		say: (text: Bilingual) => text[language],
		/** «viernes, 20 de noviembre de 2026» */
		date: (value: Date) => whole.format(value),
		/** The same with the time of day. */
		dateTime: (value: Date) => wholeWithTime.format(value),
		/** «20 de noviembre de 2026», for what is cited. */
		day: (value: Date) => long.format(value),
		/** «10:42» */
		time: (value: Date) => clock.format(value),
		/** Within a day how long ago, «hace 3 minutos»; else the date, «vie, 20 nov». */
		when: (value: Date) => {
			const seconds = (value.getTime() - now.getTime()) / 1000;
			const size = Math.abs(seconds);
			if (size < MINUTE) return relative.format(0, 'second');
			if (size < HOUR) return relative.format(Math.trunc(seconds / MINUTE), 'minute');
			if (size < DAY) return relative.format(Math.trunc(seconds / HOUR), 'hour');
			return shortDate(value);
		},
		/** «lun, 30 de noviembre, 23:59»: until when something stands open. */
		dayAndTime: (value: Date) => `${dayAndMonth.format(value)}, ${clock.format(value)}`,
		number: (value: number) => numbers.format(value),
		/** «12 %», of a part of one. */
		percent: (part: number) => percents.format(part),
		/** «Datalia, Norte Telecom y Universidad Cibeles» */
		list: (items: string[]) => lists.format(items)
	};
}

/** The hour of the day in Madrid, 0–23: for a greeting. */
export const hourOf = (value: Date): number =>
	Number(new Intl.DateTimeFormat('en-GB', { hour: 'numeric', hourCycle: 'h23', timeZone: TIME_ZONE }).format(value));

/** «1 documento», «2 documentos»: a number with its noun, for the catalogue. */
export function counter(language: Language) {
	const rules = new Intl.PluralRules(TAGS[language]);
	const numbers = new Intl.NumberFormat(TAGS[language]);
	return (count: number, one: string, other: string) =>
		`${numbers.format(count)}\u00a0${rules.select(count) === 'one' ? one : other}`;
}
