// What the bench asks of a server it measures: start, stop, make room for a scenario, hold still.
import { randomUUID } from 'node:crypto';
import type { Pids, PeerName, Target } from '../target';
import { freePort, ServerProcess, type Command } from './server-process';

/** What all peers are given. */
export interface House {
	/** The project's folder. */
	root: string;
	/** The Node they all run on, and the flags that all get. */
	node: string;
	flags: string[];
	/** Where CPU profiles go, when they are wanted. */
	profile: string | null;
	/** A folder of this bench's run, for data. */
	folder: string;
	/** Where packages are installed. */
	packages: string;
}

export abstract class Peer {
	abstract readonly name: PeerName;
	protected readonly house: House;
	#process: ServerProcess | null = null;
	#port = 0;

	constructor(house: House) {
		this.house = house;
	}

	/** Starts on a free port, the first time; afterwards on the same one. */
	async start(): Promise<void> {
		this.#port ||= await freePort();
		const { node, flags } = this.house;
		const { environment, ...command } = await this.command(this.#port);
		this.#process = await ServerProcess.start({
			...command,
			node,
			flags,
			port: this.#port,
			environment: { ...environment, ...(this.house.profile && { BENCH_PROFILE: this.house.profile }) }
		});
	}

	async stop(): Promise<void> {
		await this.#process?.stop();
		this.#process = null;
	}

	/** kill -9, as the worst day does. What it started for itself may live on. */
	async crash(): Promise<void> {
		await this.#process?.crash();
		this.#process = null;
	}

	/** Ends also what outlives a stop. */
	async close(): Promise<void> {
		await this.stop();
	}

	async collect(): Promise<void> {
		await this.process.collect();
	}

	/** A target with documents that nobody has used. */
	async target(documents: number): Promise<Target> {
		return {
			peer: this.name,
			port: this.#port,
			documents: await this.makeDocuments(documents),
			cookies: await this.cookies(),
			pids: await this.pids()
		};
	}

	/** Resolves when what is stored is as it stays while nobody is there. */
	async settled(_documents: readonly string[]): Promise<void> {}

	async pids(): Promise<Pids> {
		return { server: this.process.pid, postgres: await this.postmaster(), isProfiled: this.house.profile !== null };
	}

	get said(): string {
		return this.#process?.said ?? '';
	}

	protected get process(): ServerProcess {
		if (!this.#process) throw new Error(`${this.name} is not running`);
		return this.#process;
	}

	/** Servers that make a document when somebody comes need no more than its name. */
	protected async makeDocuments(count: number): Promise<string[]> {
		return Array.from({ length: count }, () => randomUUID());
	}

	protected async cookies(): Promise<string[]> {
		return [''];
	}

	/** The process id of its PostgreSQL, if it has one. */
	protected async postmaster(): Promise<number | null> {
		return null;
	}

	protected abstract command(port: number): Promise<Pick<Command, 'file' | 'environment' | 'cwd'>>;
}
