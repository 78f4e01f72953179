// How long something lasts, in words. Apart from the dates, which every page loads.
import type { Language } from '$shared/language';

const MINUTE_MS = 60_000;
const HOUR = 60;
const DAY = 24 * HOUR;

/** «8 días», «1 día y 5 horas», «40 minutos»: no finer than it helps. Nothing left: null. */
export function spanOf(language: Language, ms: number): string | null {
	const minutes = Math.floor(ms / MINUTE_MS);
	const [days, hours] = [Math.floor(minutes / DAY), Math.floor((minutes % DAY) / HOUR)];
	const say = (unit: 'day' | 'hour' | 'minute', value: number) =>
		new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
	if (minutes < 1) return null;
	if (days === 0) return hours === 0 ? say('minute', minutes) : say('hour', hours);
	if (days > 2 || hours === 0) return say('day', days);
	return new Intl.ListFormat(language).format([say('day', days), say('hour', hours)]);
}
