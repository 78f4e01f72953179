// Failed work, over the API: those who run the platform see and settle it; to everybody else it does not exist.
import * as v from 'valibot';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../../server/accounts';
import { createDocument } from '../../server/documents';
import { defineJob } from '../../server/jobs';
import { testServer, type TestServer } from '../support/server';
import { eventsOf, makeTown, type Town } from '../support/town';
import { cookieOf, until } from '../support/writers';

const FAILED = '/api/v1/jobs/failed';
const NOBODYS = '00000000-0000-4000-8000-000000000000';
const work = defineJob('test.work', v.object({ note: v.string() }), { retries: 0 });

let server: TestServer;
let town: Town;
let isBroken = true;
const done: string[] = [];

beforeAll(async () => {
	server = await testServer({ pages: true });
	town = await makeTown(server.app);
	server.app.jobs.handle(work, async ({ note }) => {
		if (isBroken) throw new Error('the far end is closed');
		done.push(note);
	});
	await server.app.jobs.start();
});

beforeEach(() => {
	isBroken = true;
});

async function call(method: string, path: string, as: Person | null, json?: unknown) {
	const headers = {
		...(as && { cookie: await cookieOf(server.app, as) }),
		...(json !== undefined && { 'content-type': 'application/json' })
	};
	const answer = await fetch(server.address + path, { method, headers, body: JSON.stringify(json) });
	const text = await answer.text();
	return { status: answer.status, json: (text === '' ? null : JSON.parse(text)) as never };
}

async function fail(note: string): Promise<string> {
	const id = await server.app.db.transaction((tx) => server.app.jobs.enqueue(tx, work, { note }));
	server.app.jobs.wake(work);
	const failed = async () => (await server.app.jobs.listFailed()).some((job) => job.id === id);
	await until(failed, 'it has failed');
	return id;
}

it('is listed with its reason, tried again, and let go', async () => {
	const { admin } = town.people;
	const [again, gone] = [await fail('again'), await fail('gone')];
	const listed = await call('GET', FAILED, admin);
	expect(listed).toMatchObject({ status: 200 });
	expect(listed.json).toContainEqual({
		...{ id: again, name: 'test.work', error: 'the far end is closed', attempts: 1 },
		failedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/)
	});

	isBroken = false;
	expect((await call('POST', `${FAILED}/${again}/retry`, admin)).status).toBe(204);
	await until(() => done.includes('again'), 'it is done');
	expect((await call('DELETE', `${FAILED}/${gone}`, admin)).status).toBe(204);
	expect((await call('DELETE', `${FAILED}/${gone}`, admin)).status).toBe(404);
	expect((await call('POST', `${FAILED}/${gone}/retry`, admin)).status).toBe(404);
	expect(await call('GET', FAILED, admin)).toEqual({ status: 200, json: [] });
	const verbs = (await eventsOf(server.app)).filter(({ object_id }) => [again, gone].includes(object_id));
	expect(verbs.map(({ verb, object_id }) => [verb, object_id])).toEqual([
		['job.triedAgain', again],
		['job.dismissed', gone]
	]);
});

it('that waits for its time is not to be settled here', async () => {
	const at = new Date(Date.now() + 60 * 60 * 1000);
	const id = await server.app.db.transaction((tx) => server.app.jobs.enqueue(tx, work, { note: 'later' }, { at }));
	expect((await call('DELETE', `${FAILED}/${id}`, town.people.admin)).status).toBe(404);
});

it('does not exist for anybody else', async () => {
	const id = await fail('secret');
	const others = [...Object.values(town.people), ...Object.values(town.strangers)].filter(
		({ id }) => id !== town.people.admin.id
	);
	for (const person of others) {
		for (const [method, path] of [
			['GET', FAILED],
			['POST', `${FAILED}/${id}/retry`],
			['DELETE', `${FAILED}/${id}`]
		] as const) {
			expect((await call(method, path, person)).status, `${person.name} ${method}`).toBe(404);
		}
		const page = await fetch(`${server.address}/admin/jobs`, {
			headers: { cookie: await cookieOf(server.app, person) }
		});
		expect(page.status).toBe(404);
		expect(await page.text()).not.toContain('the far end is closed');
	}
	expect((await call('GET', FAILED, null)).status).toBe(401);
	expect((await call('DELETE', `${FAILED}/${NOBODYS}`, town.people.admin)).status).toBe(404);
	expect((await call('DELETE', `${FAILED}/${NOBODYS}'--`, town.people.admin)).status).toBe(404);
});

describe('the life of a document, for programs', () => {
	let documentId: string;
	const path = (what: string) => `/api/v1/documents/${documentId}/${what}`;

	beforeEach(async () => {
		const input = { groupId: town.groups.home, kind: 'minutes' as const, title: 'Acta', language: 'es' as const };
		documentId = (await createDocument(server.app, town.people.chair, input)).id;
	});

	it('is read, moved, planned and taken back', async () => {
		const { chair, observer } = town.people;
		expect(await call('GET', path('life'), observer)).toMatchObject({
			status: 200,
			json: {
				...{ state: 'draft', closesAt: null, planned: null, history: [] },
				moves: [{ to: 'in_review', ability: 'document.move', missing: ['role'], effects: ['version'] }, {}, {}]
			}
		});
		const closesAt = new Date(Date.now() + 7 * 24 * 60 * 60 * 1000);
		const json = { from: 'draft', to: 'in_review', closesAt: closesAt.toISOString() };
		expect((await call('POST', path('moves'), chair, json)).status).toBe(204);
		expect(await call('POST', path('moves'), chair, json)).toMatchObject({
			status: 409,
			json: { code: 'document.moved' }
		});
		const at = new Date(Date.now() + 24 * 60 * 60 * 1000).toISOString();
		const planned = { from: 'in_review', to: 'last_call', at, closesAt: closesAt.toISOString() };
		expect((await call('POST', path('moves'), chair, planned)).status).toBe(204);
		expect(await call('GET', path('life'), observer)).toMatchObject({
			json: { state: 'in_review', planned: { to: 'last_call', at }, history: [{ to: 'in_review', version: 1 }] }
		});
		expect((await call('DELETE', path('planned-move'), town.people.member)).status).toBe(403);
		expect((await call('DELETE', path('planned-move'), chair)).status).toBe(204);
		expect(await call('GET', path('life'), observer)).toMatchObject({ json: { planned: null } });
	});

	it('names the field that cannot be', async () => {
		const { chair } = town.people;
		const json = { from: 'draft', to: 'withdrawn' };
		expect(await call('POST', path('moves'), chair, json)).toMatchObject({
			status: 400,
			json: { code: 'input.invalid', errors: [{ path: 'reason', message: 'required' }] }
		});
		for (const wrong of [
			{ to: 'in_review' },
			{ from: 'draft', to: 'nowhere' },
			{ from: 'draft', to: 'in_review', at: 'tomorrow' },
			{ from: 'draft', to: 'in_review', closesAt: '2026-02-30T99:00:00Z' }
		]) {
			expect((await call('POST', path('moves'), chair, wrong)).status, JSON.stringify(wrong)).toBe(400);
		}
	});

	it('does not exist for a stranger', async () => {
		for (const person of [town.people.guest, town.people.admin, town.strangers.ofSisterGroup]) {
			expect((await call('GET', path('life'), person)).status).toBe(404);
			expect((await call('POST', path('moves'), person, { from: 'draft', to: 'in_review' })).status).toBe(404);
			expect((await call('DELETE', path('planned-move'), person)).status).toBe(404);
		}
	});
});
