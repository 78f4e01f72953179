// What can be read off a document without an editor: its text, its headings, its words, whom it names. Pure functions on
// its JSON, which may hold anything where a raw update brought it.
import type { JSONContent } from '@tiptap/core';
import { mentionOf, mentionText, type Mention } from './mention';
import { TEXT_BLOCKS } from './names';
import { HeadingNumbers } from './numbering';
import { levelOf, type Level } from './level';

/** A heading of the text. `id` is its address on the page: `#s-3`. */
export interface Section {
	id: string;
	level: number;
	text: string;
	/** `2.1`, shown where the document numbers its headings. */
	number: string;
}

/** The nth heading's address, from 0. By number, since two headings may have the same words. */
export const sectionId = (index: number): string => `s-${index + 1}`;

/** Text on one line, without spaces around it. */
export const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The words of one text block, line breaks as newlines. */
const wordsOf = (block: JSONContent): string => (block.content ?? []).map(inlineText).join('');

/** What stands among the words of a block, as it is read: a mention by its words, a reference to a note by none. */
export function inlineText(part: JSONContent): string {
	if (part.type === 'hardBreak') return '\n';
	return part.type === 'mention' ? mentionText(part.attrs) : (part.text ?? '');
}

const isTextBlock = (node: JSONContent) => TEXT_BLOCKS.has(node.type ?? '');

/** The plain text: one line a block, cells of a row apart by tabs. A code block's text is exact. */
export function textOf(node: JSONContent): string {
	if (isTextBlock(node)) return wordsOf(node);
	return (node.content ?? []).map(textOf).join(node.type === 'tableRow' ? '\t' : '\n');
}

/** A heading that has words, before it has an address. */
export type Heading = Omit<Section, 'id'>;

/** Every heading that has words, in order, wherever in the text it stands. */
export function headingsOf(node: JSONContent, numbers = new HeadingNumbers()): Heading[] {
	if (isTextBlock(node)) {
		const level = node.type === 'paragraph' ? levelOf(node.attrs) : 0;
		return level > 0 && node.content?.length ? headingOf(level as Exclude<Level, 0>, wordsOf(node), numbers) : [];
	}
	return (node.content ?? []).flatMap((child) => headingsOf(child, numbers));
}

/** One that holds something: it has its number, and is listed where that are words. */
export function headingOf(level: Exclude<Level, 0>, words: string, numbers: HeadingNumbers): Heading[] {
	const [number, text] = [numbers.next(level), tidy(words)];
	return text === '' ? [] : [{ level, text, number }];
}

/** The headings with their addresses on the page. */
export const outlineOf = (doc: JSONContent): Section[] =>
	headingsOf(doc).map((heading, index) => ({ id: sectionId(index), ...heading }));

/** Everybody and everything that the text names, in its order, as often as it does: whoever tells them starts here. */
export function mentionsOf(node: JSONContent): Mention[] {
	if (node.type !== 'mention') return (node.content ?? []).flatMap(mentionsOf);
	const mention = mentionOf(node.attrs);
	return mention ? [mention] : [];
}

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’.,·-][\p{L}\p{N}\p{M}]+)*/gu;

/** Words as people count them: «12.480», «sub-bloque» and «d’una» are one each. */
export const countWords = (text: string): number => text.match(WORD)?.length ?? 0;

/** Where each of these words stands. */
export const wordsIn = (text: string): { at: number; length: number }[] =>
	Array.from(text.matchAll(WORD), ({ index, 0: word }) => ({ at: index, length: word.length }));
