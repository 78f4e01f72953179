// A Yjs text as anchors read it: the letters of all text blocks in their order, each by its name in Yjs. Made once; what
// changes is read anew block by block.
import * as Y from 'yjs';
import { ROOT, TEXT_BLOCKS } from '../document/names';
import type { Letters } from './anchor';

/** Letters of one client that follow each other in a block. */
export interface Piece {
	client: number;
	clock: number;
	length: number;
	/** In the block. */
	offset: number;
}

/** A text block as it was read; made anew when anything in it changes. */
export interface BlockText {
	element: Y.XmlElement;
	/** What is no letter is one place, U+FFFC. */
	text: string;
	pieces: Piece[];
	/** The same by client, in the order of their clocks; made when it is needed. */
	byClock?: Map<number, Piece[]>;
}

/** Letters of the whole text, counted from 0 over all blocks: `from` is the first, `to` is behind the last. */
export interface Range {
	from: number;
	to: number;
}

/** A place as an editor counts it: in the nth text block, so many places from its beginning. */
export interface TextPlace {
	block: number;
	offset: number;
}

const OTHER = '\ufffc';

export class Reading {
	readonly root: Y.XmlFragment;
	blocks: readonly BlockText[] = [];
	#starts: number[] = [];
	#numbers = new Map<Y.XmlElement, number>();

	constructor(readonly doc: Y.Doc) {
		this.root = doc.getXmlFragment(ROOT);
		this.#walk(new Map());
	}

	/** Takes in what a transaction has changed. Returns the blocks that are another text now: as they were, as they are. */
	update({ changed }: Y.Transaction): { before: BlockText[]; after: BlockText[] } {
		const stale = new Set<Y.XmlElement>();
		let isReshaped = false;
		for (const [type, keys] of changed as Map<unknown, Set<string | null>>) {
			if (!keys.has(null) && !(type instanceof Y.XmlText)) continue;
			const block = type instanceof Y.XmlText ? type.parent : type;
			if (block instanceof Y.XmlElement && this.#numbers.has(block)) stale.add(block);
			else isReshaped = true;
		}
		if (!isReshaped && stale.size === 0) return { before: [], after: [] };
		const old = this.blocks;
		if (isReshaped) {
			this.#walk(new Map(old.filter(({ element }) => !stale.has(element)).map((block) => [block.element, block])));
		} else {
			this.blocks = old.map((block) => (stale.has(block.element) ? readBlock(block.element) : block));
			this.#count();
		}
		const [was, is] = [new Set(old), new Set(this.blocks)];
		return { before: old.filter((block) => !is.has(block)), after: this.blocks.filter((block) => !was.has(block)) };
	}

	/** How many letters there are. */
	get length(): number {
		return this.blocks.length === 0 ? 0 : this.startOf(this.blocks.length - 1) + this.blocks.at(-1)!.text.length;
	}

	startOf(block: number): number {
		return this.#starts[block]!;
	}

	/** Where each block begins now, to be asked when that is no longer so. */
	startsNow(): (block: BlockText | undefined) => number | null {
		const [starts, numbers] = [this.#starts, this.#numbers];
		return (block) => {
			const number = block && numbers.get(block.element);
			return number === undefined ? null : starts[number]!;
		};
	}

	/** The number of a block by its element; null where it is not in the text, or no text block. */
	numberOf(element: unknown): number | null {
		return element instanceof Y.XmlElement ? (this.#numbers.get(element) ?? null) : null;
	}

	/** The number of the block in which a letter is. */
	blockAt(letter: number): number {
		let [low, high] = [0, this.blocks.length - 1];
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if (this.#starts[middle]! <= letter) low = middle;
			else high = middle - 1;
		}
		return low;
	}

	slice(from: number, to: number): string {
		let [at, text] = [Math.max(0, from), ''];
		const end = Math.min(to, this.length);
		for (let block = this.blockAt(at); at < end; block++) {
			const start = this.startOf(block);
			const part = this.blocks[block]!.text.slice(at - start, end - start);
			text += part;
			at = start + this.blocks[block]!.text.length;
		}
		return text;
	}

	/** A letter alone is cheap. */
	letter(at: number): string {
		if (at < 0 || at >= this.length) return '';
		const block = this.blockAt(at);
		return this.blocks[block]!.text[at - this.startOf(block)]!;
	}

	/** Whether a block begins with this letter, or the text ends before it. */
	isEdge(at: number): boolean {
		return at <= 0 || at >= this.length || this.startOf(this.blockAt(at)) === at;
	}

	/** The letters of a range as Yjs names them, counted from the beginning of the range. */
	lettersOf({ from, to }: Range): Letters[] {
		const found: Letters[] = [];
		for (let number = this.blockAt(from); number < this.blocks.length; number++) {
			const start = this.startOf(number);
			if (start >= to) break;
			for (const { client, clock, length, offset } of this.blocks[number]!.pieces) {
				const [first, end] = [Math.max(from, start + offset), Math.min(to, start + offset + length)];
				if (first < end) found.push([first - from, client, clock + first - start - offset, end - first]);
			}
		}
		return found;
	}

	/** Where those of these letters are that are in the text: each stretch with its place in the quote. */
	find([at, client, clock, length]: Letters): { at: number; from: number; length: number }[] {
		const structs = this.doc.store.clients.get(client);
		const end = Math.min(clock + length, Y.getState(this.doc.store, client));
		if (!structs || clock >= end) return [];
		const found: { at: number; from: number; length: number }[] = [];
		for (let index = Y.findIndexSS(structs, clock); index < structs.length; index++) {
			const struct = structs[index]!;
			if (struct.id.clock >= end) break;
			if (!(struct instanceof Y.Item) || !struct.countable) continue;
			const from = Math.max(clock, struct.id.clock);
			const to = Math.min(end, struct.id.clock + struct.length);
			const place = at + from - clock;
			// What this page's own undo brought back has a new name, which only it knows.
			if (struct.deleted && struct.redone) {
				const { redone, id } = struct;
				found.push(...this.find([place, redone.client, redone.clock + from - id.clock, to - from]));
			} else if (!struct.deleted) found.push(...this.#placesOf(struct, { from, to }, place));
		}
		return found;
	}

	#placesOf({ parent, id: { client } }: Y.Item, { from, to }: Range, at: number) {
		const block = parent instanceof Y.XmlText ? parent.parent : parent;
		const number = this.numberOf(block);
		if (number === null) return [];
		const start = this.startOf(number);
		const found: { at: number; from: number; length: number }[] = [];
		const pieces = piecesOf(this.blocks[number]!, client);
		for (let index = lastUpTo(pieces, from); index < pieces.length && pieces[index]!.clock < to; index++) {
			const { clock, length: size, offset } = pieces[index]!;
			const first = Math.max(from, clock);
			const length = Math.min(to, clock + size) - first;
			if (length > 0) found.push({ at: at + first - from, from: start + offset + first - clock, length });
		}
		return found;
	}

	/** As an editor counts it. A range has letters, so each end is in the block of its letter. */
	placesOf({ from, to }: Range): { from: TextPlace; to: TextPlace } {
		const [first, last] = [this.blockAt(from), this.blockAt(to - 1)];
		return {
			from: { block: first, offset: from - this.startOf(first) },
			to: { block: last, offset: to - this.startOf(last) }
		};
	}

	/** Null where there is no such place. */
	letterAt({ block, offset }: TextPlace): number | null {
		const text = this.blocks[block]?.text;
		return text !== undefined && offset >= 0 && offset <= text.length ? this.startOf(block) + offset : null;
	}

	#walk(known: ReadonlyMap<Y.XmlElement, BlockText>): void {
		const blocks: BlockText[] = [];
		const todo: Y.XmlFragment[] = [this.root];
		for (let type = todo.pop(); type; type = todo.pop()) {
			if (type instanceof Y.XmlElement && TEXT_BLOCKS.has(type.nodeName)) {
				blocks.push(known.get(type) ?? readBlock(type));
				continue;
			}
			const inside = type.toArray().filter((child): child is Y.XmlElement => child instanceof Y.XmlElement);
			todo.push(...inside.reverse());
		}
		this.blocks = blocks;
		this.#count();
		this.#numbers = new Map(blocks.map(({ element }, number) => [element, number]));
	}

	#count(): void {
		let start = 0;
		this.#starts = this.blocks.map(({ text }) => (start += text.length) - text.length);
	}
}

function piecesOf(block: BlockText, client: number): readonly Piece[] {
	if (!block.byClock) {
		block.byClock = new Map();
		for (const piece of block.pieces) {
			const own = block.byClock.get(piece.client);
			if (own) own.push(piece);
			else block.byClock.set(piece.client, [piece]);
		}
		for (const own of block.byClock.values()) own.sort((a, b) => a.clock - b.clock);
	}
	return block.byClock.get(client) ?? [];
}

/** The last piece that begins at a clock or before it; the first where there is none. */
function lastUpTo(pieces: readonly Piece[], clock: number): number {
	let [low, high] = [0, pieces.length - 1];
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if (pieces[middle]!.clock <= clock) low = middle;
		else high = middle - 1;
	}
	return Math.max(low, 0);
}

function readBlock(element: Y.XmlElement): BlockText {
	const block: BlockText = { element, text: '', pieces: [] };
	for (let item = element._start; item; item = item.right) {
		if (item.deleted || !item.countable) continue;
		const type = item.content instanceof Y.ContentType ? item.content.type : null;
		if (type instanceof Y.XmlText) for (let part = type._start; part; part = part.right) enter(part, block);
		else enter(item, block);
	}
	return block;
}

function enter(item: Y.Item, block: BlockText): void {
	if (item.deleted || !item.countable) return;
	const { client, clock } = item.id;
	const last = block.pieces.at(-1);
	if (last?.client === client && last.clock + last.length === clock) last.length += item.length;
	else block.pieces.push({ client, clock, length: item.length, offset: block.text.length });
	block.text += item.content instanceof Y.ContentString ? item.content.str : OTHER.repeat(item.length);
}
