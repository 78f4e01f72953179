// One life of the application in development: from a change of the server's code to the next.
import { Server } from 'node:http';
import { makeApp } from './app';
import { bundleWorker } from './cli/bundle-worker.mjs';
import { readConfig, type Config } from './config';
import { openDatabase, type ReadyDatabase } from './db/ready';
import { makeLog, type Log } from './log';
import { clearRuntime, setRuntime } from './runtime';
import { prepare } from './start';
import { attachSync } from './sync/socket';

export interface Life {
	/** Never listens: upgrades are handed to it by `emit`, and it goes away with this life. */
	upgrades: Server;
	/** `isLast`: development itself ends, and the database with it. */
	end(isLast: boolean): Promise<void>;
}

// What outlives a reload, even one of Vite itself: PostgreSQL and the connections to it.
const KEY = Symbol.for('ateneo.development');
const shelf = globalThis as { [KEY]?: Promise<ReadyDatabase> };

/** Throws StartError where a person must do something. */
export async function begin({ root, say }: { root: string; say: (what: string) => void }): Promise<Life> {
	const config = readConfig(process.env, { root, arguments: process.argv.slice(2) });
	const log = makeLog(config.logLevel);
	const [{ connection }, workerFile] = await Promise.all([
		(shelf[KEY] ??= openOnce(config, log, say)),
		bundleWorker(root)
	]);

	const app = makeApp({ config, log, connection, workerFile });
	await prepare(app, say);
	await app.jobs.start();
	setRuntime(app);
	const upgrades = new Server();
	attachSync(app, upgrades, { isAlone: false });
	return {
		upgrades,
		async end(isLast) {
			clearRuntime(app);
			await app.close();
			if (isLast) await (await shelf[KEY])?.close();
		}
	};
}

async function openOnce(config: Config, log: Log, say: (what: string) => void): Promise<ReadyDatabase> {
	try {
		return await openDatabase(config, { log, onProgress: say, onLost: () => process.exit(1) });
	} catch (error) {
		delete shelf[KEY];
		throw error;
	}
}
