// The text as a plain file that is read by itself: with the numbers of headings and notes, and the notes at the end.
import type { JSONContent } from '@tiptap/core';
import type { Language } from '../language';
import { calloutKindOf } from './callout';
import { pictureOf } from './figure';
import { mentionText } from './mention';
import { TEXT_BLOCKS } from './names';
import { notesOf, type Notes } from './notes-of';
import { HeadingNumbers } from './numbering';
import { levelOf, type Level } from './level';
import { headingsOf, type Heading } from './read';
import { documentWords, type DocumentWords } from './words';

export interface Written {
	language: Language;
	/** Whether the document numbers its headings. */
	numbered: boolean;
	/** Where its pictures are seen (filesOf in file.ts); without, only what they say is written. */
	files?: string | null;
}

/** One line a block, cells of a row apart by tabs. */
export function textFileOf(doc: JSONContent, { language, numbered }: Written): string {
	const writing: Writing = {
		words: documentWords(language),
		numbers: numbered ? new HeadingNumbers() : null,
		outline: headingsOf(doc),
		notes: notesOf(doc)
	};
	const text = (doc.content ?? []).flatMap((block) => linesOf(block, writing)).join('\n');
	const notes = writing.notes.listed.map(({ number, note }) => `[${number}] ${wordsOf(note, writing)}`);
	return notes.length > 0 ? `${text}\n\n${writing.words.footnotes}\n${notes.join('\n')}` : text;
}

interface Writing {
	words: DocumentWords;
	/** Null where headings are not numbered. */
	numbers: HeadingNumbers | null;
	outline: Heading[];
	notes: Notes;
}

function linesOf(node: JSONContent, writing: Writing): string[] {
	const inside = () => (node.content ?? []).flatMap((child) => linesOf(child, writing));
	if (node.type === 'footnote') return [];
	if (node.type === 'tableOfContents') return contentsOf(writing);
	if (node.type === 'callout') return [`${writing.words.callouts[calloutKindOf(node.attrs)]}:`, ...inside()];
	if (node.type === 'tableRow') {
		return [(node.content ?? []).map((cell) => linesOf(cell, writing).join('\n')).join('\t')];
	}
	if (!TEXT_BLOCKS.has(node.type ?? '')) return inside();
	if (node.type === 'figure') return figureOf(node, writing);
	return [numberOf(node, writing) + wordsOf(node, writing)];
}

/** What it says, and its caption; nothing where it has neither. */
function figureOf(node: JSONContent, writing: Writing): string[] {
	const { alt, decorative } = pictureOf(node.attrs);
	return [alt && !decorative ? writing.words.image(alt) : '', wordsOf(node, writing)].filter(Boolean);
}

function numberOf(node: JSONContent, { numbers }: Writing): string {
	const level = node.type === 'paragraph' && node.content?.length ? levelOf(node.attrs) : 0;
	return numbers && level > 0 ? `${numbers.next(level as Exclude<Level, 0>)} ` : '';
}

const contentsOf = ({ words, outline, numbers }: Writing): string[] => [
	words.contents,
	...outline.map(({ level, text, number }) => `${'  '.repeat(level - 1)}${numbers ? `${number} ` : ''}${text}`)
];

const wordsOf = (block: JSONContent, { notes }: Writing): string =>
	(block.content ?? [])
		.map((part) => {
			if (part.type === 'hardBreak') return '\n';
			if (part.type === 'mention') return mentionText(part.attrs);
			if (part.type === 'footnoteRef') return notes.numberOf(part) === null ? '' : `[${notes.numberOf(part)}]`;
			return part.text ?? '';
		})
		.join('');
