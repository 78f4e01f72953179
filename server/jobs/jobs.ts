// Work that is done later, and surely: rows in PostgreSQL, sent in the transaction of what they belong to. pg-boss keeps
// them; this is how the domains use it.
import { sql as query } from 'drizzle-orm';
import PgBoss from 'pg-boss';
import * as v from 'valibot';
import type { Database, Sql, Transaction } from '../db';
import { withoutParameters } from '../db/query-error';
import type { Log } from '../log';
import { inTransaction, onPool } from './database';

/** A kind of work: its name (`noun.verb`) and what it has to know. */
export interface JobKind<Data> {
	name: string;
	schema: v.GenericSchema<unknown, Data>;
	/** How often it is tried again, the pauses growing from a few seconds to some hours. */
	retries: number;
}

export const defineJob = <Data>(
	name: string,
	schema: v.GenericSchema<unknown, Data>,
	{ retries = 12 }: { retries?: number } = {}
): JobKind<Data> => ({ name, schema, retries });

/** One piece of work in hand. */
export interface JobInHand {
	/** The same at every try: for whoever must recognise what they have had already. */
	id: string;
	/** From 1. */
	attempt: number;
	/**
	 * Ends the job in the transaction of what it does: what `work` writes becomes true exactly once, whenever the process
	 * dies. A job that does not call it ends when it returns, and what it did may be done again.
	 */
	end(work: (tx: Transaction) => Promise<void>): Promise<void>;
}

/** Does the work. What reaches outside happens at least once, what is written by `job.end` once. */
export type Run<Data> = (data: Data, job: JobInHand) => Promise<void>;

/** Work that has failed for good. */
export interface FailedJob {
	id: string;
	name: string;
	error: string;
	attempts: number;
	failedAt: Date;
}

interface Parts {
	sql: Sql;
	db: Database;
	log: Log;
	/** How often it looks for what is due, and for how long work may be in hand. */
	times?: Partial<Times>;
}

/** Tables of their own, which pg-boss makes and migrates. */
const SCHEMA = 'jobs';
const DEFAULT_TIMES = { everyMs: 2_000, retryAfterS: 5, inHandS: 60, lookForTheDeadEveryS: 15 };
type Times = typeof DEFAULT_TIMES;
const KEPT_DAYS = 30;
const DAY_S = 24 * 60 * 60;

interface Handler {
	kind: JobKind<unknown>;
	run: Run<unknown>;
}

export class Jobs {
	#boss: PgBoss;
	#sql: Sql;
	#db: Database;
	#log: Log;
	#times: Times;
	#handlers = new Map<string, Handler>();
	#draining = new Map<string, Promise<void>>();
	#again = new Set<string>();
	#timer: NodeJS.Timeout | undefined;
	#state: 'new' | 'running' | 'closed' = 'new';

	constructor({ sql, db, log, times }: Parts) {
		this.#sql = sql;
		this.#db = db;
		this.#log = log;
		this.#times = { ...DEFAULT_TIMES, ...times };
		this.#boss = new PgBoss({
			db: onPool(sql),
			schema: SCHEMA,
			schedule: false,
			maintenanceIntervalSeconds: this.#times.lookForTheDeadEveryS,
			archiveFailedAfterSeconds: KEPT_DAYS * DAY_S,
			archiveCompletedAfterSeconds: DAY_S,
			deleteAfterDays: KEPT_DAYS
		});
		this.#boss.on('error', (error) => log.error({ err: error }, 'jobs'));
	}

	/** Who does this kind of work. Before `start`. */
	handle<Data>(kind: JobKind<Data>, run: Run<Data>): void {
		this.#handlers.set(kind.name, { kind: kind as JobKind<unknown>, run: run as Run<unknown> });
	}

	/** Makes or migrates the tables, and begins. */
	async start(): Promise<void> {
		await this.#boss.start();
		for (const name of this.#handlers.keys()) await this.#boss.createQueue(name);
		this.#state = 'running';
		this.#timer = setInterval(this.#lookEverywhere, this.#times.everyMs).unref();
		this.#lookEverywhere();
	}

	/** Resolves when no work is in hand any more. What waits stays for the next process. */
	async close(): Promise<void> {
		const wasRunning = this.#state === 'running';
		this.#state = 'closed';
		clearInterval(this.#timer);
		await Promise.all(this.#draining.values());
		if (wasRunning) await this.#boss.stop({ graceful: false, close: false });
	}

	/** Work for later: a row in the caller's transaction. `at`: not before. Returns its id, for `cancel`. */
	async enqueue<Data extends object>(
		tx: Transaction,
		kind: JobKind<Data>,
		data: Data,
		{ at }: { at?: Date } = {}
	): Promise<string> {
		const id = await this.#boss.send(kind.name, data, {
			db: inTransaction(tx),
			retryLimit: kind.retries,
			retryDelay: this.#times.retryAfterS,
			retryBackoff: true,
			expireInSeconds: this.#times.inHandS, // longer in hand: its process has died, and another gets it
			retentionDays: KEPT_DAYS,
			...(at && { startAfter: at })
		});
		if (id === null) throw new Error(`job ${kind.name} was not taken`);
		return id;
	}

	/** Work that is not wanted any more. Does nothing to what is done, or in hand. */
	async cancel(tx: Transaction, { name }: { name: string }, id: string): Promise<void> {
		// pg-boss would cancel what is in hand too, and so the job that is just ending.
		if (!(await this.#isIn(tx, ['created', 'retry'], { id, name }))) return;
		await this.#boss.cancel(name, id, { db: inTransaction(tx) });
	}

	/** Looks at once for work of this kind: a hint after the commit, which may be lost. */
	wake({ name }: { name: string }): void {
		void this.#drain(name);
	}

	/** Work that has failed for good, the last first. */
	async listFailed(): Promise<FailedJob[]> {
		const rows = await this.#sql<
			{ id: string; name: string; output: { message?: string } | null; tries: number; at: Date }[]
		>`
			select id, name, output, retry_count + 1 as tries, completed_on as at from ${this.#sql(`${SCHEMA}.job`)}
			where state = 'failed' and name = any(${[...this.#handlers.keys()]})
			order by completed_on desc limit 200`;
		return rows.map(({ id, name, output, tries, at }) => ({
			...{ id, name, attempts: tries },
			error: output?.message ?? '',
			failedAt: new Date(at)
		}));
	}

	/** Tries again what had failed for good, once it is looked for: see `wake`. False where there is no such work any more. */
	async tryAgain(tx: Transaction, { id, name }: { id: string; name: string }): Promise<boolean> {
		if (!this.#handlers.has(name) || !(await this.#isIn(tx, ['failed'], { id, name }))) return false;
		return asCount(await this.#boss.retry(name, id, { db: inTransaction(tx) })).affected;
	}

	/** Lets go of what had failed for good. False where there is no such work any more. */
	async dismiss(tx: Transaction, { id, name }: { id: string; name: string }): Promise<boolean> {
		if (!this.#handlers.has(name) || !(await this.#isIn(tx, ['failed'], { id, name }))) return false;
		return asCount(await this.#boss.deleteJob(name, id, { db: inTransaction(tx) })).affected;
	}

	/** Locks it. */
	async #isIn(tx: Transaction, states: string[], { id, name }: { id: string; name: string }): Promise<boolean> {
		const found = await tx.execute(query`
			select 1 from ${query.identifier(SCHEMA)}.job
			where id = ${id} and name = ${name} and state::text in ${states} for update`);
		return found.length > 0;
	}

	#lookEverywhere = (): void => {
		for (const name of this.#handlers.keys()) void this.#drain(name);
	};

	/** Does what is due, one after the other. Where that is happening already, it looks once more at the end. */
	#drain(name: string): Promise<void> {
		if (this.#state !== 'running') return Promise.resolve();
		const draining = this.#draining.get(name);
		if (draining) {
			this.#again.add(name);
			return draining;
		}
		const now = this.#doAll(name)
			.catch((error: unknown) => this.#log.error({ err: error, job: name }, 'could not look for work'))
			.finally(() => {
				this.#draining.delete(name);
				if (this.#again.delete(name)) void this.#drain(name);
			});
		this.#draining.set(name, now);
		return now;
	}

	async #doAll(name: string): Promise<void> {
		while (this.#state === 'running') {
			const [job] = await this.#boss.fetch<object>(name, { includeMetadata: true });
			if (!job) return;
			await this.#do(name, job);
		}
	}

	async #do(name: string, { id, data, retryCount }: PgBoss.JobWithMetadata<object>): Promise<void> {
		const { kind, run } = this.#handlers.get(name)!;
		const complete = async (tx: Transaction) => {
			const { affected } = asCount(await this.#boss.complete(name, id, {}, { db: inTransaction(tx) }));
			// It was in hand for too long, and given to another: what this try has written must not stand beside that.
			if (!affected) throw new Error('somebody else has this job by now');
		};
		let hasEnded = false;
		const end: JobInHand['end'] = async (work) => {
			await this.#db.transaction(async (tx) => {
				await work(tx);
				await complete(tx);
			});
			hasEnded = true;
		};
		try {
			await run(v.parse(kind.schema, data), { id, attempt: retryCount + 1, end });
			if (!hasEnded) await this.#db.transaction(complete);
		} catch (error) {
			// Its reason is shown to administrators, who may not read what the work was about.
			const reason = withoutParameters(error);
			this.#log.error({ err: reason, job: name, id, attempt: retryCount + 1 }, 'a job failed');
			if (hasEnded) return;
			await this.#boss.fail(name, id, reason instanceof Error ? { message: reason.message } : {});
		}
	}
}

// pg-boss 10 says how many rows it touched; its types do not.
const asCount = (answer: unknown): { affected: boolean } => ({
	affected: (answer as { affected?: number } | null)?.affected === 1
});
