// Draws a table of a comparison: all rows and columns of both, or those of one side, with what came and went marked.
import type { Node } from '@tiptap/pm/model';
import { tell, type How } from '$shared/compare/told';
import type { Block } from './blocks';
import type { Column } from './columns';
import type { Delta } from './delta';
import { draw } from './draw';
import type { Pen } from './pen';

export function drawTable(delta: Extract<Delta, { kind: 'table' }>, pen: Pen): string {
	const { columns, children } = delta;
	const rows = children.map((row, at) => drawRow(row, { columns, isFirst: at === 0 }, pen)).join('');
	const table = pen.side === 'older' ? delta.older.node : delta.newer.node;
	return pen.block(table, rows, delta);
}

interface Place {
	columns: readonly Column[] | null;
	isFirst: boolean;
}

function drawRow(row: Delta, place: Place, pen: Pen): string {
	const how = howOf(row);
	if (how === null) return row.kind === 'within' ? drawCells(row, place, pen) : draw(row, pen);
	const isGone = row.kind === 'removed';
	// Where it stood before is not told within a table: it is seen.
	if (
		(isGone && (pen.side === 'newer' || (how === 'moved' && pen.side === 'both'))) ||
		(!isGone && pen.side === 'older')
	)
		return '';
	const block = row.kind === 'removed' ? row.older : (row as Extract<Delta, { kind: 'added' }>).newer;
	const cells = cellsOf(block, isGone, place, pen);
	const inside = cells.map((cell, at) => {
		if (!cell) return '<td></td>';
		const told = at === 0 ? tell({ kind: 'row', how }) : '';
		return pen.ink.around(cell, told + insideOf(cell, how, pen));
	});
	return `<tr class="${how}">${inside.join('')}</tr>`;
}

function howOf(row: Delta): How | null {
	if (row.kind === 'added') return row.move ? 'moved' : 'added';
	if (row.kind === 'removed') return row.move ? 'moved' : 'removed';
	return null;
}

function insideOf(cell: Node, how: How, pen: Pen): string {
	const blocks = cell.content.content;
	if (how === 'moved') return blocks.map((block) => pen.wrapped(block, null)).join('');
	return blocks.map((block) => pen.wrapped(block, how === 'added' ? 'ins' : 'del')).join('');
}

/** In the columns that are drawn; null where it has no cell. */
function cellsOf(row: Block, isOlder: boolean, { columns }: Place, { side }: Pen): (Node | null)[] {
	if (!columns || side !== 'both') return row.children.map(({ node }) => node);
	return columns.map(({ older, newer }) => {
		const at = isOlder ? older : newer;
		return at === null ? null : (row.children[at]?.node ?? null);
	});
}

function drawCells(row: Extract<Delta, { kind: 'within' }>, { columns, isFirst }: Place, pen: Pen): string {
	const cells = row.children.map((cell, at) => {
		const column = columns?.[at];
		if ((cell.kind === 'added' && pen.side === 'older') || (cell.kind === 'removed' && pen.side === 'newer')) return '';
		const how = column ? howOfColumn(column) : null;
		const told = isFirst && how ? tell({ kind: 'column', how }) : '';
		if (cell.kind === 'added') return pen.ink.around(cell.newer.node, told + insideOf(cell.newer.node, 'added', pen));
		if (cell.kind === 'removed')
			return pen.ink.around(cell.older.node, told + insideOf(cell.older.node, 'removed', pen));
		if (told === '') return draw(cell, pen);
		const node = pen.side === 'older' ? (cell as { older: Block }).older.node : (cell as { newer: Block }).newer.node;
		const inside =
			cell.kind === 'within'
				? cell.children.map((child) => draw(child, pen)).join('')
				: pen.ink.nodes(node.content.content);
		return pen.ink.around(node, told + inside);
	});
	const node = pen.side === 'older' ? row.older.node : row.newer.node;
	// A column that moved stands elsewhere on the older side.
	return pen.ink.around(node, (pen.side === 'older' && columns ? inOldOrder(cells, columns) : cells).join(''));
}

function howOfColumn({ older, newer, hasMoved }: Column): How | null {
	return hasMoved ? 'moved' : older === null ? 'added' : newer === null ? 'removed' : null;
}

const inOldOrder = (cells: readonly string[], columns: readonly Column[]): string[] =>
	cells
		.map((cell, at) => ({ cell, at: columns[at]?.older ?? -1 }))
		.sort((a, b) => a.at - b.at)
		.map(({ cell }) => cell);
