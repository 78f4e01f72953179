// Whose the words of a text block are, where its letters are somebody's. Pure.
import { wordsIn } from './read';

/** Part of a block: letters, each of an author by number (−1: nobody's); or something else, as it is read. */
export type Part = { text: string; runs: readonly { length: number; author: number }[] } | { text: string; runs: null };

interface Run {
	at: number;
	length: number;
	author: number;
}

/**
 * Of each word the author, by number: who wrote most letters of it; of those with as many, the first. What is no letters,
 * such as a mention, is counted for whoever wrote what stands before it, or else behind it.
 */
export function* authorsOfWords(parts: Iterable<Part>): Generator<number> {
	let text = '';
	const runs: Run[] = [];
	for (const part of parts) {
		let at = text.length;
		text += part.text;
		if (part.runs === null) {
			runs.push({ at, length: part.text.length, author: runs.at(-1)?.author ?? UNDECIDED });
			continue;
		}
		for (const { length, author } of part.runs) {
			for (const run of runs) if (run.author === UNDECIDED) run.author = author;
			runs.push({ at, length, author });
			at += length;
		}
	}
	let next = 0;
	for (const { at, length } of wordsIn(text)) {
		while (next < runs.length && runs[next]!.at + runs[next]!.length <= at) next++;
		yield mostOf(runs, next, { at, end: at + length });
	}
}

const UNDECIDED = -2;

function mostOf(runs: readonly Run[], first: number, { at, end }: { at: number; end: number }): number {
	const letters = new Map<number, number>();
	for (let place = first; place < runs.length && runs[place]!.at < end; place++) {
		const { at: from, length, author } = runs[place]!;
		const own = Math.min(end, from + length) - Math.max(at, from);
		letters.set(author, (letters.get(author) ?? 0) + own);
	}
	let [most, found] = [0, -1];
	for (const [author, own] of letters) if (own > most) [most, found] = [own, author];
	return Math.max(found, -1);
}
