// kill -9 of PostgreSQL while people write: it is started again, and nobody retypes anything.
import { chance } from '../../support/meeting';
import type { Scenario } from '../scenario';
import { sleep, until } from '../stage';

const WRITERS = 4;

export const postmaster: Scenario = {
	name: 'postmaster',
	title: 'kill -9 of the postmaster while people write [S1]',
	async run({ seed: first, seeds, stage: stageOf }) {
		const stage = await stageOf();
		const problems: string[] = [];
		const recoveries: number[] = [];
		try {
			const place = await stage.newDocument(WRITERS);
			for (let person = 0; person < WRITERS; person++) await stage.enter(place, person);
			for (let seed = first; seed < first + (seeds ?? 2); seed++) {
				const random = chance(seed);
				for (const client of stage.clients) client.write(25, chance(seed + 1));
				await sleep(500 + random() * 1_000);
				await stage.server.killPostgres();
				const since = performance.now();
				const saved = () => stage.clients.reduce((sum, { waits }) => sum + waits.length, 0);
				const before = saved();
				await sleep(1_000);
				await until(() => saved() > before + 100, 'something is saved again', 60_000);
				recoveries.push(performance.now() - since);
				for (const client of stage.clients) client.rest();
				problems.push(
					...(await stage.meet(place)),
					...(await stage.reckon(place)).map((what) => `seed ${seed}: ${what}`)
				);
			}
			const slowest = (Math.max(...recoveries) / 1_000).toFixed(1);
			return { figures: `${recoveries.length} kills; saving again after at most ${slowest} s`, problems };
		} finally {
			await stage.close();
		}
	}
};
