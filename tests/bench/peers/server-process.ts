// A measured server as a child process: started, asked to collect, stopped.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, connect, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const START_WITHIN_MS = 60_000;
const STOP_WITHIN_MS = 30_000;

export interface Command {
	node: string;
	/** Flags for Node: the preload, and what a profile needs. */
	flags: string[];
	file: string;
	environment: Record<string, string>;
	cwd?: string;
	port: number;
}

export class ServerProcess {
	#child: ChildProcess;
	#said = '';

	/** Resolves when something listens on the port. */
	static async start(command: Command): Promise<ServerProcess> {
		const server = new ServerProcess(command);
		const end = Date.now() + START_WITHIN_MS;
		while (!(await accepts(command.port))) {
			if (server.#child.exitCode !== null || Date.now() > end) {
				server.#child.kill('SIGKILL');
				throw new Error(`${command.file} did not start:\n${server.#said}`);
			}
			await sleep(20);
		}
		return server;
	}

	private constructor({ node, flags, file, environment, cwd }: Command) {
		const { PATH = '', HOME = '', TZ = 'UTC' } = process.env;
		this.#child = spawn(node, [...flags, file], {
			cwd,
			env: { PATH, HOME, TZ, NODE_ENV: 'production', ...environment },
			stdio: ['ignore', 'pipe', 'pipe', 'ipc']
		});
		const keep = (chunk: Buffer) => (this.#said = (this.#said + chunk.toString()).slice(-10_000));
		this.#child.stdout!.on('data', keep);
		this.#child.stderr!.on('data', keep);
	}

	get pid(): number {
		return this.#child.pid!;
	}

	/** The end of what it wrote to its terminal. */
	get said(): string {
		return this.#said;
	}

	async collect(): Promise<void> {
		const collected = once(this.#child, 'message');
		this.#child.send('collect');
		await collected;
	}

	async crash(): Promise<void> {
		const exited = once(this.#child, 'exit');
		this.#child.kill('SIGKILL');
		await exited;
	}

	async stop(): Promise<void> {
		if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
		const exited = once(this.#child, 'exit');
		this.#child.kill('SIGTERM');
		const limit = setTimeout(() => this.#child.kill('SIGKILL'), STOP_WITHIN_MS);
		await exited;
		clearTimeout(limit);
	}
}

const accepts = (port: number): Promise<boolean> =>
	new Promise((resolve) => {
		const socket = connect(port, '127.0.0.1');
		socket.once('connect', () => (socket.destroy(), resolve(true)));
		socket.once('error', () => resolve(false));
	});

export async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	server.close();
	await once(server, 'close');
	return port;
}
