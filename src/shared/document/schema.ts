// What a document may hold. The editor, the worker and the exports all take it from here.
import { getSchema, type Extensions } from '@tiptap/core';
import { Blockquote } from '@tiptap/extension-blockquote';
import { Bold } from '@tiptap/extension-bold';
import { Code } from '@tiptap/extension-code';
import { Document } from '@tiptap/extension-document';
import { HardBreak } from '@tiptap/extension-hard-break';
import { HorizontalRule } from '@tiptap/extension-horizontal-rule';
import { Italic } from '@tiptap/extension-italic';
import { BulletList, ListItem, ListKeymap, OrderedList, TaskItem, TaskList } from '@tiptap/extension-list';
import { Strike } from '@tiptap/extension-strike';
import { TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { Text } from '@tiptap/extension-text';
import { Underline } from '@tiptap/extension-underline';
import type { Node, Schema } from '@tiptap/pm/model';
import type { Language } from '../language';
import { Callout } from './callout';
import { Caption } from './caption';
import { CodeBlock } from './code-block';
import { Contents } from './contents';
import { Figure } from './figure-node';
import { Footnote, FootnoteRef } from './footnote-nodes';
import { Hint } from './hint';
import { Link } from './link';
import { PassageLanguageMark, Subscript, Superscript } from './marks';
import { MentionNode } from './mention-node';
import { Paragraph } from './paragraph';
import { WideTable } from './table';
import { tame } from './tame';
import { documentWords } from './words';

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

/**
 * The extensions that make the schema, with their commands, keys and Markdown shortcuts. No undo, no collaboration.
 * `language`: of the document, for the few words that its drawing says by itself. `files`: where its pictures are seen
 * (filesOf in file.ts); null: nowhere. The editor that takes them has to `tame` its schema.
 */
export const documentExtensions = (language: Language = 'es', files: string | null = null): Extensions => [
	Document,
	Paragraph,
	Hint,
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
	Callout.configure({ words: documentWords(language).callouts }),
	Caption,
	Footnote,
	FootnoteRef,
	MentionNode,
	Contents.configure({ label: documentWords(language).contents }),
	Figure.configure({ files }),
	Bold,
	Italic,
	Underline,
	Strike,
	Code,
	Link,
	Subscript,
	Superscript,
	PassageLanguageMark
];

/** The ProseMirror schema of a document. */
export const documentSchema = (language: Language = 'es', files: string | null = null): Schema =>
	tame(getSchema(documentExtensions(language, files)));
