// Draws nodes of a compared text as safe HTML, each by itself: without addresses, and with the number that a footnote has
// in its own text.
import type { Mark, Node } from '@tiptap/pm/model';
import { escapeHTML } from '@tiptap/static-renderer/json/html-string';
import { domOutputSpecToHTMLString } from '@tiptap/static-renderer/pm/html-string';
import { figureSpec } from '$shared/document/figure';
import { noteIdOf, numberNotes } from '$shared/document/footnote';
import { mentionText } from '$shared/document/mention';
import { specHtml } from '$shared/document/render';
import { documentWords } from '$shared/document/words';
import type { Language } from '$shared/language';

export class Ink {
	readonly #language: Language;
	/** Where the document's pictures are seen. */
	readonly #files: string;
	/** Of notes and of what refers to them: nodes of the texts that are compared, which stay the same when they are cut. */
	readonly #numbers = new Map<Node, number>();

	constructor(texts: readonly Node[], { language, files }: { language: Language; files: string }) {
		[this.#language, this.#files] = [language, files];
		for (const text of texts) this.#number(text);
	}

	/** Neighbours, with the marks that they share around them. */
	nodes(nodes: readonly Node[]): string {
		return this.#run(nodes, 0);
	}

	/** A block of its kind around what stands in it. */
	around(node: Node, inside: string): string {
		if (node.type.name === 'figure') return domOutputSpecToHTMLString(figureSpec(node.attrs, this.#files))(inside);
		const number = node.type.name === 'footnote' ? this.#numbers.get(node) : undefined;
		const said = number === undefined ? '' : `<span class="note-number">${number}.</span> `;
		return specHtml(node, said + inside);
	}

	#run(nodes: readonly Node[], depth: number): string {
		let html = '';
		for (let next = 0; next < nodes.length;) {
			const mark: Mark | undefined = nodes[next]!.marks[depth];
			if (!mark) {
				html += this.#node(nodes[next++]!);
				continue;
			}
			const end = nodes.findIndex((node, index) => index > next && !node.marks[depth]?.eq(mark));
			const run = nodes.slice(next, end === -1 ? undefined : end);
			html += specHtml(mark, this.#run(run, depth + 1));
			next += run.length;
		}
		return html;
	}

	#node(node: Node): string {
		switch (node.type.name) {
			case 'text':
				return escapeHTML(node.text ?? '');
			case 'footnoteRef':
				return `<sup class="note-ref">${this.#numbers.get(node) ?? ''}</sup>`;
			case 'mention':
				return `<span class="mention">${escapeHTML(mentionText(node.attrs))}</span>`;
			case 'tableOfContents':
				return `<p class="toc">${documentWords(this.#language).contents}</p>`;
		}
		return this.around(node, this.nodes(node.content.content));
	}

	#number(text: Node): void {
		const references: Node[] = [];
		const notes: Node[] = [];
		text.descendants((node) => {
			if (node.type.name === 'footnoteRef') references.push(node);
			if (node.type.name === 'footnote') notes.push(node);
		});
		const numbers = numberNotes(references.flatMap(({ attrs }) => noteIdOf(attrs) ?? []));
		for (const node of [...references, ...notes]) {
			const number = numbers.get(noteIdOf(node.attrs) ?? '');
			if (number !== undefined) this.#numbers.set(node, number);
		}
	}
}
