// What an editor's own steps say of the letters of anchors. The binding writes into Yjs the difference of two texts: of
// two equal words it cannot know which one somebody took away. The steps do.
import type { Node } from '@tiptap/pm/model';
import type { Transaction as Edit } from '@tiptap/pm/state';
import type { Known, Letters, WordedAnchor } from './anchor';
import { partsOf, type Part } from './locate';
import type { BlockText, Reading } from './reading';

/** What was there before an edit. */
export interface Before {
	blocks: readonly BlockText[];
	/** Anchors with their letters in the text as it was. */
	anchors: { id: string; anchor: WordedAnchor; parts: Part[] }[];
}

/** A text block of an editor: its number of letters before it, and where it begins. */
interface Line {
	from: number;
	start: number;
	size: number;
}

/** What is to be added to the anchors of which the steps know more than Yjs. None where the editor shows another text. */
export function mapLetters(
	{ before, doc, mapping }: Pick<Edit, 'before' | 'doc' | 'mapping'>,
	{ blocks, anchors }: Before,
	reading: Reading
): [id: string, more: Pick<Known, 'letters' | 'foreign'>][] {
	const [was, is] = [linesOf(before, blocks), linesOf(doc, reading.blocks)];
	if (!was || !is) return [];
	const inverse = mapping.invert();
	const onward = (letter: number): number | null => {
		const result = mapping.mapResult(positionOf(letter, was), 1);
		return result.deletedAfter ? null : letterAt(result.pos, is);
	};
	/** Whether a letter stood in the text before, wherever. */
	const isOld = (letter: number): boolean => !inverse.mapResult(positionOf(letter, is), 1).deletedAfter;

	return anchors.flatMap(({ id, anchor, parts }) => {
		const places = parts.flatMap(({ at, from, length }) =>
			Array.from({ length }, (_, step) => ({ at: at + step, to: onward(from + step) }))
		);
		const own = new Map(places.flatMap(({ at, to }) => (to === null ? [] : [[to, at] as const])));
		const known = partsOf(anchor, reading).flatMap(({ at, from, length }) =>
			Array.from({ length }, (_, step) => ({ at: at + step, letter: from + step }))
		);
		const isKnown = new Set(known.map(({ at, letter }) => `${at} ${letter}`));
		const lacking = [...own].filter(([letter, at]) => !isKnown.has(`${at} ${letter}`)).sort(([a], [b]) => a - b);
		// Where Yjs has letters of ours that are somebody else's, these are not ours any more.
		const strange = known.filter(({ at, letter }) => own.get(letter) !== at && isOld(letter));
		const letters = together(lacking.flatMap(([letter, at]) => named(letter, at, reading)));
		const foreign = together(strange.flatMap(({ letter, at }) => named(letter, at, reading)));
		return letters.length + foreign.length > 0 ? [[id, { letters, foreign }]] : [];
	});
}

const named = (letter: number, at: number, reading: Reading): Letters[] =>
	reading.lettersOf({ from: letter, to: letter + 1 }).map(([, client, clock]) => [at, client, clock, 1]);

/** Letter by letter into stretches. */
function together(letters: readonly Letters[]): Letters[] {
	const stretches: Letters[] = [];
	for (const [at, client, clock, length] of letters) {
		const last = stretches.at(-1);
		if (last && last[0] + last[3] === at && last[1] === client && last[2] + last[3] === clock) last[3] += length;
		else stretches.push([at, client, clock, length]);
	}
	return stretches;
}

/** The text blocks of an editor's document; null where they are not those of the reading. */
function linesOf(doc: Node, blocks: readonly BlockText[]): Line[] | null {
	const lines: Line[] = [];
	let isSame = true;
	doc.descendants((node, at) => {
		if (!node.isTextblock) return true;
		const size = node.content.size;
		const last = lines.at(-1);
		isSame &&= blocks[lines.length]?.text.length === size;
		lines.push({ from: last ? last.from + last.size : 0, start: at + 1, size });
		return false;
	});
	return isSame && lines.length === blocks.length ? lines : null;
}

/** The line in which a letter is, or a position. */
function lineOf(value: number, lines: readonly Line[], key: keyof Pick<Line, 'from' | 'start'>): Line {
	let [low, high] = [0, lines.length - 1];
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if (lines[middle]![key] <= value) low = middle;
		else high = middle - 1;
	}
	return lines[low]!;
}

function positionOf(letter: number, lines: readonly Line[]): number {
	const { from, start } = lineOf(letter, lines, 'from');
	return start + letter - from;
}

function letterAt(position: number, lines: readonly Line[]): number | null {
	const { from, start, size } = lineOf(position, lines, 'start');
	return position >= start && position < start + size ? from + position - start : null;
}
