// Markdown from the clipboard. The parser is loaded when somebody pastes what looks like it.
import { Marked, type Token } from 'marked';
import { readHtml } from './clean';
import { MarkdownNotes } from './markdown-notes';

/** HTML of it, as it stands. Footnotes are written as other programs write them. */
export function htmlOf(text: string): string {
	const notes = new MarkdownNotes();
	const parser = new Marked({ gfm: true, breaks: false, async: false }, notes.extension);
	const html = parser.parse(text) as string;
	return html + notes.html((tokens) => parser.Parser.parseInline(tokens as Token[], parser.defaults));
}

/** The same as clean HTML. HTML within it is cleaned like any that is pasted, and the schema has the last word. */
export const readMarkdown = (text: string) => readHtml(htmlOf(text));
