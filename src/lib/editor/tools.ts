// What can be done to the text: one list for the toolbar, its menus and the slash menu.
import type { ChainedCommands } from '@tiptap/core';
import Bold from '@lucide/svelte/icons/bold';
import Code from '@lucide/svelte/icons/code';
import CodeXml from '@lucide/svelte/icons/square-code';
import Heading from '@lucide/svelte/icons/heading';
import Italic from '@lucide/svelte/icons/italic';
import Image from '@lucide/svelte/icons/image';
import InsertSection from '@lucide/svelte/icons/between-horizontal-start';
import List from '@lucide/svelte/icons/list';
import ListOrdered from '@lucide/svelte/icons/list-ordered';
import ListTodo from '@lucide/svelte/icons/list-todo';
import Minus from '@lucide/svelte/icons/minus';
import Pilcrow from '@lucide/svelte/icons/pilcrow';
import Quote from '@lucide/svelte/icons/quote';
import Redo from '@lucide/svelte/icons/redo-2';
import Strikethrough from '@lucide/svelte/icons/strikethrough';
import Table from '@lucide/svelte/icons/table';
import Underline from '@lucide/svelte/icons/underline';
import Undo from '@lucide/svelte/icons/undo-2';
import { LEVELS } from '$shared/document/paragraph';
import type { DocumentTexts } from '$lib/i18n/document-page';
import type { Active } from './active';

type Words = DocumentTexts['editor'];
type Icon = typeof Bold;

/** Dialogs over the text. */
export type Asking = 'link' | 'section' | 'image';

export interface Tool {
	id: string;
	name: (words: Words) => string;
	act: (chain: ChainedCommands) => ChainedCommands;
	icon?: Icon;
	/** As in a keymap of ProseMirror: `Mod-Alt-1`. */
	keys?: string;
	isOn?: (active: Active) => boolean;
	/** False: nothing to do now. Absent: always ready. */
	isReady?: (active: Active) => boolean;
	/** The dialog that it opens. */
	asks?: Asking;
	/** Other words to find it by in the slash menu. */
	also?: (words: Words['slash']['also']) => string[];
}

const has = (name: string) => (active: Active) => active.names.has(name);
/** A caret in code takes no marks and no blocks. */
const inProse = ({ names }: Active) => !names.has('codeBlock');

export const HISTORY: Tool[] = [
	{ id: 'undo', name: (t) => t.undo, act: (c) => c.undo(), icon: Undo, keys: 'Mod-z', isReady: (a) => a.canUndo },
	{ id: 'redo', name: (t) => t.redo, act: (c) => c.redo(), icon: Redo, keys: 'Mod-Shift-z', isReady: (a) => a.canRedo }
];

export const STYLES: Tool[] = LEVELS.map((level) => ({
	id: `level-${level}`,
	name: (t) => t.levels[level] ?? '',
	act: (c) => c.setParagraphLevel(level),
	icon: level === 0 ? Pilcrow : Heading,
	keys: `Mod-Alt-${level}`,
	isOn: (active) => active.level === level,
	also: (words) => (level === 0 ? words.paragraph : words.level.map((word) => `${word}${level}`))
}));

const mark = (id: 'bold' | 'italic' | 'underline' | 'strike' | 'code', icon: Icon, keys: string): Tool => ({
	id,
	name: (t) => t[id],
	act: (c) => c.toggleMark(id),
	icon,
	keys,
	isOn: has(id),
	isReady: inProse
});

export const MARKS: Tool[] = [
	mark('bold', Bold, 'Mod-b'),
	mark('italic', Italic, 'Mod-i'),
	mark('underline', Underline, 'Mod-u'),
	mark('strike', Strikethrough, 'Mod-Shift-s'),
	mark('code', Code, 'Mod-e')
];

export const LISTS: Tool[] = [
	{
		id: 'bulletList',
		name: (t) => t.bulletList,
		act: (c) => c.toggleBulletList(),
		icon: List,
		keys: 'Mod-Shift-8',
		isOn: has('bulletList'),
		also: (words) => words.bulletList
	},
	{
		id: 'orderedList',
		name: (t) => t.orderedList,
		act: (c) => c.toggleOrderedList(),
		icon: ListOrdered,
		keys: 'Mod-Shift-7',
		isOn: has('orderedList'),
		also: (words) => words.orderedList
	},
	{
		id: 'taskList',
		name: (t) => t.taskList,
		act: (c) => c.toggleTaskList(),
		icon: ListTodo,
		keys: 'Mod-Shift-9',
		isOn: has('taskList'),
		also: (words) => words.taskList
	}
];

export const BLOCKS: Tool[] = [
	{
		id: 'blockquote',
		name: (t) => t.blockquote,
		act: (c) => c.toggleBlockquote(),
		icon: Quote,
		keys: 'Mod-Shift-b',
		isOn: has('blockquote'),
		also: (words) => words.blockquote
	},
	{
		id: 'codeBlock',
		name: (t) => t.codeBlock,
		act: (c) => c.toggleCodeBlock(),
		icon: CodeXml,
		keys: 'Mod-Alt-c',
		isOn: has('codeBlock'),
		also: (words) => words.codeBlock
	},
	{
		id: 'image',
		name: (t) => t.image.insert,
		act: (c) => c,
		asks: 'image',
		icon: Image,
		also: (words) => words.image
	},
	{
		id: 'rule',
		name: (t) => t.rule,
		act: (c) => c.setHorizontalRule(),
		icon: Minus,
		isReady: inProse,
		also: (words) => words.rule
	},
	{
		id: 'section',
		name: (t) => t.section,
		act: (c) => c,
		asks: 'section',
		icon: InsertSection,
		also: (words) => words.section
	}
];

const insertTable: Tool = {
	id: 'table',
	name: (t) => t.table.insert,
	act: (c) => c.insertTable({ rows: 3, cols: 3, withHeaderRow: true }).command(lineBelowTable),
	icon: Table,
	isReady: (active) => inProse(active) && !active.names.has('table'),
	also: (words) => words.table
};

const inTable = (
	id: keyof Words['table'],
	act: Tool['act'],
	isReady: (active: Active) => boolean = has('table')
): Tool => ({ id, name: (t) => t.table[id], act, isReady });

export const TABLE: Tool[] = [
	insertTable,
	inTable('rowBefore', (c) => c.addRowBefore()),
	inTable('rowAfter', (c) => c.addRowAfter()),
	inTable('columnBefore', (c) => c.addColumnBefore()),
	inTable('columnAfter', (c) => c.addColumnAfter()),
	inTable('headerRow', (c) => c.toggleHeaderRow()),
	inTable('deleteRow', (c) => c.deleteRow()),
	inTable('deleteColumn', (c) => c.deleteColumn()),
	inTable('remove', (c) => c.deleteTable())
];

/** What the slash menu offers, in its order. */
export const INSERTS: Tool[] = [...STYLES, ...LISTS, ...BLOCKS.slice(0, 1), insertTable, ...BLOCKS.slice(1)];

/** A table at the end of the text would leave no line to go on writing. */
const lineBelowTable: Parameters<ChainedCommands['command']>[0] = ({ tr, dispatch }) => {
	const { $from } = tr.selection;
	let depth = $from.depth;
	while (depth > 0 && $from.node(depth).type.name !== 'table') depth--;
	if (depth === 0 || $from.indexAfter(depth - 1) < $from.node(depth - 1).childCount) return true;
	const paragraph = tr.doc.type.schema.nodes.paragraph?.create();
	if (dispatch && paragraph) tr.insert($from.after(depth), paragraph);
	return true;
};
