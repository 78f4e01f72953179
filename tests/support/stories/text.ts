// Texts for stories: few words that come again and again, lines that stand there twice, tables of yes and no. What reads
// alike is what anchors are lost by.
import type { JSONContent } from '@tiptap/core';
import { schema } from '../editor';
import type { Random } from '../edits';
import { nameOfWord } from './oracle';

const VOCABULARY =
	'plan planes talento empresa empresas datos ciudad barrio norma grupo acta de la el los para con en por y se propone aprueba estudia formación competencias inteligencia artificial 2030 público pública presupuesto línea indicador sector según informe'.split(
		' '
	);

/** Gives every word an identity of its own. */
export class Words {
	#next = 1;

	constructor(readonly random: Random) {}

	next(): number {
		return this.#next++;
	}

	/** So many words, none like the one before it, nor like any of these. */
	some(count: number, notLike: ReadonlySet<string> = new Set()): string[] {
		const words: string[] = [];
		while (words.length < count) {
			const word = VOCABULARY[Math.floor(this.random() * VOCABULARY.length)]!;
			if (word !== words.at(-1) && !notLike.has(word)) words.push(word);
		}
		return words;
	}

	/** As ProseMirror JSON. */
	line(words: readonly string[]): JSONContent[] {
		return words.map((word, place) => ({
			type: 'text',
			text: place < words.length - 1 ? `${word} ` : word,
			marks: [nameOfWord(schema, this.next()).toJSON() as { type: string }]
		}));
	}

	paragraph(count: number, level = 0): JSONContent {
		return { type: 'paragraph', attrs: { level }, content: this.line(this.some(count)) };
	}

	/** The same words as others, none of them the same. */
	again(words: readonly string[]): JSONContent {
		return { type: 'paragraph', attrs: { level: 0 }, content: this.line(words) };
	}
}

export function textFor(random: Random, words = new Words(random)): JSONContent {
	const length = (from: number, to: number) => from + Math.floor(random() * (to - from));
	const twin = words.some(length(8, 16));
	const cell = (text: string) => ({ type: 'tableCell', content: [words.again([text])] });
	const row = () => ({
		type: 'tableRow',
		content: [cell(words.some(1)[0]!), cell('sí'), cell(random() < 0.5 ? 'sí' : 'no')]
	});
	const item = () => ({ type: 'listItem', content: [words.paragraph(length(2, 9))] });
	return {
		type: 'doc',
		content: [
			words.paragraph(3, 1),
			words.paragraph(length(14, 30)),
			words.again(twin),
			words.paragraph(length(10, 24)),
			{ type: 'bulletList', content: [item(), item(), item()] },
			words.again(twin),
			words.paragraph(2, 2),
			words.paragraph(length(16, 34)),
			{ type: 'table', content: [row(), row(), row()] },
			words.paragraph(length(12, 20)),
			{ type: 'blockquote', content: [words.paragraph(length(6, 12))] },
			words.paragraph(length(10, 22))
		]
	};
}
