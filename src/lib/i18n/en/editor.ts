// The editor: its tools, its menu and its dialogs.
import type { editor as es } from '../es/editor';

export const editor: typeof es = {
	toolbar: 'Text tools',
	keys: { Mod: 'Ctrl', Shift: 'Shift', Alt: 'Alt' },
	undo: 'Undo your own',
	redo: 'Redo',
	style: 'Paragraph style',
	levels: ['Paragraph', 'Heading 1', 'Heading 2', 'Heading 3', 'Heading 4'],
	bold: 'Bold',
	italic: 'Italic',
	underline: 'Underline',
	strike: 'Strikethrough',
	code: 'Code',
	link: 'Link…',
	bulletList: 'List',
	orderedList: 'Numbered list',
	taskList: 'Task list',
	blockquote: 'Quote',
	codeBlock: 'Code block',
	rule: 'Dividing line',
	section: 'Insert a section…',
	image: { insert: 'Insert an image…', notLoaded: 'There is no connection, and images need one. Try again.' },
	table: {
		menu: 'Table',
		insert: 'Insert a table',
		rowBefore: 'Add a row above',
		rowAfter: 'Add a row below',
		columnBefore: 'Add a column on the left',
		columnAfter: 'Add a column on the right',
		headerRow: 'First row as header',
		deleteRow: 'Remove the row',
		deleteColumn: 'Remove the column',
		remove: 'Remove the table'
	},
	slash: {
		label: 'Insert',
		none: 'Nothing by that name',
		also: {
			level: ['title', 'heading', 'h'],
			paragraph: ['text', 'plain'],
			bulletList: ['bullets', 'points'],
			orderedList: ['ordered', 'numbers'],
			taskList: ['todo', 'checkboxes'],
			blockquote: ['citation'],
			table: ['rows', 'columns', 'grid'],
			codeBlock: ['program'],
			rule: ['divider', 'separator', 'hr'],
			image: ['picture', 'photo', 'figure', 'chart'],
			section: ['template', 'chapter']
		}
	},
	sectionDialog: {
		title: 'Insert a section',
		where: 'From a template, where the caret is. Everybody sees it at once.',
		loading: 'Loading the sections…',
		insert: 'Insert',
		inserting: 'Inserting…',
		inserted: (title, keys) => `Section “${title}” inserted. ${keys} takes it out.`,
		offline: {
			title: 'There is no connection to the server.',
			next: 'If the section does not appear in the text, try again in a moment.'
		},
		again: 'Try again'
	},
	linkHint: {
		copy: 'Copy the address',
		copied: 'The address is on the clipboard.',
		edit: 'Change the link',
		removed: 'The link is gone; its words stay.'
	},
	markdownPasted: (keys) => `Pasted as Markdown means it. ${keys} leaves it as text.`,
	linkDialog: {
		title: 'Link',
		address: 'Address',
		addressHint: 'For example https://example.org or name@example.org',
		text: 'Text of the link',
		apply: 'Set the link',
		remove: 'Remove the link',
		visit: 'Open in another tab'
	}
};
