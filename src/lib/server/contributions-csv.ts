// Contributions as tables for spreadsheets: a row a person, or a row a person's organisation and week.
import type { ContributionsTexts } from '$lib/i18n/contributions-pages';
import type { Contributions } from '$server/authorship';
import type { ReadContributions } from '$shared/inputs/authorship';
import { csvOf } from './csv';

const SEPARATORS = { comma: ',', semicolon: ';' } as const;

/** What is counted of one text; `document`: its title, where there are several in one table. */
export interface CountedText {
	document?: string;
	contributions: Contributions;
}

type Cell = string | number;

/** Numbers stand as they are, weeks by their Monday (ISO 8601). */
export function contributionsCsv(
	texts: readonly CountedText[],
	t: ContributionsTexts,
	{ by, separator }: Pick<ReadContributions, 'by' | 'separator'>
): string {
	const withDocument = texts.some(({ document }) => document !== undefined);
	const [head, rowsOf] = by === 'people' ? [peopleHead(t), peopleRows] : [weeksHead(t), weekRows];
	const rows = texts.flatMap(({ document, contributions }) =>
		rowsOf(contributions).map((row): Cell[] => (withDocument ? [document ?? '', ...row] : row))
	);
	const first = withDocument ? [t.columns.document, ...head] : head;
	return csvOf([first, ...rows], { separator: SEPARATORS[separator] });
}

/** Those by which words come from people; the template is nobody's. */
const WAYS = ['typed', 'pasted', 'import', 'suggestion', 'putBack', 'restore'] as const;

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

const peopleHead = ({ columns: c, ways }: ContributionsTexts): string[] => [
	...[c.organisation, c.person, c.words, c.share],
	...WAYS.map((way) => capital(ways[way])),
	...[c.first, c.last]
];

const peopleRows = ({ organisations, words: all }: Contributions): Cell[][] =>
	organisations.flatMap(({ name: organisation, people }) =>
		people.map(({ name, words, ways, first, last }) => [
			...[organisation, name, words, Math.round((words / all) * 1_000) / 10],
			...WAYS.map((via) => ways.find((way) => way.via === via)?.words ?? 0),
			...[first, last]
		])
	);

const weeksHead = ({ columns: c }: ContributionsTexts): string[] => [c.week, c.organisation, c.words];

function weekRows({ organisations, weeks }: Contributions): Cell[][] {
	const names = new Map(organisations.map(({ id, name }) => [id, name]));
	return weeks.flatMap(({ week, organisations: own }) =>
		own.map(({ id, words }): Cell[] => [week, names.get(id) ?? '', words])
	);
}
