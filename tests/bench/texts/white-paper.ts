// A White Paper of any length, always the same: chapters, sections, paragraphs, lists, quotes, tables with captions,
// pictures and footnotes, as ProseMirror JSON of our schema.
import type { JSONContent } from '@tiptap/core';
import * as prng from 'lib0/prng';
import { attrsFor } from '$shared/document/figure';
import {
	bold,
	bullets,
	h,
	italic,
	numbers,
	p,
	quote,
	table,
	type Inline
} from '../../../server/documents/templates/builder';
import type { KeptPicture } from './pictures';

export interface WhitePaperSize {
	words: number;
	tables: number;
	footnotes: number;
	pictures: readonly KeptPicture[];
}

const SEED = 2020;
const WORDS_A_PARAGRAPH = 70;
const PARAGRAPHS_A_SECTION = 4;
const SECTIONS_A_CHAPTER = 5;
const VOCABULARY =
	'la el de que y en los las un una por con para su se del al lo como más o pero sus le ya este esta entre cuando todo ' +
	'empresa clúster competencia datos talento informe universidad grupo formación indicador programa necesidad medida ' +
	'prácticas seguridad norma mesa ciudad economía industria proyecto persona acuerdo calidad innovación transferencia';

/** The blocks of a paper with so many words, about, and exactly these tables, footnotes and pictures, evenly spread. */
export function makeWhitePaper({ words, tables, footnotes, pictures }: WhitePaperSize): JSONContent[] {
	const writer = new Writer();
	const paragraphs = Math.ceil(words / WORDS_A_PARAGRAPH);
	const isDue = (made: number, of: number, number: number) =>
		made < of && number + 1 >= Math.floor((paragraphs / of) * (made + 1));
	const blocks: JSONContent[] = [];
	const notes: JSONContent[] = [];
	let made = 0;
	let shown = 0;
	for (let number = 0; number < paragraphs; number++) {
		if (number % (PARAGRAPHS_A_SECTION * SECTIONS_A_CHAPTER) === 0) blocks.push(h(1, writer.title()));
		if (number % PARAGRAPHS_A_SECTION === 0) blocks.push(h(number % 8 === 0 ? 2 : 3, writer.title()));
		const paragraph = writer.paragraph(number);
		while (isDue(notes.length, footnotes, number)) {
			const { reference, note } = writer.footnote(notes.length);
			wordsIn(paragraph).push(reference);
			notes.push(note);
		}
		blocks.push(paragraph);
		if (isDue(made, tables, number)) {
			blocks.push(writer.caption(), writer.table());
			made++;
		}
		while (isDue(shown, pictures.length, number)) blocks.push(writer.figure(pictures[shown++]!));
	}
	return [...blocks, ...notes];
}

/** The words of the first text block in it. */
function wordsIn(block: JSONContent): JSONContent[] {
	const content = (block.content ??= []);
	return block.type === 'paragraph' ? content : wordsIn(content[0]!);
}

class Writer {
	#random = prng.create(SEED);
	#words = VOCABULARY.split(' ');

	title(): string {
		const words = this.#some(6);
		return words[0]!.toUpperCase() + words.slice(1);
	}

	/** Mostly plain words; now and then a list, a quotation, or words that stand out. */
	paragraph(number: number): JSONContent {
		if (number % 9 === 4) return bullets(this.#some(22), this.#some(25), this.#some(23));
		if (number % 23 === 7) return numbers(this.#some(35), this.#some(35));
		if (number % 17 === 11) return quote(this.#some(WORDS_A_PARAGRAPH));
		const pieces: Inline[] = [
			`${this.#some(30)} `,
			bold(this.#some(3)),
			` ${this.#some(25)} `,
			italic(this.#some(2)),
			'.'
		];
		return number % 3 === 0 ? p(...pieces) : p(`${this.#some(WORDS_A_PARAGRAPH)}.`);
	}

	caption(): JSONContent {
		return { type: 'caption', content: [{ type: 'text', text: `${this.#some(8)}.` }] };
	}

	figure(picture: KeptPicture): JSONContent {
		const attrs = { ...attrsFor(picture), alt: `${this.#some(12)}.` };
		return { type: 'figure', attrs, content: [{ type: 'text', text: `${this.#some(8)}.` }] };
	}

	footnote(number: number): { reference: JSONContent; note: JSONContent } {
		const attrs = { id: `nota${number.toString().padStart(4, '0')}` };
		return {
			reference: { type: 'footnoteRef', attrs },
			note: { type: 'footnote', attrs, content: [{ type: 'text', text: `${this.#some(18)}.` }] }
		};
	}

	table(): JSONContent {
		const row = () => [this.#some(2), ...Array.from({ length: 3 }, () => String(prng.int32(this.#random, 1, 999)))];
		return table(['Perfil', 'Grandes', 'Pymes', 'Start-ups'], row(), row(), row(), row(), row());
	}

	#some(count: number): string {
		return Array.from({ length: count }, () => prng.oneOf(this.#random, this.#words)).join(' ');
	}
}
