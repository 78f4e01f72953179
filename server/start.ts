// Starts Ateneo: database, example, application, pages, socket; and stops it in the reverse order.
import type { Server } from 'node:http';
import { setDemoPasswords } from './accounts';
import { makeApp, type App } from './app';
import { isLoopback, StartError, type Config } from './config';
import type { Connection } from './db';
import { openDatabase } from './db/ready';
import { instance } from './db/tables';
import { furnish } from './example';
import { loadHandler } from './http/handler';
import { makeServer, stopAccepting } from './http/server';
import type { Log } from './log';
import { clearRuntime, setRuntime } from './runtime';

export interface Running {
	app: App;
	/** Where a browser on this machine finds it: http://localhost:3000. */
	address: string;
	close(): Promise<void>;
}

export interface StartOptions {
	log: Log;
	/** The bundled worker. */
	workerFile: string;
	/** Told once for each thing that takes time. */
	onProgress?: (what: string) => void;
	/** The database was taken over by another process: end this one. */
	onLost?: () => void;
}

/** Throws StartError where a person must do something. Leaves nothing running when it throws. */
export async function start(config: Config, options: StartOptions): Promise<Running> {
	const { log, workerFile, onProgress = () => {}, onLost = () => {} } = options;
	const database = await openDatabase(config, { log, onProgress, onLost });
	let app: App | null = null;
	let server: Server | null = null;
	const close = async () => {
		const finishAnswers = server && stopAccepting(server);
		await app?.close();
		await finishAnswers?.();
		if (app) clearRuntime(app);
		await database.close();
	};

	try {
		app = makeApp({ config, log, connection: database.connection, workerFile });
		await prepare(app, onProgress);
		await app.jobs.start();
		setRuntime(app);
		server = makeServer(app, await loadHandler(config.root));
		const port = await listen(server, config);
		return { app, address: config.origin ?? `http://${nameOf(config.host)}:${port}`, close };
	} catch (error) {
		await close();
		throw error;
	}
}

/** Furnishes a database that nobody has used yet, and settles who may enter as its people. */
export async function prepare(app: App, onProgress: (what: string) => void): Promise<void> {
	if (await isNew(app)) {
		if (app.config.empty) {
			await app.db.insert(instance).values({}).onConflictDoNothing();
		} else {
			onProgress('Furnishing the example');
			await furnish(app);
		}
	}
	// Without statistics PostgreSQL plans the append for tables of unknown size, and a thousand rows take seconds. It gathers
	// them by itself, but not in the first minutes of a new database.
	await app.sql`analyze seats, documents`;
	await setDemoPasswords(app);
}

const isNew = async ({ db }: Connection) => (await db.select().from(instance)).length === 0;

const nameOf = (host: string) => (isLoopback(host) || host === '0.0.0.0' || host === '::' ? 'localhost' : host);

async function listen(server: Server, { host, port }: Config): Promise<number> {
	await new Promise<void>((resolve, reject) => {
		server.once('error', (error: NodeJS.ErrnoException) => reject(explained(error, host, port)));
		server.listen(port, host, resolve);
	});
	const address = server.address();
	return typeof address === 'object' && address ? address.port : port;
}

function explained(error: NodeJS.ErrnoException, host: string, port: number): Error {
	const other = port < 1024 ? 3000 : port + 1;
	const choose = `choose another port: ATENEO_PORT=${other} npm start`;
	const words: Record<string, string> = {
		EADDRINUSE: `Port ${port} is taken by another program. Stop that one, or ${choose}`,
		EACCES: `Port ${port} is reserved for the system. Put a proxy in front (docs/RUNBOOK.md), or ${choose}`,
		EADDRNOTAVAIL: `This machine has no address ${host}. Set ATENEO_HOST to one that it has, or to 0.0.0.0 for all.`
	};
	const sentence = words[error.code ?? ''];
	return sentence ? new StartError(sentence, { cause: error }) : error;
}
