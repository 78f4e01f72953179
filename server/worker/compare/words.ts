// Compares two text blocks word by word: what stayed, what came, what went, and what only looks different.
import type { Node } from '@tiptap/pm/model';
import type { Numbers } from './blocks';
import { readLine, type Line } from './line';
import { matchRows, type Effort } from './rows';

/** Offsets in the content of a text block. */
export type Range = readonly [from: number, to: number];

export type Piece =
	| { op: 'same' | 'formatted'; older: Range; newer: Range }
	| { op: 'removed'; older: Range }
	| { op: 'added'; newer: Range };

export interface ComparedText {
	pieces: Piece[];
	/** So little stayed that the two are shown whole, one after the other. */
	isRewritten: boolean;
}

/** Less than this part of the letters in common: rewritten. */
const REWRITTEN_BELOW = 0.3;

export function compareText(
	older: Node,
	newer: Node,
	{ numbers, effort }: { numbers: Numbers; effort: Effort }
): ComparedText {
	const [a, b] = [readLine(older, numbers), readLine(newer, numbers)];
	const stretches = withoutCrumbs(stretchesOf(a, b, effort));
	const kept = stretches.reduce((sum, { isSame, weight }) => sum + (isSame ? weight : 0), 0);
	const [all, most] = [a, b].map(({ weights }) => weights.reduce((sum, weight) => sum + weight, 0)) as [number, number];
	// What was empty is filled, and not rewritten.
	const isRewritten = Math.min(all, most) > 0 && kept < REWRITTEN_BELOW * Math.max(all, most);
	const shown = isRewritten ? [wholeOf(a, b)] : stretches;
	return { pieces: shown.flatMap((stretch) => piecesOf(stretch, a, b)), isRewritten };
}

/** Tokens that are the same in both, or those between two such; by the numbers of tokens. */
interface Stretch {
	isSame: boolean;
	older: [from: number, to: number];
	newer: [from: number, to: number];
	/** Of what is the same; of what is not, the larger of the two sides. */
	weight: number;
}

function stretchesOf(a: Line, b: Line, effort: Effort): Stretch[] {
	const stretches: Stretch[] = [];
	let [x, y] = [0, 0];
	const matches = matchRows(a.tokens, b.tokens, effort);
	for (const { older, newer, length } of [...matches, { older: a.tokens.length, newer: b.tokens.length, length: 0 }]) {
		if (older > x || newer > y) stretches.push(change(a, b, [x, older], [y, newer]));
		if (length > 0) {
			const weight = weigh(a, older, older + length);
			stretches.push({ isSame: true, older: [older, older + length], newer: [newer, newer + length], weight });
		}
		[x, y] = [older + length, newer + length];
	}
	return stretches;
}

const change = (a: Line, b: Line, older: [number, number], newer: [number, number]): Stretch => ({
	...{ isSame: false, older, newer },
	weight: Math.max(weigh(a, ...older), weigh(b, ...newer))
});

const wholeOf = (a: Line, b: Line): Stretch => change(a, b, [0, a.tokens.length], [0, b.tokens.length]);

function weigh({ weights }: Line, from: number, to: number): number {
	let sum = 0;
	for (let at = from; at < to; at++) sum += weights[at]!;
	return sum;
}

/** Where less stayed than changed on either side of it, it only makes the change hard to read: it counts as changed. */
function withoutCrumbs(stretches: readonly Stretch[]): Stretch[] {
	const kept: Stretch[] = [];
	for (const stretch of stretches) {
		kept.push(stretch);
		for (;;) {
			const [before, crumb, after] = kept.slice(-3);
			if (kept.length < 3 || !crumb?.isSame || before!.isSame || after!.isSame) break;
			if (crumb.weight > before!.weight || crumb.weight > after!.weight) break;
			kept.splice(-3, 3, {
				isSame: false,
				older: [before!.older[0], after!.older[1]],
				newer: [before!.newer[0], after!.newer[1]],
				weight: before!.weight + crumb.weight + after!.weight
			});
		}
	}
	return kept;
}

function piecesOf({ isSame, older, newer }: Stretch, a: Line, b: Line): Piece[] {
	const there = placesOf(a, older);
	const here = placesOf(b, newer);
	if (isSame) return looksOf(a, b, there, here);
	const pieces: Piece[] = [];
	if (there[1] > there[0]) pieces.push({ op: 'removed', older: offsets(a, there) });
	if (here[1] > here[0]) pieces.push({ op: 'added', newer: offsets(b, here) });
	return pieces;
}

const placesOf = ({ starts }: Line, [from, to]: Range): Range => [starts[from]!, starts[to]!];
const offsets = ({ offsetOf }: Line, [from, to]: Range): Range => [offsetOf(from), offsetOf(to)];

/** The same words, cut where their look is the same and where it is not. */
function looksOf(a: Line, b: Line, there: Range, here: Range): Piece[] {
	const pieces: Piece[] = [];
	const shift = here[0] - there[0];
	const cuts = new Set<number>([there[0], there[1]]);
	for (const { at } of a.looks) if (at > there[0] && at < there[1]) cuts.add(at);
	for (const { at } of b.looks) if (at > here[0] && at < here[1]) cuts.add(at - shift);
	const places = [...cuts].sort((one, other) => one - other);
	for (let cut = 0; cut + 1 < places.length; cut++) {
		const [from, to] = [places[cut]!, places[cut + 1]!];
		const op = lookAt(a, from) === lookAt(b, from + shift) ? 'same' : 'formatted';
		const last = pieces.at(-1);
		const [older, newer] = [offsets(a, [from, to]), offsets(b, [from + shift, to + shift])];
		if (last?.op === op)
			pieces[pieces.length - 1] = { op, older: [last.older[0], older[1]], newer: [last.newer[0], newer[1]] };
		else pieces.push({ op, older, newer });
	}
	return pieces;
}

function lookAt({ looks }: Line, place: number): string {
	let [low, high] = [0, looks.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (looks[middle]!.at <= place) low = middle + 1;
		else high = middle;
	}
	return looks[low - 1]?.look ?? '';
}
