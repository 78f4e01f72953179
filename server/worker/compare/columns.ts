// Which column of a table is which of the other: by the cells that say the same in rows that are the same row.
import type { Block } from './blocks';
import type { Tools } from './align';
import { heaviest } from './rows';

/** `older` and `newer`: its place in each table; null where it has none. */
export interface Column {
	older: number | null;
	newer: number | null;
	/** It stands elsewhere among the others now. */
	hasMoved: boolean;
}

/** Wider tables are compared row by row only. */
const MOST_COLUMNS = 60;

/** The columns of both in the order of reading; null where cells are merged, or the tables are too wide. */
export function pairColumns(
	older: Block,
	newer: Block,
	rows: readonly (readonly [Block, Block])[],
	{ effort }: Tools
): Column[] | null {
	const [n, m] = [widthOf(older), widthOf(newer)];
	if (n === null || m === null || n > MOST_COLUMNS || m > MOST_COLUMNS) return null;
	if (!effort.spend(rows.length * n * m)) return null;
	const shared = sharedCells(rows, n, m);
	const pairs = shared
		.flatMap((row, at) => row.map((weight, place) => ({ at, newer: place, weight })))
		.filter(({ weight }) => weight > 0);
	pairs.sort((a, b) => a.newer - b.newer || b.at - a.at);
	const stay = fillGaps(heaviest(pairs), n, m);
	return inOrder(stay, movedAmong(pairs, stay, rows.length), n, m);
}

/** Null where cells are merged or rows have different lengths. */
function widthOf({ children: rows }: Block): number | null {
	const width = rows[0]?.children.length ?? 0;
	const isPlain = rows.every(
		({ children }) =>
			children.length === width &&
			children.every(({ node: { attrs } }) => (attrs.colspan ?? 1) === 1 && (attrs.rowspan ?? 1) === 1)
	);
	return isPlain && width > 0 ? width : null;
}

/** In how many rows two columns have the same cell. The first row counts double: it often names the column. */
function sharedCells(rows: readonly (readonly [Block, Block])[], n: number, m: number): number[][] {
	const shared = Array.from({ length: n }, () => new Array<number>(m).fill(0));
	rows.forEach(([a, b], row) => {
		for (let x = 0; x < n; x++) {
			for (let y = 0; y < m; y++) {
				const [one, other] = [a.children[x]!, b.children[y]!];
				const isSame = one.says === other.says && one.letters > 0;
				if (isSame || (one.id !== null && one.id === other.id)) shared[x]![y]! += row === 0 ? 2 : 1;
			}
		}
	});
	return shared;
}

interface Paired {
	at: number;
	newer: number;
}

/** As many left on one side as on the other between two that are the same: they are the same too, with other words. */
function fillGaps(pairs: readonly Paired[], n: number, m: number): Paired[] {
	const filled: Paired[] = [];
	let [x, y] = [0, 0];
	for (const pair of [...pairs, { at: n, newer: m }]) {
		if (pair.at - x === pair.newer - y) for (; x < pair.at; x++, y++) filled.push({ at: x, newer: y });
		if (pair.at < n) filled.push(pair);
		[x, y] = [pair.at + 1, pair.newer + 1];
	}
	return filled;
}

function movedAmong(
	pairs: readonly (Paired & { weight: number })[],
	stay: readonly Paired[],
	rows: number
): Map<number, number> {
	const [there, here] = [new Set(stay.map(({ at }) => at)), new Set(stay.map(({ newer }) => newer))];
	const moved = new Map<number, number>();
	for (const { at, newer, weight } of [...pairs].sort((a, b) => b.weight - a.weight)) {
		if (there.has(at) || here.has(newer) || weight * 2 <= rows) continue;
		there.add(at);
		here.add(newer);
		moved.set(newer, at);
	}
	return moved;
}

function inOrder(stay: readonly Paired[], moved: ReadonlyMap<number, number>, n: number, m: number): Column[] {
	const columns: Column[] = [];
	const gone = new Set(moved.values());
	let [x, y] = [0, 0];
	for (const { at, newer } of [...stay, { at: n, newer: m }]) {
		for (; x < at; x++) if (!gone.has(x)) columns.push({ older: x, newer: null, hasMoved: false });
		for (; y < newer; y++) columns.push({ older: moved.get(y) ?? null, newer: y, hasMoved: moved.has(y) });
		if (at < n) columns.push({ older: at, newer, hasMoved: false });
		[x, y] = [at + 1, newer + 1];
	}
	return columns;
}
