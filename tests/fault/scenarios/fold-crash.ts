// kill -9 while logs are folded: five seconds after everybody has left, the worker makes snapshots of what was written.
import type { DocumentState } from '$server/sync/state';
import { lacking, stateOf } from '../../support/ledger';
import { chance } from '../../support/meeting';
import { lookInto } from '../postgres';
import type { Scenario } from '../scenario';
import { sleep, until, type Place } from '../stage';

const DOCUMENTS = 10;
const EDITS = 700;
/** An empty room is folded after 5 s; then one document after another. */
const FIRST_FOLD_MS = 4_980;
const FOLDING_MS = 300;

export const foldCrash: Scenario = {
	name: 'fold-crash',
	title: 'kill -9 while logs are folded [S1]',
	async run({ seed: first, seeds, say, stage: stageOf }) {
		const stage = await stageOf();
		const problems: string[] = [];
		const rounds = seeds ?? 3;
		try {
			const places: Place[] = [];
			for (let number = 0; number < DOCUMENTS; number++) places.push(await stage.newDocument(1));
			for (let seed = first; seed < first + rounds; seed++) {
				const random = chance(seed);
				const ledgers: DocumentState[] = [];
				for (const place of places) {
					const client = await stage.enter(place);
					for (let edit = 0; edit < EDITS; edit++) client.edit(random);
				}
				await until(() => stage.clients.every(({ isSaved }) => isSaved), 'all is saved');
				for (const { ledger } of stage.clients) ledgers.push(ledger);
				// All at one moment, so that their folds stand in a line.
				await stage.leave();
				await sleep(FIRST_FOLD_MS + random() * FOLDING_MS);
				await stage.server.kill();
				await stage.server.start();
				for (const [number, place] of places.entries()) {
					const lost = lacking(stateOf(await stage.read(place)), ledgers[number]!);
					problems.push(...lost.map((what) => `seed ${seed}, document ${number}: lost ${what}`));
				}
				const sql = lookInto(stage);
				const ids = places.map(({ documentId }) => documentId);
				const [{ folded } = { folded: 0 }] = await sql<{ folded: number }[]>`
					select count(*)::int as folded from unnest(${ids}::uuid[]) as d (id)
					where not exists (select from document_updates u where u.document_id = d.id)`;
				await sql.end();
				say(`seed ${seed}: ${folded} of ${DOCUMENTS} were folded when it was killed`);
			}
			return { figures: `${rounds} kills among the folds of ${DOCUMENTS} documents`, problems };
		} finally {
			await stage.close();
		}
	}
};
