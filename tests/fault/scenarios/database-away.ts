// PostgreSQL hangs: every process of it is stopped for half a minute while people go on writing.
import { chance } from '../../support/meeting';
import { freezePostgres } from '../postgres';
import type { Scenario } from '../scenario';
import { sleep } from '../stage';

const WRITERS = 3;
const AWAY_MS = 30_000;

export const databaseAway: Scenario = {
	name: 'database-away',
	title: 'PostgreSQL hangs for 30 s while people write [S1]',
	async run({ seed, stage: stageOf }) {
		const stage = await stageOf();
		try {
			const place = await stage.newDocument(WRITERS);
			for (let person = 0; person < WRITERS; person++) await stage.enter(place, person);
			for (const client of stage.clients) client.write(20, chance(seed));
			await sleep(1_000);

			const goOn = await freezePostgres(stage);
			const problems: string[] = [];
			try {
				await sleep(500); // answers that were on their way
				const promised = stage.clients.map(({ waits }) => waits.length);
				await sleep(AWAY_MS - 500);
				for (const [number, { waits }] of stage.clients.entries()) {
					if (waits.length > promised[number]!) problems.push(`client ${number} was told that something is saved`);
				}
				const health = await fetch(`${stage.server.address}/healthz`, { signal: AbortSignal.timeout(2_000) }).catch(
					() => null
				);
				if (!health?.ok) problems.push('the server does not answer while its database is away');
			} finally {
				goOn();
			}
			const since = performance.now();
			for (const client of stage.clients) client.rest();
			problems.push(...(await stage.meet(place)));
			const caughtUp = ((performance.now() - since) / 1_000).toFixed(1);
			const closes = stage.clients.flatMap(({ closes }) => closes);
			problems.push(...(await stage.reckon(place)));
			return {
				figures: `all saved ${caughtUp} s after it was back; sockets closed meanwhile: ${closes.join(', ') || 'none'}`,
				problems
			};
		} finally {
			await stage.close();
		}
	}
};
