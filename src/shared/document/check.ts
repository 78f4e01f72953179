// What a text lacks for everybody to be able to read it: looked for before it is published. Pure, on the document's JSON,
// so that the server and the screen say the same.
import type { JSONContent } from '@tiptap/core';
import { levelOf } from './level';
import { countWords, textOf, tidy } from './read';

export const CHECKS = [
	/** An image without words for who does not see it, which is not said to be decoration. */
	'noAlt',
	/** The words for an image are the name of its file. */
	'altIsFileName',
	/** A heading with nothing in it. */
	'emptyHeading',
	/** A heading two levels or more below the one before it, or a first one that is not of the first level. */
	'skippedLevel',
	/** A table in which no cell says what the others are about. */
	'tableWithoutHeader',
	/** Words of a link that say nothing away from their sentence: «aquí». */
	'vagueLink',
	/** A link with no words. */
	'emptyLink',
	/** A paragraph that few will read to its end. */
	'longParagraph'
] as const;
export type Check = (typeof CHECKS)[number];

export interface Finding {
	check: Check;
	/** The way to the block from the document: which child, and of that which. */
	path: number[];
	/** What stands there, on one line and not more of it than tells the place. */
	excerpt: string;
	/** Of the link or image within the block; 0 where it is the block itself. */
	offset: number;
	length: number;
}

/** Words in a paragraph from which on it is called long. */
const LONG_WORDS = 220;
const EXCERPT_LENGTH = 80;

/** Somebody should look at these, and need not. */
export const isAdvice = (check: Check): boolean => check === 'longParagraph';

/** What was found, in the order of reading. */
export function checkDocument(doc: JSONContent): Finding[] {
	const findings: Finding[] = [];
	let level = 0;
	const visit = (node: JSONContent, path: number[]): void => {
		if (node.type === 'paragraph') {
			level = checkHeading(node, path, level, findings);
			checkLength(node, path, findings);
		}
		if (node.type === 'figure') checkFigure(node, path, findings);
		if (node.type === 'table' && !hasHeader(node)) findings.push(found('tableWithoutHeader', node, path));
		checkLinks(node, path, findings);
		node.content?.forEach((child, index) => visit(child, [...path, index]));
	};
	doc.content?.forEach((block, index) => visit(block, [index]));
	return findings;
}

function found(check: Check, node: JSONContent, path: number[], part: Partial<Finding> = {}): Finding {
	return { check, path, excerpt: brief(textOf(node)), offset: 0, length: 0, ...part };
}

const brief = (text: string): string => {
	const line = tidy(text);
	return line.length > EXCERPT_LENGTH ? `${line.slice(0, EXCERPT_LENGTH - 1).trimEnd()}…` : line;
};

/** Gives the level from which the next heading is judged. */
function checkHeading(node: JSONContent, path: number[], before: number, findings: Finding[]): number {
	const level = levelOf(node.attrs);
	if (level === 0) return before;
	if (tidy(textOf(node)) === '') {
		findings.push(found('emptyHeading', node, path));
		return before;
	}
	if (level > before + 1) findings.push(found('skippedLevel', node, path));
	return level;
}

function checkLength(node: JSONContent, path: number[], findings: Finding[]): void {
	if (levelOf(node.attrs) === 0 && countWords(textOf(node)) > LONG_WORDS)
		findings.push(found('longParagraph', node, path));
}

const FILE_NAME = /^\S+\.(png|jpe?g|webp|svg|gif|bmp|tiff?|heic|avif)$/i;

function checkFigure(node: JSONContent, path: number[], findings: Finding[]): void {
	const { alt, decorative } = node.attrs ?? {};
	if (decorative === true) return;
	const words = typeof alt === 'string' ? tidy(alt) : '';
	if (words === '') findings.push(found('noAlt', node, path));
	else if (FILE_NAME.test(words)) findings.push(found('altIsFileName', node, path, { excerpt: brief(words) }));
}

const hasHeader = (node: JSONContent): boolean => node.type === 'tableHeader' || (node.content ?? []).some(hasHeader);

/** A link may be several pieces of text, one of them bold; together they are what somebody reads. */
function checkLinks({ content = [] }: JSONContent, path: number[], findings: Finding[]): void {
	for (const { href, from, words } of linksIn(content)) {
		if (href === undefined || !isVague(words)) continue;
		const check = tidy(words) === '' ? 'emptyLink' : 'vagueLink';
		findings.push({ check, path, excerpt: brief(words), offset: from, length: words.length });
	}
}

interface Run {
	/** Undefined: no link. */
	href: unknown;
	from: number;
	words: string;
}

function linksIn(content: readonly JSONContent[]): Run[] {
	const runs: Run[] = [];
	let offset = 0;
	for (const { text, marks } of content) {
		const href: unknown = text === undefined ? undefined : marks?.find(({ type }) => type === 'link')?.attrs?.href;
		const last = runs.at(-1);
		if (last && last.href === href) last.words += text ?? '';
		else runs.push({ href, from: offset, words: text ?? '' });
		offset += text?.length ?? 1;
	}
	return runs;
}

/** In both languages, since a text may quote the other; without accents. */
const VAGUE = new Set(
	[
		'aqui, aca, aqui mismo, pulse aqui, pinche aqui, haga clic aqui, haz clic aqui, clic aqui, clica aqui, ver aqui',
		'mas, ver mas, leer mas, saber mas, mas informacion, enlace, este enlace, el enlace, link, pagina, esta pagina',
		'web, documento, pdf, descargar, ver, leer, continuar, siguiente',
		'here, click here, click, this link, the link, more, read more, learn more, see more, more information, this page',
		'page, website, document, download, see, read, continue, next, this'
	].flatMap((line) => line.split(', '))
);

const isVague = (words: string): boolean => {
	const plain = tidy(
		words
			.normalize('NFD')
			.replace(/\p{M}/gu, '')
			.replace(/[^\p{L}\p{N}\s]/gu, ' ')
	).toLowerCase();
	return plain === '' || VAGUE.has(plain);
};
