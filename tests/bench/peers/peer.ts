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
	#flags: string[] = [];

	constructor(house: House) {
		this.house = house;
	}

	/** Starts on a free port, the first time; afterwards on the same one. */
	async start(extraFlags: string[] = this.#flags): Promise<void> {
		this.#port ||= await freePort();
		this.#flags = extraFlags;
		const command = await this.command(this.#port);
		const { node, flags } = this.house;
		this.#process = await ServerProcess.start({ node, port: this.#port, ...command, flags: [...flags, ...extraFlags] });
	}

	async stop(): Promise<void> {
		await this.#process?.stop();
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
		return { server: this.process.pid, postgres: null };
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

	protected abstract command(port: number): Promise<Pick<Command, 'file' | 'environment' | 'cwd'>>;
}
