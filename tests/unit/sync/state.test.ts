// The delete set that a room keeps without a Y.Doc, against one that marks every clock.
import { describe, expect, it } from 'vitest';
import { readContents } from '$server/sync/contents';
import { encodeDeletes, scan } from '$server/sync/scan';
import { DeleteSet } from '$server/sync/state';
import type { Range } from '$server/sync/contents';
import { chance } from '../../support/meeting';

const CLOCKS = 400;

/** Ascending ranges of a few clients, as they stand in an update. */
function someRanges(random: () => number): Range[] {
	const all: Range[] = [];
	for (const client of [9, 4]) {
		let at = 0;
		while (at < CLOCKS && random() < 0.97) {
			const from = at + Math.floor(random() * 8);
			const to = from + 1 + Math.floor(random() * 4);
			all.push({ client, from, to });
			at = to + Math.floor(random() * 3);
		}
	}
	return all;
}

/** The same, clock by clock. */
class Marks {
	#marked = new Set<string>();
	add({ client, from, to }: Range) {
		for (let clock = from; clock < to; clock++) this.#marked.add(`${client}:${clock}`);
	}
	has = ({ client, from, to }: Range) =>
		Array.from({ length: to - from }, (_, i) => this.#marked.has(`${client}:${from + i}`)).every(Boolean);
}

describe.each([1, 2, 3, 4, 5, 6, 7, 8])('seed %i', (seed) => {
	it('has what was added, one by one and many at once, and nothing else', () => {
		const random = chance(seed);
		const [single, bulk, marks] = [new DeleteSet(), new DeleteSet(), new Marks()];
		for (let round = 0; round < 4; round++) {
			const ranges = someRanges(random);
			for (const range of ranges) single.add(range);
			bulk.addAll(ranges);
			for (const range of ranges) marks.add(range);
		}
		expect(bulk.encode()).toEqual(single.encode());
		expect(DeleteSet.decode(bulk.encode()).encode()).toEqual(bulk.encode());
		for (let time = 0; time < 500; time++) {
			const from = Math.floor(random() * CLOCKS);
			const range = { client: random() < 0.5 ? 9 : 4, from, to: from + 1 + Math.floor(random() * 6) };
			expect(bulk.has(range)).toBe(marks.has(range));
		}
	});
});

it.each<[string, Range[]]>([
	[
		'descending',
		[
			{ client: 5, from: 6, to: 7 },
			{ client: 5, from: 1, to: 2 }
		]
	],
	[
		'overlapping',
		[
			{ client: 5, from: 1, to: 4 },
			{ client: 5, from: 3, to: 6 }
		]
	],
	[
		'a client twice',
		[
			{ client: 5, from: 1, to: 2 },
			{ client: 4, from: 1, to: 2 },
			{ client: 5, from: 4, to: 5 }
		]
	]
])('refuses a delete set that Yjs would not write: %s', (_, ranges) => {
	const update = Buffer.concat([Uint8Array.of(0), encodeDeletes(ranges)]);
	expect(scan(update, () => 100)).toMatchObject({ kind: 'refused' });
	expect(() => readContents(update)).toThrow();
});
