// The few words from which templates and the example's texts are built: ProseMirror JSON of the document schema.
import type { JSONContent } from '@tiptap/core';
import { HINT } from '$shared/document/hint';
import type { MARK_NAMES, NODE_NAMES } from '$shared/document/names';

/** What belongs in a place that whoever starts is to fill: seen there until they write, and part of no text. */
export interface Hint {
	hint: string;
}
/** Plain words, words with a mark, or what belongs in their place. */
export type Inline = string | JSONContent | Hint;
/** What stands in one list item or table cell: words, or several pieces of them. */
export type Words = Inline | Inline[];

/** A part of a template that can stand alone. `content` begins with the heading that says `title`. */
export interface Section {
	title: string;
	content: JSONContent[];
}

const node = (type: (typeof NODE_NAMES)[number], content: JSONContent[]): JSONContent => ({ type, content });

const isHint = (part: Inline): part is Hint => typeof part === 'object' && HINT in part;

const textBlock = (inline: Inline[]): JSONContent => {
	// ProseMirror knows no empty text: an empty paragraph has no content at all.
	const content = inline
		.filter((part): part is string | JSONContent => part !== '' && !isHint(part))
		.map((part) => (typeof part === 'string' ? { type: 'text', text: part } : part));
	const hint = inline.find(isHint);
	return {
		type: 'paragraph',
		...(hint && { attrs: { [HINT]: hint.hint } }),
		...(content.length > 0 && { content })
	};
};

const inParagraph = (words: Words): JSONContent => textBlock([words].flat());

export const doc = (...content: JSONContent[]): JSONContent => ({ type: 'doc', content });

export const p = (...inline: Inline[]): JSONContent => textBlock(inline);

/** A heading. Level 1 is the highest inside a text: the document's title is not part of it. */
export const h = (level: 1 | 2 | 3 | 4, ...inline: Inline[]): JSONContent => {
	const block = textBlock(inline);
	return { ...block, attrs: { ...block.attrs, level } };
};

export const bullets = (...items: Words[]): JSONContent => node('bulletList', items.map(listItem));
export const numbers = (...items: Words[]): JSONContent => node('orderedList', items.map(listItem));
const listItem = (words: Words) => node('listItem', [inParagraph(words)]);

/** A list of `todo(…)` and `done(…)`. */
export const tasks = (...items: JSONContent[]): JSONContent => node('taskList', items);
export const todo = (...inline: Inline[]): JSONContent => taskItem(false, inline);
export const done = (...inline: Inline[]): JSONContent => taskItem(true, inline);
const taskItem = (checked: boolean, inline: Inline[]) => ({
	...node('taskItem', [textBlock(inline)]),
	attrs: { checked }
});

export const quote = (...paragraphs: Words[]): JSONContent => node('blockquote', paragraphs.map(inParagraph));

export const rule = (): JSONContent => ({ type: 'horizontalRule' });

/** `header` is the first row; every row has as many cells. An empty string is an empty cell. */
export const table = (header: Words[], ...rows: Words[][]): JSONContent =>
	node('table', [tableRow('tableHeader', header), ...rows.map((row) => tableRow('tableCell', row))]);

const tableRow = (cell: 'tableHeader' | 'tableCell', row: Words[]) =>
	node(
		'tableRow',
		row.map((words) => node(cell, [inParagraph(words)]))
	);

const marked = (type: (typeof MARK_NAMES)[number], text: string, attrs?: Record<string, string>): JSONContent => ({
	type: 'text',
	text,
	marks: [attrs ? { type, attrs } : { type }]
});

export const bold = (text: string): JSONContent => marked('bold', text);
export const italic = (text: string): JSONContent => marked('italic', text);
export const link = (text: string, href: string): JSONContent => marked('link', text, { href });

/** What belongs here: in a heading, an item, a cell. */
export const hint = (text: string): Hint => ({ hint: text });

/** An empty paragraph that says what belongs in it. */
export const guide = (text: string): JSONContent => p(hint(text));

export const section = (title: string, ...content: JSONContent[]): Section => ({
	title,
	content: [h(1, title), ...content]
});
