// The editor takes the place of the server's HTML: same text, same place on the screen, same caret.
import { TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/** A place in the DOM as a path of child numbers, which is the same before and after. */
interface Place {
	path: number[];
	offset: number;
}

export interface Kept {
	anchor: Place;
	head: Place;
	/** A click, not a stretch of text. */
	isCaret: boolean;
	/** The first block on the screen, and where its top is. */
	block: { index: number; top: number } | null;
}

// Svelte marks what the server rendered with comments.
const childrenOf = (node: Node) => [...node.childNodes].filter(({ nodeType }) => nodeType !== Node.COMMENT_NODE);

/** Where the reader is in `element`, to be given to `restore` when the editor has replaced what is in it. */
export function keep(element: HTMLElement): Kept | { block: Kept['block'] } {
	const blocks = [...element.children];
	const index = blocks.findIndex((block) => block.getBoundingClientRect().bottom > 0);
	const block = index > -1 ? { index, top: blocks[index]!.getBoundingClientRect().top } : null;

	const selection = document.getSelection();
	if (!selection?.anchorNode || !selection.focusNode) return { block };
	const anchor = placeOf(element, selection.anchorNode, selection.anchorOffset);
	const head = placeOf(element, selection.focusNode, selection.focusOffset);
	return anchor && head ? { anchor, head, isCaret: selection.isCollapsed, block } : { block };
}

/** Puts scroll, caret or selected text back. Somebody who had clicked into the text can type there at once. */
export function restore(view: EditorView, kept: ReturnType<typeof keep>): void {
	const now = kept.block && view.dom.children[kept.block.index]?.getBoundingClientRect().top;
	if (kept.block && typeof now === 'number' && now !== kept.block.top) window.scrollBy(0, now - kept.block.top);
	if (!('anchor' in kept)) return;

	const [anchor, head] = [nodeAt(view.dom, kept.anchor), nodeAt(view.dom, kept.head)];
	if (!anchor || !head) return;
	if (!view.editable || !kept.isCaret) {
		document.getSelection()?.setBaseAndExtent(anchor.node, anchor.offset, head.node, head.offset);
		return;
	}
	const $place = view.state.doc.resolve(view.posAtDOM(head.node, head.offset));
	view.dispatch(view.state.tr.setSelection(TextSelection.near($place)));
	view.focus();
}

function placeOf(root: Node, node: Node, offset: number): Place | null {
	if (!root.contains(node) || node === root) return null;
	const path: number[] = [];
	for (let at = node; at !== root; at = at.parentNode!)
		path.unshift(childrenOf(at.parentNode!).indexOf(at as ChildNode));
	return { path, offset };
}

function nodeAt(root: Node, { path, offset }: Place): { node: Node; offset: number } | null {
	let node = root;
	for (const index of path) {
		const child = childrenOf(node)[index];
		if (!child) return null;
		node = child;
	}
	const end = node instanceof Text ? node.length : node.childNodes.length;
	return { node, offset: Math.min(offset, end) };
}
