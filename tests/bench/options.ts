// What is typed behind `npm run bench --`.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { say } from '../../server/cli/say';
import type { Scenario } from './scenario';
import { scenarioNamed, SCENARIOS } from './scenarios';
import { PEER_NAMES, type PeerName } from './target';

export interface Options {
	scenarios: readonly Scenario[];
	rounds: number;
	isQuick: boolean;
	/** A recording to replay; null: a made session. */
	recording: string | null;
	/** Measure these peers only. */
	only: PeerName[] | null;
	/** A folder for CPU profiles of the servers. */
	profile: string | null;
	/** Write docs/BENCHMARKS.md. */
	write: boolean;
}

const ROUNDS = 3;

export const USAGE = `Measures this server beside @y/websocket-server, Hocuspocus and a bare relay, all on one Node, one after another.

  npm run bench -- [<scenario> …] [--quick] [--rounds <n>] [--recording <file>] [--only <peer>,…] [--profile <folder>] [--write]

  --quick      little of everything, once: to see that it works, and roughly where things stand (under 3 minutes)
  --rounds     how often each server has its turn; medians are shown. Default: ${ROUNDS}
  --recording  replay this session (https://github.com/josephg/editing-traces, of one author) instead of a made one
  --only       of ${PEER_NAMES.join(', ')}
  --profile    write CPU profiles of the servers there, of the measured time; numbers are then slower
  --write      write the results to docs/BENCHMARKS.md

Scenarios:
${SCENARIOS.map(({ name, title }) => `  ${name.padEnd(12)} ${title}`).join('\n')}`;

/** Null: the person asks what there is. Throws where a scenario or peer is not known. */
export function readOptions(argv: readonly string[]): Options | null {
	const { values, positionals } = parse(argv.slice(argv[2] === 'bench' ? 3 : 2));
	if (values.help) return null;
	const isQuick = values.quick ?? false;
	return {
		scenarios: positionals.length > 0 ? positionals.map(scenarioNamed) : SCENARIOS,
		rounds: values.rounds ? Number(values.rounds) : isQuick ? 1 : ROUNDS,
		isQuick,
		recording: values.recording ? resolve(values.recording) : null,
		only: values.only ? values.only.split(',').map(peerNamed) : null,
		profile: values.profile ? resolve(values.profile) : null,
		write: values.write ?? false
	};
}

function parse(args: string[]) {
	try {
		return parseArgs({
			args,
			allowPositionals: true,
			options: {
				quick: { type: 'boolean' },
				rounds: { type: 'string' },
				recording: { type: 'string' },
				only: { type: 'string' },
				profile: { type: 'string' },
				write: { type: 'boolean' },
				help: { type: 'boolean', short: 'h' }
			}
		});
	} catch (error) {
		say(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
		process.exit(1);
	}
}

function peerNamed(name: string): PeerName {
	const found = PEER_NAMES.find((peer) => peer === name);
	if (!found) throw new Error(`There is no peer “${name}”. There are: ${PEER_NAMES.join(', ')}.`);
	return found;
}
