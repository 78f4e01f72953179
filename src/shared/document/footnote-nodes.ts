// The two nodes of footnotes: the reference among the words, and the note (footnote.ts).
import { mergeAttributes, Node } from '@tiptap/core';
import { noteIdOf } from './footnote';

const idAttribute = {
	default: null,
	parseHTML: (element: HTMLElement) => noteIdOf({ id: element.dataset.note }),
	renderHTML: (attrs: Record<string, unknown>) => (noteIdOf(attrs) ? { 'data-note': noteIdOf(attrs) } : {})
};

export const FootnoteRef = Node.create({
	name: 'footnoteRef',
	group: 'inline',
	inline: true,
	atom: true,

	addAttributes: () => ({ id: idAttribute }),

	parseHTML() {
		return [{ tag: 'sup.note-ref' }];
	},

	renderHTML({ HTMLAttributes }) {
		return ['sup', mergeAttributes(HTMLAttributes, { class: 'note-ref' })];
	}
});

export const Footnote = Node.create({
	name: 'footnote',
	group: 'block',
	content: 'inline*',
	// Joined to what stands before it, it would be no note any more.
	isolating: true,
	defining: true,

	addAttributes: () => ({ id: idAttribute }),

	parseHTML() {
		return [{ tag: 'div.note', contentElement: (element) => element.querySelector('.note-text') ?? element }];
	},

	renderHTML({ HTMLAttributes }) {
		return ['div', mergeAttributes(HTMLAttributes, { class: 'note' }), ['div', { class: 'note-text' }, 0]];
	}
});
