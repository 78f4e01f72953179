// The page on which two versions are compared.
import type { compare as es } from '../es/compare';
import { counter } from '../locale';

const count = counter('en');

export const compare: typeof es = {
	title: (title) => `Comparison of “${title}”`,
	between: (older, newer) => `What changes between ${older} and ${newer}.`,
	version: (number, when) => `version ${number} (${when})`,
	now: 'the text as it is now',
	same: {
		title: 'The two texts are the same.',
		next: 'They have the same fingerprint: not one letter changes.'
	},
	rough: {
		title: 'The texts are too different to be shown word by word.',
		next: 'Some parts are shown whole: first what was there, then what is.'
	},
	plain: {
		title: 'The text of now has parts that no editor can show.',
		next: 'It is compared line by line, without its format.'
	},
	none: {
		title: 'There are no versions to compare yet',
		text: 'The first is kept ten minutes after somebody writes, or when somebody keeps one under a name.'
	},
	summary: 'Summary',
	more: (n) => `Show ${count(n, 'more sentence', 'more sentences')}`,
	text: 'The text compared',
	views: 'How it is shown',
	inline: 'In one text',
	side: 'Side by side',
	older: 'Before',
	newer: 'After',
	legend: { added: 'Added', removed: 'Removed', moved: 'Moved', formatted: 'Formatted differently' },
	steps: {
		label: 'Go from change to change',
		count: (n) => count(n, 'change', 'changes'),
		place: (at, of) => `${at} of ${of}`,
		previous: 'Previous change',
		next: 'Next change',
		keys: 'Alt + ↑ and Alt + ↓'
	},
	heard: { added: 'added:', removed: 'removed:', end: 'end' },
	news: {
		title: (title) => `What is new in “${title}”`,
		lastRead: (when) => `What has changed since you read it last: ${when}.`,
		older: 'what you read',
		markAll: 'Mark all as read',
		nothing: { title: 'Nothing has changed since you read it last.' },
		never: {
			title: 'You have not read this document yet.',
			next: 'Open it: from your first reading on you will see here what changes.'
		}
	},
	restoreDialog: {
		title: 'Bring back what was here?',
		becomes: (number) => `The text of the document says here again what it said in version ${number}:`,
		kept: 'Before that, what is there now is kept as one more version, so nothing is lost.',
		others: 'The rest of the text, and what others write meanwhile, stays as it is.',
		submit: 'Bring back'
	},
	restored: 'The text says again what it said.',
	keptAs: (number) => `What was there is in version ${number}.`,
	wasThat: 'The text said that already: nothing has changed.',
	toVersion: (number) => `Open version ${number}`,
	toDocument: 'Go to the document'
};
