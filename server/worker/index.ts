// The worker threads, as the rest of the server sees them.
import type { JSONContent } from '@tiptap/core';
import { Piscina } from 'piscina';
import type { Log } from '../log';
import type {
	AttributedRun,
	Authorship,
	DrawnAs,
	Fold,
	Log as DocumentLog,
	Lost,
	Projection,
	Returning,
	ShownEdition,
	Tasks
} from './protocol';

export type {
	AttributedRun,
	Authorship,
	Counted,
	Compared,
	ComparedSide,
	Credit,
	EditionText,
	Flaw,
	Fold,
	Log as DocumentLog,
	Lost,
	MadeVersion,
	Passage,
	Place,
	Projection,
	Returning,
	Run,
	ShownEdition,
	Via,
	View,
	WrittenAs
} from './protocol';

export interface Workers {
	project(updates: Uint8Array[], drawn?: DrawnAs): Promise<Projection>;
	seed(content: JSONContent): Promise<Uint8Array>;
	fold(log: DocumentLog): Promise<Fold>;
	look(log: DocumentLog): Promise<Lost[]>;
	putBack(log: DocumentLog, returning: Returning): Promise<Uint8Array | null>;
	attribution(log: DocumentLog): Promise<AttributedRun[]>;
	authorship(log: DocumentLog): Promise<Authorship>;
	passages(input: Parameters<Tasks['passages']>[0]): Promise<ReturnType<Tasks['passages']>>;
	restore(input: Parameters<Tasks['restore']>[0]): Promise<ReturnType<Tasks['restore']>>;
	show(content: string, drawn: DrawnAs): Promise<ReturnType<Tasks['show']>>;
	compare(input: Parameters<Tasks['compare']>[0]): Promise<ReturnType<Tasks['compare']>>;
	edition(input: Parameters<Tasks['edition']>[0]): Promise<ShownEdition>;
	write(input: Parameters<Tasks['write']>[0]): Promise<string>;
	version(input: Parameters<Tasks['version']>[0]): Promise<ReturnType<Tasks['version']>>;
	insert(input: Parameters<Tasks['insert']>[0]): Promise<Uint8Array>;
	judgeAnchor(input: Parameters<Tasks['judgeAnchor']>[0]): Promise<ReturnType<Tasks['judgeAnchor']>>;
	diff(state: Uint8Array, vector: Uint8Array): Promise<Uint8Array>;
	close(): Promise<void>;
}

/** The workers have too much to do, or one task took too long: try again in a moment. */
export class WorkersBusy extends Error {
	override name = 'WorkersBusy';
	readonly code = 'unavailable';
}

/** Two: a document that keeps one busy to its limit does not keep all others waiting. */
const THREADS = 2;
const LONGEST_QUEUE = 200;
const LONGEST_TASK_MS = 20_000;
/** Nobody waits for a fold; a long log that could never be folded would only get longer. */
const LONGEST_FOLD_MS = 180_000;

/** `file`: the bundled worker. Threads start with the first tasks, and end when there was nothing to do for a minute. */
export function startWorkers(
	file: string,
	log: Log,
	{ taskMs = LONGEST_TASK_MS, foldMs = LONGEST_FOLD_MS, queue = LONGEST_QUEUE } = {}
): Workers {
	const pool = new Piscina({
		filename: file,
		minThreads: 0,
		maxThreads: THREADS,
		maxQueue: queue,
		idleTimeout: 60_000,
		resourceLimits: { maxYoungGenerationSizeMb: 16 }
	});
	pool.on('error', (error) => log.error({ err: error }, 'worker failed'));

	/** Throws what the task throws, and WorkersBusy; a thread whose task takes too long is ended. */
	async function run<Name extends keyof Tasks>(
		name: Name,
		input: Parameters<Tasks[Name]>[0],
		withinMs = taskMs
	): Promise<ReturnType<Tasks[Name]>> {
		if (pool.queueSize >= queue) throw new WorkersBusy('too many tasks wait');
		const signal = AbortSignal.timeout(withinMs);
		try {
			return (await pool.run(input, { name, signal })) as ReturnType<Tasks[Name]>;
		} catch (error) {
			throw signal.aborted ? new WorkersBusy(`${name} took longer than ${withinMs} ms`, { cause: error }) : error;
		}
	}

	return {
		project: (updates, drawn = { language: 'es', files: null }) => run('project', { updates, drawn }),
		seed: (content) => run('seed', { content }),
		fold: (log) => run('fold', log, foldMs),
		look: (log) => run('look', log),
		putBack: (log, returning) => run('putBack', { log, returning }),
		attribution: (log) => run('attribution', log),
		authorship: (log) => run('authorship', log),
		passages: (input) => run('passages', input),
		version: (input) => run('version', input),
		restore: (input) => run('restore', input),
		show: (content, drawn) => run('show', { content, drawn }),
		compare: (input) => run('compare', input),
		edition: (input) => run('edition', input),
		write: (input) => run('write', input),
		insert: (input) => run('insert', input),
		judgeAnchor: (input) => run('judgeAnchor', input),
		diff: (state, vector) => run('diff', { state, vector }),
		close: () => pool.destroy() // a task that hangs does not keep the process
	};
}
