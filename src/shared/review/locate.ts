// Finds the letters of an anchor in a text, and judges whether what stands there is still what was meant.
import { ownLetters, type WordedAnchor } from './anchor';
import type { Range, Reading } from './reading';

/** Further apart than this, two parts of a passage do not stand together: the larger one is where it is. */
export const GAP_MAX = 400;
/** Of the letters of its words a passage keeps at least this share. Below it is another text. */
export const SHARE_KEPT = 0.3;

/** Letters of the quote that stand in the text, in one piece. */
export interface Part {
	/** In the quote. */
	at: number;
	/** In the text. */
	from: number;
	length: number;
}

const LETTER = /[\p{L}\p{N}\p{M}]/u;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** The letters that stand together, most of all there are, in the order of the quote. */
export function partsOf(anchor: Pick<WordedAnchor, 'letters' | 'foreign' | 'quote'>, reading: Reading): Part[] {
	const all = ownLetters(anchor).flatMap((entry) => reading.find(entry));
	if (all.length === 0) return [];
	all.sort((a, b) => a.from - b.from || b.length - a.length);
	const groups: Part[][] = [];
	for (const part of all) {
		const group = groups.at(-1);
		const last = group?.at(-1);
		if (last && part.from < endOf(last)) continue;
		// A letter that stands there twice, or words in another order: from here on it is another group.
		const follows = last && part.at >= last.at + last.length && part.from - endOf(last) <= GAP_MAX;
		if (!group || !last || !follows) groups.push([{ ...part }]);
		else if (last.at + last.length === part.at && endOf(last) === part.from) last.length += part.length;
		else group.push({ ...part });
	}
	return groups.reduce((best, group) => (lengthOf(group) > lengthOf(best) ? group : best));
}

const endOf = ({ from, length }: Part) => from + length;

/**
 * What of these parts is still the words that were meant; null where that is too little. A word of the quote is there, where
 * most of its letters stand in one word of the text that is mostly made of them: `plan` is not in the p of `público`, but
 * in `planes`. Of all letters in words a share must be left. A quote without words must be there as a whole.
 */
export function standing(quote: string, parts: readonly Part[], reading: Reading): Part[] | null {
	let [kept, all] = [0, 0];
	const found: Part[] = [];
	for (const { index, 0: word } of quote.matchAll(WORD)) {
		const own = mostOf({ at: index, length: word.length }, parts, reading);
		all += word.length;
		kept += lengthOf(own);
		found.push(...own);
	}
	if (all > 0) return kept > 0 && kept >= all * SHARE_KEPT ? found : null;
	return parts.length === 1 && parts[0]!.length === quote.length ? [...parts] : null;
}

/** The letters of a word that stand in one word that is mostly theirs. */
function mostOf(word: { at: number; length: number }, parts: readonly Part[], reading: Reading): Part[] {
	const stretches = parts.flatMap(({ at, from, length }) => {
		const [first, end] = [Math.max(at, word.at), Math.min(at + length, word.at + word.length)];
		return first < end ? [{ at: first, from: from + first - at, length: end - first }] : [];
	});
	let best: Part[] = [];
	for (const { from } of stretches) {
		const around = wordAround(from, reading);
		const own = stretches.filter((one) => overlap(one, around) === one.length);
		const length = lengthOf(own);
		const isThat = length * 2 > word.length && length * 2 > around.to - around.from;
		if (isThat && length > lengthOf(best)) best = own;
	}
	return best;
}

export const lengthOf = (parts: readonly Part[]): number => parts.reduce((sum, { length }) => sum + length, 0);

const overlap = ({ from, length }: { from: number; length: number }, around: Range) =>
	Math.min(from + length, around.to) - Math.max(from, around.from);

/** No word is longer that anybody commented a part of. */
const LONGEST_WORD = 60;

function wordAround(at: number, reading: Reading): Range {
	const block = reading.blockAt(at);
	const start = reading.startOf(block);
	const { text } = reading.blocks[block]!;
	let [from, to] = [at - start, at - start + 1];
	while (at - start - from < LONGEST_WORD && from > 0 && LETTER.test(text[from - 1]!)) from--;
	while (to + start - at < LONGEST_WORD && to < text.length && LETTER.test(text[to]!)) to++;
	return { from: from + start, to: to + start };
}

/** A part of a quote that is at least so long, and stands where it has to, is that part. */
const REST_MIN = 16;

/**
 * From the first to the last of the words that stand, with the signs around them. And with what of the quote stands
 * right beside as if it were theirs, letters that were written again and of which nobody has told us yet: the rest of a
 * word, or all the rest of the quote where that is long.
 */
export function rangeOf(quote: string, words: readonly Part[], parts: readonly Part[], reading: Reading): Range {
	const [first, last] = [words[0]!, words.at(-1)!];
	const isOwn = (at: number, letter: number) =>
		parts.some(
			(part) => part.from <= letter && letter < part.from + part.length && letter - part.from + part.at === at
		);
	const reach = ({ at, from }: { at: number; from: number }, step: -1 | 1) => {
		const next = (by: number) =>
			step < 0 ? { at: at - 1 - by, from: from - 1 - by } : { at: at + by, from: from + by };
		let signs = 0;
		for (
			let { at, from } = next(signs);
			isOwn(at, from) && !LETTER.test(reading.letter(from));
			{ at, from } = next(++signs)
		);
		let same = signs;
		const rest = step < 0 ? at : quote.length - at;
		while (same < rest && reading.letter(next(same).from) === quote[next(same).at]) same++;
		if (same === rest && rest >= REST_MIN) return rest;
		for (let by = signs; by <= same; by++) {
			const edge = step < 0 ? { at: at - by, from: from - by } : next(by);
			if (isWordEdge(edge.from, reading) && isEdgeIn(quote, edge.at)) return by;
		}
		return signs;
	};
	let from = first.from - reach(first, -1);
	let to = last.from + last.length + reach({ at: last.at + last.length, from: last.from + last.length }, 1);
	while (from < first.from && /\s/.test(reading.letter(from))) from++;
	while (to > last.from + last.length && /\s/.test(reading.letter(to - 1))) to--;
	return { from, to };
}

const isBetweenWords = (before: string, behind: string) => !(LETTER.test(before) && LETTER.test(behind));
const isWordEdge = (at: number, reading: Reading) =>
	reading.isEdge(at) || isBetweenWords(reading.letter(at - 1), reading.letter(at));
const isEdgeIn = (quote: string, at: number) =>
	at === 0 || at === quote.length || isBetweenWords(quote[at - 1]!, quote[at]!);
