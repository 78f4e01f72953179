// A table wider than a phone scrolls by itself. While it is only read no caret goes through it, so the keyboard must
// be able to stop at it (WCAG 2.1.1).
import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

export const WideTables = Extension.create({
	name: 'wideTables',

	addProseMirrorPlugins() {
		let stops = DecorationSet.empty;
		let seen: Node | null = null;
		return [
			new Plugin({
				props: {
					decorations: ({ doc }) => {
						if (this.editor.isEditable) return null;
						if (doc !== seen) [seen, stops] = [doc, stopsIn(doc)];
						return stops;
					}
				}
			})
		];
	}
});

function stopsIn(doc: Node): DecorationSet {
	const stops: Decoration[] = [];
	doc.descendants((node, from) => {
		if (node.type.name === 'table') stops.push(Decoration.node(from, from + node.nodeSize, { tabindex: '0' }));
		return !node.isTextblock && node.type.name !== 'table';
	});
	return DecorationSet.create(doc, stops);
}
