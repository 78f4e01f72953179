// What a document may hold. The editor, the worker and the exports all take it from here.
import { getSchema, type Extensions } from '@tiptap/core';
import { Blockquote } from '@tiptap/extension-blockquote';
import { Bold } from '@tiptap/extension-bold';
import { Code } from '@tiptap/extension-code';
import { CodeBlock } from '@tiptap/extension-code-block';
import { Document } from '@tiptap/extension-document';
import { HardBreak } from '@tiptap/extension-hard-break';
import { HorizontalRule } from '@tiptap/extension-horizontal-rule';
import { Italic } from '@tiptap/extension-italic';
import { BulletList, ListItem, ListKeymap, OrderedList, TaskItem, TaskList } from '@tiptap/extension-list';
import { Strike } from '@tiptap/extension-strike';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { Text } from '@tiptap/extension-text';
import { Underline } from '@tiptap/extension-underline';
import type { Node, Schema } from '@tiptap/pm/model';
import { Link } from './link';
import { Paragraph } from './paragraph';

/** A task is named by its own words; a checkbox must have a name even before there are any. */
const nameOfTask = (item: Node) => item.firstChild?.textContent.trim() || '☐';

// The server's HTML has the same boxes, but nobody can tick them there.
const Task = TaskItem.extend({
	renderHTML({ node, HTMLAttributes }) {
		const checked = node.attrs.checked === true ? { checked: 'checked' } : {};
		const box = ['input', { type: 'checkbox', disabled: 'disabled', 'aria-label': nameOfTask(node), ...checked }];
		return ['li', { ...HTMLAttributes, 'data-type': this.name }, ['label', {}, box], ['div', 0]];
	}
});

// It scrolls by itself where it is too wide, and then the keyboard must be able to stop at it.
const WideTable = Table.extend({
	renderHTML(props) {
		const table = this.parent?.(props);
		return Array.isArray(table) ? ['div', { class: 'tableWrapper', tabindex: '0' }, table] : ['div', 0];
	}
});

/** The extensions that make the schema, with their commands, keys and Markdown shortcuts. No undo, no collaboration. */
export const documentExtensions = (): Extensions => [
	Document,
	Paragraph,
	Text,
	BulletList,
	OrderedList,
	ListItem,
	TaskList,
	Task.configure({ nested: true, a11y: { checkboxLabel: nameOfTask } }),
	ListKeymap,
	Blockquote,
	CodeBlock,
	HorizontalRule,
	HardBreak,
	WideTable,
	TableRow,
	TableHeader,
	TableCell,
	Bold,
	Italic,
	Underline,
	Strike,
	Code,
	Link
];

/** The ProseMirror schema of a document. */
export const documentSchema = (): Schema => getSchema(documentExtensions());
