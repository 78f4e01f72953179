// What an editor draws that stands nowhere in the document, since it follows from the rest of it: numbers of notes, and
// tables of contents. As the server's HTML has it, so that nothing moves when the editor takes its place.
import type { Extensions, NodeViewRenderer } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { EditorView, NodeView, ViewMutationRecord } from '@tiptap/pm/view';
import { noteAddress, noteIdOf, numberNotes, referenceAddress } from '$shared/document/footnote';
import { mentionOf, mentionText } from '$shared/document/mention';
import type { Section } from '$shared/document/read';
import { documentExtensions } from '$shared/document/schema';
import { documentWords, type DocumentWords } from '$shared/document/words';
import type { Language } from '$shared/language';
import { outlineIn } from './sections';

/** A reference in the text, or a note. */
interface NotePart {
	id: string | null;
	dom: HTMLElement;
}

interface Numbers {
	doc: Node;
	byId: Map<string, number>;
	/** Notes that have their words. */
	notes: ReadonlySet<string>;
}

export class Drawn {
	/** The document's extensions, with these views. */
	readonly extensions: Extensions;
	#words: DocumentWords;
	#view: EditorView | null = null;
	#references = new Set<NotePart>();
	#notes = new Set<NotePart>();
	#contents = new Set<HTMLElement>();
	#mentions = new Set<{ id: string; dom: HTMLElement }>();
	#linked: Set<string>;
	#numbers: Numbers | null = null;
	#isDue = false;

	/** `files`: where the document's pictures are seen; `linked`: ids of the documents that this reader may read. */
	constructor(language: Language, { files, linked }: { files: string; linked: readonly string[] }) {
		this.#linked = new Set(linked);
		this.#words = documentWords(language);
		const views: Record<string, NodeViewRenderer> = {
			footnote: ({ node, view }) => this.#note(node, view),
			footnoteRef: ({ node, view }) => this.#reference(node, view),
			mention: ({ node, view }) => this.#mention(node, view),
			tableOfContents: ({ view }) => this.#table(view)
		};
		this.extensions = documentExtensions(language, files).map((extension) => {
			const view = views[extension.name];
			return view ? extension.extend({ addNodeView: () => view }) : extension;
		});
	}

	/** Numbers all notes anew. While the text is written a number is a place to press, and no link. */
	refresh = (): void => {
		this.#isDue = false;
		if (!this.#view || this.#view.isDestroyed) return;
		for (const mention of this.#mentions) this.#drawMention(mention);
		const { byId, notes } = this.#numbersOf(this.#view.state.doc);
		for (const part of this.#notes) this.#drawNote(part, byId);
		const meant = new Map<number, number>();
		for (const part of inOrder(this.#references)) {
			const number = byId.get(part.id ?? '');
			const nth = number === undefined ? 0 : (meant.get(number) ?? 0) + 1;
			if (number !== undefined) meant.set(number, nth);
			this.#drawReference(part, { number, nth, hasNote: notes.has(part.id ?? '') });
		}
	};

	/** These may be read too. */
	link(documents: readonly string[]): void {
		for (const id of documents) this.#linked.add(id);
		this.refresh();
	}

	/** What the tables of contents are made of has changed. */
	list(outline: readonly Section[]): void {
		for (const element of this.#contents) this.#fill(element, outline);
	}

	#reference(node: Node, view: EditorView): NodeView {
		const dom = document.createElement('sup');
		dom.className = 'note-ref';
		const part = { id: noteIdOf(node.attrs), dom };
		if (part.id) dom.dataset.note = part.id;
		dom.append(document.createElement('a'));
		return this.#enter(this.#references, part, view);
	}

	#mention({ attrs }: Node, view: EditorView): NodeView {
		this.#view = view;
		const dom = document.createElement('a');
		dom.className = 'mention';
		dom.textContent = mentionText(attrs);
		const mention = mentionOf(attrs);
		if (mention) Object.assign(dom.dataset, mention);
		if (mention?.kind !== 'document') return { dom };
		const part = { id: mention.id, dom };
		this.#mentions.add(part);
		this.#drawMention(part);
		return { dom, destroy: () => void this.#mentions.delete(part), ignoreMutation: () => true };
	}

	// While the text is written a press means the name, not the place it leads to.
	#drawMention({ id, dom }: { id: string; dom: HTMLElement }): void {
		setAttributes(dom, { href: this.#linked.has(id) && !this.#view?.editable ? `/documents/${id}` : null });
	}

	#note(node: Node, view: EditorView): NodeView {
		const dom = document.createElement('div');
		dom.className = 'note';
		const part = { id: noteIdOf(node.attrs), dom };
		if (part.id) dom.dataset.note = part.id;
		const contentDOM = document.createElement('div');
		contentDOM.className = 'note-text';
		const back = document.createElement('a');
		back.className = 'note-back';
		back.contentEditable = 'false';
		dom.append(contentDOM, back);
		return { ...this.#enter(this.#notes, part, view), contentDOM };
	}

	#enter(parts: Set<NotePart>, part: NotePart, view: EditorView): NodeView {
		this.#view = view;
		parts.add(part);
		const { byId, notes } = this.#numbersOf(view.state.doc);
		if (parts === this.#notes) this.#drawNote(part, byId);
		else this.#drawReference(part, { number: byId.get(part.id ?? ''), nth: 1, hasNote: notes.has(part.id ?? '') });
		this.#refreshSoon();
		return {
			dom: part.dom,
			destroy: () => {
				parts.delete(part);
				this.#refreshSoon();
			},
			// Numbers and addresses are no part of the text.
			ignoreMutation: ({ target, type }: ViewMutationRecord) =>
				type !== 'selection' && !part.dom.querySelector('.note-text')?.contains(target)
		};
	}

	#refreshSoon(): void {
		if (this.#isDue) return;
		this.#isDue = true;
		queueMicrotask(this.refresh);
	}

	// Many references are drawn of one document: it is walked once.
	#numbersOf(doc: Node): Numbers {
		if (this.#numbers?.doc !== doc) {
			const references: string[] = [];
			const notes = new Set<string>();
			doc.descendants(({ type, attrs }) => {
				if (type.name !== 'footnote' && type.name !== 'footnoteRef') return;
				const id = noteIdOf(attrs);
				if (id === null) return;
				if (type.name === 'footnote') notes.add(id);
				else references.push(id);
			});
			this.#numbers = { doc, byId: numberNotes(references), notes };
		}
		return this.#numbers;
	}

	#drawReference(
		{ dom }: NotePart,
		{ number, nth, hasNote }: { number?: number; nth: number; hasNote: boolean }
	): void {
		const link = dom.firstElementChild as HTMLAnchorElement;
		const text = number === undefined ? '?' : String(number);
		if (link.textContent !== text) link.textContent = text;
		const isRead = number !== undefined && hasNote && !this.#view?.editable;
		setAttributes(link, {
			id: number === undefined ? null : referenceAddress(number, nth),
			href: isRead ? `#${noteAddress(number)}` : null,
			role: isRead ? 'doc-noteref' : null,
			'aria-label': isRead ? this.#words.footnote(number) : null
		});
	}

	#drawNote({ id, dom }: NotePart, numbers: Map<string, number>): void {
		const number = numbers.get(id ?? '');
		setAttributes(dom, {
			id: number === undefined ? null : noteAddress(number),
			role: 'doc-footnote',
			'aria-label': number === undefined ? this.#words.looseNote : this.#words.footnote(number),
			'data-number': number === undefined ? null : String(number),
			'data-loose': number === undefined ? this.#words.looseNote : null
		});
		const isRead = number !== undefined && !this.#view?.editable;
		const back = dom.lastElementChild as HTMLElement;
		if (back.textContent === '' && isRead) back.textContent = '↩';
		back.hidden = !isRead;
		setAttributes(back, {
			href: isRead ? `#${referenceAddress(number)}` : null,
			role: isRead ? 'doc-backlink' : null,
			'aria-label': isRead ? this.#words.backToText(number) : null
		});
	}

	#table(view: EditorView): NodeView {
		const dom = document.createElement('nav');
		dom.className = 'toc';
		dom.setAttribute('aria-label', this.#words.contents);
		this.#contents.add(dom);
		this.#fill(dom, outlineIn(view.state.doc));
		return {
			dom,
			destroy: () => void this.#contents.delete(dom),
			// A press on a link follows it.
			stopEvent: ({ target }) => target instanceof Element && target.closest('a') !== null,
			ignoreMutation: () => true
		};
	}

	#fill(element: HTMLElement, outline: readonly Section[]): void {
		const list = document.createElement('ol');
		for (const { id, level, text, number } of outline) {
			const [item, link] = [document.createElement('li'), document.createElement('a')];
			item.className = `toc-${level}`;
			link.href = `#${id}`;
			link.dataset.number = number;
			link.textContent = text;
			item.append(link);
			list.append(item);
		}
		const none = document.createElement('p');
		none.textContent = this.#words.noContents;
		const now = outline.length > 0 ? list : none;
		// Somebody may have the focus in it.
		if (element.firstElementChild?.outerHTML !== now.outerHTML) element.replaceChildren(now);
	}
}

/** As they stand on the page. */
const inOrder = (parts: ReadonlySet<NotePart>): NotePart[] =>
	[...parts].sort((a, b) => (a.dom.compareDocumentPosition(b.dom) & 4 /* b follows a */ ? -1 : 1));

function setAttributes(element: HTMLElement, wanted: Record<string, string | null>): void {
	for (const [name, value] of Object.entries(wanted)) {
		if (value === null) element.removeAttribute(name);
		else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
	}
}
