// A search in an open document: what is looked for, where it was found, and which of these one is at. The text is looked
// through in small parts, and again when it has changed, whoever changed it.
import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { textBlocksOf, unitsOf } from '../block-text';
import { atOnce, inParts, type Work } from '../in-parts';
import { mark, unmark } from './marks';
import { matcher, type Query, type Stretch } from './match';
import { firstWhere, onScreen, rangeOf, show } from './on-screen';
import { replaceAll } from './replace';

/** How long after a change the text is looked through again. */
const REST_MS = 200;

export class Finder {
	matches = $state.raw<Stretch[]>([]);
	/** Which of the matches one is at; -1: none. */
	current = $state(-1);
	readonly #editor: Editor;
	readonly #covered: () => number;
	#query: Query = { words: '', matchCase: false, wholeWord: false, accents: false };
	#find = matcher(this.#query);
	/** What was found in each block; blocks that did not change are the same objects. */
	#known = new WeakMap<Node, Stretch[]>();
	/** The document that the matches are of. */
	#seen: Node | null = null;
	/** Calls off the look through the text that goes on now. */
	#callOff = (): void => {};
	/** From here on the first match of a new search is the current one. */
	#origin: number;
	/** The current match as it is drawn; it moves along with the text. */
	#range: Range | null = null;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#frame = 0;

	/** `covered`: how much of the top of the screen is covered, in px. */
	constructor(editor: Editor, covered: () => number) {
		this.#editor = editor;
		this.#covered = covered;
		this.#origin = editor.isEditable ? editor.state.selection.from : onScreen(editor.view).from;
		editor.on('transaction', this.#changed);
		window.addEventListener('scroll', this.#draw, { passive: true });
		window.addEventListener('resize', this.#draw);
	}

	/** Looks for something else. */
	look(query: Query): void {
		this.#query = query;
		this.#find = matcher(query);
		this.#known = new WeakMap();
		this.#scan(true);
	}

	next(): void {
		this.#step(1);
	}

	previous(): void {
		this.#step(-1);
	}

	/** Replaces the current match and goes on to the next. False where there is none any more. */
	replace(words: string): boolean {
		this.#refresh();
		const match = this.matches[this.current];
		if (!match || replaceAll(this.#editor, [match], words) === 0) return false;
		this.#origin = match.from + words.length;
		this.#scanNow();
		this.#begin();
		return true;
	}

	/** Replaces all matches, as one step of undo. Returns how many. */
	replaceAll(words: string): number {
		this.#refresh();
		const count = replaceAll(this.#editor, this.matches, words);
		this.#scanNow();
		return count;
	}

	/** Ends the search. The current match is selected where one can write, so that typing replaces it. */
	close(): void {
		this.#editor.off('transaction', this.#changed);
		window.removeEventListener('scroll', this.#draw);
		window.removeEventListener('resize', this.#draw);
		clearTimeout(this.#timer);
		cancelAnimationFrame(this.#frame);
		this.#callOff();
		unmark();
		if (this.#editor.isDestroyed) return;
		this.#refresh();
		const match = this.matches[this.current];
		if (match && this.#editor.isEditable) this.#editor.commands.setTextSelection(match);
		else if (match) this.#select(match);
	}

	#step(by: 1 | -1): void {
		this.#refresh();
		const count = this.matches.length;
		if (count > 0) this.#goTo((this.current + by + count) % count);
	}

	#goTo(index: number): void {
		this.current = index;
		this.#hold();
		if (this.#range) show(this.#range, this.#covered());
		this.#draw();
	}

	/** Goes to the first match from the origin on, or from the beginning. */
	#begin(): void {
		const count = this.matches.length;
		if (count === 0) return this.#lose();
		this.#goTo(firstWhere(count, (index) => this.matches[index]!.from >= this.#origin) % count);
	}

	#lose(): void {
		this.current = -1;
		this.#range = null;
		this.#draw();
	}

	#hold(): void {
		const match = this.matches[this.current];
		this.#range = match ? rangeOf(this.#editor.view, match) : null;
	}

	#changed = ({ transaction }: { transaction: Transaction }): void => {
		if (transaction.docChanged) this.#timer ??= setTimeout(() => this.#scan(false), REST_MS);
		else if (this.#seen === this.#editor.state.doc) {
			// Somebody's caret may have been drawn into the words, and what marked them lost its place.
			this.#hold();
			this.#draw();
		}
	};

	/** Looks through the text as it is now, unless that has been done. */
	#refresh(): void {
		if (this.#seen !== this.#editor.state.doc) this.#scanNow();
	}

	#scan(isNew: boolean): void {
		this.#callOff();
		this.#callOff = inParts(this.#parts(isNew));
	}

	#scanNow(): void {
		this.#callOff();
		atOnce(this.#parts(false));
	}

	*#parts(isNew: boolean): Work {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		const { doc } = this.#editor.state;
		const found: Stretch[] = [];
		for (const { node, start } of textBlocksOf(doc)) {
			let own = this.#known.get(node);
			if (!own) this.#known.set(node, (own = this.#find(unitsOf(node))));
			for (const { from, to } of own) found.push({ from: start + from, to: start + to });
			yield;
		}
		this.#take(doc, found, isNew);
	}

	#take(doc: Node, found: Stretch[], isNew: boolean): void {
		const at = this.#place();
		this.#seen = doc;
		this.matches = found;
		if (isNew) return this.#begin();
		if (at === null || found.length === 0) return this.#lose();
		this.current = Math.min(
			found.length - 1,
			firstWhere(found.length, (index) => found[index]!.from >= at)
		);
		this.#hold();
		this.#draw();
	}

	/** Where the current match is by now. */
	#place(): number | null {
		const { view } = this.#editor;
		if (!this.#range) return null;
		const { startContainer, startOffset } = this.#range;
		if (view.dom.contains(startContainer)) return view.posAtDOM(startContainer, startOffset);
		return this.matches[this.current]?.from ?? null;
	}

	// Once a frame at most: it is asked for by every scroll.
	#draw = (): void => {
		this.#frame ||= requestAnimationFrame(() => {
			this.#frame = 0;
			const { view, isDestroyed } = this.#editor;
			// While places are of an older text, what is marked stays where it is: the marks move along with the words.
			if (!isDestroyed && this.#seen === view.state.doc) mark(view, this.matches, this.matches[this.current]);
		});
	};

	#select(match: Stretch): void {
		const range = rangeOf(this.#editor.view, match);
		const selection = document.getSelection();
		if (!range || !selection) return;
		selection.removeAllRanges();
		selection.addRange(range);
	}
}
