// Writes rows of all rooms to PostgreSQL, one INSERT at a time: what arrives meanwhile goes into the next (group commit).
import { setTimeout as pause } from 'node:timers/promises';
import type { Limits } from '$shared/sync/limits';
import type { Line } from '../db';
import type { Log } from '../log';
import type { SyncMetrics } from '../metrics';
import { append, isAway, keyOf, type Entry } from './append';
import type { Outcome, Row } from './room';

/** What the log writes for: hands over its waiting rows, and is told what became of them. */
export interface Source {
	readonly documentId: string;
	readonly epoch: number;
	readonly hasPending: boolean;
	take(maxBytes: number): readonly Row[];
	settle(outcomes: Outcome[]): void;
	/** The database does not answer: let nothing more come in. */
	hold(): void;
	/** Nobody knows what became of the rows taken: only the database does. */
	giveUp(): void;
}

interface Taken {
	source: Source;
	entries: Entry[];
}

interface Parts {
	line: Line;
	log: Log;
	clock: () => Date;
	limits: Limits;
	metrics: SyncMetrics;
}

/** The keys of what is refused, all else being stored; or why nothing is known to be. */
type Answer = Set<string> | 'away' | 'rejected';

const GIVE_UP_AFTER_MS = 30_000;
const RETRY_EVERY_MS = 500;
/** A commit that takes so long is not read behind. */
const HOLD_AFTER_MS = 1_000;
/** Where so many people wrote lately, a moment's waiting fills the next group instead of doubling the commits. */
const PACE = [
	{ writers: 200, waitMs: 20 },
	{ writers: 24, waitMs: 12 },
	{ writers: 16, waitMs: 8 },
	{ writers: 8, waitMs: 4 }
] as const;
const LATELY_MS = 100;

export class GroupCommit {
	#line: Line;
	#log: Log;
	#clock: () => Date;
	#metrics: SyncMetrics;
	#groupBytes: number;
	#waiting = new Set<Source>();
	#running: Promise<void> | null = null;
	/** Seats whose rows were written since. */
	#lately = { since: 0, seats: new Set<string>() };
	#waitMs = 0;

	constructor({ line, log, clock, limits, metrics }: Parts) {
		this.#line = line;
		this.#log = log;
		this.#clock = clock;
		this.#metrics = metrics;
		this.#groupBytes = limits.groupBytes;
	}

	/** The source has rows. It is asked for them when the INSERT before is done. */
	want(source: Source): void {
		this.#waiting.add(source);
		this.#running ??= this.#run().finally(() => (this.#running = null));
	}

	/** Rooms whose rows wait. */
	get queue(): number {
		return this.#waiting.size;
	}

	/** Resolves when everything that waits now, and what joins it meanwhile, is committed or given up. */
	async drained(): Promise<void> {
		await this.#running;
	}

	async #run(): Promise<void> {
		// What the same turn of the event loop brings goes into one group.
		await new Promise<void>((next) => setImmediate(next));
		while (this.#waiting.size > 0) {
			const group = this.#gather();
			await this.#commit(group);
			this.#pace(group);
			if (this.#waitMs > 0) await pause(this.#waitMs);
		}
	}

	/** Takes rows until the group is full; the others keep their place. */
	#gather(): Taken[] {
		const group: Taken[] = [];
		let left = this.#groupBytes;
		for (const source of this.#waiting) {
			if (left <= 0) break;
			this.#waiting.delete(source);
			const { documentId, epoch } = source;
			const entries = source.take(left).map((row) => ({ ...row, documentId, epoch }));
			for (const { bytes } of entries) left -= bytes.length;
			if (entries.length > 0) group.push({ source, entries });
		}
		return group;
	}

	#pace(group: Taken[]): void {
		for (const { entries } of group) for (const { seatId } of entries) this.#lately.seats.add(seatId);
		const now = performance.now();
		if (now - this.#lately.since < LATELY_MS) return;
		const { size } = this.#lately.seats;
		this.#waitMs = PACE.find(({ writers }) => size >= writers)?.waitMs ?? 0;
		this.#lately = { since: now, seats: new Set() };
	}

	async #commit(group: Taken[]): Promise<void> {
		if (group.length === 0) return;
		this.#metrics.groupRows.observe(group.reduce((rows, { entries }) => rows + entries.length, 0));
		const answer = await this.#store(group);
		// One room's rows may be what the database will not take: the others do not suffer for it.
		if (answer === 'rejected' && group.length > 1) {
			for (const taken of group) this.#tell(taken, await this.#store([taken], { again: true }));
		} else {
			for (const taken of group) this.#tell(taken, answer);
		}
	}

	#tell({ source, entries }: Taken, answer: Answer): void {
		if (typeof answer === 'string') {
			source.giveUp();
		} else {
			const isRefused = (entry: Entry) => answer.size > 0 && answer.has(keyOf(entry));
			source.settle(entries.map((entry) => (isRefused(entry) ? 'refused' : 'stored')));
			const now = this.#clock().getTime();
			for (const { since } of entries) this.#metrics.acknowledged.observe((now - since) / 1000);
		}
		if (source.hasPending) this.#waiting.add(source);
	}

	/** Waits for a database that is away, with the same rows, for a while. */
	async #store(group: Taken[], { again = false } = {}): Promise<Answer> {
		const entries = group.flatMap((taken) => taken.entries);
		const holdAll = () => group.forEach(({ source }) => source.hold());
		const giveUpAt = performance.now() + GIVE_UP_AFTER_MS;
		for (let attempt = 1; ; attempt++) {
			const late = setTimeout(holdAll, HOLD_AFTER_MS);
			try {
				if (this.#line.isHeld()) return await append(this.#line.sql, entries, { again: again || attempt > 1 });
				this.#log.warn({ rows: entries.length, attempt }, 'the database is not held; nothing is written');
			} catch (error) {
				this.#log.error({ err: error, rows: entries.length, attempt }, 'could not append to the log');
				if (!isAway(error)) return 'rejected';
			} finally {
				clearTimeout(late);
			}
			if (performance.now() > giveUpAt) return 'away';
			holdAll();
			await pause(RETRY_EVERY_MS);
		}
	}
}
