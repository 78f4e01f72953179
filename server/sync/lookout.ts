// Looks for words that vanished by accident [S11] soon after they may have, in the worker, and keeps them. A fold looks
// too: what is not found before is found then.
import type { Sql } from '../db';
import type { Log } from '../log';
import type { Workers } from '../worker';
import { describeLog } from './describe-log';
import { keepLost } from './rescued';
import type { LogKey } from './store';
import { Suspicion, type Seen } from './suspicion';
import type { Tail } from './tail';

/** What swallows and what is swallowed come from two sides: so long is waited for the other. */
const AFTER_MS = 1_500;
/** Looks at one document are so far apart, … */
const PAUSE_MS = 3_000;
/** … and take no more than this part of a thread. */
const SHARE = 0.1;

interface Parts {
	sql: Sql;
	log: Log;
	workers: Workers;
	clock: () => Date;
}

/** A room, as far as it is watched. */
export interface Watched extends LogKey {
	tail: Tail;
	/** What was kept has changed. */
	onfound(): void;
}

/** Watches one room. */
export class Lookout {
	#parts: Parts;
	#watched: Watched;
	#suspicion = new Suspicion();
	#timer: NodeJS.Timeout | undefined;
	#nextAt = 0;

	constructor(parts: Parts, watched: Watched) {
		this.#parts = parts;
		this.#watched = watched;
	}

	/** Rows are on their way into the log. */
	note(rows: readonly Seen[]): void {
		const now = this.#now();
		for (const row of rows) if (this.#suspicion.note(row, now)) this.#lookSoon(now);
	}

	/** The room is let go. */
	close(): void {
		clearTimeout(this.#timer);
		this.#nextAt = Infinity;
	}

	#lookSoon(now: number): void {
		if (this.#timer || this.#nextAt === Infinity) return;
		this.#timer = setTimeout(() => void this.#look(), Math.max(AFTER_MS, this.#nextAt - now)).unref();
	}

	async #look(): Promise<void> {
		const { documentId, epoch, onfound } = this.#watched;
		const startedAt = performance.now();
		const isNews = await this.#find().catch((error: unknown) => {
			// In a room that is let go the fold looks, or the next process does.
			if (this.#nextAt !== Infinity)
				this.#parts.log.error({ err: error, documentId, epoch }, 'could not look for vanished words');
			return false;
		});
		this.#timer = undefined;
		if (this.#nextAt === Infinity) return;
		this.#nextAt = this.#now() + Math.max(PAUSE_MS, (performance.now() - startedAt) / SHARE);
		if (!isNews) return;
		onfound();
		this.#lookSoon(this.#now()); // of what has just come there may be more
	}

	async #find(): Promise<boolean> {
		const { sql, workers } = this.#parts;
		const { tail, documentId, epoch } = this.#watched;
		const key = { documentId, epoch };
		const [from, to] = [tail.foldedTo, tail.position];
		const described = await describeLog(sql, key, tail);
		if (!described) return false; // folded just now, which is a look too
		const lost = await workers.look(described);
		return sql.begin((tx) => keepLost(tx, documentId, { from, to, lost }));
	}

	#now = (): number => this.#parts.clock().getTime();
}
