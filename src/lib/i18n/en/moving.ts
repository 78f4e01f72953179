// Moving blocks of the text.
import type { moving as es } from '../es/moving';

export const moving: typeof es = {
	handle: 'Move the block',
	handleTip: 'Drag to move it; press for the menu',
	up: 'Move up',
	down: 'Move down',
	first: 'Move to the beginning',
	last: 'Move to the end',
	moved: (words, at, of) => `${words ? `“${words}”` : 'Block'}: now ${at} of ${of}.`,
	stays: 'The block can go no further.'
};
