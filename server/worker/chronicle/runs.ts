// Words that stand together in a text, whatever Yjs has cut them into.
import type * as Y from 'yjs';
import type { Range } from '../../sync/contents';
import type { Move } from './clocks';
import { isWords, structsIn, type Words } from './items';

export interface Run {
	text: string;
	pieces: Piece[];
	first: Y.Item;
	/** Where they stand. */
	parent: unknown;
}

/** Words with the clocks that they are made of, wherever they stand or stood. */
export type Passage = Pick<Run, 'text' | 'pieces'>;

interface Piece extends Range {
	/** Where in the run it begins. */
	at: number;
}

/** So much is looked through at once. */
const LONGEST = 1_000_000;

/** What may stand between two words that stood together: formats, and what was deleted before. */
const PASSED_BY = 200;

/**
 * The words in these ranges, those together that stand together, each run in the order of its text. Words that are not
 * in the ranges and deleted may stand between them; `ownOnly`: only where the same client wrote all three.
 */
export function runsOf(store: Y.Doc['store'], ranges: readonly Range[], { ownOnly = false } = {}): Run[] {
	const parts = new Map<Y.Item, { from: number; to: number }>();
	let letters = 0;
	for (const { client, from, to } of ranges) {
		for (const item of structsIn(store, { client, from, to })) {
			if (!isWords(item)) continue;
			const { clock } = item.id;
			parts.set(item, { from: Math.max(from, clock), to: Math.min(to, clock + item.length) });
			letters += item.length;
		}
		if (letters > LONGEST) break;
	}
	const beside = (item: Y.Item, side: 'left' | 'right') => neighbour(item, side, (next) => parts.has(next), ownOnly);
	return [...parts.keys()].flatMap((item) => {
		if (beside(item, 'left')) return [];
		const run: Run = { text: '', pieces: [], first: item, parent: item.parent };
		for (let next: Y.Item | null = item; next; next = beside(next, 'right')) {
			const { from, to } = parts.get(next)!;
			const { clock, client } = next.id;
			run.pieces.push({ client, from, to, at: run.text.length });
			run.text += (next as Words).content.str.slice(from - clock, to - clock);
		}
		return [run];
	});
}

function neighbour(
	item: Y.Item,
	side: 'left' | 'right',
	isPart: (item: Y.Item) => boolean,
	ownOnly: boolean
): Y.Item | null {
	let next = item[side];
	let [isForeign, passesWords] = [false, false];
	for (let passed = 0; next && passed < PASSED_BY; passed++, next = next[side]) {
		if (isPart(next)) return ownOnly && (isForeign || (passesWords && next.id.client !== item.id.client)) ? null : next;
		if (next.countable && !next.deleted) return null;
		if (!next.countable) continue;
		passesWords = true;
		isForeign ||= next.id.client !== item.id.client;
	}
	return null;
}

/** A part of one run that is written again in another, piece by piece. */
export function movesBetween(
	old: Pick<Run, 'pieces'>,
	written: Run,
	{ at, start, length }: { at: number; start: number; length: number }
): Move[] {
	const moves: Move[] = [];
	for (let done = 0; done < length;) {
		const from = markIn(old, at + done);
		const to = markIn(written, start + done);
		const step = Math.min(from.left, to.left, length - done);
		moves.push({ from: from.mark, to: to.mark, length: step });
		done += step;
	}
	return moves;
}

/** Which clock a place in a run is, and how far its piece goes on. */
function markIn({ pieces }: Pick<Run, 'pieces'>, at: number) {
	let [low, high] = [0, pieces.length - 1];
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if (pieces[middle]!.at <= at) low = middle;
		else high = middle - 1;
	}
	const piece = pieces[low]!;
	const clock = piece.from + at - piece.at;
	return { mark: { client: piece.client, clock }, left: piece.to - clock };
}
