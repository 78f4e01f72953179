// The clock on the wall in Madrid: what somebody types as a date and a time, and the moment it means, wherever their
// computer is.
import { TIME_ZONE } from './time-zone';

/** As the native fields write them: `2026-11-30` and `23:59`. */
export interface WallTime {
	date: string;
	time: string;
}

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** What the clock shows at that moment. */
export function wallTimeOf(moment: Date): WallTime {
	const parts = new Intl.DateTimeFormat('en-GB', {
		timeZone: TIME_ZONE,
		hourCycle: 'h23',
		...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' }
	}).formatToParts(moment);
	const { year, month, day, hour, minute } = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
	return { date: `${year}-${month}-${day}`, time: `${hour}:${minute}` };
}

/**
 * The moment at which the clock shows this. Null for what is no date or time, and for the hour that is left out when
 * summer time begins. Of the hour that comes twice when it ends, the second: whoever counts on the longer time is right.
 */
export function momentOf({ date, time }: WallTime): Date | null {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !/^\d{2}:\d{2}$/.test(time)) return null;
	const asUtc = Date.parse(`${date}T${time}:00Z`);
	if (Number.isNaN(asUtc)) return null;
	// The clock is ahead of UTC by what it is a day earlier or a day later: a change lies between them, or none does.
	const candidates = [asUtc - DAY_MS, asUtc + DAY_MS].map((near) => asUtc - aheadAt(near));
	const found = candidates.filter((candidate) => {
		const shown = wallTimeOf(new Date(candidate));
		return shown.date === date && shown.time === time;
	});
	return found.length > 0 ? new Date(Math.max(...found)) : null;
}

/** The Monday of the week that a moment is in, by the same clock: `2026-11-16`. */
export function weekOf(moment: Date): string {
	const day = new Date(`${wallTimeOf(moment).date}T00:00:00Z`);
	const sinceMonday = (day.getUTCDay() + 6) % 7;
	return new Date(day.getTime() - sinceMonday * DAY_MS).toISOString().slice(0, 10);
}

/** By how many milliseconds the clock is ahead of UTC. */
function aheadAt(moment: number): number {
	const whole = Math.floor(moment / MINUTE_MS) * MINUTE_MS;
	const { date, time } = wallTimeOf(new Date(whole));
	return Date.parse(`${date}T${time}:00Z`) - whole;
}
