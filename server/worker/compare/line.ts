// What stands in a text block as a line of pieces that can be compared: words, spaces, signs, and whatever is no text.
import type { Node } from '@tiptap/pm/model';
import type { Numbers } from './blocks';

/** Words as people count them (shared/document/read.ts), spaces, and every other sign by itself. */
const PIECES = /[\p{L}\p{N}\p{M}]+(?:['’.,·-][\p{L}\p{N}\p{M}]+)*|\s+|[^]/gu;
const NO_TEXT = '\ufffc';

/** A line, cut into tokens. A place is a letter, or one thing that is no text. */
export interface Line {
	/** One for each token; equal where they say the same, whatever their look. */
	tokens: number[];
	/** Places before each token, and one more for the end. */
	starts: number[];
	/** Letters and digits in each token: a change of spaces weighs nothing. */
	weights: number[];
	/** Stretches that look the same: where each begins, and how it looks. */
	looks: { at: number; look: string }[];
	/** Where in the node a place is: apart where something in the line has a content of its own. */
	offsetOf(place: number): number;
}

export function readLine(node: Node, numbers: Numbers): Line {
	let text = '';
	const things = new Map<number, string>();
	const wide: { place: number; extra: number }[] = [];
	const looks: Line['looks'] = [];
	node.forEach((child) => {
		const look = child.isText ? JSON.stringify(child.marks) : '';
		if (looks.at(-1)?.look !== look) looks.push({ at: text.length, look });
		if (child.isText) return void (text += child.text);
		things.set(text.length, JSON.stringify(child.toJSON()));
		text += NO_TEXT;
		if (child.nodeSize > 1) wide.push({ place: text.length, extra: child.nodeSize - 1 });
	});

	const line: Omit<Line, 'offsetOf'> = { tokens: [], starts: [], weights: [], looks };
	for (const { 0: piece, index } of text.matchAll(PIECES)) {
		const thing = things.get(index);
		line.tokens.push(numbers.of(thing === undefined ? `"${piece}` : `${NO_TEXT}${thing}`));
		line.starts.push(index);
		line.weights.push(thing !== undefined ? THING_WEIGHT : /[\p{L}\p{N}]/u.test(piece) ? piece.length : 0);
	}
	line.starts.push(text.length);
	const offsetOf = (place: number) =>
		wide.reduce((offset, { place: from, extra }) => (from <= place ? offset + extra : offset), place);
	return { ...line, offsetOf };
}

/** A picture or a footnote in a line counts as a word. */
const THING_WEIGHT = 6;
