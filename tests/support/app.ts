// An application of its own for an integration test, called the way the routes call it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, inject } from 'vitest';
import { makeApp, type App } from '../../server/app';
import { readConfig, type Config } from '../../server/config';
import { makeLog } from '../../server/log';
import { freshDatabase } from './database';

export interface TestAppOptions {
	clock?: () => Date;
	/** Settings that differ from those of the embedded, empty, local default. */
	config?: Partial<Config>;
}

/** Makes an application on an empty, migrated database. Both go away after the file's tests. */
export async function testApp({ clock, config = {} }: TestAppOptions = {}): Promise<App> {
	const { connection } = await freshDatabase();
	const defaults = readConfig({}, { root: inject('root') });
	// Files of documents; the database is elsewhere.
	const dataFolder = await mkdtemp(join(tmpdir(), 'ateneo-data-'));
	afterAll(() => rm(dataFolder, { recursive: true, force: true }));
	const app = makeApp({
		config: { ...defaults, dataFolder, port: 0, empty: true, ...config },
		log: makeLog(process.env.ATENEO_LOG ?? 'error'),
		connection,
		clock,
		workerFile: inject('workerFile')
	});
	// Hooks run last-in first-out: the application closes before its database goes.
	afterAll(() => app.close());
	return app;
}
