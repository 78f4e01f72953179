// A White Paper as a Yjs document, and what people do to it between two versions: the same edits every time.
import { prosemirrorJSONToYDoc } from '@tiptap/y-tiptap';
import * as prng from 'lib0/prng';
import * as Y from 'yjs';
import type { JSONContent } from '@tiptap/core';
import { ROOT } from '$shared/document/names';
import { documentSchema } from '$shared/document/schema';
import { makeWhitePaper, type WhitePaperSize } from './white-paper';

/** Small enough for one message each. */
const BLOCKS_AN_UPDATE = 100;
export const PAPER_CLIENT = 7;

export class Paper {
	readonly doc = new Y.Doc();
	#updates: Uint8Array[] = [];

	constructor(blocks: readonly JSONContent[]) {
		this.doc.clientID = PAPER_CLIENT;
		this.doc.on('update', (update: Uint8Array) => this.#updates.push(update));
		for (let first = 0; first < blocks.length; first += BLOCKS_AN_UPDATE) {
			const some = elementsOf(blocks.slice(first, first + BLOCKS_AN_UPDATE));
			this.#root.insert(this.#root.length, some);
		}
	}

	static of(size: WhitePaperSize): Paper {
		return new Paper(makeWhitePaper(size));
	}

	/** What was written since this was asked last. */
	news(): Uint8Array[] {
		return this.#updates.splice(0);
	}

	/** One word in a paragraph out of so many. */
	editEvery(nth: number): void {
		this.#paragraphs.forEach((text, number) => {
			if (number % nth === 0 && text.length > 20) text.insert(text.length - 1, ` según consta en el acta ${number}`);
			if (number % nth === 1 && text.length > 40) text.delete(10, 12);
		});
	}

	/** A row in every third table goes, and a figure in every other changes. */
	editTables(): void {
		this.#root
			.toArray()
			.filter((block): block is Y.XmlElement => block instanceof Y.XmlElement && block.nodeName === 'table')
			.forEach((table, number) => {
				if (number % 3 === 0) table.delete(2, 1);
				else textsIn(table).at(-1)?.insert(0, '1');
			});
	}

	/** So many blocks go from the middle to the beginning, and as many that stood there go for good. */
	moveAndRemove(count: number): void {
		const from = Math.floor(this.#root.length / 2);
		const moved = this.#root.slice(from, from + count).map((block) => (block as Y.XmlElement).clone());
		this.doc.transact(() => {
			this.#root.delete(from, count);
			this.#root.delete(0, count);
			this.#root.insert(0, moved);
		});
	}

	/** Other blocks in the place of all. */
	replaceAll(blocks: JSONContent[]): void {
		this.#root.delete(0, this.#root.length);
		for (let first = 0; first < blocks.length; first += BLOCKS_AN_UPDATE)
			this.#root.insert(this.#root.length, elementsOf(blocks.slice(first, first + BLOCKS_AN_UPDATE)));
	}

	get #root(): Y.XmlFragment {
		return this.doc.getXmlFragment(ROOT);
	}

	get #paragraphs(): Y.XmlText[] {
		return this.#root
			.toArray()
			.flatMap((block) => (block instanceof Y.XmlElement && block.nodeName === 'paragraph' ? textsIn(block) : []));
	}
}

const elementsOf = (content: JSONContent[]): Y.XmlElement[] =>
	prosemirrorJSONToYDoc(documentSchema(), { type: 'doc', content }, ROOT)
		.getXmlFragment(ROOT)
		.toArray()
		.map((block) => (block as Y.XmlElement).clone());

function textsIn(element: Y.XmlElement): Y.XmlText[] {
	return element
		.toArray()
		.flatMap((child) => (child instanceof Y.XmlText ? [child] : child instanceof Y.XmlElement ? textsIn(child) : []));
}

/** Many lines that all say one of a few things: each fits to many others. */
export function alikeLines(count: number, seed: number): JSONContent[] {
	const random = prng.create(seed);
	return Array.from({ length: count }, () => ({
		type: 'paragraph',
		content: [{ type: 'text', text: prng.oneOf(random, ['sí', 'no', 'quizá', 'nunca', 'siempre']) }]
	}));
}
