// kill -9 while work that was put off is done: moves of documents that were planned come at their time, once, and each
// with its version and its event.
import * as v from 'valibot';
import { Api } from '../../../server/replay/api';
import { PEOPLE } from '../../../server/example/people';
import { DEMO_PASSWORD } from '../../support/live-server';
import { chance } from '../../support/meeting';
import { lookInto } from '../postgres';
import type { Scenario } from '../scenario';
import { sleep, until, type Stage } from '../stage';

const GROUP = 'BDI-TAL';
const DOCUMENTS = 40;
/** All come due within this time, while the server is killed again and again. */
const FROM_MS = 6_000;
const WITHIN_MS = 12_000;
const KILLS = 12;
const DONE_WITHIN_MS = 90_000;

export const jobsKill: Scenario = {
	name: 'jobs-kill',
	title: 'kill -9 while planned moves are made: each comes once, with its version and its event',
	async run({ seed, stage: stageOf }) {
		const stage = await stageOf();
		try {
			const random = chance(seed);
			const ids = await planMoves(stage, random);
			for (let kill = 0; kill < KILLS; kill++) {
				await sleep(200 + random() * 1_500);
				await stage.server.kill();
				await stage.server.start();
			}
			const sql = lookInto(stage);
			try {
				const moved = async () => {
					const rows = await sql`select id from documents where id = any(${ids}) and state = 'in_review'`;
					return rows.length;
				};
				await until(async () => (await moved()) === DOCUMENTS, 'all planned moves are made', DONE_WITHIN_MS);
				const wrong = await sql<{ id: string; events: number; versions: number; plans: number }[]>`
					select * from (
						select d.id,
							(select count(*)::int from events e where e.object_id = d.id::text and e.verb = 'document.moved') as events,
							(select count(*)::int from document_versions w where w.document_id = d.id and w.kind = 'state') as versions,
							(select count(*)::int from planned_moves p where p.document_id = d.id) as plans
						from documents d where d.id = any(${ids})
					) as found where events <> 1 or versions <> 1 or plans <> 0`;
				return {
					figures: `${KILLS} kills while ${DOCUMENTS} planned moves came due`,
					problems: wrong.map(
						({ id, events, versions, plans }) =>
							`document ${id} has ${events} events of moving, ${versions} versions of it and ${plans} plans left`
					)
				};
			} finally {
				await sql.end();
			}
		} finally {
			await stage.close();
		}
	}
};

/** Documents of one group whose review begins by itself, a little later; their ids. */
async function planMoves({ server }: Stage, random: () => number): Promise<string[]> {
	const credentials = { email: PEOPLE.lucia.email, password: DEMO_PASSWORD };
	const chair = await Api.signIn(`http://127.0.0.1:${server.port}`, credentials);
	const groups = await chair.get('groups', v.array(v.object({ id: v.string(), code: v.string() })));
	const group = groups.find(({ code }) => code === GROUP)!;
	const ids: string[] = [];
	for (let number = 0; number < DOCUMENTS; number++) {
		const made = { kind: 'report', title: `Informe ${number}`, language: 'es' };
		const { id } = await chair.post(`groups/${group.id}/documents`, made, v.object({ id: v.string() }));
		ids.push(id);
	}
	for (const id of ids) {
		const at = new Date(Date.now() + FROM_MS + random() * WITHIN_MS).toISOString();
		await chair.post(`documents/${id}/moves`, { from: 'draft', to: 'in_review', at }, v.unknown());
	}
	return ids;
}
