// Markdown from the clipboard. The parser is loaded when somebody pastes what looks like it.
import { Marked } from 'marked';
import { readHtml } from './clean';

const parser = new Marked({ gfm: true, breaks: false, async: false });

/** The same as clean HTML. HTML within it is cleaned like any that is pasted, and the schema has the last word. */
export const readMarkdown = (text: string) => readHtml(parser.parse(text) as string);
