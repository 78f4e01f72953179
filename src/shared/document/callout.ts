// A passage that stands out: its kind is an attribute, so changing it rebuilds nothing (docs/SYNC.md S11), and is said
// in words, with an icon and a colour.
import { mergeAttributes, Node } from '@tiptap/core';
import { documentWords, type DocumentWords } from './words';

export const CALLOUT_KINDS = ['note', 'important', 'warning', 'example'] as const;
export type CalloutKind = (typeof CALLOUT_KINDS)[number];

/** The kind of a callout, whatever arrived by the wire: anything unknown is a note. */
export const calloutKindOf = (attrs: Record<string, unknown> | undefined): CalloutKind =>
	CALLOUT_KINDS.find((kind) => kind === attrs?.kind) ?? 'note';

export const Callout = Node.create<{ words: DocumentWords['callouts'] }>({
	name: 'callout',
	group: 'block',
	content: 'block+',
	defining: true,

	addOptions: () => ({ words: documentWords('es').callouts }),

	addAttributes() {
		return {
			kind: {
				default: 'note',
				parseHTML: (element) => calloutKindOf({ kind: element.dataset.kind }),
				renderHTML: (attrs) => ({ 'data-kind': calloutKindOf(attrs) })
			}
		};
	},

	parseHTML() {
		return [{ tag: 'div.callout', contentElement: (element) => element.querySelector('.callout-text') ?? element }];
	},

	renderHTML({ node, HTMLAttributes }) {
		return [
			'div',
			mergeAttributes(HTMLAttributes, { class: 'callout', role: 'note' }),
			['p', { class: 'callout-kind', contenteditable: 'false' }, this.options.words[calloutKindOf(node.attrs)]],
			['div', { class: 'callout-text' }, 0]
		];
	}
});
