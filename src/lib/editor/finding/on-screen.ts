// Which part of a document is on the screen, and how to bring a place of it there.
import type { EditorView } from '@tiptap/pm/view';
import type { Stretch } from './match';

/** So much around the screen counts as on it: whoever scrolls finds everything marked. */
const AROUND_PX = 600;

/** The stretch of the document that is on the screen, in whole blocks. */
export function onScreen(view: EditorView): Stretch {
	const starts: number[] = [];
	view.state.doc.forEach((_block, at) => starts.push(at));
	const edgeOf = (at: number): DOMRect | null => {
		const dom = view.nodeDOM(at);
		return dom instanceof Element ? dom.getBoundingClientRect() : null;
	};
	const first = firstWhere(starts.length, (index) => (edgeOf(starts[index]!)?.bottom ?? Infinity) > -AROUND_PX);
	const behind = firstWhere(
		starts.length,
		(index) => (edgeOf(starts[index]!)?.top ?? Infinity) > innerHeight + AROUND_PX
	);
	return { from: starts[first] ?? view.state.doc.content.size, to: starts[behind] ?? view.state.doc.content.size };
}

/** The first of `count` numbers for which it holds; it holds for all behind that. `count`: for none. */
export function firstWhere(count: number, holds: (index: number) => boolean): number {
	let [low, high] = [0, count];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (holds(middle)) high = middle;
		else low = middle + 1;
	}
	return low;
}

/** The place as the browser has it; null where it is not drawn. */
export function rangeOf(view: EditorView, { from, to }: Stretch): Range | null {
	if (to > view.state.doc.content.size) return null;
	const [start, end] = [view.domAtPos(from, 1), view.domAtPos(to, -1)];
	const range = document.createRange();
	range.setStart(start.node, start.offset);
	range.setEnd(end.node, end.offset);
	return range;
}

/** Brings it to where it is seen, free of what stays on top while the page scrolls. `top`: how much that takes. */
export function show(range: Range, top: number): void {
	const parent = range.startContainer.parentElement;
	// A wide table scrolls by itself.
	if (parent?.closest('.tableWrapper')) parent.scrollIntoView({ block: 'nearest', inline: 'nearest' });
	const { top: above, bottom } = range.getBoundingClientRect();
	if (above >= top && bottom <= innerHeight - 24) return;
	window.scrollBy({ top: above - top - (innerHeight - top) / 3 });
}
