// A White Paper of any length, always the same: chapters, sections, paragraphs, lists, quotes and tables, as ProseMirror
// JSON of our schema.
import type { JSONContent } from '@tiptap/core';
import * as prng from 'lib0/prng';
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

export interface WhitePaperSize {
	words: number;
	tables: number;
}

const SEED = 2020;
const WORDS_A_PARAGRAPH = 70;
const PARAGRAPHS_A_SECTION = 4;
const SECTIONS_A_CHAPTER = 5;
const VOCABULARY =
	'la el de que y en los las un una por con para su se del al lo como más o pero sus le ya este esta entre cuando todo ' +
	'empresa clúster competencia datos talento informe universidad grupo formación indicador programa necesidad medida ' +
	'prácticas seguridad norma mesa ciudad economía industria proyecto persona acuerdo calidad innovación transferencia';

/** The blocks of a paper with so many words, about, and exactly so many tables, evenly spread. */
export function makeWhitePaper({ words, tables }: WhitePaperSize): JSONContent[] {
	const writer = new Writer();
	const paragraphs = Math.ceil(words / WORDS_A_PARAGRAPH);
	const everyTable = paragraphs / Math.max(1, tables);
	const blocks: JSONContent[] = [];
	let made = 0;
	for (let number = 0; number < paragraphs; number++) {
		if (number % (PARAGRAPHS_A_SECTION * SECTIONS_A_CHAPTER) === 0) blocks.push(h(1, writer.title()));
		if (number % PARAGRAPHS_A_SECTION === 0) blocks.push(h(number % 8 === 0 ? 2 : 3, writer.title()));
		blocks.push(writer.paragraph(number));
		if (made < tables && number + 1 >= Math.floor(everyTable * (made + 1))) {
			blocks.push(writer.table());
			made++;
		}
	}
	return blocks;
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

	table(): JSONContent {
		const row = () => [this.#some(2), ...Array.from({ length: 3 }, () => String(prng.int32(this.#random, 1, 999)))];
		return table(['Perfil', 'Grandes', 'Pymes', 'Start-ups'], row(), row(), row(), row(), row());
	}

	#some(count: number): string {
		return Array.from({ length: count }, () => prng.oneOf(this.#random, this.#words)).join(' ');
	}
}
