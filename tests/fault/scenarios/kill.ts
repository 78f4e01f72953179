// kill -9 of the server at random moments, while people write a little and while they write a lot.
import { chance } from '../../support/meeting';
import type { Finding, Scenario, Wish } from '../scenario';
import { percentile, sleep, type Stage, type Place } from '../stage';

const WRITERS = 5;
const RATES = [50, 1_000];
/** A document gets so many kills, then there is a new one: long documents and short ones. */
const KILLS_A_DOCUMENT = 20;

export const kill: Scenario = {
	name: 'kill',
	title: 'kill -9 of the server at random moments, at 50 and at 1,000 edits a second [S1]',
	async run(wish) {
		const stage = await wish.stage();
		try {
			const findings: Finding[] = [];
			for (const rate of RATES) findings.push(await killAt(stage, rate, wish));
			return {
				figures: findings.map(({ figures }) => figures).join('; '),
				problems: findings.flatMap(({ problems }) => problems)
			};
		} finally {
			await stage.close();
		}
	}
};

async function killAt(stage: Stage, rate: number, { seed: first, seeds, say }: Wish): Promise<Finding> {
	const kills = Math.ceil((seeds ?? 6) / RATES.length);
	const problems: string[] = [];
	const waits: number[] = [];
	let [edits, promised] = [0, 0];
	let place: Place | null = null;

	for (let number = 0; number < kills; number++) {
		if (number % KILLS_A_DOCUMENT === 0) {
			count();
			await stage.leave();
			place = await stage.newDocument(WRITERS);
			for (let person = 0; person < WRITERS; person++) await stage.enter(place, person);
		}
		const seed = first + number;
		const random = chance(seed);
		for (const client of stage.clients)
			client.write(rate / WRITERS, chance(seed * WRITERS + stage.clients.indexOf(client)));
		await sleep(200 + random() * 1_300);
		await stage.server.kill();
		const found = await stage.reckon(place!, { isRunning: false });
		problems.push(...found.map((what) => `${rate}/s, seed ${seed}: ${what}`));
		if (number % 10 === 9) say(`${number + 1} kills at ${rate}/s, ${problems.length} problems`);
	}
	count();
	await stage.leave();
	return {
		figures: `${kills} kills at ${rate}/s, ${edits} edits, ${promised} promised, saved after ${percentile(waits, 50).toFixed(0)} ms (p95 ${percentile(waits, 95).toFixed(0)})`,
		problems
	};

	function count() {
		for (const client of stage.clients) {
			edits += client.edits;
			promised += client.waits.length;
			waits.push(...client.waits);
		}
	}
}
