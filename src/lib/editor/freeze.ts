// Takes an editor away from a text without the text noticing: what is on the screen stays, and nothing of it is written.
import type { Editor } from '@tiptap/core';
import { ySyncPluginKey } from '@tiptap/y-tiptap';

const ATTRIBUTES = [
	'contenteditable',
	'role',
	'aria-multiline',
	'aria-label',
	'aria-describedby',
	'tabindex',
	'translate'
];

/** From this moment on the editor neither reads nor writes the document. For within a transaction. */
export function unbind(editor: Editor): void {
	const { binding } = ySyncPluginKey.getState(editor.state);
	binding.destroy();
	// Any later redraw of the view would write the difference.
	binding._prosemirrorChanged = () => {};
}

/** Ends the editor and leaves its text in `element` as it stands. */
export function freeze(editor: Editor, element: HTMLElement): void {
	const still = element.cloneNode(true) as HTMLElement;
	for (const widget of still.querySelectorAll('.caret, .ProseMirror-widget, .ProseMirror-gapcursor')) widget.remove();
	for (const part of still.querySelectorAll('[contenteditable]')) part.removeAttribute('contenteditable');
	for (const block of still.querySelectorAll('[data-far]')) block.removeAttribute('data-far');
	editor.destroy();
	for (const name of ATTRIBUTES) element.removeAttribute(name);
	element.replaceChildren(...still.childNodes);
}
