// Finding and replacing in the text.
import type { finding as es } from '../es/finding';
import { counter } from '../locale';

const count = counter('en');

export const finding: typeof es = {
	title: 'Find in the text',
	open: 'Find…',
	words: 'Find',
	hint: (keys) => `Enter: next. Shift+Enter: previous. ${keys} again: the browser’s own find.`,
	place: (at, of) => `${at} of ${of}`,
	none: 'No results',
	found: (n) => count(n, 'result', 'results'),
	at: (at, of, line) => `${at} of ${of}: ${line}`,
	next: 'Next',
	previous: 'Previous',
	close: 'Close the search',
	matchCase: 'Match case',
	wholeWord: 'Whole words',
	accents: 'Match accents',
	signs: { matchCase: 'Aa', wholeWord: '“ab”', accents: 'á≠a' },
	replacing: 'Replace…',
	with: 'Replace with',
	replace: 'Replace',
	replaceAll: 'All',
	replaceAllLong: 'Replace all',
	replaced: (n, keys) =>
		n === 0 ? 'Nothing was replaced.' : `${count(n, 'change', 'changes')} made. ${keys} undoes it.`
};
