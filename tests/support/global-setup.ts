// Once for all integration tests: one PostgreSQL in a temporary folder, a migrated database to copy, the worker.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { bundleWorker } from '../../server/cli/bundle-worker.mjs';
import type { Place } from '../../server/db';
import { startEmbedded } from '../../server/db/embedded';
import { migrate } from '../../server/db/migrate';

declare module 'vitest' {
	interface ProvidedContext {
		place: Place;
		workerFile: string;
		root: string;
	}
}

export default async function setup(project: TestProject) {
	const root = resolve(import.meta.dirname, '..', '..');
	const folder = await mkdtemp(join(tmpdir(), 'ateneo-test-'));
	// Tests that ask what survives a crash start a server of their own, with its own durable database.
	const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '100' };
	const [embedded, workerFile] = await Promise.all([startEmbedded({ folder, settings }), bundleWorker(root)]);
	// The database that startEmbedded makes is never used by a test, so it can be copied.
	await migrate(embedded.place, { root });

	project.provide('place', embedded.place);
	project.provide('workerFile', workerFile);
	project.provide('root', root);
	return async () => {
		await embedded.stop();
		await rm(folder, { recursive: true, force: true });
	};
}
