// Blocks far from the screen are left out of what a key costs. With each key a browser lays out, draws, and reads the whole
// field for input methods; in a text of a hundred pages that takes longer than everything else. The stylesheet has the
// browser skip a block that is marked here, for as long as it is not near the screen.
//
// A browser can put no caret into a block that it skips: the letter would go to the next one. So a block is marked only
// when it was laid out before, and never near the caret, nor where the keys for the beginning and the end lead.
import { Plugin, type EditorState } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { Observing } from '../catch-up';

/** New blocks are laid out by then, and a window that is made narrower has come to rest. */
const REST_MS = 500;
/** Marking is work for the browser too: so many blocks, then it has a moment for a key and for a frame. */
const AT_ONCE = 100;
const SOON_MS = 50;
/** So many blocks on either side of the caret, and at both ends of the text, are never skipped. */
const MARGIN = 3;
/** What may be skipped. Nothing that may hold a heading: its number counts for what comes after it. */
const KINDS = 'p, ul, ol, pre, figure, .tableWrapper, .note';
const HEADINGS = 'h2, h3, h4, h5';

export const farBlocks = (): Plugin =>
	new Plugin({
		view: (view) => {
			const far = new FarBlocks(view);
			return { update: (_, before) => far.update(before), destroy: () => far.end() };
		}
	});

class FarBlocks {
	#timer: ReturnType<typeof setTimeout> | undefined;
	/** Blocks that have been there for a frame at least: the browser knows how high they are. */
	#drawn = new WeakSet<Element>();
	#width = 0;
	#widths: ResizeObserver;

	constructor(private readonly view: EditorView) {
		this.#widths = new ResizeObserver(([entry]) => this.#measure(entry!.contentRect.width));
		this.#widths.observe(view.dom);
		this.#markSoon();
	}

	/** Called when the caret is where it is to be, and before the browser hears of the next key. */
	update(before: EditorState): void {
		const { doc, selection } = this.view.state;
		if (doc === before.doc && selection.eq(before.selection)) return;
		this.#unmark([...this.#near()]);
		this.#markSoon();
	}

	/** Marks stay: the next one goes on with them, or the blocks go too. */
	end(): void {
		this.#stopMarking();
		this.#widths.disconnect();
	}

	/** Another width makes other lines: what the browser knows of heights holds no longer. */
	#measure(width: number): void {
		if (width === this.#width) return;
		this.#width = width;
		this.#unmark([...this.view.dom.children]);
		this.#stopMarking();
		this.#drawn = new WeakSet();
		this.#markSoon();
	}

	#stopMarking(): void {
		clearTimeout(this.#timer);
		this.#timer = undefined;
	}

	/** Also while somebody writes without a pause. */
	#markSoon(after = REST_MS): void {
		this.#timer ??= setTimeout(() => void this.#mark(), after);
	}

	async #mark(): Promise<void> {
		const timer = this.#timer;
		await document.fonts.ready;
		if (timer !== this.#timer || this.view.isDestroyed) return;
		this.#timer = undefined;
		if (this.view.composing) return this.#markSoon();
		const near = this.#near();
		const found = [...this.view.dom.children]
			.slice(MARGIN, -MARGIN)
			.filter((block) => !block.hasAttribute('data-far') && !near.has(block))
			.filter((block) => block.matches(KINDS) && !block.querySelector(HEADINGS));
		const some = found.filter((block) => this.#drawn.has(block)).slice(0, AT_ONCE);
		for (const block of found) this.#drawn.add(block);
		if (some.length > 0) this.#unobserved(() => some.forEach((block) => block.setAttribute('data-far', '')));
		if (found.length > some.length) this.#markSoon(SOON_MS);
	}

	#unmark(blocks: Element[]): void {
		const marked = blocks.filter((block) => block.hasAttribute('data-far'));
		if (marked.length > 0) this.#unobserved(() => marked.forEach((block) => block.removeAttribute('data-far')));
	}

	/** The blocks at both ends of what is selected, and their neighbours. */
	#near(): Set<Element> {
		const { $anchor, $head } = this.view.state.selection;
		const near = new Set<Element>();
		for (const $end of [$anchor, $head]) {
			const block = this.view.nodeDOM($end.depth > 0 ? $end.before(1) : $end.pos);
			if (!(block instanceof Element)) continue;
			let [before, after]: (Element | null)[] = [block, block];
			for (let step = 0; step <= MARGIN; step++) {
				if (before) near.add(before);
				if (after) near.add(after);
				[before, after] = [before?.previousElementSibling ?? null, after?.nextElementSibling ?? null];
			}
		}
		return near;
	}

	/** A mark is nothing that somebody has written. */
	#unobserved(change: () => void): void {
		const { domObserver } = this.view as unknown as Observing;
		domObserver.stop();
		change();
		domObserver.start();
	}
}
