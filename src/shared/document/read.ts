// What can be read off a document without an editor: its text, its headings, its words. Pure functions on its JSON.
import type { JSONContent } from '@tiptap/core';
import { levelOf } from './level';

/** A heading of the text. `id` is its address on the page: `#s-3`. */
export interface Section {
	id: string;
	level: number;
	text: string;
}

/** The nth heading's address, from 0. By number, since two headings may have the same words. */
export const sectionId = (index: number): string => `s-${index + 1}`;

/** Text on one line, without spaces around it. */
export const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The words of one text block, line breaks as newlines. */
const wordsOf = (block: JSONContent): string =>
	(block.content ?? []).map((part) => (part.type === 'hardBreak' ? '\n' : (part.text ?? ''))).join('');

const isTextBlock = (node: JSONContent) => node.type === 'paragraph' || node.type === 'codeBlock';

/** The plain text: one line a block, cells of a row apart by tabs. A code block's text is exact. */
export function textOf(node: JSONContent): string {
	if (isTextBlock(node)) return wordsOf(node);
	return (node.content ?? []).map(textOf).join(node.type === 'tableRow' ? '\t' : '\n');
}

/** Every heading that has words, in order, wherever in the text it stands. */
export function headingsOf(node: JSONContent): { level: number; text: string }[] {
	if (node.type !== 'paragraph') return (node.content ?? []).flatMap(headingsOf);
	const [level, text] = [levelOf(node.attrs), tidy(wordsOf(node))];
	return level > 0 && text !== '' ? [{ level, text }] : [];
}

/** The headings with their addresses on the page. */
export const outlineOf = (doc: JSONContent): Section[] =>
	headingsOf(doc).map((heading, index) => ({ id: sectionId(index), ...heading }));

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’.,·-][\p{L}\p{N}\p{M}]+)*/gu;

/** Words as people count them: «12.480», «sub-bloque» and «d’una» are one each. */
export const countWords = (text: string): number => text.match(WORD)?.length ?? 0;

/** Where each of these words stands. */
export const wordsIn = (text: string): { at: number; length: number }[] =>
	Array.from(text.matchAll(WORD), ({ index, 0: word }) => ({ at: index, length: word.length }));
