// Which letters that one edit took away are which that it wrote: a split, a join, a list, a move write again what stood
// there. Pure: it knows texts and names only. It would rather know nothing than guess between two that read alike.
import type { Piece } from './reading';

/** Letters side by side in a block, of which all were taken away, or all are new. */
export interface Run {
	text: string;
	pieces: Piece[];
}

/** Letters that were written again. */
export interface Moved {
	from: { client: number; clock: number };
	to: { client: number; clock: number };
	length: number;
}

/** Shorter parts of a longer text are the same by chance. */
const PART_MIN = 16;
const SEED = 8;
/** So much of a line stays when somebody writes into it in the moment that it is written again. */
const ALIKE = 0.7;
/** An edit of more letters than this is no reshaping; whole lines are found all the same. */
const LETTERS_MOST = 400_000;
const PAIRS_MOST = 2_500;
/** So many places of one beginning are tried; forms repeat themselves. */
const TRIES = 16;

/** Every letter is found once at most, and stands for one letter at most. */
export function lineageOf(gone: readonly Run[], written: readonly Run[]): Moved[] {
	const moves: Moved[] = [];
	const restGone = new Set(gone.filter(hasWords));
	const restWritten = new Set(written.filter(hasWords));
	const pair = (old: Run, now: Run, parts: readonly Match[]) => {
		for (const part of parts) moves.push(...movesBetween(old, now, part));
		restGone.delete(old);
		restWritten.delete(now);
	};

	const whole = (old: Run, now: Run) => pair(old, now, [{ at: 0, start: 0, length: old.text.length }]);
	for (const keyOf of keysFor([...restGone], [...restWritten])) {
		const [olds, nows] = [grouped(restGone, keyOf), grouped(restWritten, keyOf)];
		for (const [key, old] of olds) {
			const now = nows.get(key);
			// Where not as many came as went, nobody can tell which of them it is.
			if (old.length === now?.length) old.forEach((run, place) => whole(run, now[place]!));
		}
	}
	// What reads like something else is not known by its parts either.
	const [olds, nows] = [new Set([...restGone].map(textOf)), new Set([...restWritten].map(textOf))];
	for (const rest of [restGone, restWritten])
		for (const run of rest) if (olds.has(run.text) && nows.has(run.text)) rest.delete(run);

	if (restGone.size * restWritten.size <= PAIRS_MOST) {
		for (const now of [...restWritten]) {
			const alike = [...restGone].filter((old) => isAlike(old.text, now.text));
			if (alike.length === 1) pair(alike[0]!, now, endsOf(alike[0]!.text, now.text));
		}
	}
	const letters = [...restGone, ...restWritten].reduce((sum, { text }) => sum + text.length, 0);
	if (letters <= LETTERS_MOST) moves.push(...partsIn([...restGone], [...restWritten]));
	return moves;
}

const hasWords = ({ text }: Run) => /[^\s\ufffc]/.test(text);

const textOf = ({ text }: Run) => text;

type KeyOf = (run: Run) => string | null;

/**
 * By what lines are known, the surest first: what is said once among those that went and once among those that came; then
 * what reads the same behind and before the same such lines, and behind the same. Lines that all read alike are known
 * by their number alone.
 */
function keysFor(gone: readonly Run[], written: readonly Run[]): KeyOf[] {
	const [olds, nows] = [countsOf(gone), countsOf(written)];
	const isOnce = (text: string) => olds.get(text) === 1 && nows.get(text) === 1;
	const beside = new Map([...neighbours(gone, isOnce), ...neighbours(written, isOnce)]);
	const isAlone = (run: Run) => beside.get(run)!.every((text) => text === null);
	return [
		({ text }) => (isOnce(text) ? text : null),
		(run) => JSON.stringify([...beside.get(run)!, run.text]),
		(run) => (isAlone(run) ? null : JSON.stringify([beside.get(run)![0], run.text]))
	];
}

function countsOf(runs: readonly Run[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const { text } of runs) counts.set(text, (counts.get(text) ?? 0) + 1);
	return counts;
}

/** Of each run the nearest before and behind it that is said once. */
function neighbours(runs: readonly Run[], isOnce: (text: string) => boolean) {
	const found = new Map<Run, [before: string | null, behind: string | null]>();
	let nearest: string | null = null;
	for (const run of runs) {
		found.set(run, [nearest, null]);
		if (isOnce(run.text)) nearest = run.text;
	}
	nearest = null;
	for (const run of runs.toReversed()) {
		found.get(run)![1] = nearest;
		if (isOnce(run.text)) nearest = run.text;
	}
	return found;
}

function grouped(runs: Iterable<Run>, keyOf: KeyOf): Map<string, Run[]> {
	const found = new Map<string, Run[]>();
	for (const run of runs) {
		const key = keyOf(run);
		if (key === null) continue;
		const same = found.get(key);
		if (same) same.push(run);
		else found.set(key, [run]);
	}
	return found;
}

/** `at` in what was taken away, `start` in what was written. */
interface Match {
	at: number;
	start: number;
	length: number;
}

function commonEnds(old: string, now: string): { head: number; tail: number } {
	const most = Math.min(old.length, now.length);
	let [head, tail] = [0, 0];
	while (head < most && old[head] === now[head]) head++;
	while (tail < most - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
	return { head, tail };
}

function isAlike(old: string, now: string): boolean {
	const { head, tail } = commonEnds(old, now);
	return head + tail >= Math.max(old.length, now.length) * ALIKE;
}

function endsOf(old: string, now: string): Match[] {
	const { head, tail } = commonEnds(old, now);
	return [
		{ at: 0, start: 0, length: head },
		{ at: old.length - tail, start: now.length - tail, length: tail }
	].filter(({ length }) => length > 0);
}

/** Parts of texts: the longest from each beginning on, of several that are as long the one behind the last found. */
function partsIn(gone: readonly Run[], written: readonly Run[]): Moved[] {
	if (gone.length === 0 || written.length === 0) return [];
	const beginnings = new Map<string, { old: number; at: number }[]>();
	gone.forEach(({ text }, old) => {
		for (let at = 0; at + SEED <= text.length; at++) {
			const seed = text.slice(at, at + SEED);
			const places = beginnings.get(seed);
			if (!places) beginnings.set(seed, [{ old, at }]);
			else if (places.length < TRIES) places.push({ old, at });
		}
	});
	const taken = gone.map(({ text }) => new Uint8Array(text.length));
	const moves: Moved[] = [];
	let next = { old: 0, at: 0 };
	for (const now of written) {
		for (let start = 0; start + SEED <= now.text.length; start++) {
			const places = beginnings.get(now.text.slice(start, start + SEED)) ?? [];
			const found = places.map(({ old, at }) => ({ old, at, length: same(gone[old]!.text, at, now.text, start) }));
			const length = Math.max(0, ...found.map((one) => one.length));
			const longest = found.filter((one) => one.length === length);
			const best = longest.length > 1 ? longest.find(({ old, at }) => old === next.old && at >= next.at) : longest[0];
			const isEnough = best && (length >= PART_MIN || isWhole(gone[best.old]!.text, now.text, { ...best, start }));
			if (!isEnough || taken[best.old]!.subarray(best.at, best.at + length).includes(1)) continue;
			taken[best.old]!.fill(1, best.at, best.at + length);
			moves.push(...movesBetween(gone[best.old]!, now, { at: best.at, start, length }));
			next = { old: best.old, at: best.at + length };
			start += length - 1;
		}
	}
	return moves;
}

function same(old: string, at: number, now: string, start: number): number {
	let length = SEED;
	while (at + length < old.length && start + length < now.length && old[at + length] === now[start + length]) length++;
	return length;
}

/** All that was taken away there, or all that was written here. */
const isWhole = (old: string, now: string, { at, start, length }: Match) =>
	(at === 0 && length === old.length) || (start === 0 && length === now.length);

function movesBetween(old: Run, now: Run, { at, start, length }: Match): Moved[] {
	const moves: Moved[] = [];
	for (let done = 0; done < length;) {
		const from = markIn(old.pieces, at + done);
		const to = markIn(now.pieces, start + done);
		const step = Math.min(from.left, to.left, length - done);
		moves.push({ from: from.mark, to: to.mark, length: step });
		done += step;
	}
	return moves;
}

/** Which letter of Yjs a place in a run is, and how far its piece goes on. */
function markIn(pieces: readonly Piece[], at: number) {
	const { client, clock, offset, length } = pieces.find((piece) => at < piece.offset + piece.length)!;
	return { mark: { client, clock: clock + at - offset }, left: offset + length - at };
}
