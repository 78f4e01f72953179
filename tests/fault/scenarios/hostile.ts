// Every attack, one after the other and then many at once, while somebody honest writes: how long they wait for “saved”.
import * as Y from 'yjs';
import { WebSocket } from 'ws';
import { Assailant, FLOODS, FRAMES, type Attack, type Target } from '../../support/hostile';
import { chance } from '../../support/meeting';
import type { Client } from '../client';
import type { Scenario } from '../scenario';
import { percentile, sleep, Stage, until, type Place } from '../stage';
import { residentMb } from './slow-reader';

const PEOPLE = 3;
const SCALE = 5;
const UPGRADES = 10_000;
const RECONNECTS = 1_000;
const SAVED_WITHIN_MS = 500;
const BACK_WITHIN_MS = 5_000;
const MAY_GROW_MB = 400;

export const hostile: Scenario = {
	name: 'hostile',
	title: 'broken and hostile frames, floods, 10,000 upgrades, 1,000 reconnects: honest edits saved within 500 ms [S6]',
	async run({ seed, say }) {
		// A thousand sockets of three people, which the default limits would not let in.
		const environment = { ATENEO_LIMIT_SOCKETS_PER_PERSON: '2000', ATENEO_LOG: 'silent' };
		const stage = await Stage.build({ environment });
		const problems: string[] = [];
		try {
			const place = await stage.newDocument(PEOPLE);
			const anna = await stage.enter(place, 0);
			anna.write(20, chance(seed));
			const before = await residentMb(stage.server.pid!);
			const watch = watchMemory(stage.server.pid!);

			const target = targetOf(stage, place, anna, seed);
			const attacks = [...FRAMES, ...FLOODS];
			for (const attack of attacks) await stand(attack, target, { anna, problems });
			say(`one after the other: ${told(anna)}`);
			await Promise.all(attacks.map((attack) => stand(attack, target, { anna, problems })));
			say(`all at once: ${told(anna)}`);
			await knock(target);
			say(`${UPGRADES} upgrades without a sign-in: ${told(anna)}`);
			const backMs = await reconnect(stage, place);
			if (backMs > BACK_WITHIN_MS) problems.push(`${RECONNECTS} reconnects took ${(backMs / 1_000).toFixed(1)} s`);
			say(`${RECONNECTS} reconnects: all back after ${(backMs / 1_000).toFixed(1)} s; ${told(anna)}`);

			anna.rest();
			await until(() => anna.isSaved, 'Anna is saved');
			const grown = Math.round(watch.stop() - before);
			if (anna.closes.length > 0) problems.push(`Anna was disturbed: ${anna.closes.join(', ')}`);
			const longest = Math.max(...anna.waits);
			if (longest > SAVED_WITHIN_MS) problems.push(`Anna waited ${longest.toFixed(0)} ms for “saved”`);
			if (grown > MAY_GROW_MB) problems.push(`the server grew by ${grown} MB`);
			problems.push(...(await stage.meet(place)), ...(await stage.reckon(place)));
			return { figures: `${told(anna)}; memory +${grown} MB at most`, problems };
		} finally {
			await stage.close();
		}
	}
};

const told = ({ waits }: Client) =>
	`saved after ${percentile(waits, 50).toFixed(0)} ms, p99 ${percentile(waits, 99).toFixed(0)}, longest ${Math.max(...waits).toFixed(0)}`;

function targetOf(stage: Stage, { documentId, cookies }: Place, { doc }: Client, seed: number): Target {
	return {
		syncAddress: `${stage.address}/sync`,
		documentId,
		// Nobody among the demo's writers only reads; what a reader may do is asked of the tests.
		cookies: { writer: cookies[1]!, reader: cookies[2]! },
		victim: { client: doc.clientID, clock: () => Y.getState(doc.store, doc.clientID) },
		random: chance(seed),
		scale: SCALE
	};
}

async function stand({ what, run, ends }: Attack, target: Target, { problems }: { anna: Client; problems: string[] }) {
	const assailant = await run(target);
	if (assailant && ends) {
		await until(() => assailant.code !== null, `“${what}” is ended`, 10_000).catch((error: Error) =>
			problems.push(error.message)
		);
	}
	assailant?.leave();
}

/** Upgrades of somebody without a sign-in, two hundred at a time. */
async function knock(target: Target): Promise<void> {
	for (let left = UPGRADES; left > 0; left -= 200) {
		const all = await Promise.all(Array.from({ length: 200 }, () => Assailant.enter(target, 'ateneo-session=nobody')));
		for (const one of all) one.leave();
	}
}

/** A crowd loses its connections at one moment. Resolves to the time until the last one has the document again. */
async function reconnect({ address }: Stage, { documentId, cookies }: Place): Promise<number> {
	const enter = (number: number) =>
		new Promise<WebSocket>((resolve, reject) => {
			const socket = new WebSocket(`${address}/sync/${documentId}`, {
				headers: { cookie: cookies[number % cookies.length]! }
			});
			socket.on('error', () => {});
			socket.on('open', () => socket.send(Uint8Array.of(0, 0, 1, 0)));
			socket.on('close', (code) => reject(new Error(`somebody of the crowd was turned away with ${code}`)));
			// The step 2 comes last.
			socket.on('message', (data: Buffer) => data[0] === 0 && data[1] === 1 && resolve(socket));
		});
	const crowd: WebSocket[] = [];
	for (let number = 0; number < RECONNECTS; number += 50) {
		crowd.push(...(await Promise.all(Array.from({ length: 50 }, (_, place) => enter(number + place)))));
	}
	for (const socket of crowd) socket.terminate();
	await sleep(200);
	const since = performance.now();
	const back = await Promise.all(crowd.map((_, number) => enter(number)));
	const took = performance.now() - since;
	for (const socket of back) socket.terminate();
	return took;
}

function watchMemory(pid: number): { stop(): number } {
	let most = 0;
	const timer = setInterval(() => void residentMb(pid).then((now) => (most = Math.max(most, now))), 250);
	return {
		stop: () => {
			clearInterval(timer);
			return most;
		}
	};
}
