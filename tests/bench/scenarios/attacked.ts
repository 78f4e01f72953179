// Honest people go on writing while somebody attacks: what the slowest of their edits takes.
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { ATTACKS, type AttackName, type Scene } from '../client/attacks';
import { Client, type Visit } from '../client/client';
import { readAfresh, until } from '../client/probe';
import { Timing } from '../client/timing';
import { residentBytes, watchMemory } from '../measure/processes';
import { percentile } from '../measure/statistics';
import type { Measures, Row, Scenario } from '../scenario';
import type { Target } from '../target';
import { makeLongDocument } from '../texts/long-document';
import { makeBase, typeInto } from '../texts/typing';
import { typeAt, upload } from './steps';

const NAMES = Object.keys(ATTACKS) as AttackName[];
const PER_SECOND = 20;
const SAVED_WITHIN_MS = 30_000;
const WORDS: Record<AttackName, string> = {
	orphans: 'updates that stand on nothing',
	step1: 'SyncStep1 again and again, never reading',
	awareness: 'awareness flood',
	typing: 'endless updates in another document',
	garbage: 'nonsense, coming again at once',
	huge: '64 MB frames',
	fragments: 'a message in 125,000 pieces',
	reserved: 'reserved opcodes',
	upgrades: 'connections without a sign-in'
};

export const attacked: Scenario = {
	name: 'attacked',
	title: 'An honest edit while attacks run',
	how: `One after another, each for 5 s: ${NAMES.length} attacks by people who may write in the same document of 0.3 MB, mostly over four connections as fast as the server takes it. An honest person types 20 characters a second; the slowest edit of each attack counts, from sending to acknowledged.`,
	peers: ['ateneo'],
	documents: () => 2,
	rows: [
		{
			measure: 'worst',
			what: 'an honest edit while any attack runs, the slowest',
			unit: 'ms',
			goals: [{ than: null, is: 'atMost', must: 500, aim: 200 }]
		},
		{ measure: 'worst99', what: 'the same, p99 in the worst attack', unit: 'ms' },
		...NAMES.map((name): Row => ({ measure: name, what: `the slowest edit during: ${WORDS[name]}`, unit: 'ms' })),
		{ measure: 'growth', what: 'growth of the server’s memory over all attacks', unit: 'MB' }
	],

	async run(stage) {
		const { target, isQuick } = stage;
		const [document = '', other = ''] = target.documents;
		const long = makeLongDocument({ bytes: 300_000, seed: 4 });
		const base = makeBase(1);
		(await upload(target, document, [...long.parts, base])).leave();
		const turns = PER_SECOND * (isQuick ? 1 : 5);
		const typed = typeInto(base, { place: 0, characters: turns * NAMES.length });

		const before = await stage.collect();
		const peak = watchMemory(target.pids.server);
		const measures: Measures = {};
		const tails: number[] = [];
		for (const [number, name] of NAMES.entries()) {
			const updates = typed.updates.slice(number * turns, (number + 1) * turns);
			const honest = { document, person: 1, clientId: typed.clientId, vector: long.vector };
			const times = await typeUnder(name, target, { honest, other, updates });
			measures[name] = Math.max(...times);
			tails.push(percentile(times, 0.99));
		}
		const growth = Math.max(peak(), residentBytes(target.pids.server)) - before;

		const read = await readAfresh(target, document);
		if (!read.includes(typed.text)) throw new Error('the honest words are not all there');
		return {
			worst: Math.max(...Object.values(measures)),
			worst99: Math.max(...tails),
			...measures,
			growth: growth / 1_000_000
		};
	}
};

/** Milliseconds from sending to acknowledged, of each edit. Throws where an honest person is turned away. */
async function typeUnder(
	name: AttackName,
	target: Target,
	{ honest, other, updates }: { honest: Visit & { clientId: number }; other: string; updates: readonly Uint8Array[] }
): Promise<number[]> {
	const timing = new Timing();
	const { document, clientId } = honest;
	const client = await Client.open(target, { ...honest, ...timing.ledger(clientId) });
	const attacker = startAttack(name, { target, document, other });
	try {
		await sleep(500);
		await typeAt({ writers: 1, perSecond: PER_SECOND, turns: updates.length }, (_, turn) =>
			timing.send(client, clientId, client.frameOf(updates[turn]!))
		);
		await until(
			() => client.hasAllSaved || client.closed !== null,
			`all is saved in spite of ${WORDS[name]}`,
			SAVED_WITHIN_MS
		);
	} finally {
		await attacker.terminate();
		client.leave();
	}
	if (client.closed !== null) throw new Error(`an honest person was closed with ${client.closed} by ${WORDS[name]}`);
	return timing.toSaved;
}

function startAttack(attack: AttackName, scene: Scene): Worker {
	// Both are bundled into one folder.
	const worker = new Worker(new URL('./attacker.js', import.meta.url), { workerData: { attack, scene } });
	worker.on('error', (error) => process.stderr.write(`${attack}: ${error}\n`));
	return worker;
}
