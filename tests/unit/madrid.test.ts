// What somebody types as a day and a time is by Madrid's clock, wherever their computer is and whatever the season.
import { afterEach, describe, expect, it } from 'vitest';
import { momentOf, wallTimeOf } from '$shared/madrid';

const DAY_MS = 24 * 60 * 60_000;
const zone = process.env.TZ;
afterEach(() => {
	process.env.TZ = zone;
});

describe.each(['Europe/Madrid', 'UTC', 'America/Los_Angeles', 'Asia/Tokyo'])('on a computer in %s', (place) => {
	const moment = (date: string, time: string) => {
		process.env.TZ = place;
		return momentOf({ date, time })?.toISOString() ?? null;
	};

	it('winter is one hour ahead of UTC, summer two', () => {
		expect(moment('2026-11-30', '23:59')).toBe('2026-11-30T22:59:00.000Z');
		expect(moment('2026-07-01', '00:00')).toBe('2026-06-30T22:00:00.000Z');
	});

	it('the hour that summer time leaves out does not exist; those beside it do', () => {
		expect(moment('2026-03-29', '01:59')).toBe('2026-03-29T00:59:00.000Z');
		expect(moment('2026-03-29', '02:00')).toBeNull();
		expect(moment('2026-03-29', '02:59')).toBeNull();
		expect(moment('2026-03-29', '03:00')).toBe('2026-03-29T01:00:00.000Z');
	});

	it('the hour that comes twice is the second', () => {
		expect(moment('2026-10-25', '01:59')).toBe('2026-10-24T23:59:00.000Z');
		expect(moment('2026-10-25', '02:30')).toBe('2026-10-25T01:30:00.000Z');
		expect(moment('2026-10-25', '03:00')).toBe('2026-10-25T02:00:00.000Z');
	});

	it('what the clock shows is the moment again, on the days around each change', () => {
		process.env.TZ = place;
		for (const change of ['2026-03-29T01:00Z', '2026-10-25T01:00Z'].map(Date.parse)) {
			for (let at = change - DAY_MS; at < change + DAY_MS; at += 15 * 60_000) {
				const shown = wallTimeOf(new Date(at));
				// Of the hour that comes twice, the second.
				expect([0, 60 * 60_000], JSON.stringify(shown)).toContain(momentOf(shown)!.getTime() - at);
			}
		}
	});
});

it.each([
	['', '10:00'],
	['2026-11-30', ''],
	['2026-13-01', '10:00'],
	['2026-02-30', '10:00'],
	['2026-11-30', '24:00'],
	['30/11/2026', '10:00'],
	['2026-11-30', '10']
])('%j %j is no moment', (date, time) => {
	expect(momentOf({ date, time })).toBeNull();
});
