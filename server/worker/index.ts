// The worker threads, as the rest of the server sees them.
import type { JSONContent } from '@tiptap/core';
import { Piscina } from 'piscina';
import type { Log } from '../log';
import type { Fold, Projection, Tasks } from './protocol';

export type { Projection } from './protocol';

export interface Workers {
	project(updates: Uint8Array[]): Promise<Projection>;
	seed(content: JSONContent): Promise<Uint8Array>;
	fold(updates: Uint8Array[]): Promise<Fold>;
	insert(input: Parameters<Tasks['insert']>[0]): Promise<Uint8Array>;
	diff(state: Uint8Array, vector: Uint8Array): Promise<Uint8Array>;
	close(): Promise<void>;
}

/** `file`: the bundled worker. The thread starts with the first task. */
export function startWorkers(file: string, log: Log): Workers {
	const pool = new Piscina({ filename: file, minThreads: 0, maxThreads: 1, idleTimeout: 60_000 });
	pool.on('error', (error) => log.error({ err: error }, 'worker failed'));

	const run = <Name extends keyof Tasks>(name: Name, input: Parameters<Tasks[Name]>[0]) =>
		pool.run(input, { name }) as Promise<ReturnType<Tasks[Name]>>;

	return {
		project: (updates) => run('project', { updates }),
		seed: (content) => run('seed', { content }),
		fold: (updates) => run('fold', { updates }),
		insert: (input) => run('insert', input),
		diff: (state, vector) => run('diff', { state, vector }),
		close: () => pool.close({ force: true })
	};
}
