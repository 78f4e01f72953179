// Gives clients the part of a snapshot that they lack. Whoever comes with the same state within a moment gets the same
// bytes: a crowd at a document's door costs one reading.
import type { Sql } from '../db';
import type { Workers } from '../worker';
import * as frames from './frames';
import { encodeVector } from './state';
import { LogDamaged, readSnapshot, type LogKey } from './store';

/** The part that is missing, of the snapshot that goes up to `foldedTo`: one update, as the frame that all get. */
export interface Missing {
	foldedTo: number;
	frame: Uint8Array;
}

const KEEP_MS = 3_000;

export class SnapshotReader {
	#sql: Sql;
	#workers: Workers;
	#key: LogKey;
	#recent = new Map<string, Promise<Missing>>();

	constructor({ sql, workers }: { sql: Sql; workers: Workers }, key: LogKey) {
		this.#sql = sql;
		this.#workers = workers;
		this.#key = key;
	}

	/**
	 * Of the snapshot that goes up to `foldedTo`, or of a later one that has taken its place: the answer says which. Throws
	 * LogDamaged, and what the database and the worker throw.
	 */
	missing(vector: ReadonlyMap<number, number>, foldedTo: number): Promise<Missing> {
		const name = `${foldedTo} ${Buffer.from(encodeVector(vector)).toString('base64')}`;
		const known = this.#recent.get(name);
		if (known) return known;

		const reading = this.#read(vector);
		this.#recent.set(name, reading);
		const forget = () => this.#recent.delete(name);
		// Only what was asked for is worth keeping: somebody who got another snapshot, or none, asks again.
		reading.then((read) => read.foldedTo !== foldedTo && forget(), forget);
		setTimeout(forget, KEEP_MS).unref();
		return reading;
	}

	async #read(vector: ReadonlyMap<number, number>): Promise<Missing> {
		const snapshot = await readSnapshot(this.#sql, this.#key);
		if (!snapshot) throw new LogDamaged(`the snapshot of document ${this.#key.documentId} is gone`);
		const { seq, state } = snapshot;
		// Somebody who has nothing needs all of it.
		const update = vector.size === 0 ? state : await this.#workers.diff(state, encodeVector(vector));
		return { foldedTo: seq, frame: frames.packFrames([frames.update(update)]) };
	}
}
