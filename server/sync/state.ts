// What a room knows of a document without holding it: the next clock of each client, and what is deleted.
import { ByteReader, Malformed, uintLength, writeUint } from './bytes';
import { readDeletes, type Range } from './contents';
import { encodeDeletes } from './scan';

/** Deleted clocks, for each client as ascending ranges that neither touch nor overlap: Yjs' canonical form. */
export class DeleteSet {
	/** Throws Malformed. */
	static decode(bytes: Uint8Array): DeleteSet {
		const set = new DeleteSet();
		set.addAll(readDeletes(bytes));
		return set;
	}

	// Flat: from, to, from, to … A long document has tens of thousands of ranges.
	#ranges = new Map<number, number[]>();

	clone(): DeleteSet {
		const copy = new DeleteSet();
		for (const [client, ranges] of this.#ranges) copy.#ranges.set(client, ranges.slice());
		return copy;
	}

	has({ client, from, to }: Range): boolean {
		const ranges = this.#ranges.get(client);
		if (!ranges) return false;
		const place = lastAtOrBefore(ranges, from);
		return place >= 0 && ranges[place + 1]! >= to;
	}

	/** True where every deletion of the other set is in this one. */
	includes(other: DeleteSet): boolean {
		return [...other.#all()].every((range) => this.has(range));
	}

	/** Many at once. Ranges of one client that stand together are ascending, as in an update. */
	addAll(all: readonly Range[]): void {
		for (let start = 0, end = 0; start < all.length; start = end) {
			const { client } = all[start]!;
			while (end < all.length && all[end]!.client === client) end++;
			if (end - start < WORTH_MERGING) for (const range of all.slice(start, end)) this.add(range);
			else this.#ranges.set(client, merged(this.#ranges.get(client) ?? [], all.slice(start, end)));
		}
	}

	add({ client, from, to }: Range): void {
		const ranges = this.#ranges.get(client);
		if (!ranges) return void this.#ranges.set(client, [from, to]);

		// All ranges that overlap or touch the new one become one with it.
		let first = lastAtOrBefore(ranges, from);
		if (first < 0 || ranges[first + 1]! < from) first += 2;
		if (first < 0) first = 0;
		let last = first;
		let start = from;
		let end = to;
		while (last < ranges.length && ranges[last]! <= to) {
			start = Math.min(start, ranges[last]!);
			end = Math.max(end, ranges[last + 1]!);
			last += 2;
		}
		ranges.splice(first, last - first, start, end);
	}

	/** As Yjs writes it: clients descending, ranges ascending. Equal sets have equal bytes. */
	encode(): Uint8Array {
		return encodeDeletes([...this.#all()]);
	}

	*#all(): Generator<Range> {
		for (const client of [...this.#ranges.keys()].sort((a, b) => b - a)) {
			const ranges = this.#ranges.get(client)!;
			for (let i = 0; i < ranges.length; i += 2) yield { client, from: ranges[i]!, to: ranges[i + 1]! };
		}
	}
}

/** From so many ranges on it is cheaper to walk all that are there once than to look each place up. */
const WORTH_MERGING = 16;

/** Two ascending lists as one, in which ranges neither touch nor overlap. */
function merged(old: readonly number[], added: readonly Range[]): number[] {
	const result: number[] = [];
	const push = (from: number, to: number) => {
		const end = result.length - 1;
		if (end > 0 && from <= result[end]!) result[end] = Math.max(result[end]!, to);
		else result.push(from, to);
	};
	let at = 0;
	for (const { from, to } of added) {
		for (; at < old.length && old[at]! <= from; at += 2) push(old[at]!, old[at + 1]!);
		push(from, to);
	}
	for (; at < old.length; at += 2) push(old[at]!, old[at + 1]!);
	return result;
}

/** Index of the last range that begins at or before the clock; −2 where there is none. */
function lastAtOrBefore(ranges: number[], clock: number): number {
	let low = 0;
	let high = ranges.length / 2;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (ranges[middle * 2]! <= clock) low = middle + 1;
		else high = middle;
	}
	return (low - 1) * 2;
}

/** State vector and delete set together: two documents with the same state are the same. */
export class DocumentState {
	constructor(
		readonly vector = new Map<number, number>(),
		readonly deleted = new DeleteSet()
	) {}

	clone(): DocumentState {
		return new DocumentState(new Map(this.vector), this.deleted.clone());
	}

	known = (client: number): number => this.vector.get(client) ?? 0;

	add({ structs, deletes }: { structs: readonly Range[]; deletes: readonly Range[] }): void {
		for (const { client, to } of structs) if (to > this.known(client)) this.vector.set(client, to);
		this.deleted.addAll(deletes);
	}

	/** True where an update of these parts would change nothing. */
	covers({ structs, deletes }: { structs: readonly Range[]; deletes: readonly Range[] }): boolean {
		return (
			structs.every(({ client, to }) => to <= this.known(client)) && deletes.every((range) => this.deleted.has(range))
		);
	}

	/** As Yjs writes it: clients descending. */
	encodeVector(): Uint8Array {
		return encodeVector(this.vector);
	}
}

export function encodeVector(vector: ReadonlyMap<number, number>): Uint8Array {
	const entries = [...vector].sort(([a], [b]) => b - a);
	let length = uintLength(entries.length);
	for (const [client, clock] of entries) length += uintLength(client) + uintLength(clock);
	const bytes = new Uint8Array(length);
	let at = writeUint(bytes, 0, entries.length);
	for (const [client, clock] of entries) {
		at = writeUint(bytes, at, client);
		at = writeUint(bytes, at, clock);
	}
	return bytes;
}

/** Throws Malformed. */
export function decodeVector(bytes: Uint8Array): Map<number, number> {
	const reader = new ByteReader(bytes);
	const vector = new Map<number, number>();
	for (let left = reader.uint(); left > 0; left--) {
		const client = reader.uint();
		vector.set(client, reader.uint());
	}
	if (!reader.done) throw new Malformed('bytes behind the end');
	return vector;
}
