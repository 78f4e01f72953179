// Folds the log of a document into a snapshot, in the worker: when it has grown, and when the room has emptied.
import type { Sql } from '../db';
import type { Log } from '../log';
import type { SyncMetrics } from '../metrics';
import type { Workers } from '../worker';
import { describeLog } from './describe-log';
import { isFolded, storeFold, type Folded, type LogKey } from './store';
import { decodeVector, DeleteSet } from './state';
import type { Tail } from './tail';

/** A tail this long is folded while people write… */
const MAX_ROWS = 500;
/** …or one that is this part of the snapshot, where it is worth the work at all. */
const MAX_PART = 0.25;
const WORTH_FOLDING_BYTES = 64 * 1024;
/** At most once in this time while the room is open. */
const PAUSE_MS = 10_000;

interface Parts {
	sql: Sql;
	log: Log;
	workers: Workers;
	metrics: SyncMetrics;
}

/** Whom a fold concerns. */
interface Folding {
	/** The room still answers for the document. */
	isCurrent(): boolean;
	/** Words that vanished by accident are kept now, or no longer [S11]. */
	onfound(): void;
	/** The database has another snapshot than the room was loaded with: only the database knows the document now. */
	onoutdated(): void;
}

/** The database has another snapshot than the room knows of. */
class Outdated extends Error {
	override name = 'Outdated';
}

export class Compaction {
	#parts: Parts;
	// One at a time for the whole process: it is the worker's work, and readers wait for the same worker.
	#queue: Promise<void> = Promise.resolve();
	#running = new Map<string, Promise<void>>();

	constructor(parts: Parts) {
		this.#parts = parts;
	}

	/** True where the tail has grown too long since the last fold. */
	isDue({ load, foldedSize }: Tail, foldedAt: number, now: number): boolean {
		if (now - foldedAt < PAUSE_MS) return false;
		return load.updates >= MAX_ROWS || load.bytes > Math.max(WORTH_FOLDING_BYTES, foldedSize * MAX_PART);
	}

	/**
	 * Folds everything committed now, unless the room is no longer the one that answers for the document. A failure changes
	 * nothing, and is in the log.
	 */
	fold(key: LogKey, tail: Tail, room: Folding): Promise<void> {
		const folding = this.#queue.then(() => this.#fold(key, tail, room));
		const settled = folding.catch((error: unknown) => {
			this.#parts.metrics.folded.inc({ outcome: 'failed' });
			this.#parts.log.error({ err: error, ...key }, 'a log could not be folded');
			if (error instanceof Outdated && room.isCurrent()) room.onoutdated();
		});
		this.#queue = settled;
		this.#running.set(key.documentId, settled);
		return settled.finally(() => {
			if (this.#running.get(key.documentId) === settled) this.#running.delete(key.documentId);
		});
	}

	/** Resolves when no fold of this document runs or waits. */
	async settled(documentId: string): Promise<void> {
		await this.#running.get(documentId);
	}

	async #fold(key: LogKey, tail: Tail, { isCurrent, onfound }: Folding): Promise<void> {
		const { sql, workers, log, metrics } = this.#parts;
		const [from, to] = [tail.foldedTo, tail.position];
		if (from === to) return;
		const expected = tail.state.clone();
		const { rows } = tail;

		const described = await describeLog(sql, key, tail);
		if (!described) throw new Outdated('the snapshot is not the one this room was loaded with');
		const folded = await workers.fold(described);

		// Before rows go, what stands for them has to have all of it.
		const vector = decodeVector(folded.vector);
		const deleted = DeleteSet.decode(folded.deletes);
		for (const [client, clock] of expected.vector) {
			if ((vector.get(client) ?? 0) < clock) throw new Error(`the fold is behind in client ${client}`);
		}
		if (!deleted.includes(expected.deleted)) throw new Error('the fold lacks deletions');

		if (!isCurrent()) return; // the room was given up: only the database knows its rows now
		const stored = await this.#store(key, { from, to, rows, folded });
		if (!stored) throw new Outdated('another fold came first');
		tail.folded(to, folded.state.length, vector);
		metrics.folded.inc({ outcome: 'done' });
		log.debug({ ...key, from, to, bytes: folded.state.length }, 'a log was folded');
		if (stored.hasNews) onfound();
	}

	/** A COMMIT whose answer was lost may have gone through: the database is asked. Null where another fold came first. */
	async #store(
		key: LogKey,
		fold: { from: number; to: number; rows: number; folded: Folded }
	): Promise<{ hasNews: boolean } | null> {
		const { sql } = this.#parts;
		try {
			return await storeFold(sql, key, fold);
		} catch (error) {
			if (await isFolded(sql, key, fold.to, fold.folded)) return { hasNews: true };
			throw error;
		}
	}
}
