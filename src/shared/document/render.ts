// The text as safe HTML, without a browser: what people read before the editor is there, and what is exported.
import type { JSONContent } from '@tiptap/core';
import { Node, type Fragment, type Mark, type Schema } from '@tiptap/pm/model';
import { escapeHTML } from '@tiptap/static-renderer/json/html-string';
import { domOutputSpecToHTMLString } from '@tiptap/static-renderer/pm/html-string';
import type { Language } from '../language';
import { knownLanguageOf, type CodeLanguage } from './code-languages';
import { EndNotes } from './end-notes';
import { figureSpec } from './figure';
import { hintOf } from './hint';
import { LINKED_MENTION } from './link-mentions';
import { mentionOf, mentionText } from './mention';
import { HeadingNumbers } from './numbering';
import { levelOf, tagOf, type Level } from './level';
import { headingOf, sectionId, type Section } from './read';
import { documentSchema } from './schema';
import { documentWords, type DocumentWords } from './words';

const SCHEMAS: Record<Language, Schema> = { es: documentSchema('es'), en: documentSchema('en') };

export interface Drawing {
	html: string;
	/** The documents that its places for links mean, in their order (`linkMentions`). */
	linked: string[];
}

/** Code as safe HTML with its colours; null where it has none. */
export type Colour = (code: string, language: CodeLanguage) => string | null;

/**
 * The document's HTML, nested as the editor nests it. `files`: where its pictures are seen (filesOf in file.ts); null:
 * nowhere. Throws where the JSON is not a document of our schema.
 */
export const htmlOf = (
	doc: JSONContent,
	language: Language = 'es',
	files: string | null = null,
	colour?: Colour
): string => drawingOf(doc, language, files, colour).html;

/** The same, with what is needed to link the documents that it names. */
export function drawingOf(
	doc: JSONContent,
	language: Language = 'es',
	files: string | null = null,
	colour: Colour = () => null
): Drawing {
	// Nobody has written yet: the editor shows one empty line, so the page does too.
	if (!doc.content?.length) return { html: '<p></p>', linked: [] };
	const node = Node.fromJSON(SCHEMAS[language], doc);
	node.check();
	return new Page(node, documentWords(language), files, colour).draw();
}

/** One drawing: what is counted while it goes on. */
class Page {
	#words: DocumentWords;
	#files: string | null;
	#colour: Colour;
	#root: Node;
	#outline: Section[];
	#notes: EndNotes;
	#linked: string[] = [];
	#headings = 0;
	#captions = 0;

	constructor(root: Node, words: DocumentWords, files: string | null, colour: Colour) {
		this.#files = files;
		this.#root = root;
		this.#words = words;
		this.#colour = colour;
		this.#outline = outlineIn(root);
		this.#notes = new EndNotes(root, words);
	}

	draw(): Drawing {
		const text = this.#children(this.#root.content);
		const notes = this.#notes.html((note) => this.#children(note.content));
		return { html: text + notes, linked: this.#linked };
	}

	#children(fragment: Fragment): string {
		return this.#run(fragment.content, 0);
	}

	/** Neighbours share the marks they have in common, as in the editor: a link that is half bold is one link. */
	#run(nodes: readonly Node[], depth: number): string {
		let html = '';
		let next = 0;
		while (next < nodes.length) {
			const first = nodes[next]!;
			const mark = first.marks[depth];
			if (!mark) {
				html += this.#node(first, nodes[next - 1], nodes[next + 1]);
				next++;
				continue;
			}
			const end = nodes.findIndex((node, index) => index > next && !node.marks[depth]?.eq(mark));
			const run = nodes.slice(next, end === -1 ? undefined : end);
			html += specHtml(mark, this.#run(run, depth + 1));
			next += run.length;
		}
		return html;
	}

	#node(node: Node, before: Node | undefined, after: Node | undefined): string {
		switch (node.type.name) {
			case 'text':
				return escapeHTML(node.text ?? '');
			case 'paragraph':
				return this.#paragraph(node);
			case 'codeBlock':
				return this.#code(node);
			case 'caption':
				if (after?.type.name !== 'table') break;
				return `<p class="caption" id="caption-${++this.#captions}">${this.#children(node.content)}</p>`;
			case 'table':
				return this.#table(node, before);
			case 'figure':
				return domOutputSpecToHTMLString(figureSpec(node.attrs, this.#files))(this.#children(node.content));
			case 'footnote':
				return ''; // with the others, at the end
			case 'footnoteRef':
				return this.#notes.reference(node);
			case 'mention':
				return this.#mention(node);
			case 'tableOfContents':
				return this.#contents();
		}
		return specHtml(node, this.#children(node.content));
	}

	#paragraph(node: Node): string {
		const level = levelOf(node.attrs);
		const inside = this.#children(node.content);
		if (level === 0) return specHtml(node, inside);
		const id = textIn(node).trim() === '' ? '' : ` id="${sectionId(this.#headings++)}"`;
		const hint = hintOf(node.attrs);
		const shown = hint === null ? '' : ` data-hint="${escapeHTML(hint).replaceAll('"', '&quot;')}"`;
		return `<${tagOf(level)} data-level="${level}"${shown}${id}>${inside}</${tagOf(level)}>`;
	}

	#code(node: Node): string {
		const language = knownLanguageOf(node.attrs);
		return specHtml(node, (language && this.#colour(node.textContent, language)) ?? escapeHTML(node.textContent));
	}

	/** A caption stands before the table and is its name; a header says what it is the header of. */
	#table(node: Node, before: Node | undefined): string {
		const name = before?.type.name === 'caption' ? ` aria-labelledby="caption-${this.#captions}"` : '';
		const rows = node.content.content.map((row, index) => {
			const cells = row.content.content.map((cell) => {
				const html = specHtml(cell, this.#children(cell.content));
				return html.replace(/^<th/, `<th scope="${index === 0 ? 'col' : 'row'}"`);
			});
			return specHtml(row, cells.join(''));
		});
		return specHtml(node, rows.join('')).replace('<table', `<table${name}`);
	}

	#mention({ attrs }: Node): string {
		const mention = mentionOf(attrs);
		const text = escapeHTML(mentionText(attrs));
		if (mention?.kind !== 'document') return `<span class="mention">${text}</span>`;
		this.#linked.push(mention.id);
		return `${LINKED_MENTION}${text}</a>`;
	}

	#contents(): string {
		const items = this.#outline.map(
			({ id, level, text, number }) =>
				`<li class="toc-${level}"><a href="#${id}" data-number="${number}">${escapeHTML(text)}</a></li>`
		);
		const { contents, noContents } = this.#words;
		const inside = items.length > 0 ? `<ol>${items.join('')}</ol>` : `<p>${noContents}</p>`;
		return `<nav class="toc" aria-label="${contents}">${inside}</nav>`;
	}
}

/** As outlineOf in read.ts, of nodes. */
function outlineIn(root: Node): Section[] {
	const numbers = new HeadingNumbers();
	const found: Section[] = [];
	root.descendants((node) => {
		if (!node.isTextblock) return true;
		const level = node.type.name === 'paragraph' ? levelOf(node.attrs) : 0;
		if (level === 0 || node.content.size === 0) return false;
		for (const heading of headingOf(level as Exclude<Level, 0>, textIn(node), numbers)) {
			found.push({ id: sectionId(found.length), ...heading });
		}
		return false;
	});
	return found;
}

const textIn = (node: Node): string =>
	node.textBetween(0, node.content.size, '', ({ type, attrs }) =>
		type.name === 'mention' ? mentionText(attrs) : '\n'
	);

/** Draws a node or mark by the rule of its own extension, around what stands in it. */
export function specHtml(thing: Node | Mark, inside: string): string {
	const spec = thing instanceof Node ? thing.type.spec.toDOM?.(thing) : thing.type.spec.toDOM?.(thing, true);
	if (!spec) throw new Error(`${thing.type.name} cannot be shown`);
	return domOutputSpecToHTMLString(spec)(inside);
}
