// A process of its own for those who attack: what they spend must not be taken for what the server spends.
import { WebSocket } from 'ws';
import { Assailant, FLOODS, FRAMES, type Target } from '../support/hostile';
import { chance } from '../support/meeting';
import { sleep, until } from './stage';

/** What a crowd is asked to do. */
export type Errand = { seed: number; syncAddress: string; documentId: string; cookies: Target['cookies'] } & (
	| { name: 'attack'; victim: { client: number; clock: number }; scale: number; atOnce: boolean }
	| { name: 'knock'; times: number }
	| { name: 'reconnect'; people: number }
);

export interface Report {
	problems: string[];
	/** How long the slowest waited, where that was asked. */
	tookMs: number;
}

const AT_A_TIME = 200;

async function run(errand: Errand): Promise<Report> {
	const target = { ...errand, random: chance(errand.seed), scale: 1, victim: { client: 0, clock: () => 0 } };
	if (errand.name === 'knock') return { problems: [], tookMs: await knock(target, errand.times) };
	if (errand.name === 'reconnect') return reconnect(target, errand.people);

	const { client, clock } = errand.victim;
	const problems: string[] = [];
	const all = [...FRAMES, ...FLOODS].map((attack) => async () => {
		const assailant = await attack.run({ ...target, scale: errand.scale, victim: { client, clock: () => clock } });
		if (assailant && attack.ends) {
			const isEnded = until(() => assailant.code !== null, `“${attack.what}” is ended`, 20_000);
			await isEnded.catch((error: Error) => problems.push(error.message));
		}
		assailant?.leave();
	});
	const since = performance.now();
	if (errand.atOnce) await Promise.all(all.map((attack) => attack()));
	else for (const attack of all) await attack();
	return { problems, tookMs: performance.now() - since };
}

/** Upgrades of somebody without a sign-in. */
async function knock(target: Target, times: number): Promise<number> {
	const since = performance.now();
	for (let left = times; left > 0; left -= AT_A_TIME) {
		const knocks = Array.from({ length: Math.min(AT_A_TIME, left) }, () =>
			Assailant.enter(target, 'ateneo-session=nobody')
		);
		for (const one of await Promise.all(knocks)) one.leave();
	}
	return performance.now() - since;
}

/** A crowd loses its connections at one moment; the slowest of them has the document again after so long. */
async function reconnect({ syncAddress, documentId, cookies }: Target, people: number): Promise<Report> {
	const enter = () =>
		new Promise<WebSocket>((resolve, reject) => {
			const socket = new WebSocket(`${syncAddress}/${documentId}`, { headers: { cookie: cookies.writer } });
			socket.on('error', () => {});
			socket.on('open', () => socket.send(Uint8Array.of(0, 0, 1, 0)));
			socket.on('close', (code) => reject(new Error(`somebody of the crowd was turned away with ${code}`)));
			// The step 2 comes last.
			socket.on('message', (data: Buffer) => data[0] === 0 && data[1] === 1 && resolve(socket));
		});
	const crowd: WebSocket[] = [];
	while (crowd.length < people) crowd.push(...(await Promise.all(Array.from({ length: 50 }, enter))));
	for (const socket of crowd) socket.terminate();
	await sleep(500);
	const since = performance.now();
	const back = await Promise.all(crowd.map(enter));
	const tookMs = performance.now() - since;
	for (const socket of back) socket.terminate();
	return { problems: [], tookMs };
}

process.once('message', (errand: Errand) => {
	run(errand)
		.catch((error: unknown): Report => ({
			problems: [error instanceof Error ? error.message : String(error)],
			tookMs: 0
		}))
		.then((report) => process.send?.(report, () => process.exit()));
});
