// The built server as a process of its own, which a test may kill as hard as it likes.
import { spawn, type ChildProcess, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';

const root = resolve(import.meta.dirname, '..', '..');
const START_WITHIN_MS = 30_000;
/** It listens, and has said everything that it says at the start. */
const LAST_WORDS = 'To stop, press Ctrl+C.';

/** The password of the example's people on these servers. */
export const DEMO_PASSWORD = 'una contraseña para las pruebas';

export interface LiveServerOptions {
	/** Settings on top of a clean environment. */
	environment?: Record<string, string>;
	/** What is typed after `npm start --`. */
	given?: string[];
	/** An empty folder for its data. Without it, one in the temporary files. */
	dataFolder?: string;
}

export class LiveServer {
	/** What the server has said to its terminal since its last start. */
	said = '';
	#child: ChildProcess | null = null;

	private constructor(
		readonly port: number,
		readonly dataFolder: string,
		private readonly options: LiveServerOptions
	) {}

	/** Starts where it must not work, and tells how it ended and what it said. */
	static async refused(environment: Record<string, string>): Promise<{ code: number | null; said: string }> {
		let said = '';
		const child = run([], environment);
		child.stdout.on('data', (chunk) => (said += chunk));
		child.stderr.on('data', (chunk) => (said += chunk));
		const [code] = (await once(child, 'close')) as [number | null];
		return { code, said };
	}

	/** A server with an empty data folder; it furnishes the example while it starts. */
	static async launch(options: LiveServerOptions = {}): Promise<LiveServer> {
		const dataFolder = options.dataFolder ?? (await mkdtemp(join(tmpdir(), 'ateneo-e2e-')));
		const server = new LiveServer(await freePort(), dataFolder, options);
		await server.start();
		return server;
	}

	get address(): string {
		return `http://localhost:${this.port}`;
	}

	/** The process id, while it runs. */
	get pid(): number | undefined {
		return this.#child?.pid;
	}

	/** Starts and waits until it is ready: the first time, and after kill() or stop() at the same address. */
	async start(): Promise<void> {
		const { environment = {}, given = [] } = this.options;
		this.said = '';
		const child = run(given, { ATENEO_PORT: String(this.port), ATENEO_DATA: this.dataFolder, ...environment });
		child.stdout.on('data', (chunk) => (this.said += chunk));
		child.stderr.on('data', (chunk) => (this.said += chunk));
		this.#child = child;

		const deadline = Date.now() + START_WITHIN_MS;
		while (!this.said.includes(LAST_WORDS)) {
			if (child.exitCode !== null || Date.now() > deadline) throw new Error(`The server did not start:\n${this.said}`);
			await sleep(25);
		}
	}

	/** kill -9: no farewell to anybody. PostgreSQL lives on, and the next start finds it. */
	async kill(): Promise<void> {
		await this.#end('SIGKILL');
	}

	/** kill -9 of PostgreSQL alone. */
	async killPostgres(): Promise<void> {
		const [pid] = (await readFile(join(this.dataFolder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n');
		process.kill(Number(pid), 'SIGKILL');
	}

	/** Stops as Ctrl+C does, PostgreSQL too. */
	async stop(): Promise<void> {
		await this.#end('SIGTERM');
	}

	/** Stops and takes the data away. */
	async remove(): Promise<void> {
		// A killed one is started once more, because only a running one can stop its PostgreSQL.
		if (!this.#child) await this.start();
		await this.stop();
		await rm(this.dataFolder, { recursive: true, force: true });
	}

	async #end(signal: NodeJS.Signals): Promise<void> {
		const child = this.#child;
		this.#child = null;
		if (!child || child.exitCode !== null || child.signalCode !== null) return;
		const exited = once(child, 'exit');
		child.kill(signal);
		await exited;
	}
}

// Of what is set on this machine only what every program needs: an Ateneo that runs here is none of the tests' business.
function run(given: string[], environment: Record<string, string>): ChildProcessByStdio<null, Readable, Readable> {
	const { PATH = '', HOME = '', TZ = 'UTC' } = process.env;
	const env = { PATH, HOME, TZ, NODE_ENV: 'production', ATENEO_DEMO_PASSWORD: DEMO_PASSWORD, ...environment };
	return spawn(process.execPath, [join(root, 'build', 'server.js'), ...given], {
		env,
		stdio: ['ignore', 'pipe', 'pipe']
	});
}

async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	server.close();
	await once(server, 'close');
	return port;
}
