// Somebody else's caret, with who they are and for which organisation.
import type { DecorationAttrs } from '@tiptap/pm/view';

/** A user as the server puts it into awareness. */
type User = Record<string, unknown>;

const colorOf = ({ color }: User) => (typeof color === 'string' && /^#[0-9a-f]{6}$/i.test(color) ? color : '#585d66');
const labelOf = ({ name, organisation }: User) =>
	[name, organisation].filter((word) => typeof word === 'string' && word !== '').join(' · ');

export function drawCaret(user: User): HTMLElement {
	const caret = document.createElement('span');
	caret.className = 'caret';
	caret.style.setProperty('--person', colorOf(user));
	// Drawn by the stylesheet, so that it is never read out, found or copied as part of the text.
	caret.dataset.label = labelOf(user);
	return caret;
}

export const drawSelection = (user: User): DecorationAttrs => ({
	nodeName: 'span',
	class: 'selected-by',
	style: `--person: ${colorOf(user)}`
});
