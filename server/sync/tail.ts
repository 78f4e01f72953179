// The log of a document as its room holds it: what its snapshot covers, the committed rows behind that, and what a
// client still lacks of them.
import { ByteReader, writeUint, uintLength } from './bytes';
import { readContents, type Range } from './contents';
import * as frames from './frames';
import { DocumentState } from './state';

/** The fold of the log up to a row. Its bytes stay in the database. */
export interface Fold {
	seq: number;
	/** Length of the folded state in bytes. */
	size: number;
	state: DocumentState;
}

/** A committed update, and which structs it brought. */
interface Stored {
	seq: number;
	update: Uint8Array;
	structs: readonly Range[];
}

const NO_STRUCTS = Uint8Array.of(0);

export class Tail {
	/** What all of it adds up to: what others may see. */
	readonly state: DocumentState;
	/** What is folded: its number, size and state vector. */
	#fold: { seq: number; size: number; vector: ReadonlyMap<number, number> };
	#stored: Stored[] = [];
	#bytes = 0;
	#position: number;
	#lastFrame: Uint8Array | null = null;

	/** Without a fold: a log that was never folded. */
	constructor(fold: Fold = { seq: 0, size: 0, state: new DocumentState() }) {
		this.state = fold.state.clone();
		this.#fold = { seq: fold.seq, size: fold.size, vector: fold.state.vector };
		this.#position = fold.seq;
	}

	/** Number of the last row. */
	get position(): number {
		return this.#position;
	}

	/** Number of the last row in the snapshot; 0 where there is none. */
	get foldedTo(): number {
		return this.#fold.seq;
	}

	/** Length of the snapshot in bytes. */
	get foldedSize(): number {
		return this.#fold.size;
	}

	/** Length of the updates behind the snapshot, in bytes, and how many they are. */
	get load(): { bytes: number; updates: number } {
		return { bytes: this.#bytes, updates: this.#stored.length };
	}

	/** The updates behind the snapshot. */
	get updates(): Uint8Array[] {
		return this.#stored.map(({ update }) => update);
	}

	/** The row of each of these updates. */
	get seqs(): number[] {
		return this.#stored.map(({ seq }) => seq);
	}

	/** How many rows are behind the snapshot. */
	get rows(): number {
		return new Set(this.#stored.map(({ seq }) => seq)).size;
	}

	add(seq: number, parts: readonly (Omit<Stored, 'seq'> & { deletes: readonly Range[] })[]): void {
		this.#position = Math.max(this.#position, seq);
		for (const { update, structs, deletes } of parts) {
			this.state.add({ structs, deletes });
			this.#stored.push({ seq, update, structs });
			this.#bytes += update.length;
			if (deletes.length > 0) this.#lastFrame = null;
		}
	}

	/** A row as it was stored. Throws Malformed where it cannot be read. */
	addRow(seq: number, bytes: Uint8Array): void {
		this.add(
			seq,
			unpackRow(bytes).map((update) => {
				const { sections, deletes, deadOnArrival } = readContents(update);
				return { update, structs: sections, deletes: [...deletes, ...deadOnArrival] };
			})
		);
	}

	/** The rows up to `seq` are in the snapshot now. */
	folded(seq: number, size: number, vector: ReadonlyMap<number, number>): void {
		this.#fold = { seq, size, vector };
		this.#stored = this.#stored.filter((stored) => stored.seq > seq);
		this.#bytes = this.#stored.reduce((bytes, { update }) => bytes + update.length, 0);
	}

	/** True where the client lacks something that is folded: `since` is then not all that it needs. */
	isBehindSnapshot(vector: ReadonlyMap<number, number>): boolean {
		for (const [client, clock] of this.#fold.vector) if ((vector.get(client) ?? 0) < clock) return true;
		return false;
	}

	/**
	 * Everything behind the snapshot that a client with this state vector lacks: updates, then a step 2 with the whole
	 * delete set. An equal vector does not mean an equal document, since deletions do not move it; so they always go along.
	 */
	since(vector: ReadonlyMap<number, number>): Uint8Array[] {
		const lacks = ({ client, to }: Range) => to > (vector.get(client) ?? 0);
		const missing = this.#stored
			.filter(({ structs }) => structs.some(lacks))
			.map(({ update }) => frames.update(update));
		this.#lastFrame ??= frames.step2(Buffer.concat([NO_STRUCTS, this.state.deleted.encode()]));
		return [...missing, this.#lastFrame];
	}
}

/** Updates, each behind its length. */
export function packRow(updates: readonly Uint8Array[]): Buffer {
	let length = 0;
	for (const update of updates) length += uintLength(update.length) + update.length;
	const bytes = Buffer.allocUnsafeSlow(length);
	let at = 0;
	for (const update of updates) {
		at = writeUint(bytes, at, update.length);
		bytes.set(update, at);
		at += update.length;
	}
	return bytes;
}

/** Views on the updates of a row. Throws Malformed. */
export function unpackRow(bytes: Uint8Array): Uint8Array[] {
	const reader = new ByteReader(bytes);
	const updates: Uint8Array[] = [];
	while (!reader.done) updates.push(reader.block());
	return updates;
}
