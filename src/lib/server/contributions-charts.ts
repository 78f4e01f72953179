// The charts of a page about contributions, drawn where the page is made.
import { makeLocale } from '$lib/i18n';
import type { ContributionsTexts } from '$lib/i18n/contributions-pages';
import type { Contributions } from '$server/authorship';
import type { Language } from '$shared/language';
import { barChart, columnChart, type Column } from './charts';

/** So many organisations have a bar; the table has them all. */
const BARS = 16;
/** Beyond this, four weeks are one column. */
const COLUMNS = 60;
const WEEKS_TOGETHER = 4;

export interface Charts {
	/** SVG. */
	organisations: string;
	weeks: string;
	/** Columns are of four weeks. */
	isByMonth: boolean;
}

/** Null where nothing is counted. */
export function chartsOf(
	{ organisations, weeks, words: all }: Contributions,
	t: ContributionsTexts,
	{ language, now }: { language: Language; now: Date }
): Charts | null {
	if (organisations.length === 0) return null;
	const { number, percent, list, date } = makeLocale(language, now);
	const rows = organisations.slice(0, BARS).map(({ id, name, words }) => ({
		...{ id, name, value: words },
		told: `${number(words)} · ${percent(words / all)}`
	}));
	const label = t.chart(
		list(organisations.map(({ name, words }) => t.bar(name, t.words(words), percent(words / all))))
	);

	const columns = columnsOf(weeks);
	const most = columns.columns.reduce((a, b) => (sumOf(b) > sumOf(a) ? b : a));
	const mostIn = t.mostIn(date(dayOf(most.name)), t.words(sumOf(most)));
	return {
		organisations: barChart(rows, label),
		weeks: columnChart(
			columns.columns.map(({ name, parts }) => ({ name: shortDay(dayOf(name), language), parts })),
			organisations.map(({ id }) => id),
			t.chartWeeks(mostIn),
			t.words(sumOf(most))
		),
		isByMonth: columns.isByMonth
	};
}

const sumOf = ({ parts }: Column) => parts.reduce((sum, { value }) => sum + value, 0);

/** Noon, so that it is the same day in Madrid. */
const dayOf = (week: string) => new Date(`${week}T12:00:00Z`);

const shortDay = (day: Date, language: Language) =>
	new Intl.DateTimeFormat(language, { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' }).format(day);

function columnsOf(weeks: Contributions['weeks']): { columns: Column[]; isByMonth: boolean } {
	const isByMonth = weeks.length > COLUMNS;
	const size = isByMonth ? WEEKS_TOGETHER : 1;
	const columns: Column[] = [];
	weeks.forEach(({ week, organisations }, place) => {
		if (place % size === 0) columns.push({ name: week, parts: [] });
		const { parts } = columns.at(-1)!;
		for (const { id, words } of organisations) {
			const known = parts.find((part) => part.id === id);
			if (known) known.value += words;
			else parts.push({ id, value: words });
		}
	});
	return { columns, isByMonth };
}
