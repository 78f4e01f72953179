// Two rows of numbers: what is the same in both is found in order, and the fewest changes where there are few.
import * as prng from 'lib0/prng';
import { describe, expect, it } from 'vitest';
import { Effort, heaviest, matchRows, type Match } from '../../../server/worker/compare/rows';

const effort = () => new Effort(1e7);
const row = (text: string) => [...text].map((letter) => letter.codePointAt(0)!);
const same = (older: string, newer: string, of = effort()) =>
	matchRows(row(older), row(newer), of).map(({ older: from, length }) => older.slice(from, from + length));

/** The length of the longest common subsequence, the slow way. */
function longest(a: readonly number[], b: readonly number[]): number {
	let last = new Array<number>(b.length + 1).fill(0);
	for (const value of a) {
		const next = [0];
		b.forEach((other, at) => next.push(value === other ? last[at]! + 1 : Math.max(next[at]!, last[at + 1]!)));
		last = next;
	}
	return last.at(-1)!;
}

function expectSound(older: readonly number[], newer: readonly number[], matches: readonly Match[]): number {
	let [x, y, total] = [0, 0, 0];
	for (const { older: from, newer: to, length } of matches) {
		expect(from).toBeGreaterThanOrEqual(x);
		expect(to).toBeGreaterThanOrEqual(y);
		for (let at = 0; at < length; at++) expect(older[from + at]).toBe(newer[to + at]);
		[x, y, total] = [from + length, to + length, total + length];
	}
	return total;
}

describe('two rows', () => {
	it('say what is the same, in order', () => {
		expect(same('abcdef', 'abXdef')).toEqual(['ab', 'def']);
		expect(same('abc', 'abc')).toEqual(['abc']);
		expect(same('abc', 'xyz')).toEqual([]);
		expect(same('', 'xyz')).toEqual([]);
		expect(same('abcabba', 'cbabac').join('')).toHaveLength(4);
	});

	it.each(Array.from({ length: 60 }, (_, seed) => seed))('differ as little as they can (seed %i)', (seed) => {
		const random = prng.create(seed);
		const any = () => Array.from({ length: prng.int32(random, 0, 40) }, () => prng.int32(random, 0, 5));
		const [older, newer] = [any(), any()];
		expect(expectSound(older, newer, matchRows(older, newer, effort()))).toBe(longest(older, newer));
	});

	it('that are too different are cut at what comes once', () => {
		const noise = (from: number) => Array.from({ length: 3_000 }, (_, at) => from + at);
		const older = [...noise(10_000), 1, ...noise(20_000), 2];
		const newer = [...noise(30_000), 1, ...noise(40_000), 2, 3];
		const matches = matchRows(older, newer, effort());
		expect(expectSound(older, newer, matches)).toBe(2);
	});

	it('stop when nothing more may be spent', () => {
		const spent = new Effort(1_000);
		const older = Array.from({ length: 5_000 }, (_, at) => at % 7);
		const newer = Array.from({ length: 5_000 }, (_, at) => (at * 3 + (at >> 5)) % 7);
		expectSound(older, newer, matchRows(older, newer, spent));
		expect(spent.isSpent).toBe(true);
	});
});

it('the heaviest row in order wins over the longest', () => {
	const pairs = [9, 1, 2, 3].map((at) => ({ at, weight: at === 9 ? 100 : 1 }));
	expect(heaviest(pairs).map(({ at }) => at)).toEqual([9]);
	expect(heaviest(pairs.map(({ at }) => ({ at, weight: 1 }))).map(({ at }) => at)).toEqual([1, 2, 3]);
});
