// A mention among the words of a text: an atom, since its words are not for writing in.
import { mergeAttributes, Node } from '@tiptap/core';
import { mentionOf, mentionText } from './mention';

const dataAttribute = (name: 'kind' | 'id' | 'label') => ({
	default: null,
	parseHTML: (element: HTMLElement) => element.dataset[name] ?? null,
	renderHTML: (attrs: Record<string, unknown>) =>
		typeof attrs[name] === 'string' ? { [`data-${name}`]: attrs[name] } : {}
});

/** Before the rule for any link. */
const FIRST = 60;

export const MentionNode = Node.create({
	name: 'mention',
	group: 'inline',
	inline: true,
	atom: true,

	addAttributes: () => ({ kind: dataAttribute('kind'), id: dataAttribute('id'), label: dataAttribute('label') }),

	parseHTML() {
		return [
			{
				tag: 'a.mention',
				priority: FIRST,
				getAttrs: ({ dataset }) => mentionOf({ kind: dataset.kind, id: dataset.id, label: dataset.label }) && null
			}
		];
	},

	renderHTML({ node, HTMLAttributes }) {
		return ['a', mergeAttributes(HTMLAttributes, { class: 'mention' }), mentionText(node.attrs)];
	},

	renderText: ({ node }) => mentionText(node.attrs)
});
