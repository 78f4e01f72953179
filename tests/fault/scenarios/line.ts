// A bad line: connections break in the middle of frames, pieces are late, everything stops for a while.
import { CuttingProxy } from '../../support/cutting-proxy';
import { chance } from '../../support/meeting';
import type { Scenario } from '../scenario';
import { sleep } from '../stage';

const WRITERS = 4;
const ROUND_MS = 8_000;

export const line: Scenario = {
	name: 'line',
	title: 'a line that cuts inside frames, delays and freezes [S1] [S2]',
	async run({ seed: first, seeds, stage: stageOf }) {
		const stage = await stageOf();
		const problems: string[] = [];
		let cuts = 0;
		let edits = 0;
		try {
			for (let seed = first; seed < first + (seeds ?? 2); seed++) {
				const random = chance(seed);
				const proxy = await CuttingProxy.listen(
					{ host: '127.0.0.1', port: stage.server.port },
					{ carries: () => 2_000 + random() * 60_000, delayMs: () => random() ** 4 * 300 }
				);
				const place = await stage.newDocument(WRITERS);
				const address = `ws://127.0.0.1:${proxy.port}`;
				for (let person = 0; person < WRITERS; person++) await stage.enter(place, person, { address });
				for (const [number, client] of stage.clients.entries()) client.write(30, chance(seed * WRITERS + number));
				for (const end = performance.now() + ROUND_MS; performance.now() < end;) {
					await sleep(random() * 2_000);
					const what = random();
					if (what < 0.3) proxy.cut();
					else if (what < 0.6) {
						proxy.freeze();
						await sleep(random() * 1_500);
						proxy.thaw();
					}
				}
				for (const client of stage.clients) client.rest();
				proxy.weather = {};
				proxy.cut();
				problems.push(...(await stage.meet(place)).map((what) => `seed ${seed}: ${what}`));
				cuts += proxy.cuts;
				edits += stage.clients.reduce((sum, client) => sum + client.edits, 0);
				problems.push(...(await stage.reckon(place)).map((what) => `seed ${seed}: ${what}`));
				await stage.leave();
				await proxy.close();
			}
			return { figures: `${edits} edits over lines that broke ${cuts} times`, problems };
		} finally {
			await stage.close();
		}
	}
};
