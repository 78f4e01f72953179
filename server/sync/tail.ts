// The log of a document as its room holds it: committed rows in order, and what a client still lacks of them.
import { ByteReader, writeUint, uintLength } from './bytes';
import { readContents, type Range } from './contents';
import * as frames from './frames';
import { DocumentState } from './state';

/** A committed update, and which structs it brought. */
interface Stored {
	update: Uint8Array;
	structs: readonly Range[];
}

const NO_STRUCTS = Uint8Array.of(0);

export class Tail {
	/** What all of it adds up to: what others may see. */
	readonly state = new DocumentState();
	#stored: Stored[] = [];
	#position: number;
	#lastFrame: Uint8Array | null = null;

	constructor(position = 0) {
		this.#position = position;
	}

	/** Number of the last row. */
	get position(): number {
		return this.#position;
	}

	get updates(): Uint8Array[] {
		return this.#stored.map(({ update }) => update);
	}

	add(seq: number, parts: readonly (Stored & { deletes: readonly Range[] })[]): void {
		this.#position = Math.max(this.#position, seq);
		for (const { update, structs, deletes } of parts) {
			this.state.add({ structs, deletes });
			this.#stored.push({ update, structs });
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

	/**
	 * Everything a client with this state vector lacks: updates, then a step 2 with the whole delete set. An equal vector
	 * does not mean an equal document, since deletions do not move it; so the deletions always go along.
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
