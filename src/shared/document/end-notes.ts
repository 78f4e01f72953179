// The notes of a text in its HTML: a number where the text refers to them, and their words at the end, with links to and
// fro.
import type { Node } from '@tiptap/pm/model';
import { noteAddress, noteIdOf, numberNotes, referenceAddress } from './footnote';
import type { DocumentWords } from './words';

export class EndNotes {
	#words: DocumentWords;
	#numbers: Map<string, number>;
	#notes = new Map<string, Node[]>();
	/** How often each number stood in the text so far. */
	#meant = new Map<number, number>();

	constructor(root: Node, words: DocumentWords) {
		this.#words = words;
		const references: string[] = [];
		root.descendants((node) => {
			const { name } = node.type;
			if (name !== 'footnote' && name !== 'footnoteRef') return;
			const id = noteIdOf(node.attrs);
			if (id === null) return;
			if (name === 'footnoteRef') references.push(id);
			else this.#notes.set(id, [...(this.#notes.get(id) ?? []), node]);
		});
		this.#numbers = numberNotes(references);
	}

	/** The number in the text. */
	reference({ attrs }: Node): string {
		const id = noteIdOf(attrs);
		const number = id === null ? undefined : this.#numbers.get(id);
		if (id === null || number === undefined) return '<sup class="note-ref"></sup>';
		if (!this.#notes.has(id)) return `<sup class="note-ref">${number}</sup>`; // its words were taken away
		const nth = (this.#meant.get(number) ?? 0) + 1;
		this.#meant.set(number, nth);
		const label = this.#words.footnote(number);
		return `<sup class="note-ref"><a href="#${noteAddress(number)}" id="${referenceAddress(number, nth)}" role="doc-noteref" aria-label="${label}">${number}</a></sup>`;
	}

	/** The notes that the text refers to, by number. Two that were made of one, by copying, stand under its number. */
	html(inside: (note: Node) => string): string {
		const items = [...this.#numbers].flatMap(([id, number]) =>
			(this.#notes.get(id) ?? []).map((note, copy) => {
				const address = copy === 0 ? ` id="${noteAddress(number)}"` : '';
				const back = `<a class="note-back" href="#${referenceAddress(number)}" role="doc-backlink" aria-label="${this.#words.backToText(number)}">↩</a>`;
				return `<li class="note" value="${number}"${address} data-number="${number}"><div class="note-text">${inside(note)}</div>${back}</li>`;
			})
		);
		if (items.length === 0) return '';
		return `<section class="notes" role="doc-endnotes" aria-label="${this.#words.footnotes}"><ol>${items.join('')}</ol></section>`;
	}
}
