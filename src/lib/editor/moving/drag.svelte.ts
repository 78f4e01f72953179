// Drags a block by its handle: a line shows between which others it would go, Escape leaves it where it is.
import type { LiveDocument } from '../live-document.svelte';
import { firstWhere } from '../finding/on-screen';
import { moveBlockAt, type Moved } from './mover';
import { blocksIn } from './places';
import { unitFrom, type Unit } from './units';

/** A press that goes no further than this is a click. */
const CLICK_PX = 4;
/** So near to the edge of the window the page scrolls along, so much a frame. */
const EDGE_PX = 60;
const SCROLL_PX = 14;

export class Drag {
	isGoing = $state(false);
	line = $state.raw<{ top: number; left: number; width: number } | null>(null);
	/** The last press was a drag, so the click that ends it opens nothing. */
	wasDragged = false;
	readonly #live: LiveDocument;
	readonly #onmoved: (moved: Moved) => void;
	/** Where the block begins that is dragged. */
	#at = 0;
	#to: number | null = null;
	#start = { x: 0, y: 0 };
	#pointer = { x: 0, y: 0 };
	#frame = 0;

	constructor(live: LiveDocument, onmoved: (moved: Moved) => void) {
		this.#live = live;
		this.#onmoved = onmoved;
	}

	begin(event: PointerEvent, at: number): void {
		if (event.button !== 0) return;
		event.preventDefault(); // the selection stays in the text
		this.wasDragged = false;
		this.#at = at;
		this.#start = { x: event.clientX, y: event.clientY };
		window.addEventListener('pointermove', this.#move);
		window.addEventListener('pointerup', this.#drop);
		window.addEventListener('pointercancel', this.#end);
		window.addEventListener('keydown', this.#key, true);
	}

	#move = ({ clientX: x, clientY: y }: PointerEvent): void => {
		this.#pointer = { x, y };
		if (!this.isGoing && Math.hypot(x - this.#start.x, y - this.#start.y) < CLICK_PX) return;
		this.isGoing = true;
		this.wasDragged = true;
		this.#frame ||= requestAnimationFrame(this.#look);
	};

	/** Finds the gap that the pointer is nearest to, among the block's own neighbours. */
	#look = (): void => {
		this.#frame = 0;
		if (!this.isGoing) return;
		const { view, state } = this.#live.editor;
		const unit = unitFrom(state, this.#at);
		if (!unit) return this.#end();
		const { y } = this.#pointer;
		const gap = gapAt(blocksIn(elementOf(view, unit)), y);
		this.#to = gap.to;
		this.line = gap.line;
		this.#scroll(y);
	};

	#scroll(y: number): void {
		const by = y < EDGE_PX + 60 ? -SCROLL_PX : y > innerHeight - EDGE_PX ? SCROLL_PX : 0;
		if (by === 0) return;
		window.scrollBy({ top: by, behavior: 'instant' });
		this.#frame = requestAnimationFrame(this.#look);
	}

	#drop = (): void => {
		const [isGoing, at, to] = [this.isGoing, this.#at, this.#to];
		this.#end();
		if (isGoing && to !== null) this.#onmoved(moveBlockAt(this.#live, at, { before: to }));
	};

	#key = (event: KeyboardEvent): void => {
		if (event.key !== 'Escape') return;
		event.preventDefault();
		event.stopPropagation();
		this.#end();
	};

	#end = (): void => {
		this.isGoing = false;
		this.line = null;
		this.#to = null;
		cancelAnimationFrame(this.#frame);
		this.#frame = 0;
		window.removeEventListener('pointermove', this.#move);
		window.removeEventListener('pointerup', this.#drop);
		window.removeEventListener('pointercancel', this.#end);
		window.removeEventListener('keydown', this.#key, true);
	};
}

/** What holds the block and its neighbours on the screen. */
function elementOf(view: LiveDocument['editor']['view'], { start }: Unit): Element {
	const dom = start === 0 ? view.dom : view.nodeDOM(start - 1);
	return dom instanceof Element ? dom : view.dom;
}

/** Between which of these it would go, and where the line that says so is drawn. */
function gapAt(blocks: readonly Element[], y: number): { to: number; line: Drag['line'] } {
	const boxOf = (index: number) => blocks[index]!.getBoundingClientRect();
	const to = firstWhere(blocks.length, (index) => {
		const { top, bottom } = boxOf(index);
		return (top + bottom) / 2 > y;
	});
	const next = to < blocks.length ? boxOf(to) : null;
	const before = to > 0 ? boxOf(to - 1) : null;
	const { left, width } = (next ?? before)!;
	const top = next && before ? (before.bottom + next.top) / 2 : next ? next.top - 8 : before!.bottom + 8;
	return { to, line: { top: top - 1, left, width } };
}
