// What is moved as one: a block of the document, or an item of a list; a table has its caption with it. Notes stay at the
// end of the text: their order is that of the places which refer to them.
import type { Node, ResolvedPos } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';

/** Blocks that follow each other in one parent. */
export interface Unit {
	parent: Node;
	/** Where the parent's content begins. */
	start: number;
	/** The first of them, which child of the parent; and how many. */
	index: number;
	count: number;
}

const ITEMS = new Set(['listItem', 'taskItem']);

/** The blocks or items that the selection is in. */
export function unitAt({ selection: { $from, $to } }: EditorState): Unit | null {
	const depth = depthOf($from, $to);
	const parent = $from.node(depth);
	if (parent.childCount === 0) return null;
	const [index, last] = [$from.index(depth), $to.index(depth)];
	// A selection that ends right before a block has nothing of it.
	const end = last > index && $to.depth === depth ? last - 1 : last;
	return unitOf(parent, $from.start(depth), index, Math.min(end, parent.childCount - 1) + 1);
}

/** The depth of the parent: the innermost list around all of the selection, else the document. A table moves as one. */
function depthOf($from: ResolvedPos, $to: ResolvedPos): number {
	for (let depth = $from.sharedDepth($to.pos); depth > 0; depth--) {
		const name = $from.node(depth).type.name;
		if (name === 'table') return 0;
		if (ITEMS.has(name)) return depth - 1;
		if (depth < $from.depth && ITEMS.has($from.node(depth + 1).type.name)) return depth;
	}
	return 0;
}

/** The block that begins at a place, as one unit. */
export function unitFrom({ doc }: EditorState, at: number): Unit | null {
	const $at = doc.resolve(at);
	return $at.nodeAfter && unitOf($at.parent, $at.start(), $at.index(), $at.index() + 1);
}

function unitOf(parent: Node, start: number, from: number, to: number): Unit | null {
	const whole = wholeOf(parent, from, to);
	return whole.to > endOf(parent) ? null : { parent, start, index: whole.from, count: whole.to - whole.from };
}

/** These children, with a caption before the first or a table behind the last that goes with them. */
function wholeOf(parent: Node, from: number, to: number): { from: number; to: number } {
	return { from: isBetween(parent, from) ? from - 1 : from, to: isBetween(parent, to) ? to + 1 : to };
}

/** Is this place between a caption and its table. */
function isBetween(parent: Node, place: number): boolean {
	const [before, behind] = [place > 0 && parent.child(place - 1), parent.maybeChild(place)];
	return before && before.type.name === 'caption' && behind?.type.name === 'table';
}

/** Behind which child only notes stand: further down nothing is moved. */
export function endOf(parent: Node): number {
	let end = parent.childCount;
	while (end > 0 && parent.child(end - 1).type.name === 'footnote') end--;
	return end;
}

/** One place up (-1) or down (1), or to the beginning or end. */
export type Way = -1 | 1 | 'first' | 'last';

/** Before which child a unit comes to stand that goes that way; null where it can go no further. */
export function targetOf({ parent, index, count }: Unit, way: Way): number | null {
	const [behind, end] = [index + count, endOf(parent)];
	if (way === -1 || way === 'first') {
		if (index === 0) return null;
		return way === 'first' ? 0 : wholeOf(parent, index - 1, index).from;
	}
	if (behind >= end) return null;
	return way === 'last' ? end : wholeOf(parent, behind, behind + 1).to;
}

/** The same place or the nearest where it may stand: not between a caption and its table, nor among the notes. */
export const placeFor = (parent: Node, to: number): number => {
	const place = Math.min(to, endOf(parent));
	return isBetween(parent, place) ? place - 1 : place;
};

/** Where the nth child begins. */
export function placeOf({ parent, start }: Pick<Unit, 'parent' | 'start'>, index: number): number {
	let place = start;
	for (let at = 0; at < index; at++) place += parent.child(at).nodeSize;
	return place;
}

/** What stands in a unit, in a few words. */
export function wordsOf({ parent, index }: Unit): string {
	const words = parent.child(index).textContent.replace(/\s+/g, ' ').trim();
	return words.length > 40 ? `${words.slice(0, 39).trimEnd()}…` : words;
}
