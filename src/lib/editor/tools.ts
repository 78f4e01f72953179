// What can be done to the text: one list for the toolbar, its menus and the slash menu. Here what concerns words and lines;
// block-tools.ts has what is put in, table-tools.ts what is done to tables.
import type { ChainedCommands } from '@tiptap/core';
import Bold from '@lucide/svelte/icons/bold';
import Code from '@lucide/svelte/icons/code';
import Heading from '@lucide/svelte/icons/heading';
import Italic from '@lucide/svelte/icons/italic';
import List from '@lucide/svelte/icons/list';
import ListOrdered from '@lucide/svelte/icons/list-ordered';
import ListTodo from '@lucide/svelte/icons/list-todo';
import Pilcrow from '@lucide/svelte/icons/pilcrow';
import Quote from '@lucide/svelte/icons/quote';
import Redo from '@lucide/svelte/icons/redo-2';
import Strikethrough from '@lucide/svelte/icons/strikethrough';
import Underline from '@lucide/svelte/icons/underline';
import Undo from '@lucide/svelte/icons/undo-2';
import { LEVELS } from '$shared/document/level';
import type { DocumentTexts } from '$lib/i18n/document-page';
import type { Active } from './active';
import type { LiveDocument } from './live-document.svelte';

export type Words = DocumentTexts['editor'];
type Icon = typeof Bold;

/** Dialogs over the text. */
export type Asking = 'link' | 'section' | 'image' | 'language';

/** What the tools go by: where the caret is, and what is true of the whole document. */
export type Standing = Active & Pick<LiveDocument, 'numbered'>;

export interface Tool {
	id: string;
	name: (words: Words) => string;
	/** What it does to the text; */
	act?: (chain: ChainedCommands) => ChainedCommands;
	/** or with the document. */
	run?: (live: LiveDocument) => unknown;
	icon?: Icon;
	/** As in a keymap of ProseMirror: `Mod-Alt-1`. */
	keys?: string;
	isOn?: (active: Standing) => boolean;
	/** False: nothing to do now. Absent: always ready. */
	isReady?: (active: Standing) => boolean;
	/** Of several one is always chosen; or it is on or off by itself. In a menu. */
	role?: 'radio' | 'checkbox';
	/** The dialog that it opens. */
	asks?: Asking;
	/** Other words to find it by in the slash menu. */
	also?: (words: Words['slash']['also']) => string[];
}

/** Does it, with the caret in the text. A promise where the server has to be asked. */
export function perform({ act, run, asks }: Tool, live: LiveDocument): unknown {
	const chain = live.editor.chain().focus(undefined, { scrollIntoView: false });
	(act?.(chain) ?? chain).run();
	if (asks) live.dialog = asks;
	return run?.(live);
}

export const has = (name: string) => (active: Active) => active.names.has(name);
/** A caret in code takes no marks and no blocks. */
export const inProse = ({ names }: Active) => !names.has('codeBlock');
/** A note or a caption is a line of words and stays one; what is put in for a chosen picture would take it away. */
export const isNoLine = ({ names, figure }: Active) =>
	!names.has('footnote') && !names.has('caption') && figure === null;
export const takesBlocks = (active: Active) => inProse(active) && isNoLine(active);

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
	isReady: isNoLine,
	role: 'radio',
	also: (words) => (level === 0 ? words.paragraph : words.level.map((word) => `${word}${level}`))
}));

export const NUMBERING: Tool = {
	id: 'numbered',
	name: (t) => t.numbered,
	run: (live) => live.number(!live.numbered),
	isOn: ({ numbered }) => numbered,
	role: 'checkbox'
};

type MarkId = 'bold' | 'italic' | 'underline' | 'strike' | 'code' | 'subscript' | 'superscript';

const mark = (id: MarkId, keys: string, icon?: Icon): Tool => ({
	id,
	name: (t) => t[id],
	act: (c) => c.toggleMark(id),
	icon,
	keys,
	isOn: has(id),
	isReady: inProse,
	role: 'checkbox'
});

export const MARKS: Tool[] = [
	mark('bold', 'Mod-b', Bold),
	mark('italic', 'Mod-i', Italic),
	mark('underline', 'Mod-u', Underline)
];

export const MORE_MARKS: Tool[] = [
	mark('strike', 'Mod-Shift-s', Strikethrough),
	mark('code', 'Mod-e', Code),
	mark('subscript', 'Mod-,'),
	mark('superscript', 'Mod-.'),
	{
		id: 'language',
		name: (t) => t.language,
		asks: 'language',
		isOn: has('language'),
		isReady: inProse,
		role: 'checkbox'
	}
];

export const LISTS: Tool[] = [
	{
		id: 'bulletList',
		name: (t) => t.bulletList,
		act: (c) => c.toggleBulletList(),
		icon: List,
		keys: 'Mod-Shift-8',
		isOn: has('bulletList'),
		isReady: isNoLine,
		also: (words) => words.bulletList
	},
	{
		id: 'orderedList',
		name: (t) => t.orderedList,
		act: (c) => c.toggleOrderedList(),
		icon: ListOrdered,
		keys: 'Mod-Shift-7',
		isOn: has('orderedList'),
		isReady: isNoLine,
		also: (words) => words.orderedList
	},
	{
		id: 'taskList',
		name: (t) => t.taskList,
		act: (c) => c.toggleTaskList(),
		icon: ListTodo,
		keys: 'Mod-Shift-9',
		isOn: has('taskList'),
		isReady: isNoLine,
		also: (words) => words.taskList
	}
];

export const QUOTE: Tool = {
	id: 'blockquote',
	name: (t) => t.blockquote,
	act: (c) => c.toggleBlockquote(),
	icon: Quote,
	keys: 'Mod-Shift-b',
	isOn: has('blockquote'),
	isReady: isNoLine,
	also: (words) => words.blockquote
};
