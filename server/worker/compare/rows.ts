// How one row of numbers becomes another with few changes: what is the same in both, in order. Pure.

/** `length` neighbours that are equal in both rows. */
export interface Match {
	older: number;
	newer: number;
	length: number;
}

/** What may still be spent on one comparison, so that texts made to be slow are shown as a whole instead. */
export class Effort {
	/** Something was given up, for this or since there was too much of it. */
	isSpent = false;
	#left: number;

	constructor(steps: number) {
		this.#left = steps;
	}

	giveUp(): void {
		this.isSpent = true;
	}

	/** False where there is no more. */
	spend(steps: number): boolean {
		this.#left -= steps;
		if (this.#left < 0) this.giveUp();
		return this.#left >= 0;
	}
}

/** More differences than these are not looked for one by one: what is so different is cut at what is unmistakable. */
const MOST_EDITS = 1_200;

/** The parts that are the same, in order. Where the rows are too different, those that are sure; perhaps none. */
export function matchRows(older: readonly number[], newer: readonly number[], effort: Effort): Match[] {
	const [there, here] = [inCommon(older, newer), inCommon(newer, older)];
	const [a, b] = [there.map((at) => older[at]!), here.map((at) => newer[at]!)];
	const matches: Match[] = [];
	matchBetween(a, b, [0, a.length, 0, b.length], effort, matches);
	return joined(
		matches.flatMap(({ older: x, newer: y, length }) =>
			Array.from({ length }, (_, at) => ({ older: there[x + at]!, newer: here[y + at]!, length: 1 }))
		)
	);
}

/** The places of what is in the other row too: nothing else can be the same. */
function inCommon(row: readonly number[], other: readonly number[]): number[] {
	const known = new Set(other);
	return row.flatMap((value, at) => (known.has(value) ? [at] : []));
}

type Bounds = [olderFrom: number, olderTo: number, newerFrom: number, newerTo: number];

function matchBetween(
	older: readonly number[],
	newer: readonly number[],
	[olderFrom, olderTo, newerFrom, newerTo]: Bounds,
	effort: Effort,
	matches: Match[]
): void {
	const start = olderFrom;
	while (olderFrom < olderTo && newerFrom < newerTo && older[olderFrom] === newer[newerFrom]) {
		olderFrom++;
		newerFrom++;
	}
	const before = olderFrom - start;
	if (before > 0) matches.push({ older: start, newer: newerFrom - before, length: before });
	let after = 0;
	while (olderFrom < olderTo && newerFrom < newerTo && older[olderTo - 1] === newer[newerTo - 1]) {
		olderTo--;
		newerTo--;
		after++;
	}
	if (olderFrom < olderTo && newerFrom < newerTo) {
		const bounds: Bounds = [olderFrom, olderTo, newerFrom, newerTo];
		const found = shortest(older, newer, bounds, effort);
		if (found) matches.push(...found);
		else matchAnchored(older, newer, bounds, effort, matches);
	}
	if (after > 0) matches.push({ older: olderTo, newer: newerTo, length: after });
}

/** Cuts at what comes once in each row and in the same order, and looks again in between. */
function matchAnchored(
	older: readonly number[],
	newer: readonly number[],
	[olderFrom, olderTo, newerFrom, newerTo]: Bounds,
	effort: Effort,
	matches: Match[]
): void {
	if (!effort.spend(olderTo - olderFrom + newerTo - newerFrom)) return;
	const here = once(older, olderFrom, olderTo);
	const there = once(newer, newerFrom, newerTo);
	const both = [...there].flatMap(([value, at]) => {
		const from = here.get(value) ?? -1;
		return at >= 0 && from >= 0 ? [{ at: from, newer: at, weight: 1 }] : [];
	});
	let [fromOlder, fromNewer] = [olderFrom, newerFrom];
	const anchors = heaviest(both);
	if (anchors.length === 0) return effort.giveUp();
	for (const { at, newer: place } of [...anchors, { at: olderTo, newer: newerTo }]) {
		matchBetween(older, newer, [fromOlder, at, fromNewer, place], effort, matches);
		if (at < olderTo) matches.push({ older: at, newer: place, length: 1 });
		[fromOlder, fromNewer] = [at + 1, place + 1];
	}
}

/** The place of each value that comes once; −1 for the others. */
function once(row: readonly number[], from: number, to: number): Map<number, number> {
	const places = new Map<number, number>();
	for (let at = from; at < to; at++) places.set(row[at]!, places.has(row[at]!) ? -1 : at);
	return places;
}

/** The heaviest of these whose `at` rises; they are given in their other order. */
export function heaviest<Pair extends { at: number; weight: number }>(pairs: readonly Pair[]): Pair[] {
	// A tree of the best weight that ends at or before each rank (Fenwick).
	const ranks = new Map(
		[...new Set(pairs.map(({ at }) => at))].sort((a, b) => a - b).map((at, rank) => [at, rank + 1])
	);
	const best = new Int32Array(ranks.size + 1).fill(-1);
	const totals: number[] = [];
	const before: number[] = [];
	const bestBelow = (rank: number): number => {
		let found = -1;
		for (let at = rank; at > 0; at -= at & -at) {
			const place = best[at]!;
			if (place >= 0 && (found < 0 || totals[place]! > totals[found]!)) found = place;
		}
		return found;
	};
	pairs.forEach(({ at, weight }, place) => {
		const rank = ranks.get(at)!;
		const last = bestBelow(rank - 1);
		totals[place] = weight + (last < 0 ? 0 : totals[last]!);
		before[place] = last;
		for (let node = rank; node <= ranks.size; node += node & -node) {
			const held = best[node]!;
			if (held < 0 || totals[place]! > totals[held]!) best[node] = place;
		}
	});
	const row: Pair[] = [];
	for (let place = bestBelow(ranks.size); place >= 0; place = before[place]!) row.push(pairs[place]!);
	return row.reverse();
}

/** The fewest changes (Myers, 1986). Null where there are too many. */
function shortest(
	older: readonly number[],
	newer: readonly number[],
	[olderFrom, olderTo, newerFrom, newerTo]: Bounds,
	effort: Effort
): Match[] | null {
	const [n, m] = [olderTo - olderFrom, newerTo - newerFrom];
	const most = Math.min(n + m, MOST_EDITS);
	const zero = most + 1;
	const reach = new Int32Array(2 * most + 3);
	const trace: Int32Array[] = [];
	for (let edits = 0; edits <= most; edits++) {
		if (!effort.spend(edits + 1)) return null;
		trace.push(reach.slice(zero - edits - 1, zero + edits + 2));
		for (let line = -edits; line <= edits; line += 2) {
			const isDown = line === -edits || (line !== edits && reach[zero + line - 1]! < reach[zero + line + 1]!);
			let x = isDown ? reach[zero + line + 1]! : reach[zero + line - 1]! + 1;
			let y = x - line;
			while (x < n && y < m && older[olderFrom + x] === newer[newerFrom + y]) {
				x++;
				y++;
			}
			reach[zero + line] = x;
			if (x >= n && y >= m) return walkBack(trace, { n, m, olderFrom, newerFrom });
		}
	}
	return null;
}

function walkBack(
	trace: readonly Int32Array[],
	{ n, m, olderFrom, newerFrom }: { n: number; m: number; olderFrom: number; newerFrom: number }
): Match[] {
	const matches: Match[] = [];
	let [x, y] = [n, m];
	for (let edits = trace.length - 1; edits >= 0; edits--) {
		const reach = trace[edits]!;
		const at = (line: number) => reach[line + edits + 1]!;
		const line = x - y;
		const isDown = line === -edits || (line !== edits && at(line - 1) < at(line + 1));
		const lineBefore = isDown ? line + 1 : line - 1;
		const xBefore = edits === 0 ? 0 : at(lineBefore);
		const xAfterEdit = edits === 0 ? 0 : isDown ? xBefore : xBefore + 1;
		const length = x - xAfterEdit;
		if (length > 0) matches.push({ older: olderFrom + xAfterEdit, newer: newerFrom + y - length, length });
		[x, y] = [xBefore, xBefore - lineBefore];
	}
	return matches.reverse();
}

function joined(matches: readonly Match[]): Match[] {
	const whole: Match[] = [];
	for (const match of matches) {
		const last = whole.at(-1);
		const goesOn = last && last.older + last.length === match.older && last.newer + last.length === match.newer;
		if (goesOn) last.length += match.length;
		else whole.push({ ...match });
	}
	return whole;
}
