// Work that is done later: sent with its cause, done once, tried again, never lost.
import { beforeAll, expect, it, onTestFinished, vi } from 'vitest';
import { sql } from 'drizzle-orm';
import * as v from 'valibot';
import type { Transaction } from '../../server/db';
import { defineJob, Jobs, type Run } from '../../server/jobs';
import { makeLog } from '../../server/log';
import { freshDatabase } from '../support/database';
import { until } from '../support/writers';

const log = makeLog(process.env.ATENEO_LOG ?? 'silent');
let parts: ConstructorParameters<typeof Jobs>[0];

beforeAll(async () => {
	const { connection } = await freshDatabase();
	await connection.sql`create table done (note text not null)`;
	const times = { everyMs: 100, retryAfterS: 1, inHandS: 1, lookForTheDeadEveryS: 1 };
	parts = { sql: connection.sql, db: connection.db, log, times };
});

let kinds = 0;
const newKind = (options?: { retries: number }) =>
	defineJob(`note.write${++kinds}`, v.object({ note: v.string() }), options);

const note = (tx: Transaction, words: string) => tx.execute(sql`insert into done values (${words})`).then(() => {});

const writes: Run<{ note: string }> = (data, job) => job.end((tx) => note(tx, data.note));

const done = async (note: string): Promise<number> => {
	const [row] = await parts.sql<[{ times: number }]>`select count(*)::int as times from done where note = ${note}`;
	return row.times;
};

async function jobsWith(kind: ReturnType<typeof newKind>, run: Run<{ note: string }> = writes): Promise<Jobs> {
	const jobs = new Jobs(parts);
	jobs.handle(kind, run);
	await jobs.start();
	onTestFinished(() => jobs.close());
	return jobs;
}

it('is done after the transaction that sent it, and not without', async () => {
	const kind = newKind();
	const jobs = await jobsWith(kind);
	const failing = parts.db.transaction(async (tx) => {
		await jobs.enqueue(tx, kind, { note: 'never' });
		throw new Error('no');
	});
	await expect(failing).rejects.toThrow('no');
	await parts.db.transaction((tx) => jobs.enqueue(tx, kind, { note: "it's done" }));
	await until(async () => (await done("it's done")) === 1, 'it is done');
	expect(await done('never')).toBe(0);
});

it('is done by one of two processes, once', async () => {
	const kind = newKind();
	const run = vi.fn(writes);
	const one = await jobsWith(kind, run);
	await jobsWith(kind, run);
	const notes = Array.from({ length: 20 }, (_, number) => `one of twenty ${number}`);
	await parts.db.transaction(async (tx) => {
		for (const note of notes) await one.enqueue(tx, kind, { note });
	});
	await until(async () => (await Promise.all(notes.map(done))).every((times) => times === 1), 'all are done');
	expect(run).toHaveBeenCalledTimes(notes.length);
});

it('that fails is tried again, and what the failed try wrote is not there', async () => {
	const kind = newKind();
	const jobs = await jobsWith(kind, (data, job) =>
		job.end(async (tx) => {
			await note(tx, data.note);
			if (job.attempt === 1) throw new Error('not yet');
		})
	);
	await parts.db.transaction((tx) => jobs.enqueue(tx, kind, { note: 'second try' }));
	await until(async () => (await done('second try')) > 0, 'it is done');
	expect(await done('second try')).toBe(1);
});

it('that fails for good is shown with its reason, and can be tried again or let go', async () => {
	const kind = newKind({ retries: 0 });
	let isBroken = true;
	const jobs = await jobsWith(kind, async (data, job) => {
		if (isBroken) throw new Error('the far end is closed');
		await writes(data, job);
	});
	await parts.db.transaction(async (tx) => {
		await jobs.enqueue(tx, kind, { note: 'again' });
		await jobs.enqueue(tx, kind, { note: 'let go' });
	});
	await until(async () => (await jobs.listFailed()).length === 2, 'both have failed');
	const [one, other] = await jobs.listFailed();
	expect(one).toMatchObject({ name: kind.name, error: 'the far end is closed', attempts: 1 });

	isBroken = false;
	const within = <Result>(work: (tx: Transaction) => Promise<Result>) => parts.db.transaction(work);
	expect(await within((tx) => jobs.dismiss(tx, one!))).toBe(true);
	expect(await within((tx) => jobs.dismiss(tx, one!))).toBe(false);
	expect(await within((tx) => jobs.tryAgain(tx, other!))).toBe(true);
	jobs.wake(kind);
	await until(async () => (await done('again')) + (await done('let go')) === 1, 'one is done');
	expect(await jobs.listFailed()).toEqual([]);
});

it('that fails at a query says why, and not with what', async () => {
	const kind = newKind({ retries: 0 });
	const jobs = await jobsWith(kind, (data, job) =>
		job.end(async (tx) => void (await tx.execute(sql`insert into nowhere values (${data.note})`)))
	);
	await parts.db.transaction((tx) => jobs.enqueue(tx, kind, { note: 'nobody else reads this' }));
	await until(async () => (await jobs.listFailed()).length === 1, 'it has failed');
	const [failed] = await jobs.listFailed();
	expect(failed!.error).toBe('relation "nowhere" does not exist');
});

it('is done at its time, and not where it was taken back', async () => {
	const kind = newKind();
	const jobs = await jobsWith(kind);
	const at = new Date(Date.now() + 1_000);
	const taken = await parts.db.transaction(async (tx) => {
		await jobs.enqueue(tx, kind, { note: 'in time' }, { at });
		return jobs.enqueue(tx, kind, { note: 'taken back' }, { at });
	});
	await parts.db.transaction((tx) => jobs.cancel(tx, kind, taken));
	expect(await done('in time')).toBe(0);
	await until(async () => (await done('in time')) === 1, 'it is done');
	expect(Date.now()).toBeGreaterThanOrEqual(at.getTime());
	expect(await done('taken back')).toBe(0);
});

it('in the hand of a process that died is done by the next, and what the dead one still wrote is not there', async () => {
	const kind = newKind();
	let wake = () => {};
	const asleep = new Promise<void>((resolve) => (wake = resolve));
	const run = vi.fn<Run<{ note: string }>>((data, job) =>
		job.end(async (tx) => {
			await note(tx, `${data.note} ${job.attempt}`);
			if (job.attempt === 1) await asleep;
		})
	);
	const dead = await jobsWith(kind, run);
	await parts.db.transaction((tx) => dead.enqueue(tx, kind, { note: 'by the next' }));
	await until(() => run.mock.calls.length === 1, 'it is in hand');
	const next = new Jobs({ ...parts });
	next.handle(kind, run);
	await next.start();
	onTestFinished(() => next.close());
	await until(async () => (await done('by the next 2')) === 1, 'the next has done it', 20_000);
	wake();
	await dead.close();
	expect(await done('by the next 1')).toBe(0);
}, 30_000);
