// How one row of blocks becomes another while as many as possible stay untouched. Pure: it knows texts and names only.

/** A block at the top of a document. */
export interface Block {
	/** The same for blocks that are equal in everything. */
	canonical: string;
	/** The name that it keeps from version to version. */
	id: string;
	/** What it is: `paragraph`, `table` … Only within the same can one become another. */
	type: string;
}

/** `at` and `from`: places in the present and in the wanted row. In order; what is in no step stays as it is. */
export type Step =
	| { kind: 'change'; at: number; from: number }
	| { kind: 'remove'; at: number }
	/** Before the present block `at`. */
	| { kind: 'add'; at: number; from: number };

/** The steps from the present to the wanted row. */
export function planRestore(present: readonly Block[], wanted: readonly Block[]): Step[] {
	const steps: Step[] = [];
	const equal = pairs(present, wanted, ({ canonical }) => canonical);
	let [atBegin, fromBegin] = [0, 0];
	for (const { at, from } of [...equal, { at: present.length, from: wanted.length }]) {
		steps.push(...between(present, wanted, { atBegin, atEnd: at, fromBegin, fromEnd: from }));
		[atBegin, fromBegin] = [at + 1, from + 1];
	}
	return steps;
}

/** Between two blocks that are equal: what is the same block becomes what it was; the rest goes, or comes. */
function between(
	present: readonly Block[],
	wanted: readonly Block[],
	{ atBegin, atEnd, fromBegin, fromEnd }: { atBegin: number; atEnd: number; fromBegin: number; fromEnd: number }
): Step[] {
	const steps: Step[] = [];
	const same = pairs(
		present.slice(atBegin, atEnd),
		wanted.slice(fromBegin, fromEnd),
		({ id, type }) => `${type} ${id}`
	).map(({ at, from }) => ({ at: at + atBegin, from: from + fromBegin }));
	let [at, from] = [atBegin, fromBegin];
	for (const pair of [...same, { at: atEnd, from: fromEnd }]) {
		for (; from < pair.from; from++) steps.push({ kind: 'add', at, from });
		for (; at < pair.at; at++) steps.push({ kind: 'remove', at });
		if (pair.at < atEnd) steps.push({ kind: 'change', ...pair });
		[at, from] = [pair.at + 1, pair.from + 1];
	}
	return steps;
}

/** Pairs with the same key, the nth here with the nth there, as many as keep their order. */
function pairs<Thing>(
	present: readonly Thing[],
	wanted: readonly Thing[],
	keyOf: (thing: Thing) => string
): { at: number; from: number }[] {
	const places = new Map<string, number[]>();
	present.forEach((thing, at) => {
		const key = keyOf(thing);
		const known = places.get(key);
		if (known) known.push(at);
		else places.set(key, [at]);
	});
	const found = wanted.flatMap((thing, from) => {
		const at = places.get(keyOf(thing))?.shift();
		return at === undefined ? [] : [{ at, from }];
	});
	return ascending(found);
}

/** The longest row of these whose `at` rises too (patience sorting). */
function ascending<Pair extends { at: number }>(found: readonly Pair[]): Pair[] {
	const tops: number[] = [];
	const before: number[] = [];
	found.forEach(({ at }, place) => {
		let [low, high] = [0, tops.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if (found[tops[middle]!]!.at < at) low = middle + 1;
			else high = middle;
		}
		before[place] = low > 0 ? tops[low - 1]! : -1;
		tops[low] = place;
	});
	const row: Pair[] = [];
	for (let place = tops.at(-1) ?? -1; place >= 0; place = before[place]!) row.push(found[place]!);
	return row.reverse();
}

/**
 * The present row with some of the wanted blocks in it: where the same block stands, else behind the block that it stood
 * behind, else at the beginning. `chosen`: names.
 */
export function withChosen<Own extends Block>(
	present: readonly Own[],
	wanted: readonly Own[],
	chosen: ReadonlySet<string>
): Own[] {
	const row = [...present];
	wanted.forEach((block, place) => {
		if (!chosen.has(block.id)) return;
		const at = row.findIndex(({ id }) => id === block.id);
		if (at >= 0) return void row.splice(at, 1, block);
		const known = new Set(row.map(({ id }) => id));
		const neighbour = wanted.slice(0, place).findLast(({ id }) => known.has(id));
		row.splice(neighbour ? row.findIndex(({ id }) => id === neighbour.id) + 1 : 0, 0, block);
	});
	return row;
}
