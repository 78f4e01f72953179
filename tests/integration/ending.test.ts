// A server that ends as it should, and what those who run it can see (docs/RUNBOOK.md).
import { expect, inject, it } from 'vitest';
import { CLOSE } from '$shared/sync/protocol';
import { makeApp } from '../../server/app';
import { createDocument } from '../../server/documents';
import { testServer } from '../support/server';
import { makeTown } from '../support/town';
import { cookieOf, isSaved, until, writer } from '../support/writers';

it('closes every socket with 1012, loses nothing, and people go on at the next one', async () => {
	const first = await testServer();
	const town = await makeTown(first.app);
	const input = { groupId: town.groups.home, kind: 'minutes', title: 'Acta', language: 'es' } as const;
	const { id: documentId } = await createDocument(first.app, town.people.chair, input);
	const cookie = await cookieOf(first.app, town.people.member);
	const people = Array.from({ length: 15 }, () => writer(first, { documentId, cookie }));
	await until(() => people.every(({ provider }) => provider.synced), 'everybody is in');

	for (const [place, { text }] of people.entries()) text().insert(0, `${place}. `);
	await first.app.rooms.close();
	await until(() => people.every(({ closes }) => closes.length > 0), 'everybody is out');
	expect(new Set(people.map(({ closes }) => closes[0]))).toEqual(new Set([CLOSE.restarting]));
	expect((await fetch(`${first.address}/healthz`)).status).toBe(200);
	expect((await fetch(`${first.address}/readyz`)).status).toBe(503);

	const { config, log } = first.app;
	const next = await testServer({
		app: makeApp({ config, log, connection: first.app, workerFile: inject('workerFile') })
	});
	for (const { provider } of people) {
		provider.serverUrl = next.syncAddress;
		provider.disconnect();
		provider.connect();
	}
	await until(() => people.every(isSaved), 'all is saved');
	const late = writer(next, { documentId, cookie });
	await until(() => late.provider.synced, 'somebody else has it');
	for (const place of people.keys()) expect(late.text().toString()).toContain(`${place}. `);
});

it('shows figures to this machine or to whoever has the token, and to nobody else', async () => {
	const open = await testServer();
	const metrics = (address: string, headers: Record<string, string> = {}) => fetch(`${address}/metrics`, { headers });
	const figures = await (await metrics(open.address)).text();
	for (const name of [
		'sockets',
		'rooms',
		'waiting',
		'acknowledged_seconds',
		'group_rows',
		'closed_total',
		'quarantined_total',
		'resyncs_total',
		'revoked_seconds',
		'folded_total'
	]) {
		expect(figures).toContain(`ateneo_sync_${name}`);
	}
	expect(figures).toContain('nodejs_eventloop_lag_p99_seconds');
	expect(figures).toContain('process_resident_memory_bytes');
	expect((await metrics(open.address, { 'x-forwarded-for': '203.0.113.1' })).status).toBe(404);

	const guarded = await testServer({ config: { metricsToken: 'a long secret' } });
	expect((await metrics(guarded.address)).status).toBe(404);
	expect((await metrics(guarded.address, { authorization: 'Bearer another' })).status).toBe(404);
	expect((await metrics(guarded.address, { authorization: 'Bearer a long secret' })).status).toBe(200);
});
