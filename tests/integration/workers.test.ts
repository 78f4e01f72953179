// The worker threads: one task that never ends, or one too many, does not stop the others.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { makeLog } from '../../server/log';
import { startWorkers, type Workers } from '../../server/worker';

const folder = await mkdtemp(join(tmpdir(), 'ateneo-workers-'));
const file = join(folder, 'worker.mjs');
await writeFile(file, 'export const project = () => { for (;;); };\nexport const seed = () => Uint8Array.of(7);\n');
const started: Workers[] = [];
const start = (options: { taskMs: number; queue: number }) => {
	const workers = startWorkers(file, makeLog('silent'), options);
	started.push(workers);
	return workers;
};

afterAll(async () => {
	await Promise.all(started.map((workers) => workers.close()));
	await rm(folder, { recursive: true });
});

it('ends a task that takes too long, says so, and goes on', async () => {
	const workers = start({ taskMs: 500, queue: 10 });
	const stuck = [workers.project([]), workers.project([])];
	for (const task of stuck) await expect(task).rejects.toMatchObject({ code: 'unavailable' });
	expect(await workers.seed({})).toEqual(Uint8Array.of(7));
});

it('does other tasks while one is stuck', async () => {
	const workers = start({ taskMs: 5_000, queue: 10 });
	const stuck = workers.project([]).then(
		() => 'done',
		() => 'ended'
	);
	expect(await Promise.race([stuck, workers.seed({})])).toEqual(Uint8Array.of(7));
	await workers.close();
	expect(await stuck).toBe('ended');
});

it('refuses what would wait behind too many', async () => {
	const workers = start({ taskMs: 500, queue: 3 });
	const tasks = Array.from({ length: 12 }, () => workers.project([]).catch((error: Error) => error.message));
	expect((await Promise.all(tasks)).filter((message) => message === 'too many tasks wait').length).toBeGreaterThan(0);
	expect(await workers.seed({})).toEqual(Uint8Array.of(7));
});
