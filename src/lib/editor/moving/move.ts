// Moves a block of the text among its neighbours, in Yjs itself. Through the editor a move would be a text that changed:
// the binding would write the words of one block into the other, letter by letter, and what others are writing in them
// would end up where it does not belong. Yjs knows no moves either: what is moved is taken out and written anew, and what
// others write into it at that very moment goes with the old one, to be found as lost words [S11]. So as little as can be
// is written anew, and rather something that nobody is in.
import * as Y from 'yjs';

export type Parent = Y.XmlFragment | Y.XmlElement;
export type Child = Y.XmlElement | Y.XmlText;

export interface Move {
	/** The first block of those that are moved, which child of its parent. */
	from: number;
	/** How many. */
	count: number;
	/** Before which child they are to stand, as they are numbered before the move. */
	to: number;
}

/**
 * Moves blocks. `isBusy`: somebody else is in it. Everything is one transaction of `origin`. Returns which blocks were
 * written anew, and what each has become; null where the move would change nothing.
 */
export function moveBlocks(
	parent: Parent,
	{ from, count, to }: Move,
	{ isBusy, origin }: { isBusy: (block: Child) => boolean; origin: unknown }
): Map<Child, Child> | null {
	const all = parent.toArray() as Child[];
	const isFar = to < from || to > from + count;
	if (!isFar || count < 1 || from < 0 || to < 0 || from + count > all.length || to > all.length) return null;

	const moved = { start: from, end: from + count, place: to };
	// Those in between go the other way around, and the text is the same.
	const between =
		to < from ? { start: to, end: from, place: from + count } : { start: from + count, end: to, place: from };
	const costOf = ({ start, end }: Stretch) => {
		const blocks = all.slice(start, end);
		return (blocks.some(isBusy) ? Infinity : 0) + blocks.reduce((sum, block) => sum + sizeOf(block), 0);
	};
	// Where both are busy, or free, what was meant to stay stays with whoever moves it: their caret is in it.
	const [mine, others] = [costOf(moved), costOf(between)];
	const rewritten = others < mine || (others === mine && between.end - between.start === 1) ? between : moved;

	const made = new Map<Child, Child>();
	Y.transact(parent.doc!, () => rewrite(parent, rewritten, made), origin);
	return made;
}

interface Stretch {
	start: number;
	end: number;
	place: number;
}

function rewrite(parent: Parent, { start, end, place }: Stretch, made: Map<Child, Child>): void {
	const old = (parent.toArray() as Child[]).slice(start, end);
	const copies = old.map(copyOf);
	old.forEach((block, index) => made.set(block, copies[index]!));
	parent.insert(place, copies as Y.XmlElement[]);
	parent.delete(place <= start ? start + copies.length : start, end - start);
}

/** The same words, marks and attributes; `clone` of Yjs leaves out attributes that are no strings. */
function copyOf(node: Child): Child {
	if (node instanceof Y.XmlText) {
		const text = new Y.XmlText();
		text.applyDelta(node.toDelta());
		return text;
	}
	const copy = new Y.XmlElement(node.nodeName);
	for (const [name, value] of Object.entries(node.getAttributes())) copy.setAttribute(name, value as string);
	copy.insert(0, (node.toArray() as Child[]).map(copyOf) as Y.XmlElement[]);
	return copy;
}

/** How much would be written anew. */
const sizeOf = (node: Child): number =>
	node instanceof Y.XmlText ? node.length : (node.toArray() as Child[]).reduce((sum, child) => sum + sizeOf(child), 1);
