// kill -9 while logs are folded: five seconds after everybody has left, the worker makes snapshots of what was written.
import type { DocumentState } from '$server/sync/state';
import { lacking, stateOf } from '../../support/ledger';
import { chance } from '../../support/meeting';
import { lookInto } from '../postgres';
import type { Scenario } from '../scenario';
import { sleep, Stage, until, type Place } from '../stage';

const DOCUMENTS = 6;
const EDITS = 700;
/** An empty room is folded after 5 s; then one document after another. */
const FIRST_FOLD_MS = 4_900;
const FOLDING_MS = 600;

export const foldCrash: Scenario = {
	name: 'fold-crash',
	title: 'kill -9 while logs are folded [S1]',
	async run({ seed: first, seeds, say }) {
		const stage = await Stage.build();
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
					// Each in a turn of its own: what one turn brings is one row.
					for (let edit = 0; edit < EDITS; edit++) {
						client.edit(random);
						if (edit % 10 === 0) await sleep(0);
					}
					await until(() => client.isSaved, 'it is saved');
					ledgers.push(client.ledger);
				}
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
					select count(*)::int as folded from document_snapshots s where document_id = any(${ids}::uuid[])
					and not exists (select from document_updates u where u.document_id = s.document_id and u.seq <= s.seq)`;
				await sql.end();
				say(`seed ${seed}: ${folded} of ${DOCUMENTS} were folded when it was killed`);
			}
			return { figures: `${rounds} kills among the folds of ${DOCUMENTS} documents`, problems };
		} finally {
			await stage.close();
		}
	}
};
