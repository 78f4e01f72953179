// The server itself stands still for 40 s, as under a debugger, a stalled disk or a machine that sleeps.
import { chance } from '../../support/meeting';
import type { Scenario } from '../scenario';
import { sleep } from '../stage';

const WRITERS = 3;
const FROZEN_MS = 40_000;

export const frozenServer: Scenario = {
	name: 'frozen-server',
	title: 'SIGSTOP of the server for 40 s while people write [S1]',
	async run({ seed, stage: stageOf }) {
		const stage = await stageOf();
		try {
			const place = await stage.newDocument(WRITERS);
			for (let person = 0; person < WRITERS; person++) await stage.enter(place, person);
			for (const client of stage.clients) client.write(20, chance(seed));
			await sleep(1_000);
			process.kill(stage.server.pid!, 'SIGSTOP');
			try {
				await sleep(FROZEN_MS);
			} finally {
				process.kill(stage.server.pid!, 'SIGCONT');
			}
			const since = performance.now();
			await sleep(2_000);
			for (const client of stage.clients) client.rest();
			const problems = await stage.meet(place);
			const caughtUp = ((performance.now() - since) / 1_000).toFixed(1);
			problems.push(...(await stage.reckon(place)));
			return { figures: `all saved ${caughtUp} s after it went on`, problems };
		} finally {
			await stage.close();
		}
	}
};
