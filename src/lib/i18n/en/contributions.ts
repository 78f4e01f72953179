// How many words of a text are whose, and the passages of each: pages, charts and tables for spreadsheets.
import type { contributions as es } from '../es/contributions';
import { counter } from '../locale';

const count = counter('en');
const words = (n: number) => count(n, 'word', 'words');

export const contributions: typeof es = {
	page: 'Contributions',
	passagesPage: 'Passages',
	ofDocument: (title) => `Contributions to “${title}”`,
	ofGroup: (name) => `Contributions in the group ${name}`,
	lead: 'Whose the words are that stand in the text now. What somebody splits, moves, copies or brings back stays whose it was first.',
	leadGroup:
		'Whose the words are that stand now in those documents of the group that you may read and that are not archived.',
	toDocument: 'Go to the document',
	toGroup: 'Go to the group',
	toVersion: 'Go to the version',
	toPassages: 'Passages of each person',
	toContributions: 'Contributions in figures',
	csv: 'Download the table (CSV)',
	csvWeeks: 'Download by week (CSV)',
	counted: (when) => `Counted: ${when}.`,
	summary: (all, organisations, people) => `${all}, by ${organisations} and ${people}.`,
	words,
	template: (n) => `${words(n)} of the template, which count for nobody.`,
	unknown: (n) => `${words(n)} of which nobody knows any more who wrote them.`,
	byOrganisation: 'By organisation',
	byPerson: 'By person',
	byWeek: 'By week',
	byDocument: 'By document',
	byWeekMeans: 'When what stands in the text now was written. Weeks begin on Monday, by the clock in Madrid.',
	byMonthMeans: 'When what stands in the text now was written, in periods of four weeks.',
	chart: (rows) => `Bar chart: ${rows}.`,
	bar: (name, all, percent) => `${name}, ${all}, ${percent}`,
	chartWeeks: (most) => `Column chart by week. ${most} The table below has all the figures.`,
	mostIn: (week, all) => `The one with most begins on ${week}, with ${all}.`,
	weekOf: (day) => `Week of ${day}`,
	share: 'Share',
	weeksTable: 'See the weeks in a table',
	between: (first, last) => (first === last ? first : `${first} – ${last}`),
	ways: {
		typed: 'typed',
		pasted: 'pasted',
		template: 'of the template',
		putBack: 'put back in their place',
		suggestion: 'of accepted suggestions',
		import: 'imported',
		restore: 'of a version brought back'
	},
	none: {
		title: 'Nobody has written yet',
		text: 'This will show how many words of the text are whose, by organisation and by person, as soon as somebody writes.',
		example: 'For example: Universidad Cibeles, 1,240 words, 62%.'
	},
	noneInGroup: {
		title: 'There is nothing to count yet',
		text: 'This will show how many words of the documents are whose, as soon as somebody writes in one.',
		example: 'For example: Universidad Cibeles, 1,240 words in three documents.'
	},
	cannotRead: 'Your role in this group does not include reading its documents, so there is nothing to count here.',
	behind: (n) =>
		`${count(n, 'document has changed', 'documents have changed')} since they were counted. Load the page again to count again.`,
	notCounted: 'not counted',
	passages: {
		title: (title) => `Passages of “${title}” by person`,
		ofVersion: (number, title) => `Passages of version ${number} of “${title}” by person`,
		lead: 'A passage is what one person has side by side in a paragraph, in the order of the text.',
		of: (name, organisation) => `${name}, ${organisation}`,
		template: 'The template',
		nobody: 'Nobody knows who',
		number: (n) => count(n, 'passage', 'passages'),
		all: (n, name) => `See all ${n} passages by ${name}`,
		everybody: 'See those of everybody',
		more: (n) => `These are the first; there are ${n}.`,
		came: (ways) => `Words ${ways}`,
		when: (from, to) => (from === to ? from : `between ${from} and ${to}`),
		in: 'In the section',
		none: { title: 'There is no passage', text: 'Nobody has written in this text yet.' },
		flawed: {
			title: 'This text has parts that no editor can show.',
			next: 'So it cannot be cut into passages. Open the document: it says what can be done.'
		},
		authors: 'People'
	},
	columns: {
		document: 'Document',
		organisation: 'Organisation',
		person: 'Person',
		words: 'Words',
		share: 'Share of the text (%)',
		first: 'First week',
		last: 'Last week',
		week: 'Week'
	},
	fileName: 'contributions'
};
