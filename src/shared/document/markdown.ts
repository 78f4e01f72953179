// The text as Markdown (CommonMark, with GitHub's tables, task lists and footnotes). What Markdown has no sign for is HTML
// that it lets through. Rows have to be as wide as the first, so cells that span others stand alone in their first place.
import type { JSONContent } from '@tiptap/core';
import { calloutKindOf } from './callout';
import { codeLanguageOf } from './code-languages';
import { pictureOf } from './figure';
import { addressOf } from './file';
import { isSafeHref } from './link';
import { passageLanguageOf } from './passage-languages';
import { mentionText } from './mention';
import { notesOf, type Notes } from './notes-of';
import { HeadingNumbers } from './numbering';
import { levelOf, type Level } from './level';
import { headingsOf, type Heading } from './read';
import { cellAttrs } from './table';
import type { Written } from './text-file';
import { documentWords, type DocumentWords } from './words';

/** The whole document, with a line break at its end. */
export function markdownOf(doc: JSONContent, { language, numbered, files = null }: Written): string {
	const writer = new Writer(doc, { words: documentWords(language), numbered, files });
	return `${writer.write()}\n`;
}

class Writer {
	#doc: JSONContent;
	#words: DocumentWords;
	#files: string | null;
	#notes: Notes;
	#outline: Heading[];
	#numbers: HeadingNumbers | null;

	constructor(
		doc: JSONContent,
		{ words, numbered, files }: { words: DocumentWords; numbered: boolean; files: string | null }
	) {
		this.#files = files;
		this.#doc = doc;
		this.#words = words;
		this.#notes = notesOf(doc);
		this.#outline = headingsOf(doc);
		this.#numbers = numbered ? new HeadingNumbers() : null;
	}

	write(): string {
		const text = this.#blocks(this.#doc.content);
		const notes = this.#notes.listed.map(({ number, note }) => `[^${number}]: ${this.#inline(note, '<br>')}`);
		return [text, ...notes].filter(Boolean).join('\n\n');
	}

	#blocks(content: JSONContent[] | undefined): string {
		return (content ?? [])
			.map((block) => this.#block(block))
			.filter(Boolean)
			.join('\n\n');
	}

	#block(block: JSONContent): string {
		switch (block.type) {
			case 'paragraph':
				return this.#paragraph(block);
			case 'caption':
				return block.content?.length ? `**${this.#inline(block)}**` : '';
			case 'figure':
				return this.#figure(block);
			case 'footnote':
				return ''; // with the others, at the end
			case 'codeBlock':
				return codeOf(block);
			case 'horizontalRule':
				return '---';
			case 'blockquote':
				return quoted(this.#blocks(block.content));
			case 'callout':
				return quoted(`**${this.#words.callouts[calloutKindOf(block.attrs)]}**\n\n${this.#blocks(block.content)}`);
			case 'bulletList':
				return this.#list(block, () => '- ');
			case 'orderedList':
				return this.#list(block, (index) => `${startOf(block) + index}. `);
			case 'taskList':
				return this.#list(block, (_, item) => `- [${item.attrs?.checked === true ? 'x' : ' '}] `);
			case 'table':
				return this.#table(block);
			case 'tableOfContents':
				return this.#contents();
		}
		return this.#blocks(block.content);
	}

	#paragraph(block: JSONContent): string {
		const level = levelOf(block.attrs);
		if (level === 0) return escapedStart(this.#inline(block));
		if (!block.content?.length) return '';
		const number = this.#numbers ? `${this.#numbers.next(level as Exclude<Level, 0>)} ` : '';
		// The document's title is the heading above all.
		return `${'#'.repeat(level + 1)} ${number}${this.#inline(block, ' ')}`;
	}

	/** The picture with what it says, and its caption behind it. */
	#figure(block: JSONContent): string {
		const { file, alt, decorative } = pictureOf(block.attrs);
		const says = decorative ? '' : escaped(alt);
		const shown = file && this.#files ? `![${says}](${addressOf(this.#files, file)})` : says && `\\[${says}\\]`;
		const caption = this.#inline(block);
		return [shown, caption && `*${caption}*`].filter(Boolean).join('\n\n');
	}

	#list(list: JSONContent, signOf: (index: number, item: JSONContent) => string): string {
		return (list.content ?? [])
			.map((item, index) => {
				const sign = signOf(index, item);
				return (
					sign +
					this.#blocks(item.content).replace(/\n(?=.)/g, `\n${' '.repeat(sign.startsWith('-') ? 2 : sign.length)}`)
				);
			})
			.join('\n');
	}

	#table(table: JSONContent): string {
		const rows = (table.content ?? []).map((row) =>
			(row.content ?? []).flatMap((cell) => {
				const { colspan } = cellAttrs(cell.attrs ?? {});
				const words = this.#blocks(cell.content).replace(/\n+/g, '<br>').replaceAll('|', '\\|');
				return [words, ...Array<string>((colspan as number) - 1).fill('')];
			})
		);
		const width = Math.max(...rows.map(({ length }) => length), 1);
		const line = (cells: string[]) => `| ${Array.from({ length: width }, (_, at) => cells[at] ?? '').join(' | ')} |`;
		const isHeader = table.content?.[0]?.content?.every(({ type }) => type === 'tableHeader') ?? false;
		const [head, ...body] = isHeader ? rows : [[], ...rows];
		return [line(head ?? []), line(Array<string>(width).fill('---')), ...body.map(line)].join('\n');
	}

	#contents(): string {
		return this.#outline
			.map(
				({ level, text, number }) => `${'  '.repeat(level - 1)}- ${this.#numbers ? `${number} ` : ''}${escaped(text)}`
			)
			.join('\n');
	}

	/** The words of a text block. Marks that neighbours share are written once around both. */
	#inline(block: JSONContent, lineBreak = '\\\n'): string {
		const parts = (block.content ?? []).map((part) => ({ text: this.#part(part, lineBreak), marks: part.marks ?? [] }));
		return wrapped(parts, 0);
	}

	#part(part: JSONContent, lineBreak: string): string {
		if (part.type === 'hardBreak') return lineBreak;
		if (part.type === 'mention') return escaped(mentionText(part.attrs));
		if (part.type === 'footnoteRef') {
			const number = this.#notes.numberOf(part);
			return number === null ? '' : `[^${number}]`;
		}
		const isCode = part.marks?.some(({ type }) => type === 'code');
		return isCode ? inCode(part.text ?? '') : escaped(part.text ?? '');
	}
}

type Marks = NonNullable<JSONContent['marks']>;
interface Part {
	text: string;
	marks: Marks;
}

function wrapped(parts: readonly Part[], depth: number): string {
	let text = '';
	for (let next = 0; next < parts.length;) {
		const mark = parts[next]!.marks[depth];
		if (!mark) {
			text += parts[next++]!.text;
			continue;
		}
		const same = JSON.stringify(mark);
		let end = next;
		while (end < parts.length && JSON.stringify(parts[end]!.marks[depth]) === same) end++;
		text += around(mark, wrapped(parts.slice(next, end), depth + 1));
		next = end;
	}
	return text;
}

const SIGNS: Readonly<Record<string, string>> = { bold: '**', italic: '*', strike: '~~' };
const TAGS: Readonly<Record<string, string>> = { underline: 'u', subscript: 'sub', superscript: 'sup' };

function around({ type, attrs }: Marks[number], text: string): string {
	const sign = SIGNS[type];
	if (sign) {
		// A sign next to a space would be that sign and no mark.
		const [, before = '', words = '', after = ''] = /^(\s*)([^]*?)(\s*)$/.exec(text) ?? [];
		return words === '' ? text : `${before}${sign}${words}${sign}${after}`;
	}
	const tag = TAGS[type];
	if (tag) return `<${tag}>${text}</${tag}>`;
	const lang = type === 'language' ? passageLanguageOf(attrs) : null;
	if (lang) return `<span lang="${lang}">${text}</span>`;
	const href: unknown = type === 'link' ? attrs?.href : null;
	return isSafeHref(href) ? `[${text}](<${href.replace(/[<>\n]/g, encodeURIComponent)}>)` : text;
}

/** Signs that would mean something to Markdown. */
const escaped = (text: string): string => text.replace(/[\\`*_[\]<>~]/g, '\\$&').replace(/&(?=#|\w)/g, '\\&');

/** What would make a line a heading, a list, a quote or a rule. */
const escapedStart = (text: string): string =>
	text.replace(/^(\s*)(#{1,6}(?=\s|$)|[-+=])/gm, '$1\\$2').replace(/^(\s*\d+)([.)])/gm, '$1\\$2');

function inCode(text: string): string {
	const fence = '`'.repeat(longestRun(text) + 1);
	const room = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
	return `${fence}${room}${text}${room}${fence}`;
}

function codeOf(block: JSONContent): string {
	const text = (block.content ?? []).map((part) => part.text ?? '').join('');
	const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
	return `${fence}${codeLanguageOf(block.attrs) ?? ''}\n${text}\n${fence}`;
}

const longestRun = (text: string): number => Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));

const quoted = (text: string): string => text.replace(/^/gm, '> ').replace(/^> $/gm, '>');

const startOf = ({ attrs }: JSONContent): number => {
	const start: unknown = attrs?.start;
	return Number.isSafeInteger(start) && (start as number) >= 0 ? (start as number) : 1;
};
