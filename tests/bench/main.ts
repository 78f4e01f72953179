// npm run bench: measures this server beside others, interleaved, and says how it stands against its goals.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { say } from '../../server/cli/say';
import type { Sample } from './errand';
import { runOnce } from './harness';
import { readOptions, USAGE, type Options } from './options';
import { makePeers } from './peers';
import { install, nodeIn } from './peers/packages';
import type { House } from './peers/peer';
import { conditions, revision } from './report/conditions';
import { judge } from './report/judge';
import { writeReport } from './report/markdown';
import { printTable } from './report/terminal';
import type { Scenario } from './scenario';

// build/bench/main.js
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const crowdFile = join(dirname(fileURLToPath(import.meta.url)), 'crowd.js');

async function bench(given: Options): Promise<void> {
	const before = conditions();
	const house = await makeHouse(given);
	const peers = makePeers(house);
	const samples: Sample[] = [];
	// Stopped halfway, it tells what it has; and nothing goes on running.
	const stopped = new AbortController();
	for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopped.abort());
	const run = { ...given, house, crowdFile, signal: stopped.signal };
	let failures = 0;
	try {
		for (const scenario of given.scenarios) {
			if (stopped.signal.aborted) break;
			say(`\n${scenario.title}`);
			for (const { peer, round } of turns(scenario, given)) {
				if (stopped.signal.aborted) break;
				process.stdout.write(`  ${given.rounds > 1 ? `round ${round + 1}, ` : ''}${peer} … `);
				const since = performance.now();
				try {
					const measures = await runOnce(scenario, peers[peer], run);
					samples.push({ scenario: scenario.name, peer, round, measures });
					say(`${told(measures)} (${((performance.now() - since) / 1_000).toFixed(1)} s)`);
				} catch (error) {
					// One that fails is named, and the others are measured all the same.
					failures++;
					say(`failed\n${error instanceof Error ? error.message : error}`);
				}
			}
		}
	} finally {
		for (const peer of Object.values(peers)) await peer.close();
		await rm(house.folder, { recursive: true, force: true });
	}

	const judged = judge(given.scenarios, samples);
	printTable(judged);
	if (given.write)
		await writeReport(root, { judged, given, before, after: conditions(), revision: await revision(root) });
	if (failures > 0) process.exitCode = 1;
}

/** Rounds in which all take turns, each time another one first: what changes on the machine meets all alike. */
function turns({ peers }: Scenario, { rounds, only }: Options) {
	const chosen = peers.filter((peer) => !only || only.includes(peer));
	return Array.from({ length: rounds }, (_, round) =>
		chosen.map((_, place) => ({ round, peer: chosen[(place + round) % chosen.length]! }))
	).flat();
}

async function makeHouse({ profile }: Options): Promise<House> {
	if (profile) await mkdir(profile, { recursive: true });
	const packages = join(root, 'data', 'bench');
	const preload = pathToFileURL(join(root, 'tests', 'bench', 'servers', 'preload.mjs')).href;
	return {
		root,
		packages,
		profile,
		node: nodeIn(await install(packages, 'node')),
		flags: ['--expose-gc', '--import', preload],
		folder: await mkdtemp(join(tmpdir(), 'ateneo-bench-'))
	};
}

function told(measures: Record<string, number>): string {
	return Object.entries(measures)
		.map(([name, value]) => `${name} ${value >= 100 ? Math.round(value) : Number(value.toPrecision(3))}`)
		.join(', ');
}

const options = readOptions(process.argv);
if (options) await bench(options);
else say(USAGE);
