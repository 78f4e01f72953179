// What the authors of one replay have written, so that an update that arrives can be told apart: whose, and which.
import * as decoding from 'lib0/decoding';
import type { Transaction } from 'yjs';

/** What a Yjs transaction deleted. */
export type Deletions = Transaction['deleteSet'];

export interface Entry {
	/** The Yjs update that went out; null for a transaction that changed nothing. */
	update: Uint8Array | null;
	/** Keys of the characters it deleted. */
	deleted: number[];
	/** False where the update only deletes: the server relays such a one only if some of it is new. */
	hasStructs: boolean;
}

/** A transaction: the author, and the how manieth of that author. */
export interface Place {
	author: number;
	order: number;
}

/** Clocks stay below 2³¹, so that author and clock fit into one safe integer. */
const CLOCKS = 2 ** 32;

const textKey = (update: Uint8Array) =>
	Buffer.from(update.buffer, update.byteOffset, update.byteLength).toString('latin1');

export class Ledger {
	#authors = new Map<number, number>();
	#entries: Entry[][];
	/** The first clock of an update with new structs → its order, by author. */
	#byClock: Map<number, number>[];
	/** The bytes of an update that only deletes → all who sent the same. */
	#byBytes = new Map<string, Place[]>();
	/** How many of each author's transactions the server has settled. */
	#settled: number[];

	constructor(clientIds: readonly number[]) {
		clientIds.forEach((id, author) => this.#authors.set(id, author));
		this.#entries = clientIds.map(() => []);
		this.#byClock = clientIds.map(() => new Map());
		this.#settled = clientIds.map(() => 0);
	}

	/** Notes the next transaction of an author. */
	write(author: number, update: Uint8Array | null, deletions: Deletions | null): void {
		const deleted: number[] = [];
		deletions?.clients.forEach((ranges, client) => {
			const owner = this.#authors.get(client);
			if (owner === undefined) return;
			for (const { clock, len } of ranges) {
				for (let each = clock; each < clock + len; each++) deleted.push(owner * CLOCKS + each);
			}
		});

		const order = this.#entries[author]!.length;
		const head = update && headOf(update);
		this.#entries[author]!.push({ update, deleted, hasStructs: head !== null });
		if (head) this.#byClock[author]!.set(head.clock, order);
		else if (update) {
			const key = textKey(update);
			const others = this.#byBytes.get(key);
			if (others) others.push({ author, order });
			else this.#byBytes.set(key, [{ author, order }]);
		}
	}

	/** Who wrote an update that arrived. Nobody: it is not of this replay. Several: they deleted the same. */
	placesOf(update: Uint8Array): readonly Place[] {
		const head = headOf(update);
		if (!head) return this.#byBytes.get(textKey(update)) ?? [];
		const author = this.#authors.get(head.client);
		const order = author === undefined ? undefined : this.#byClock[author]!.get(head.clock);
		return author === undefined || order === undefined ? [] : [{ author, order }];
	}

	entry({ author, order }: Place): Entry | undefined {
		return this.#entries[author]?.[order];
	}

	settle(author: number, count: number): void {
		this.#settled[author] = Math.max(this.#settled[author]!, count);
	}

	isSettled({ author, order }: Place): boolean {
		return order < (this.#settled[author] ?? 0);
	}
}

/** The client and clock of an update's first struct, or null where it only deletes. */
function headOf(update: Uint8Array): { client: number; clock: number } | null {
	const decoder = decoding.createDecoder(update);
	if (decoding.readVarUint(decoder) === 0) return null;
	decoding.readVarUint(decoder);
	return { client: decoding.readVarUint(decoder), clock: decoding.readVarUint(decoder) };
}
