// What the text is like where the caret stands, said on request.
import type { telling as es } from '../es/telling';

const languages = new Intl.DisplayNames('en', { type: 'language' });

export const telling: typeof es = {
	nodes: {
		codeBlock: 'Code block',
		blockquote: 'Quote',
		bulletList: 'List',
		orderedList: 'Numbered list',
		taskList: 'Task list',
		callout: 'Callout',
		caption: 'Table caption',
		figure: 'Image caption',
		footnote: 'Footnote'
	},
	marks: { subscript: 'subscript', superscript: 'superscript' },
	item: (list, level, at, of) => `${list}${level > 1 ? `, level ${level}` : ''}, item ${at} of ${of}`,
	done: 'done',
	open: 'not done',
	cell: (row, rows, column, columns) => `Table, row ${row} of ${rows}, column ${column} of ${columns}`,
	header: 'header',
	link: (href) => `link to ${href}`,
	inLanguage: (tag) => `in ${languages.of(tag)}`,
	noMarks: 'No letter format'
};
