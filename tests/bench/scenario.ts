// What a scenario is: what it needs, what it does in the crowd's process, and how its numbers are judged.
import type { PeerName, Target } from './target';

export type Unit = 'per s' | 'µs' | 'ms' | 's' | 'kB' | 'MB' | 'count';

/** What must be reached. `than`: the ratio to that peer; 'best' of all others in the scenario; null: the number itself. */
export interface Goal {
	than: PeerName | 'best' | null;
	is: 'atLeast' | 'atMost';
	must: number;
	aim: number;
}

/** One measured number, and its goals. Rows without a goal are there to be read. */
export interface Row {
	/** The name under which `run` returns it. */
	measure: string;
	what: string;
	unit: Unit;
	goals?: Goal[];
}

export type Measures = Record<string, number>;

export interface Scenario {
	/** As it is typed behind `npm run bench --`. */
	name: string;
	title: string;
	/** What is done, for the report. */
	how: string;
	peers: readonly PeerName[];
	/** Documents that nobody has used yet. */
	documents: (isQuick: boolean) => number;
	rows: readonly Row[];
	/** Throws where the text is not what it must be: numbers of a server that loses text are none. */
	run(stage: Stage): Promise<Measures>;
}

/** What a scenario is given in the crowd's process. */
export interface Stage {
	readonly target: Target;
	/** `--quick`: as little as shows whether it works. */
	readonly isQuick: boolean;
	/** `--recording`: a file to replay. */
	readonly recording: string | null;
	/** Of this bench's run, for what several runs need. */
	readonly folder: string;
	/** Stops the server and starts it again with what it has stored; `target` is new. */
	restart(): Promise<void>;
	/** kill -9 of the server, and a new start; `target` is new. */
	crash(): Promise<void>;
	/** Collects garbage in the server and returns its resident memory in bytes. */
	collect(): Promise<number>;
	/** Waits until everything is stored as it is when nobody is there. */
	settled(): Promise<void>;
}
