// Copies of a text that never change: the list, one of them, keeping one, bringing one back.
import type { versions as es } from '../es/versions';
import { counter } from '../locale';

const count = counter('en');

export const versions: typeof es = {
	title: (title) => `Versions of “${title}”`,
	lead: 'A version is a copy of the text that never changes. One is kept when those who write make a pause and at each change of state; you can keep another under a name.',
	list: 'Versions, the last first',
	toDocument: 'Go to the document',
	toList: 'All versions',
	number: (number) => `Version ${number}`,
	named: (number, name) => `Version ${number} · ${name}`,
	kind: {
		auto: 'Kept in a pause',
		named: 'Kept under a name',
		state: 'Kept at a change of state',
		restore: 'Kept before another was restored'
	},
	beforeRestoring: (number) => `Kept before version ${number} was restored`,
	by: (name, organisation) => `by ${name}, ${organisation}`,
	words: (n) => count(n, 'word', 'words'),
	writtenBy: (names) => `Text by ${names}.`,
	author: (name, organisation) => `${name} (${organisation})`,
	moreAuthors: (n) => count(n, 'more person', 'more people'),
	older: 'Older versions',
	newest: 'The last versions',
	none: {
		title: 'There are no versions yet',
		text: 'The first is kept ten minutes after somebody writes, or when you keep one under a name.',
		example: 'For example: “As sent to the assembly”.'
	},
	make: 'Keep a version…',
	makeDialog: {
		title: 'Keep the text of now as a version',
		text: 'It stays as it is at this moment, with a number, and nobody can change or delete it.',
		name: 'Name',
		nameHint: 'For example: “As sent to the assembly”.',
		note: 'Note (if there is need)',
		submit: 'Keep the version'
	},
	made: (number) => `Version ${number} is kept.`,
	cannotMake: 'The chair, the secretary and the members of the group keep versions.',
	banner: (number, title) => `Version ${number} of “${title}”.`,
	asItWas: (when) => `This is how the text was: ${when}. It does not change.`,
	previous: (number) => `Version ${number}, the one before`,
	next: (number) => `Version ${number}, the next`,
	neighbours: 'Other versions',
	text: 'Text of the version',
	about: 'About this version',
	why: 'Why it was kept',
	note: 'Note',
	when: 'When',
	state: 'State of the document',
	size: 'Length',
	authors: 'Who wrote its text',
	authorship: 'Who wrote this',
	noAuthorship: 'Who wrote the text could not be found out.',
	nobody: 'Nobody has written in it: it is the template.',
	share: (percent) => `${percent} of the text`,
	fingerprint: 'Fingerprint (SHA-256)',
	fingerprintMeans: 'The same fingerprint is the same text, letter by letter.',
	restore: 'Restore this version…',
	cannotRestore:
		'The chair, the secretary and the members of the group restore versions, while the document is a draft or in review.',
	restoreDialog: {
		title: (number) => `Restore version ${number}?`,
		becomes: (when) => `The text of the document becomes again what it was: ${when}.`,
		kept: 'Before that, what is there now is kept as one more version, so nothing is lost.',
		others: 'Whoever is writing can go on: what they write meanwhile stays.',
		submit: 'Restore'
	},
	compareNow: 'Compare with the text of now',
	comparePrevious: (number) => `What changed since version ${number}`,
	restored: (number) => `The text is again that of version ${number}.`,
	keptAs: (number) => `What was there is in version ${number}.`,
	wasThat: (number) => `The text was that of version ${number} already: nothing has changed.`
};
