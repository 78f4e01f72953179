// Reading a text: what is new since the last time, and the way back to where one was.
import type { reading as es } from '../es/reading';
import { counter } from '../locale';

const count = counter('en');

export const reading: typeof es = {
	label: 'Your reading',
	found: (n, when) => `${count(n, 'change', 'changes')} since you read it last${when ? `, ${when}` : ''}`,
	place: (at, of) => `${at} of ${of}`,
	person: (name, organisation) => `${name} (${organisation})`,
	previous: 'Previous change',
	next: 'Next change',
	detail: 'See in detail',
	markAll: 'Mark all as read',
	marked: 'All of it is marked as read.',
	notMarked: 'The text has gone on: here is what is left to read.',
	goOn: 'Go on where you were',
	goOnIn: (section) => `Go on where you were: “${section}”`,
	close: 'Close'
};
