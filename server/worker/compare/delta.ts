// What became of the blocks of one text in another, block in block.
import { shownBy, type Block } from './blocks';
import { align, canBecome, type Pair, type Tools } from './align';
import { pairColumns, type Column } from './columns';
import { compareText, type Piece } from './words';

/** A block that stands elsewhere now. Both places share it. */
export interface Move {
	older: Block;
	newer: Block;
	/** What else became of it. */
	delta: Delta;
	/** Which of all that moved it is, by where they stood. */
	from: number;
	/** The number of the change. */
	to: number;
}

export type Delta = (
	| { kind: 'same'; older: Block; newer: Block }
	| { kind: 'added'; newer: Block; move: Move | null }
	| { kind: 'removed'; older: Block; move: Move | null }
	| { kind: 'text'; older: Block; newer: Block; pieces: Piece[]; isRewritten: boolean }
	/** The same words in other blocks, or in a block of another kind. */
	| { kind: 'reshaped'; older: Block[]; newer: Block[] }
	/** Nothing is known of its inside: the one took the place of the other. */
	| { kind: 'replaced'; older: Block; newer: Block }
	| { kind: 'within'; older: Block; newer: Block; children: Delta[] }
	| { kind: 'table'; older: Block; newer: Block; columns: Column[] | null; children: Delta[] }
) & {
	/** The number of the change that it is, or is part of; 0 where nothing changed. */
	change?: number;
};

/** Everything that became of these, in the order of reading: what is gone stands where it was. */
export function compareBlocks(older: readonly Block[], newer: readonly Block[], tools: Tools): Delta[] {
	return inOrder(older, newer, align(older, newer, tools), (pair) => comparePair(older, newer, pair, tools));
}

function inOrder(
	older: readonly Block[],
	newer: readonly Block[],
	pairs: readonly Pair[],
	compared: (pair: Pair) => Delta
): Delta[] {
	const deltas: Delta[] = [];
	let [x, y] = [0, 0];
	const upTo = (there: number, here: number) => {
		for (; x < there; x++) deltas.push({ kind: 'removed', older: older[x]!, move: null });
		for (; y < here; y++) deltas.push({ kind: 'added', newer: newer[y]!, move: null });
	};
	for (const pair of pairs) {
		upTo(pair.older, pair.newer);
		deltas.push(compared(pair));
		[x, y] = [pair.older + pair.olderCount, pair.newer + pair.newerCount];
	}
	upTo(older.length, newer.length);
	return deltas;
}

function comparePair(older: readonly Block[], newer: readonly Block[], pair: Pair, tools: Tools): Delta {
	const [a, b] = [older[pair.older]!, newer[pair.newer]!];
	if (pair.olderCount === 1 && pair.newerCount === 1 && canBecome(a, b)) return compareBlock(a, b, tools);
	return {
		kind: 'reshaped',
		older: older.slice(pair.older, pair.older + pair.olderCount),
		newer: newer.slice(pair.newer, pair.newer + pair.newerCount)
	};
}

/** What became of one block. They must be of a kind (canBecome). */
export function compareBlock(older: Block, newer: Block, tools: Tools): Delta {
	if (older.key === newer.key) return { kind: 'same', older, newer };
	if (shownBy(older.node) !== shownBy(newer.node)) return { kind: 'replaced', older, newer };
	if (older.shape === 'text') return { kind: 'text', older, newer, ...compareText(older.node, newer.node, tools) };
	if (older.shape === 'leaf') return { kind: 'replaced', older, newer };
	if (older.shape === 'table') return compareTable(older, newer, tools);
	return { kind: 'within', older, newer, children: compareBlocks(older.children, newer.children, tools) };
}

function compareTable(older: Block, newer: Block, tools: Tools): Delta {
	const [rows, newRows] = [older.children, newer.children];
	const pairs = align(rows, newRows, tools);
	const both = pairs.flatMap(({ older: x, newer: y, olderCount, newerCount }) =>
		olderCount === 1 && newerCount === 1 ? [[rows[x]!, newRows[y]!] as const] : []
	);
	const columns = pairColumns(older, newer, both, tools);
	const children = inOrder(rows, newRows, pairs, (pair) => {
		const [a, b] = [rows[pair.older]!, newRows[pair.newer]!];
		const isOne = pair.olderCount === 1 && pair.newerCount === 1;
		const isAsBefore =
			a.key === b.key && (columns?.every(({ older: x, newer: y }) => x !== null && y !== null) ?? true);
		if (!columns || !isOne || isAsBefore) return comparePair(rows, newRows, pair, tools);
		return { kind: 'within', older: a, newer: b, children: columns.map((column) => compareCell(a, b, column, tools)) };
	});
	return { kind: 'table', older, newer, columns, children };
}

function compareCell(older: Block, newer: Block, column: Column, tools: Tools): Delta {
	const a = column.older === null ? null : older.children[column.older]!;
	const b = column.newer === null ? null : newer.children[column.newer]!;
	if (a && b) return compareBlock(a, b, tools);
	return a ? { kind: 'removed', older: a, move: null } : { kind: 'added', newer: b!, move: null };
}

/** Of the newer text, or of the older where it is gone. */
export const blockOf = (delta: Delta): Block =>
	delta.kind === 'removed' ? delta.older : delta.kind === 'reshaped' ? delta.newer[0]! : delta.newer;

/** These and all that stand in them. */
export function* everyDelta(deltas: readonly Delta[]): Generator<Delta> {
	for (const delta of deltas) {
		yield delta;
		if (delta.kind === 'within' || delta.kind === 'table') yield* everyDelta(delta.children);
	}
}
