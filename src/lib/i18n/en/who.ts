// Who wrote this: the text in colours, its legend, and what is told of a passage.
import type { who as es } from '../es/who';
import { counter } from '../locale';

const count = counter('en');

export const who: typeof es = {
	title: 'Who wrote this',
	close: 'Take the colours away',
	by: 'Colour by',
	people: 'People',
	organisations: 'Organisations',
	legend: 'Legend',
	only: (name) => `See only what ${name} wrote`,
	words: (n) => count(n, 'word', 'words'),
	template: 'Template',
	unknown: 'Not known',
	counting: 'Counting…',
	counted: (time) => `Counted at ${time}.`,
	behind: 'What was written since has no colour yet; it is counted in a few seconds.',
	failed: 'Who wrote the text could not be counted.',
	again: 'Try again',
	nobodyYet: 'Nobody has written in this text yet.',
	opened: (entries) => `The text is coloured by who wrote it. ${entries}`,
	entry: (name, percent) => `${name}, ${percent}`,
	closed: 'The text is no longer coloured.',
	passage: 'This passage',
	passageHint: 'Press on the text, or use these buttons, to know who wrote each passage.',
	next: 'Next passage',
	previous: 'Previous passage',
	noMore: 'There is no passage further that way.',
	sentence: 'Tell whose this sentence is',
	sentenceIs: (quote) => `Sentence: “${quote}”.`,
	nothingHere: 'There is no text here.',
	isFresh: 'Written just now: it is counted in a few seconds.',
	isUnknown: 'Nobody knows who wrote it.',
	from: (name, organisation) => `${name}, ${organisation}`,
	fromTemplate: (name, organisation) => `Of the template. Put in by ${name}, ${organisation}`,
	part: (who, words) => `${who}: ${words}`,
	ways: {
		typed: 'Typed',
		pasted: 'Pasted, or came all at once',
		template: 'Of the template',
		putBack: 'Put back in its place',
		suggestion: 'Accepted suggestion',
		import: 'Imported',
		restore: 'Of a version brought back'
	},
	at: (when, ago) => `${when} (${ago})`,
	between: (from, to, ago) => `between ${from} and ${to} (${ago})`,
	passages: 'Passages of each person',
	contributions: 'Contributions in figures'
};
