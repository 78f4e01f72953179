// Draws who wrote what into an editor's view: only what is on the screen and a screen beside it, so that a long text is
// drawn as fast as a short one. Nothing of it is in the document.
import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { findHere, type Here, type PlacedBlock, type PlacedRun, type Source } from './placed';

export interface Painting {
	source: Source;
	/** The class for words of an origin; null leaves them as they are. */
	classOf: (run: PlacedRun) => string | null;
	/** The passage that is told of. */
	here: Here | null;
}

const key = new PluginKey('who');

export class Painter {
	#editor: Editor;
	#painting: Painting | null = null;
	/** Blocks at the top, from one up to another. */
	#range = { from: 0, to: 0 };
	#frame = 0;
	#all = false;

	constructor(editor: Editor) {
		this.#editor = editor;
		editor.registerPlugin(new Plugin({ key, props: { decorations: ({ doc }) => this.#draw(doc) } }));
		this.#redraw(); // all plugins begin anew: the caret is told to others again
		window.addEventListener('scroll', this.#lookSoon, { passive: true });
		window.addEventListener('resize', this.#lookSoon);
	}

	/** Draws it, in place of what was drawn before. */
	paint(painting: Painting): void {
		this.#painting = painting;
		this.#range = this.#visible();
		this.#redraw();
	}

	/** Also what is not on the screen: for a text that nobody writes in, and paper. */
	paintAll(): void {
		this.#all = true;
	}

	/** Leaves the text as it is without colours. */
	clear(): void {
		this.#painting = null;
		this.#redraw();
	}

	close(): void {
		cancelAnimationFrame(this.#frame);
		window.removeEventListener('scroll', this.#lookSoon);
		window.removeEventListener('resize', this.#lookSoon);
		this.#painting = null;
		if (!this.#editor.isDestroyed) this.#editor.unregisterPlugin(key);
	}

	#redraw(): void {
		const { view, isDestroyed } = this.#editor;
		if (!isDestroyed) view.updateState(view.state);
	}

	#draw(doc: Node): DecorationSet {
		const painting = this.#painting;
		if (!painting) return DecorationSet.empty;
		const { from, to } = this.#all ? { from: 0, to: doc.childCount } : this.#range;
		const drawn = painting.source.blocks(doc, from, to).flatMap((block) => decorate(block, painting));
		return DecorationSet.create(doc, drawn);
	}

	#lookSoon = (): void => {
		this.#frame ||= requestAnimationFrame(() => {
			this.#frame = 0;
			if (!this.#painting || this.#all || this.#editor.isDestroyed) return;
			const { from, to } = this.#visible(0);
			if (from >= this.#range.from && to <= this.#range.to) return;
			this.#range = this.#visible();
			this.#redraw();
		});
	};

	/** Which blocks at the top are on the screen, with so many screens before and behind it. */
	#visible(screens = 1): { from: number; to: number } {
		const { view } = this.#editor;
		const { doc } = view.state;
		const starts: number[] = [];
		doc.forEach((_, at) => void starts.push(at));
		const rectOf = (place: number) => {
			const dom = view.nodeDOM(starts[place]!);
			return dom instanceof Element ? dom.getBoundingClientRect() : null;
		};
		const [top, bottom] = [-screens * innerHeight, (1 + screens) * innerHeight];
		const from = firstWhere(starts.length, (place) => (rectOf(place)?.bottom ?? Infinity) >= top);
		const to = firstWhere(starts.length, (place) => (rectOf(place)?.top ?? Infinity) > bottom);
		return { from, to };
	}
}

/** The first for which it holds, where it holds for all behind it too. */
function firstWhere(many: number, holds: (place: number) => boolean): number {
	let [low, high] = [0, many];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (holds(middle)) high = middle;
		else low = middle + 1;
	}
	return low;
}

function decorate(block: PlacedBlock, { classOf, here }: Painting): Decoration[] {
	// What looks alike is one: whoever writes for an hour has sixty runs.
	const alike: { from: number; to: number; name: string | null }[] = [];
	for (const run of block.runs) {
		const [name, last] = [classOf(run), alike.at(-1)];
		if (last?.name === name && last.to === run.from) last.to = run.to;
		else alike.push({ from: run.from, to: run.to, name });
	}
	const drawn = alike.flatMap(({ from, to, name }) =>
		name === null ? [] : [Decoration.inline(from, to, { class: name })]
	);
	const at = here && here.key === block.key ? findHere(block, here) : null;
	if (!here || !at) return drawn;
	here.at = at;
	return [...drawn, Decoration.inline(at.from, at.to, { class: 'who-here' })];
}

/** The text blocks of a whole document one after the other from a place on, or backwards. */
export function* blocksFrom(source: Source, doc: Node, at: number, step: 1 | -1): Generator<PlacedBlock> {
	if (doc.childCount === 0) return;
	for (let place = doc.resolve(at).index(0); place >= 0 && place < doc.childCount; place += step) {
		const blocks = source.blocks(doc, place, place + 1);
		yield* step === 1 ? blocks : blocks.reverse();
	}
}
