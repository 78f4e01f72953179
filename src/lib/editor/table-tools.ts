// What can be done to tables.
import type { ChainedCommands } from '@tiptap/core';
import type { Command } from '@tiptap/pm/state';
import Table from '@lucide/svelte/icons/table';
import { freeColumns, goToCaption, leaveTable, resizeColumns } from './later/tables';
import { has, takesBlocks, type Standing, type Tool, type Words } from './tools';

export const insertTable: Tool = {
	id: 'table',
	name: (t) => t.table.insert,
	act: (c) => c.insertTable({ rows: 3, cols: 3, withHeaderRow: true }).command(lineBelowTable),
	icon: Table,
	isReady: (active) => takesBlocks(active) && !active.names.has('table'),
	also: (words) => words.table
};

const isIn = has('table');

const inTable = (id: keyof Words['table'], act: Tool['act'], isReady: (active: Standing) => boolean = isIn): Tool => ({
	id,
	name: (t) => t.table[id],
	act,
	isReady
});

/** A command of ProseMirror as one of a chain. */
const by =
	(command: Command): Tool['run'] =>
	({ editor: { view } }) =>
		command(view.state, view.dispatch);

const does = (id: keyof Words['table'], run: Tool['run'], keys?: string): Tool => ({
	id,
	name: (t) => t.table[id],
	run,
	keys,
	isReady: isIn
});

export const TABLE: Tool[] = [
	inTable('rowBefore', (c) => c.addRowBefore()),
	inTable('rowAfter', (c) => c.addRowAfter()),
	inTable('columnBefore', (c) => c.addColumnBefore()),
	inTable('columnAfter', (c) => c.addColumnAfter()),
	{
		...inTable('headerRow', (c) => c.toggleHeaderRow()),
		isOn: (a) => a.table?.hasHeaderRow ?? false,
		role: 'checkbox'
	},
	{
		...inTable('headerColumn', (c) => c.toggleHeaderColumn()),
		isOn: (a) => a.table?.hasHeaderColumn ?? false,
		role: 'checkbox'
	},
	inTable(
		'merge',
		(c) => c.mergeCells(),
		(a) => a.table?.hasCells ?? false
	),
	inTable(
		'split',
		(c) => c.splitCell(),
		(a) => a.table?.isMerged ?? false
	),
	does('wider', ({ editor }) => resizeColumns(1)(editor.view)),
	does('narrower', ({ editor }) => resizeColumns(-1)(editor.view)),
	does('freeWidths', ({ editor }) => freeColumns(editor.view)),
	does('caption', by(goToCaption)),
	does('leave', by(leaveTable), 'Mod-Enter'),
	inTable('deleteRow', (c) => c.deleteRow()),
	inTable('deleteColumn', (c) => c.deleteColumn()),
	inTable('remove', (c) => c.deleteTable())
];

/** A table at the end of the text would leave no line to go on writing. */
const lineBelowTable: Parameters<ChainedCommands['command']>[0] = ({ tr, dispatch }) => {
	const { $from } = tr.selection;
	let depth = $from.depth;
	while (depth > 0 && $from.node(depth).type.name !== 'table') depth--;
	const parent = $from.node(depth - 1);
	const after = depth === 0 ? null : parent.maybeChild($from.indexAfter(depth - 1));
	if (depth === 0 || (after && after.type.name !== 'footnote')) return true;
	const paragraph = tr.doc.type.schema.nodes.paragraph?.create();
	if (dispatch && paragraph) tr.insert($from.after(depth), paragraph);
	return true;
};
