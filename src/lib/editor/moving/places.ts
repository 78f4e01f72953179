// Blocks as they stand on the screen: which one the pointer is beside, and between which it is.
import type { EditorView } from '@tiptap/pm/view';

export interface Beside {
	/** Where the block begins in the document. */
	at: number;
	/** Where its handle goes, in px of the window. */
	top: number;
	left: number;
}

/** How far left of the text a pointer may be. */
const REACH_PX = 70;
const HANDLE_PX = 30;

/** The block or item of a list that the pointer is beside or in. */
export function blockBeside(view: EditorView, x: number, y: number): Beside | null {
	const text = view.dom.getBoundingClientRect();
	if (x < text.left - REACH_PX || x > text.right || y < text.top || y > text.bottom) return null;
	// Dialogs and menus lie over the text.
	const under = document.elementFromPoint(Math.max(x, text.left + 1), y);
	if (!under || (under !== view.dom && !view.dom.contains(under))) return null;
	const block = itemAt(view.dom, under) ?? childAt(view.dom, y);
	if (!block) return null;
	const at = placeOf(view, block);
	if (at === null) return null;
	const { top } = block.getBoundingClientRect();
	return { at, top: Math.max(top, 0), left: text.left - HANDLE_PX };
}

const itemAt = (root: Element, under: Element): Element | null => {
	const item = under.closest('li');
	return item && root.contains(item) && !item.closest('table') ? item : null;
};

function childAt(root: Element, y: number): Element | null {
	const children = blocksIn(root);
	return children.find((child) => child.getBoundingClientRect().bottom > y) ?? children.at(-1) ?? null;
}

/** What the editor draws for blocks, without what it draws between them. */
export const blocksIn = (parent: Element): Element[] =>
	[...parent.children].filter((child) => !child.matches('.ProseMirror-widget, .ProseMirror-gapcursor, .caret'));

/** Where an element's block begins in the document; null where it is none. */
export function placeOf(view: EditorView, element: Element): number | null {
	const inside = view.posAtDOM(element, 0);
	const $inside = view.state.doc.resolve(inside);
	for (let depth = $inside.depth; depth > 0; depth--) {
		if (view.nodeDOM($inside.before(depth)) === element) return $inside.before(depth);
	}
	return view.nodeDOM(inside) === element ? inside : null;
}
