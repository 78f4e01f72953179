// What one transaction took away of a text and what it wrote, as runs; and which of it is which.
import type * as Y from 'yjs';
import { lineageOf, type Moved, type Run } from './lineage';
import type { BlockText, Piece, Range, Reading } from './reading';
import type { Letters } from './anchor';

export class Changes {
	readonly #reading: Reading;
	readonly #blocks: { before: BlockText[]; after: BlockText[] };
	readonly #transaction: Y.Transaction;
	#moved: Moved[] | null = null;

	constructor(reading: Reading, transaction: Y.Transaction) {
		this.#reading = reading;
		this.#transaction = transaction;
		this.#blocks = reading.update(transaction);
	}

	/** One letter alone is no words that come back. */
	get isMoreThanALetter(): boolean {
		let letters = 0;
		for (const block of this.#blocks.after) for (const { length } of this.#freshIn(block)) letters += length;
		return letters > 1;
	}

	/** Elements of blocks that are new, or say something else. */
	get newBlocks(): Y.XmlElement[] {
		return this.#blocks.after.map(({ element }) => element);
	}

	/** Whether a block is not any more what it was. */
	readonly touched = (() => {
		let before: Set<BlockText> | null = null;
		return (block: BlockText) => (before ??= new Set(this.#blocks.before)).has(block);
	})();

	/** Where these letters were written again, if they were. */
	onward([at, client, clock, length]: Letters): Letters[] {
		return this.#moves().flatMap(({ from, to, length: size }): Letters[] => {
			const first = Math.max(clock, from.clock);
			const end = Math.min(clock + length, from.clock + size);
			if (from.client !== client || first >= end) return [];
			return [[at + first - clock, to.client, to.clock + first - from.clock, end - first]];
		});
	}

	/** What is new and was not there before under another name, where it stands. */
	arrived(): Range[] {
		const explained = this.#moves().map(({ to, length }) => ({ ...to, length }));
		const ranges: Range[] = [];
		for (const block of this.#blocks.after) {
			const number = this.#reading.numberOf(block.element);
			if (number === null) continue;
			const start = this.#reading.startOf(number);
			for (const { offset, length, ...piece } of this.#freshIn(block)) {
				for (const free of without({ ...piece, length }, explained)) {
					const from = start + offset + free.clock - piece.clock;
					const last = ranges.at(-1);
					if (last?.to === from) last.to = from + free.length;
					else ranges.push({ from, to: from + free.length });
				}
			}
		}
		return ranges;
	}

	#moves(): Moved[] {
		return (this.#moved ??= lineageOf(
			this.#blocks.before.flatMap((block) => runsOf(block, this.#goneIn(block))),
			this.#blocks.after.flatMap((block) => runsOf(block, this.#freshIn(block)))
		));
	}

	#goneIn({ pieces }: BlockText): Piece[] {
		const { clients } = this.#transaction.deleteSet;
		return pieces.flatMap((piece) =>
			(clients.get(piece.client) ?? []).flatMap(({ clock, len }) => overlapOf(piece, { from: clock, to: clock + len }))
		);
	}

	#freshIn({ pieces }: BlockText): Piece[] {
		const { beforeState } = this.#transaction;
		return pieces.flatMap((piece) => overlapOf(piece, { from: beforeState.get(piece.client) ?? 0, to: Infinity }));
	}
}

function overlapOf({ client, clock, length, offset }: Piece, { from, to }: Range): Piece[] {
	const [first, end] = [Math.max(clock, from), Math.min(clock + length, to)];
	return first < end ? [{ client, clock: first, length: end - first, offset: offset + first - clock }] : [];
}

/** Pieces that stand side by side, together. Their offsets are from the beginning of the run. */
function runsOf({ text }: BlockText, pieces: Piece[]): Run[] {
	const runs: (Run & { from: number; to: number })[] = [];
	for (const piece of pieces.sort((a, b) => a.offset - b.offset)) {
		const last = runs.at(-1);
		if (last?.to === piece.offset) {
			last.pieces.push({ ...piece, offset: piece.offset - last.from });
			last.to += piece.length;
		} else {
			runs.push({ text: '', pieces: [{ ...piece, offset: 0 }], from: piece.offset, to: piece.offset + piece.length });
		}
	}
	return runs.map(({ pieces, from, to }) => ({ text: text.slice(from, to), pieces }));
}

/** What of a piece is in none of these. */
function without(
	{ client, clock, length }: Omit<Piece, 'offset'>,
	taken: readonly Omit<Piece, 'offset'>[]
): { clock: number; length: number }[] {
	const free: { clock: number; length: number }[] = [];
	let at = clock;
	const own = taken.filter(
		(one) => one.client === client && one.clock < clock + length && one.clock + one.length > clock
	);
	for (const one of own.sort((a, b) => a.clock - b.clock)) {
		if (one.clock > at) free.push({ clock: at, length: one.clock - at });
		at = Math.max(at, one.clock + one.length);
	}
	if (at < clock + length) free.push({ clock: at, length: clock + length - at });
	return free;
}
