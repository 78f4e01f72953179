// Follows anchors through a text as it changes. Whoever holds a copy of the text has one: a page for what it shows, the
// worker when it plays a log. What changes of an anchor is a new record, told to whoever keeps records.
import type { Transaction as Edit } from '@tiptap/pm/state';
import * as Y from 'yjs';
import { CONTEXT_LETTERS, withMore, type Anchor, type Known, type Letters, type WordedAnchor } from './anchor';
import { Changes } from './changes';
import { lengthOf, partsOf, type Part } from './locate';
import { mapLetters, type Before } from './mapped';
import { Reading, type BlockText } from './reading';
import { blockAround, elementId, isThere, resolve, type Resolved } from './resolve';
import { findReturned } from './returning';

/** An anchor with where it was when the text last changed there. */
interface Kept {
	anchor: Anchor;
	resolved: Resolved;
	/** Its letters in the text, and the blocks that they are in. */
	parts: Part[];
	blocks: BlockText[];
	/** How far the first part is from the beginning of the first block. */
	offset: number;
}

export class AnchorKeeper {
	readonly reading: Reading;
	#kept = new Map<string, Kept>();
	#onrepaired: (id: string, anchor: Anchor) => void;
	/** Anchors in what changed since somebody asks. */
	#touched: Set<string> | null = null;

	/** `onrepaired`: a new record for an anchor, to be stored in the place of the old one, which is in it. */
	constructor(
		readonly doc: Y.Doc,
		onrepaired: (id: string, anchor: Anchor) => void = () => {}
	) {
		this.#onrepaired = onrepaired;
		this.reading = new Reading(doc);
		doc.on('afterTransaction', this.#change);
	}

	close(): void {
		this.doc.off('afterTransaction', this.#change);
	}

	set(id: string, anchor: Anchor): void {
		this.#kept.set(id, this.#look(anchor));
	}

	delete(id: string): void {
		this.#kept.delete(id);
	}

	anchorOf(id: string): Anchor | null {
		return this.#kept.get(id)?.anchor ?? null;
	}

	/** Where an anchor is now. */
	where(id: string): Resolved | null {
		const kept = this.#kept.get(id);
		return kept ? this.#placed(kept) : null;
	}

	/**
	 * Call it before an editor's own edit is written into Yjs, and what it returns after that: Yjs is told texts, and only
	 * the editor's steps say which of two equal words somebody took away.
	 */
	follow({ before }: Pick<Edit, 'before'>): (edit: Pick<Edit, 'before' | 'doc' | 'mapping'>) => void {
		const was = new Map(this.#kept);
		const [blocks, startOf] = [this.reading.blocks, this.reading.startsNow()];
		this.#touched = new Set();
		return (edit) => {
			const touched = [...(this.#touched ?? [])];
			this.#touched = null;
			if (edit.before !== before || touched.length === 0) return;
			const anchors = touched.flatMap((id): Before['anchors'] => {
				const [anchor, old] = [this.#kept.get(id)?.anchor, was.get(id)];
				if (!anchor || anchor.kind === 'document' || !old) return [];
				const by = shiftOf(old, startOf(old.blocks[0]));
				return [{ id, anchor, parts: old.parts.map((part) => ({ ...part, from: part.from + by })) }];
			});
			for (const [id, more] of mapLetters(edit, { blocks, anchors }, this.reading)) {
				const { anchor } = this.#kept.get(id)!;
				if (anchor.kind !== 'document') this.#tell(id, refreshed(withMore(anchor, more), this.reading));
			}
		};
	}

	#change = (transaction: Y.Transaction): void => {
		const changes = new Changes(this.reading, transaction);
		for (const [id, kept] of this.#kept) {
			const { anchor } = kept;
			if (anchor.kind === 'document') continue;
			const wasThere = isThere(kept.resolved);
			if (wasThere ? !this.#isTouched(kept, changes) : !changes.isMoreThanALetter) continue;
			this.#touched?.add(id);
			const now = this.#look(anchor);
			const isLess = lengthOf(now.parts) < lengthOf(kept.parts);
			const isBack = !wasThere && isThere(now.resolved);
			const more =
				(isLess ? this.#written(anchor, changes) : null) ??
				(isThere(now.resolved) ? null : this.#returned(anchor, changes)) ??
				// What this page's own undo brought back has names that nobody else knows.
				(isBack ? this.#named(now) : null);
			if (more && isNews(anchor, more)) this.#tell(id, refreshed(withMore(anchor, more), this.reading));
			else this.#kept.set(id, now);
		}
	};

	/** Whether a transaction changed what an anchor is in, or put something in the middle of it. */
	#isTouched({ blocks, resolved }: Kept, changes: Changes): boolean {
		if ('element' in resolved && resolved.element._item?.deleted) return true;
		if (blocks.length === 0 || blocks.some(changes.touched)) return true;
		const [first, last] = [blocks[0], blocks.at(-1)].map((block) => this.reading.numberOf(block?.element));
		return last! - first! !== blocks.length - 1;
	}

	/** Letters that were taken away and written again just now. */
	#written(anchor: WordedAnchor, changes: Changes): Partial<Known> | null {
		const letters = anchor.letters.flatMap((entry) => changes.onward(entry));
		const [first] = partsOf({ ...anchor, letters }, this.reading);
		return first ? { letters, elements: this.#elementsAt(anchor, first.from) } : null;
	}

	#returned(anchor: WordedAnchor, changes: Changes): Partial<Known> | null {
		// Its letters have yet to come: then it is not gone.
		if (anchor.letters.some(([, client, clock, length]) => clock + length > Y.getState(this.doc.store, client)))
			return null;
		if (anchor.kind === 'block' && anchor.shows !== null) {
			const same = changes.newBlocks.filter(
				(one) => one.nodeName === anchor.name && one.getAttribute('file') === anchor.shows
			);
			return same.length === 1 ? { elements: [elementId(same[0]!)] } : null;
		}
		const range = findReturned(anchor, changes.arrived(), this.reading);
		return range && { letters: this.reading.lettersOf(range), elements: this.#elementsAt(anchor, range.from) };
	}

	/** The letters that are there, by the names that they have now. */
	#named({ anchor, parts }: Kept): Partial<Known> | null {
		const [first] = parts;
		if (!first) return null;
		const letters = parts.flatMap(({ at, from, length }) =>
			this.reading.lettersOf({ from, to: from + length }).map(([offset, ...name]): Letters => [at + offset, ...name])
		);
		return { letters, elements: this.#elementsAt(anchor, first.from) };
	}

	#elementsAt(anchor: Anchor, letter: number): string[] {
		const { element } = this.reading.blocks[this.reading.blockAt(letter)]!;
		const around = anchor.kind === 'block' ? blockAround(element, anchor.name) : element;
		return around ? [elementId(around)] : [];
	}

	#tell(id: string, anchor: Anchor): void {
		this.#kept.set(id, this.#look(anchor));
		this.#onrepaired(id, anchor);
	}

	#look(anchor: Anchor): Kept {
		const resolved = resolve(anchor, this.reading);
		const parts = anchor.kind === 'document' || anchor.quote === '' ? [] : partsOf(anchor, this.reading);
		if (parts.length === 0) return { anchor, resolved, parts, blocks: [], offset: 0 };
		const last = parts.at(-1)!;
		const { from, to } = 'at' in resolved ? resolved.at : { from: parts[0]!.from, to: last.from + last.length };
		const first = this.reading.blockAt(Math.min(from, parts[0]!.from));
		const end = this.reading.blockAt(Math.max(to, last.from + last.length) - 1);
		const blocks = this.reading.blocks.slice(first, end + 1);
		return { anchor, resolved, parts, blocks, offset: parts[0]!.from - this.reading.startOf(first) };
	}

	/** Where it was found, as it is counted now: blocks before it may have grown. */
	#placed(kept: Kept): Resolved {
		const { resolved, parts, blocks } = kept;
		const number = this.reading.numberOf(blocks[0]?.element);
		const by = shiftOf(kept, number === null ? null : this.reading.startOf(number));
		if ('at' in resolved) return { at: { from: resolved.at.from + by, to: resolved.at.to + by } };
		if ('point' in resolved) {
			const block = blocks[0] ? this.reading.blockAt(parts[0]!.from + by) : resolved.block;
			return { point: resolved.point + by, block };
		}
		return resolved;
	}
}

/** How far the blocks before it have moved an anchor. */
function shiftOf({ parts, offset }: Kept, start: number | null): number {
	return start === null || parts.length === 0 ? 0 : start + offset - parts[0]!.from;
}

/** Whether somebody else would not know it. */
function isNews(anchor: WordedAnchor, { letters = [], foreign = [], elements = [] }: Partial<Known>): boolean {
	const known = new Set([anchor.letters, anchor.foreign, anchor.elements].flatMap((all) => all.map(String)));
	return [letters, foreign, elements].some((all) => all.some((one) => !known.has(String(one))));
}

/** What stands around it now. */
function refreshed<Own extends WordedAnchor>(anchor: Own, reading: Reading): Own {
	const resolved = resolve(anchor, reading);
	if (!('at' in resolved)) return anchor;
	const { from, to } = resolved.at;
	return {
		...anchor,
		before: reading.slice(from - CONTEXT_LETTERS, from),
		after: reading.slice(to, to + CONTEXT_LETTERS)
	};
}
