// A table wider than a phone scrolls by itself. While it is only read no caret goes through it, so the keyboard must
// be able to stop at it (WCAG 2.1.1). And a table has the name that its caption gives it.
import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';

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

/** As the server's HTML has it. The view of a table takes no notice of its attributes. */
export function nameTables(view: EditorView): void {
	view.state.doc.descendants((node, at, parent, index) => {
		if (node.type.name !== 'table') return !node.isTextblock;
		const dom = view.nodeDOM(at);
		const table = dom instanceof HTMLElement ? dom.querySelector('table') : null;
		const before = index > 0 ? parent?.child(index - 1) : null;
		if (before?.type.name === 'caption') table?.setAttribute('aria-label', before.textContent);
		else table?.removeAttribute('aria-label');
		return false;
	});
}

function stopsIn(doc: Node): DecorationSet {
	const stops: Decoration[] = [];
	doc.descendants((node, from) => {
		if (node.type.name === 'table') stops.push(Decoration.node(from, from + node.nodeSize, { tabindex: '0' }));
		return !node.isTextblock && node.type.name !== 'table';
	});
	return DecorationSet.create(doc, stops);
}
