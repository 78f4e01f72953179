// A table of contents. It holds nothing: it is made of the headings wherever it is shown, so it is never out of date and
// nobody types in it.
import { mergeAttributes, Node } from '@tiptap/core';
import { documentWords } from './words';

export const Contents = Node.create<{ label: string }>({
	name: 'tableOfContents',
	group: 'block',
	atom: true,

	addOptions: () => ({ label: documentWords('es').contents }),

	parseHTML() {
		return [{ tag: 'nav.toc' }];
	},

	renderHTML({ HTMLAttributes }) {
		return ['nav', mergeAttributes(HTMLAttributes, { class: 'toc', 'aria-label': this.options.label })];
	}
});
