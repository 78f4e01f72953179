// Pictures in the text: sending them, describing them, their size.
import { counter } from '../locale';
import type { figures as es } from '../es/figures';

const count = counter('en');

export const figures: typeof es = {
	dialog: {
		title: 'Insert an image',
		titleOf: (number, all) => `Insert an image: ${number} of ${all}`,
		change: 'Alternative text',
		why: 'For whoever does not see the image: screen readers read this text in its place.',
		alt: 'Alternative text',
		hint: 'What the image says, in a sentence or two. Of a chart, what can be seen in it.',
		decorative: 'It is decorative: it says nothing that the text does not say',
		missing: 'Describe the image, or mark it as decorative.',
		insert: 'Insert',
		save: 'Save',
		later: 'Describe it later',
		laterAll: 'Describe them all later',
		cancel: 'Cancel',
		preview: 'The image that you are going to insert'
	},
	state: {
		waiting: 'Waiting',
		sending: (part) => `Sending: ${part}`,
		drawing: 'Preparing the image…',
		done: 'Ready to be inserted',
		failed: 'Not inserted'
	},
	sending: (n) => `Sending ${count(n, 'image', 'images')}.`,
	inserted: (name) => `Image inserted: ${name}.`,
	described: 'The alternative text is saved.',
	failed: (name) => `${name} could not be inserted.`,
	panel: 'Images that are being sent',
	toPanel: 'Alt+F10 and Tab: see why, and try again.',
	again: 'Try again',
	againThis: (name) => `Try again: ${name}`,
	drop: 'Remove',
	dropThis: (name) => `Remove: ${name}`,
	offline: {
		title: 'There is no connection to the server.',
		next: 'It keeps the images. Try again when the connection is back.'
	},
	tooLarge: (size, limit) => ({
		title: `The image takes ${size}.`,
		next: `Up to ${limit} are accepted: make it smaller or save it with less quality.`
	}),
	copies: {
		title: (n) => `${count(n, 'image was', 'images were')} not pasted.`,
		elsewhere:
			'The program that the text comes from has not copied them with it. Save them as files and insert them here.',
		refused:
			'Either they are in no document that you may read, or they are not kept any more. Download them and insert them here.',
		offline: 'There is no connection to the server, which has to bring them. Paste them again when it is back.'
	},
	close: 'Dismiss',
	tools: {
		label: 'Image',
		alt: 'Alternative text…',
		undescribed: 'No alternative text yet',
		width: 'Width',
		ofColumn: (part) => `${part} of the column`,
		remove: 'Remove the image',
		handle: 'Change the width'
	}
};
