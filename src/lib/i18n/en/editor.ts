// The editor: its tools, its menu and its dialogs.
import { CODE_NAMES } from '../code-names';
import type { editor as es } from '../es/editor';

export const editor: typeof es = {
	toolbar: 'Text tools',
	keys: { Mod: 'Ctrl', Shift: 'Shift', Alt: 'Alt', Enter: 'Enter' },
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
	codeLanguage: 'Language of the code',
	plainCode: 'Without colours',
	codeLanguages: CODE_NAMES,
	rule: 'Dividing line',
	section: 'Insert a section…',
	image: { insert: 'Insert an image…', notLoaded: 'There is no connection, and images need one. Try again.' },
	insert: 'Insert',
	moreMarks: 'More formats',
	numbered: 'Number the headings of the document',
	numbering: {
		on: 'Headings are numbered.',
		off: 'Headings are no longer numbered.',
		failed: 'The numbering of headings could not be changed. Try again.'
	},
	subscript: 'Subscript',
	superscript: 'Superscript',
	language: 'Language of the passage…',
	footnote: 'Footnote',
	notes: {
		opened: (number) => `Note ${number}. Enter or Escape: back to the text.`,
		openedLoose: 'Note without a reference in the text.',
		at: (number) => `Note ${number}. Enter opens it.`
	},
	callout: 'Callout',
	callouts: {
		note: 'Callout: note',
		important: 'Callout: important',
		warning: 'Callout: warning',
		example: 'Callout: example'
	},
	calloutOff: 'Remove the callout',
	contents: 'Table of contents',
	mentions: {
		insertWho: 'Mention somebody',
		insertDocument: 'Mention a document',
		who: 'People and organisations',
		documents: 'Documents',
		kinds: { person: 'person', organisation: 'organisation', document: 'document' },
		asking: 'Looking…',
		none: 'Nobody and nothing by that name',
		offline: 'There is no connection to the server.',
		found: (count) => (count === 0 ? 'Nobody and nothing by that name' : count === 1 ? '1 result' : `${count} results`)
	},
	languageDialog: {
		title: 'Language of the passage',
		label: 'Language',
		hint: 'A screen reader reads it with the voice of that language.',
		ofText: (language) => `That of the document (${language})`,
		apply: 'Apply'
	},
	table: {
		menu: 'Table',
		insert: 'Insert a table',
		rowBefore: 'Add a row above',
		rowAfter: 'Add a row below',
		columnBefore: 'Add a column on the left',
		columnAfter: 'Add a column on the right',
		headerRow: 'First row as header',
		headerColumn: 'First column as header',
		merge: 'Merge the cells',
		split: 'Split the cell',
		wider: 'Wider column',
		narrower: 'Narrower column',
		freeWidths: 'Widths by content',
		caption: 'Caption of the table',
		leave: 'Go on below the table',
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
			section: ['template', 'chapter'],
			callout: ['box', 'notice', 'highlight'],
			footnote: ['note', 'reference'],
			contents: ['toc', 'index'],
			who: ['person', 'organisation', 'at'],
			document: ['link', 'hash']
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
