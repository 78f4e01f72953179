// Words that an edit of somebody else swallowed: what they are, whose, and what can be done with them.
import type { rescued as es } from '../es/rescued';
import { counter } from '../locale';

const count = counter('en');

export const rescued: typeof es = {
	waiting: (n) => count(n, 'lost passage', 'lost passages'),
	title: (n) =>
		n === 1
			? 'A passage was lost when others reshaped the text'
			: `${n} passages were lost when others reshaped the text`,
	what: 'Somebody was writing in a paragraph while somebody else turned it into a quote or a list, for example. Nobody meant to delete these words; here they are.',
	found: (n) =>
		n === 1
			? 'Words were found that nobody meant to delete. The button “Lost passages” brings them back.'
			: `${n} passages were found that nobody meant to delete. The button “Lost passages” brings them back.`,
	you: 'You',
	nobody: 'Nobody knows any more whose they are',
	place: 'Where they stood',
	noPlace: 'Nothing is left of their place: they would go to the end of the text.',
	putBack: 'Put back',
	putBackThis: (words) => `Put back “${words}”`,
	dismiss: 'Discard',
	dismissThis: (words) => `Discard “${words}”`,
	isBack: 'The passage is in the text again.',
	isDismissed: 'The passage was discarded.',
	settled: 'Somebody else has already decided.',
	failed: 'It could not be done. The passage is still here; try again in a moment.',
	close: 'Close'
};
