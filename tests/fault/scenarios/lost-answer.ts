// The worst moment for a line to the database to break: a COMMIT went through, and its answer did not come back.
import { chance } from '../../support/meeting';
import { AnswerThief } from '../answer-thief';
import { lookInto, socketFolderOf } from '../postgres';
import type { Scenario } from '../scenario';
import { sleep } from '../stage';

const WRITERS = 4;
/** Folds are rare: every answer to one is lost. */
const GREED = { append: 0.1, fold: 1 };
const NONE = { append: 0, fold: 0 };
const WRITING_MS = 15_000;

export const lostAnswer: Scenario = {
	name: 'lost-answer',
	title: 'answers to COMMIT are lost: of appends, and of folds [S1]',
	async run({ seed, stage: stageOf }) {
		const stage = await stageOf();
		const folder = socketFolderOf(stage);
		try {
			const place = await stage.newDocument(WRITERS);
			// PostgreSQL lives on, and the next start finds it behind the thief.
			await stage.server.kill();
			const thief = await AnswerThief.moveIn(folder, chance(seed));
			try {
				await stage.server.start();
				for (let person = 0; person < WRITERS; person++) await stage.enter(place, person);
				for (const [number, client] of stage.clients.entries()) client.write(50, chance(seed + number));
				thief.greed = GREED;
				await sleep(WRITING_MS);
				for (const client of stage.clients) client.rest();
				const problems = await stage.meet(place);
				thief.greed = NONE;
				problems.push(...(await stage.meet(place)));
				if (thief.stolen.fold === 0) problems.push('no log was folded: nothing was tried');

				const sql = lookInto(stage);
				const [{ doubled } = { doubled: 0 }] = await sql<{ doubled: number }[]>`
					select count(*)::int - count(distinct sha256)::int as doubled from document_updates
					where document_id = ${place.documentId}`;
				await sql.end();
				if (doubled > 0) problems.push(`${doubled} rows are stored twice`);
				problems.push(...(await stage.reckon(place)));
				const edits = stage.clients.reduce((sum, client) => sum + client.edits, 0);
				return {
					figures: `${thief.stolen.append} answers to appends lost and ${thief.stolen.fold} to folds; ${edits} edits`,
					problems
				};
			} finally {
				await stage.leave();
				await stage.server.kill();
				await thief.moveOut(folder);
			}
		} finally {
			await stage.close();
		}
	}
};
