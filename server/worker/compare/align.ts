// Which block of one row is which of the other, in order: by what is equal, by name, by likeness. What is left over may
// have moved; moves.ts looks for that among all that is left anywhere.
import { bareText, familyOf, isPicture, likeness, type Block, type Numbers } from './blocks';
import { heaviest, matchRows, type Effort } from './rows';

export interface Tools {
	numbers: Numbers;
	effort: Effort;
}

/** A block on both sides; or several that say the same in other blocks: split, joined, made a list or a quote. */
export interface Pair {
	older: number;
	newer: number;
	olderCount: number;
	newerCount: number;
}

/** Pairs in the order of both rows. */
export function align(older: readonly Block[], newer: readonly Block[], tools: Tools): Pair[] {
	const found = new Pairs(older, newer, tools);
	found.lookIn({ older: [0, older.length], newer: [0, newer.length] });
	return found.inOrder;
}

interface Gap {
	older: [from: number, to: number];
	newer: [from: number, to: number];
}

type Look = (gap: Gap) => Pair[];

/** Blocks that say less than this are no landmark by themselves. */
const LANDMARK_LETTERS = 12;
/** Blocks that have less in common are not the same block. */
const ALIKE = 0.5;
/** In a larger gap only what is equal or has a name is looked for. */
const MOST_COMPARED = 40_000;

class Pairs {
	readonly #older: readonly Block[];
	readonly #newer: readonly Block[];
	readonly #tools: Tools;
	readonly inOrder: Pair[] = [];
	/** The surest first; each looks only where those before it have found nothing. */
	readonly #looks: Look[] = [
		(gap) => this.#landmarks(gap),
		(gap) => this.#equal(gap, ({ key }) => key),
		(gap) => this.#equal(gap, ({ says, shape }) => (shape === 'leaf' ? -1 : says)),
		(gap) => this.#reshaped(gap),
		(gap) => this.#alike(gap),
		(gap) => this.#headings(gap)
	];

	constructor(older: readonly Block[], newer: readonly Block[], tools: Tools) {
		[this.#older, this.#newer, this.#tools] = [older, newer, tools];
	}

	lookIn(gap: Gap, depth = 0): void {
		const look = this.#looks[depth];
		if (!look || gap.older[0] === gap.older[1] || gap.newer[0] === gap.newer[1]) return;
		let [older, newer] = [gap.older[0], gap.newer[0]];
		const pairs = look(gap);
		const end: Pair = { older: gap.older[1], newer: gap.newer[1], olderCount: 0, newerCount: 0 };
		for (const pair of [...pairs, end]) {
			this.lookIn({ older: [older, pair.older], newer: [newer, pair.newer] }, depth + 1);
			if (pair !== end) this.inOrder.push(pair);
			[older, newer] = [pair.older + pair.olderCount, pair.newer + pair.newerCount];
		}
	}

	/**
	 * What is said once on each side, or is the same block by its name: the heaviest row of it stays in place, so that the
	 * small moves and not the large.
	 */
	#landmarks(gap: Gap): Pair[] {
		const there = onlyOnce(this.#older, gap.older);
		const here = onlyOnce(this.#newer, gap.newer);
		const names = namesIn(this.#older, gap.older);
		const both: { at: number; newer: number; weight: number }[] = [];
		for (let newer = gap.newer[0]; newer < gap.newer[1]; newer++) {
			const block = this.#newer[newer]!;
			const isLandmark = isPicture(block) || block.letters >= LANDMARK_LETTERS;
			const said = isLandmark && here.has(block.says) ? there.get(block.says) : undefined;
			const older = said ?? (block.id === null ? undefined : names.get(block.id));
			if (older === undefined || !canBecome(this.#older[older]!, block)) continue;
			both.push({ at: older, newer, weight: block.letters + 1 });
		}
		return heaviest(both).map(({ at, newer }) => one(at, newer));
	}

	#equal({ older, newer }: Gap, valueOf: (block: Block) => number): Pair[] {
		// What is not to be compared is another thing on each side.
		const there = this.#older.slice(...older).map((block, at) => distinct(valueOf(block), -2 - 2 * at));
		const here = this.#newer.slice(...newer).map((block, at) => distinct(valueOf(block), -3 - 2 * at));
		return matchRows(there, here, this.#tools.effort).flatMap(({ older: x, newer: y, length }) =>
			Array.from({ length }, (_, at) => one(older[0] + x + at, newer[0] + y + at))
		);
	}

	/** Blocks that say together what others say together: a paragraph that was split, lines that were made a list. */
	#reshaped({ older, newer }: Gap): Pair[] {
		if ((older[1] - older[0]) * (newer[1] - newer[0]) > MOST_COMPARED) return [];
		const pairs: Pair[] = [];
		const there = this.#older.map((block, at) => (isWithin(at, older) && !isPicture(block) ? bareText(block) : ''));
		const here = this.#newer.map((block, at) => (isWithin(at, newer) && !isPicture(block) ? bareText(block) : ''));
		let to = newer[0];
		for (let from = older[0]; from < older[1]; from++) {
			for (let at = to; at < newer[1]; at++) {
				const pair = sameTogether(there, here, { from, at, ends: [older[1], newer[1]] });
				if (!pair) continue;
				pairs.push(pair);
				from += pair.olderCount - 1;
				to = at + pair.newerCount;
				break;
			}
		}
		return pairs;
	}

	/** The row of pairs in order that have most in common. */
	#alike({ older, newer }: Gap): Pair[] {
		const [n, m] = [older[1] - older[0], newer[1] - newer[0]];
		if (n * m > MOST_COMPARED || !this.#tools.effort.spend(n * m * 20)) return [];
		const width = m + 1;
		const best = new Float64Array((n + 1) * width);
		const alike = new Float64Array(n * m);
		for (let x = n - 1; x >= 0; x--) {
			for (let y = m - 1; y >= 0; y--) {
				const [a, b] = [this.#older[older[0] + x]!, this.#newer[newer[0] + y]!];
				const like = canBecome(a, b) ? likeness(a, b, this.#tools.numbers) : 0;
				alike[x * m + y] = like;
				const paired = like >= ALIKE ? like * (b.letters + 1) + best[(x + 1) * width + y + 1]! : 0;
				best[x * width + y] = Math.max(paired, best[(x + 1) * width + y]!, best[x * width + y + 1]!);
			}
		}
		const pairs: Pair[] = [];
		for (let [x, y] = [0, 0]; x < n && y < m;) {
			const value = best[x * width + y]!;
			if (value === best[(x + 1) * width + y]) x++;
			else if (value === best[x * width + y + 1]) y++;
			else pairs.push(one(older[0] + x++, newer[0] + y++));
		}
		return pairs;
	}

	/** The only heading in the place of the only heading: it was renamed. */
	#headings({ older, newer }: Gap): Pair[] {
		const [there, here] = [headingsIn(this.#older, older), headingsIn(this.#newer, newer)];
		const isOne = there.length === 1 && here.length === 1;
		const isSameLevel = isOne && this.#older[there[0]!]!.node.sameMarkup(this.#newer[here[0]!]!.node);
		return isSameLevel ? [one(there[0]!, here[0]!)] : [];
	}
}

const one = (older: number, newer: number): Pair => ({ older, newer, olderCount: 1, newerCount: 1 });
const isWithin = (at: number, [from, to]: readonly [number, number]) => at >= from && at < to;
const distinct = (value: number, otherwise: number) => (value === -1 ? otherwise : value);

/** Whether one can be shown as a change of the other. */
export const canBecome = (a: Block, b: Block): boolean => a.shape === b.shape && familyOf(a.type) === familyOf(b.type);

/** Where each block stands that has a name. */
function namesIn(row: readonly Block[], [from, to]: readonly [number, number]): Map<string, number> {
	const places = new Map<string, number>();
	for (let at = from; at < to; at++) {
		const { id } = row[at]!;
		if (id !== null) places.set(id, at);
	}
	return places;
}

function headingsIn(row: readonly Block[], [from, to]: readonly [number, number]): number[] {
	const found: number[] = [];
	for (let at = from; at < to; at++) if (row[at]!.heading) found.push(at);
	return found;
}

function onlyOnce(row: readonly Block[], [from, to]: readonly [number, number]): Map<number, number> {
	const places = new Map<number, number>();
	for (let at = from; at < to; at++) {
		const { says } = row[at]!;
		places.set(says, places.has(says) ? -1 : at);
	}
	for (const [says, at] of places) if (at < 0) places.delete(says);
	return places;
}

/** From these two on: the fewest blocks on both sides that together say the same. Null where there are none. */
function sameTogether(
	there: readonly string[],
	here: readonly string[],
	{ from, at, ends }: { from: number; at: number; ends: readonly [number, number] }
): Pair | null {
	let [left, right] = [there[from]!, here[at]!];
	if (left === '' || right === '') return null;
	let [olderCount, newerCount] = [1, 1];
	// What one side says must always begin with what the other says so far.
	while (left !== right) {
		if (left.length < right.length) {
			if (!right.startsWith(left) || from + olderCount >= ends[0]) return null;
			left += there[from + olderCount++]!;
		} else {
			if (!left.startsWith(right) || at + newerCount >= ends[1]) return null;
			right += here[at + newerCount++]!;
		}
	}
	return { older: from, newer: at, olderCount, newerCount };
}
