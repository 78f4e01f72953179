// A second server is started on the data folder of a running one, and two at once on one that was killed.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { chance } from '../../support/meeting';
import type { Scenario } from '../scenario';
import { sleep, type Stage } from '../stage';

const REFUSED_WITHIN_MS = 30_000;

export const twoServers: Scenario = {
	name: 'two-servers',
	title: 'two servers on one data folder: one serves, the other says why not [S1]',
	async run({ seed, stage: stageOf }) {
		const stage = await stageOf();
		const problems: string[] = [];
		try {
			const place = await stage.newDocument(2);
			for (let person = 0; person < 2; person++) await stage.enter(place, person);
			for (const client of stage.clients) client.write(50, chance(seed));

			const second = await startSecond(stage);
			problems.push(...second.problems);
			await sleep(1_000);
			const closes = stage.clients.flatMap(({ closes }) => closes);
			if (closes.length > 0) problems.push(`people at the first were disturbed: ${closes.join(', ')}`);

			// Both want the database of one that was killed: whoever comes second must stand back.
			await stage.server.kill();
			for (const client of stage.clients) client.rest();
			const [rival, mine] = await Promise.allSettled([startSecond(stage), stage.server.start()]);
			if (mine.status === 'rejected') {
				// The rival was quicker and serves; it is gone by now, so ours must start.
				await stage.server.start();
			} else if (rival.status === 'fulfilled') {
				problems.push(...rival.value.problems);
			}
			problems.push(...(await stage.meet(place)), ...(await stage.reckon(place)));
			return { figures: `refused after ${second.seconds.toFixed(1)} s with “${second.words}”`, problems };
		} finally {
			await stage.close();
		}
	}
};

/** Starts a server on the same data and another port. It must end by itself, with words. */
async function startSecond({ server }: Stage): Promise<{ problems: string[]; words: string; seconds: number }> {
	const since = performance.now();
	let said = '';
	const child = spawn(process.execPath, [resolve('build', 'server.js')], {
		env: {
			PATH: process.env.PATH,
			HOME: process.env.HOME,
			NODE_ENV: 'production',
			ATENEO_PORT: '0',
			ATENEO_DATA: server.dataFolder
		},
		stdio: ['ignore', 'pipe', 'pipe']
	});
	child.stdout.on('data', (chunk) => (said += chunk));
	child.stderr.on('data', (chunk) => (said += chunk));
	const giveUp = setTimeout(() => child.kill('SIGKILL'), REFUSED_WITHIN_MS);
	const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
	clearTimeout(giveUp);
	const words = said.trim().split('\n').at(-1) ?? '';
	const seconds = (performance.now() - since) / 1_000;
	const problems = signal
		? ['a second server on the same data went on running']
		: code === 0
			? ['a second server ended without an error']
			: [];
	return { problems, words, seconds };
}
