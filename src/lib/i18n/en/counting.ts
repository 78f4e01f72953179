// How much is written.
import type { counting as es } from '../es/counting';
import { counter } from '../locale';

const count = counter('en');

export const counting: typeof es = {
	open: 'Word count…',
	title: 'Word count',
	document: 'Document',
	selection: 'Selection',
	noSelection: 'Select text to count it apart.',
	words: 'Words',
	characters: 'Characters with spaces',
	withoutSpaces: 'Characters without spaces',
	pages: 'Pages of 2,100 characters',
	reading: 'Time to read',
	minutes: (n) => `${n === 0 ? '' : 'about '}${count(n, 'minute', 'minutes')}`,
	close: 'Close',
	selected: (words, of) => `${words} of ${of}`
};
