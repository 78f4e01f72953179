// The life of a document on a real database: moves by hand, moves at their time, and nothing half done.
import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { DocumentState } from '$shared/states/document';
import type { Person } from '../../server/accounts';
import { archiveDocument, createDocument } from '../../server/documents';
import { documents } from '../../server/documents/tables';
import { seats } from '../../server/groups/tables';
import { cancelPlan, makePlannedMove, moveDocument, readLife } from '../../server/life';
import { listVersions } from '../../server/versions';
import { testServer, type TestServer } from '../support/server';
import { eventsOf, makeTown, type Town } from '../support/town';
import { until } from '../support/writers';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

let server: TestServer;
let town: Town;
let documentId: string;

const app = () => server.app;
const inMs = (ms: number) => new Date(Date.now() + ms);

beforeAll(async () => {
	server = await testServer();
	town = await makeTown(app());
	await app().jobs.start();
});

beforeEach(async () => {
	documentId = await newDocument();
});

async function newDocument(kind: 'minutes' | 'blank' = 'minutes'): Promise<string> {
	const input = { groupId: town.groups.home, kind, title: 'Acta', language: 'es' as const };
	return (await createDocument(app(), town.people.chair, input)).id;
}

interface Step {
	reason?: string;
	closesAt?: Date;
	at?: Date;
	successor?: string;
	by?: Person;
}

/** From where it is by what the caller saw. */
const move = (from: DocumentState, to: DocumentState, { by = town.people.chair, ...more }: Step = {}) =>
	moveDocument(app(), by, { documentId, from, to, reason: null, closesAt: null, at: null, successor: null, ...more });

const life = () => readLife(app(), town.people.observer, { documentId });
const state = async () => (await life()).state;

/** All that a move could have left behind, without what is due to the calls themselves. */
const everything = async () =>
	JSON.stringify([
		await app().sql`select * from documents order by id`,
		await app().sql`select * from document_moves order by id`,
		await app().sql`select * from planned_moves order by document_id`,
		await app().sql`select count(*) from document_versions`,
		await app().sql`select count(*) from jobs.job where name = 'document.makePlannedMove' and state = 'created'`,
		await eventsOf(app())
	]);

/** Its time has come. */
async function due(): Promise<void> {
	await app().sql`update jobs.job set start_after = now()
		where id = (select job_id from planned_moves where document_id = ${documentId})`;
	app().jobs.wake(makePlannedMove);
}

async function toLastCall(by?: Person): Promise<void> {
	await move('draft', 'in_review', { by });
	await move('in_review', 'last_call', { by, closesAt: inMs(DAY_MS) });
}

describe('a move', () => {
	it('goes from draft to published, each step with its version and its event', async () => {
		await move('draft', 'in_review', { closesAt: inMs(7 * DAY_MS) });
		expect(await life()).toMatchObject({ state: 'in_review', closesAt: expect.any(Date), planned: null });
		await move('in_review', 'last_call', { closesAt: inMs(DAY_MS) });
		const called = await life();
		expect(called).toMatchObject({ state: 'last_call', planned: { to: 'adopted', at: called.closesAt } });
		await move('last_call', 'adopted');
		await move('adopted', 'published', { by: town.people.manager });

		const { state, planned, closesAt, history } = await life();
		expect({ state, planned, closesAt }).toEqual({ state: 'published', planned: null, closesAt: null });
		expect(history.map(({ from, to, timed, by }) => [from, to, timed, by.name])).toEqual([
			['draft', 'in_review', false, 'chair'],
			['in_review', 'last_call', false, 'chair'],
			['last_call', 'adopted', false, 'chair'],
			['adopted', 'published', false, 'manager']
		]);
		const versions = await listVersions(app(), town.people.observer, { documentId });
		expect(versions.map(({ number, kind, state }) => [number, kind, state]).reverse()).toEqual(
			history.map(({ version, to }) => [version, 'state', to])
		);
		const events = (await eventsOf(app())).filter((event) => event.object_id === documentId);
		expect(events.filter(({ verb }) => verb === 'document.moved')).toHaveLength(4);
	});

	it('back is a forward step with a reason, and opens the text again', async () => {
		await toLastCall();
		await move('last_call', 'in_review', { reason: 'El capítulo 3 cambia.' });
		const { history, planned, state } = await life();
		expect({ state, planned }).toEqual({ state: 'in_review', planned: null });
		expect(history.at(-1)).toMatchObject({ from: 'last_call', to: 'in_review', reason: 'El capítulo 3 cambia.' });
	});

	it('out of a pause leads to where it was', async () => {
		await move('draft', 'in_review');
		await move('in_review', 'on_hold', { reason: 'Sin ponente.' });
		expect((await life()).moves.map(({ to }) => to)).toEqual(['in_review', 'withdrawn']);
		await move('on_hold', 'in_review');
		expect(await state()).toBe('in_review');
	});
});

describe('a move that cannot be', () => {
	const refusals: Record<string, { run: () => Promise<unknown>; code: string }> = {
		'from where it is not': { run: () => move('in_review', 'last_call'), code: 'document.moved' },
		'to where no way leads': { run: () => move('draft', 'adopted'), code: 'document.noSuchMove' },
		'to where it is': { run: () => move('draft', 'draft'), code: 'document.noSuchMove' },
		'by a member': { run: () => move('draft', 'in_review', { by: town.people.member }), code: 'forbidden' },
		'by the manager before publishing': {
			run: () => move('draft', 'in_review', { by: town.people.manager }),
			code: 'forbidden'
		},
		'by a guest, who does not see it': {
			run: () => move('draft', 'in_review', { by: town.people.guest }),
			code: 'notFound'
		},
		'by the city’s admin': { run: () => move('draft', 'in_review', { by: town.people.admin }), code: 'notFound' },
		'by somebody of another group': {
			run: () => move('draft', 'in_review', { by: town.strangers.ofSisterGroup }),
			code: 'notFound'
		},
		'by somebody who left': {
			run: () => move('draft', 'in_review', { by: town.strangers.whoLeft }),
			code: 'notFound'
		},
		'without its reason': { run: () => move('draft', 'withdrawn'), code: 'input.invalid' }
	};

	it.each(Object.keys(refusals))('%s is refused, and nothing has changed', async (name) => {
		const { run, code } = refusals[name]!;
		const before = await everything();
		await expect(run()).rejects.toMatchObject({ code });
		expect(await everything()).toBe(before);
	});

	it('with a blank text stays where it is, and may be given up', async () => {
		documentId = await newDocument('blank');
		await expect(move('draft', 'in_review')).rejects.toMatchObject({ code: 'document.blank' });
		await move('draft', 'withdrawn', { reason: 'No hace falta.' });
		expect(await state()).toBe('withdrawn');
	});

	it('of an archived document is refused, and none is offered', async () => {
		await archiveDocument(app(), town.people.chair, { documentId });
		await expect(move('draft', 'in_review')).rejects.toMatchObject({ code: 'document.archived' });
		expect((await life()).moves).toEqual([]);
	});

	it.each<[string, Step, object]>([
		['no closing time for a last call', {}, { path: 'closesAt', message: 'required' }],
		['less than an hour', { closesAt: inMs(HOUR_MS - 60_000) }, { path: 'closesAt', message: 'tooSoon' }],
		['a time that is over', { closesAt: inMs(-DAY_MS) }, { path: 'closesAt', message: 'tooSoon' }],
		['more than a year', { closesAt: inMs(367 * DAY_MS) }, { path: 'closesAt', message: 'tooFar' }],
		['planned for the past', { at: inMs(-1_000), closesAt: inMs(DAY_MS) }, { path: 'at', message: 'past' }],
		[
			'planned for years ahead',
			{ at: inMs(800 * DAY_MS), closesAt: inMs(801 * DAY_MS) },
			{ path: 'at', message: 'tooFar' }
		],
		[
			'closing an hour after now, half an hour after it is planned',
			{ at: inMs(HOUR_MS), closesAt: inMs(1.5 * HOUR_MS) },
			{ path: 'closesAt', message: 'tooSoon' }
		]
	])('%s is told by its field', async (_, step, issue) => {
		await move('draft', 'in_review');
		const before = await everything();
		await expect(move('in_review', 'last_call', step)).rejects.toMatchObject({
			code: 'input.invalid',
			issues: expect.arrayContaining([issue])
		});
		expect(await everything()).toBe(before);
	});

	it('has no time where the state has no end, and none to plan where it cannot be planned', async () => {
		await toLastCall();
		await expect(move('last_call', 'adopted', { closesAt: inMs(DAY_MS) })).rejects.toMatchObject({
			issues: [{ path: 'closesAt', message: 'choose' }]
		});
		await expect(move('last_call', 'adopted', { at: inMs(DAY_MS) })).rejects.toMatchObject({
			issues: [{ path: 'at', message: 'choose' }]
		});
	});
});

describe('two chairs at once', () => {
	it('make one move; the other hears that somebody was faster', async () => {
		const both = [town.people.chair, town.people.vice_chair].map((by) => move('draft', 'in_review', { by }));
		const ended = await Promise.allSettled(both);
		expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
		expect(ended.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'document.moved' } });
		const { history } = await life();
		expect(history).toHaveLength(1);
		expect(await listVersions(app(), town.people.chair, { documentId })).toHaveLength(1);
	});

	it('who want different things get one of them, whole', async () => {
		await toLastCall();
		const ended = await Promise.allSettled([
			move('last_call', 'adopted'),
			move('last_call', 'draft', { by: town.people.secretary, reason: 'Falta una firma.' })
		]);
		expect(ended.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
		const { state, history, planned } = await life();
		expect(history.at(-1)!.to).toBe(state);
		expect(planned).toBeNull();
	});
});

describe('a move at its time', () => {
	it('happens once, by itself, and tells who had set it', async () => {
		await move('draft', 'in_review', { at: inMs(HOUR_MS), closesAt: inMs(3 * HOUR_MS) });
		expect(await life()).toMatchObject({ state: 'draft', planned: { to: 'in_review' }, history: [] });
		await due();
		await until(async () => (await state()) === 'in_review', 'it has moved');
		const { history, planned, closesAt } = await life();
		expect(history).toMatchObject([{ to: 'in_review', timed: true, by: { name: 'chair' } }]);
		expect({ planned, closes: closesAt !== null }).toEqual({ planned: null, closes: true });
	});

	it('is taken back by whoever could plan it, and then does not happen', async () => {
		await move('draft', 'in_review', { at: inMs(HOUR_MS) });
		await expect(cancelPlan(app(), town.people.member, { documentId })).rejects.toMatchObject({ code: 'forbidden' });
		await cancelPlan(app(), town.people.secretary, { documentId });
		await cancelPlan(app(), town.people.secretary, { documentId });
		expect(await life()).toMatchObject({ state: 'draft', planned: null });
		const left = await app().sql`select 1 from jobs.job where name = ${makePlannedMove.name}
			and data->>'documentId' = ${documentId} and state in ('created', 'retry', 'active')`;
		expect(left).toHaveLength(0);
	});

	it('gives way to another plan, and to a move by hand', async () => {
		await move('draft', 'in_review', { at: inMs(HOUR_MS) });
		await move('draft', 'in_review', { at: inMs(2 * HOUR_MS) });
		expect((await life()).planned!.at.getTime()).toBeGreaterThan(Date.now() + 1.5 * HOUR_MS);
		await move('draft', 'in_review');
		expect((await life()).planned).toBeNull();
	});

	it('publishes when the manager planned it, who may also take it back', async () => {
		await toLastCall();
		await move('last_call', 'adopted');
		await move('adopted', 'published', { at: inMs(HOUR_MS), by: town.people.manager });
		await cancelPlan(app(), town.people.manager, { documentId });
		expect((await life()).planned).toBeNull();
		await move('adopted', 'published', { at: inMs(HOUR_MS), by: town.people.manager });
		await due();
		await until(async () => (await state()) === 'published', 'it is published');
	});

	it('of somebody who lost the right meanwhile is dropped, and an event says so', async () => {
		const leaving = await town.add('chair', { groupId: town.groups.home });
		await move('draft', 'in_review', { at: inMs(HOUR_MS), by: leaving });
		await app()
			.db.update(seats)
			.set({ until: inMs(-1) })
			.where(eq(seats.personId, leaving.id));
		await due();
		await until(async () => (await life()).planned === null, 'the plan is gone');
		expect(await state()).toBe('draft');
		const events = (await eventsOf(app())).filter((event) => event.object_id === documentId);
		expect(events.at(-1)).toMatchObject({ verb: 'document.planDropped', data: { to: 'in_review' } });
	});

	it('the end of a last call comes whatever became of who opened it', async () => {
		const leaving = await town.add('chair', { groupId: town.groups.home });
		await toLastCall(leaving);
		await cancelPlan(app(), town.people.chair, { documentId });
		expect((await life()).planned).toMatchObject({ to: 'adopted' });
		await app()
			.db.update(seats)
			.set({ until: inMs(-1) })
			.where(eq(seats.personId, leaving.id));
		await due();
		await until(async () => (await state()) === 'adopted', 'it is adopted');
		expect((await life()).history.at(-1)).toMatchObject({ from: 'last_call', to: 'adopted', timed: true });
	});

	it('the end of a last call that was ended by hand does not come', async () => {
		await toLastCall();
		await app().sql`update planned_moves set at = now() where document_id = ${documentId}`;
		await move('last_call', 'draft', { reason: 'Se reescribe.' });
		await due();
		await move('draft', 'in_review');
		expect(await state()).toBe('in_review');
		const left = await app().sql`select 1 from jobs.job where name = ${makePlannedMove.name}
			and data->>'documentId' = ${documentId} and state in ('created', 'retry', 'active')`;
		expect(left).toHaveLength(0);
	});
});

describe('when it breaks in the middle', () => {
	/** The last thing that a move writes cannot be written. */
	async function breakMoves(): Promise<() => Promise<unknown>> {
		const { sql } = app();
		await sql`create or replace function no_moves() returns trigger language plpgsql as
			$$ begin raise exception 'the disk is full'; end $$`;
		await sql`create trigger no_moves before insert on document_moves for each row execute function no_moves()`;
		const mend = () => sql`drop trigger if exists no_moves on document_moves`;
		onTestFinished(() => void mend());
		return mend;
	}

	it('nothing of a move by hand is there, and the text stays open', async () => {
		const before = await everything();
		const mend = await breakMoves();
		await expect(move('draft', 'in_review')).rejects.toThrow();
		await mend();
		expect(await everything()).toBe(before);
		await move('draft', 'in_review');
		expect((await life()).history).toHaveLength(1);
	});

	it('a move at its time is made once when it is tried again', async () => {
		await toLastCall();
		const [version] = await listVersions(app(), town.people.chair, { documentId });
		const mend = await breakMoves();
		await due();
		const waiting = async () =>
			(await app().sql`select 1 from jobs.job where state = 'retry' and data->>'documentId' = ${documentId}`).length;
		await until(async () => (await waiting()) === 1, 'it has failed once');
		expect(await state()).toBe('last_call');
		await mend();
		await due();
		await until(async () => (await state()) === 'adopted', 'it is adopted');
		const versions = await listVersions(app(), town.people.chair, { documentId });
		expect(versions[0]!.number).toBe(version!.number + 1);
		expect((await life()).history.filter(({ to }) => to === 'adopted')).toHaveLength(1);
	});
});

it('where it is listed, a document says until when its state stands open', async () => {
	await toLastCall();
	const [row] = await app().db.select().from(documents).where(eq(documents.id, documentId));
	const { listDocuments, listRecent, openDocument } = await import('../../server/documents');
	const listed = [
		...(await listDocuments(app(), town.people.observer, town.groups.home)),
		...(await listRecent(app(), town.people.observer, { limit: 100 }))
	].filter(({ id }) => id === documentId);
	expect(listed.map(({ closesAt }) => closesAt)).toEqual([row!.closesAt, row!.closesAt]);
	expect((await openDocument(app(), town.people.observer, { documentId })).document.closesAt).toEqual(row!.closesAt);
});
