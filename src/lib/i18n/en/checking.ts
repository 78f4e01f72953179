// What a text lacks for everybody to be able to read it.
import type { checking as es } from '../es/checking';
import { counter } from '../locale';

const count = counter('en');

export const checking: typeof es = {
	open: 'Check the text…',
	title: 'Before publishing',
	keys: 'F8: next. Shift+F8: previous.',
	none: 'Nothing to mend was found.',
	found: (n) => count(n, 'thing to mend', 'things to mend'),
	advice: 'Advice',
	toMend: {
		title: 'Worth mending before publishing',
		what: 'So that everybody can read the text. None of it holds you up.',
		go: 'See it in the text'
	},
	close: 'Close',
	checks: {
		noAlt: { name: 'Image without alternative text', mend: 'Say what it shows, or mark the image as decorative.' },
		altIsFileName: { name: 'Alternative text that is a file name', mend: 'Say what the image shows.' },
		emptyHeading: { name: 'Empty heading', mend: 'Write the heading, or take it out.' },
		skippedLevel: { name: 'Skipped heading level', mend: 'Below a heading comes one of the next level.' },
		tableWithoutHeader: {
			name: 'Table without headers',
			mend: 'Mark the first row or the first column as header.'
		},
		vagueLink: { name: 'Link that does not say where it leads', mend: 'Put the link on words that say so.' },
		emptyLink: { name: 'Link without words', mend: 'Write the words of the link, or take it out.' },
		longParagraph: { name: 'Very long paragraph', mend: 'It reads better as two.' }
	}
};
