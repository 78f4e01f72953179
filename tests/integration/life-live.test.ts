// The life of a document while people have it open, and while its server is away. Rule ids point to docs/SYNC.md.
import { expect, inject, it, onTestFinished } from 'vitest';
import { CLOSE } from '$shared/sync/protocol';
import type { Person } from '../../server/accounts';
import { makeApp } from '../../server/app';
import { readConfig } from '../../server/config';
import { createDocument } from '../../server/documents';
import { moveDocument, readLife } from '../../server/life';
import { makeLog } from '../../server/log';
import { readVersion } from '../../server/versions';
import { freshDatabase } from '../support/database';
import { testServer, type TestServer } from '../support/server';
import { makeTown, type Town } from '../support/town';
import { cookieOf, isSaved, until, writer } from '../support/writers';

const HOUR_MS = 60 * 60 * 1000;

async function begin(): Promise<{ server: TestServer; town: Town; documentId: string }> {
	const server = await testServer();
	await server.app.jobs.start();
	const town = await makeTown(server.app);
	const input = { groupId: town.groups.home, kind: 'minutes' as const, title: 'Acta', language: 'es' as const };
	const { id: documentId } = await createDocument(server.app, town.people.chair, input);
	const to = { documentId, from: 'draft' as const, to: 'in_review' as const, reason: null, closesAt: null, at: null };
	await moveDocument(server.app, town.people.chair, to);
	return { server, town, documentId };
}

const call = (documentId: string) => ({
	...{ documentId, from: 'in_review' as const, to: 'last_call' as const, reason: null, at: null },
	closesAt: new Date(Date.now() + 2 * HOUR_MS)
});

it('[S7] the room is read-only as soon as the last call has begun, and the version has all that was stored', async () => {
	const { server, town, documentId } = await begin();
	const at = async (person: Person) => {
		const one = writer(server, { documentId, cookie: await cookieOf(server.app, person) });
		await until(() => one.provider.synced, 'the document is there');
		return one;
	};
	const [anna, reader] = [await at(town.people.member), await at(town.people.observer)];
	anna.text().insert(0, 'In time. ');
	await until(() => isSaved(anna), 'it is saved');

	let typing = true;
	const typed = (async () => {
		for (let letter = 0; typing; letter++) {
			anna.text().insert(0, `${letter} `);
			await new Promise((resolve) => setTimeout(resolve, 5));
		}
	})();
	await moveDocument(server.app, town.people.chair, call(documentId));
	const stored = async () =>
		(await server.app.sql`select max(seq) as seq from document_updates where document_id = ${documentId}`)[0]!.seq;
	const atCall = await stored();
	await until(() => anna.closes.includes(CLOSE.judgeAgain) && anna.provider.wsconnected, 'she is back as a reader');
	typing = false;
	await typed;
	anna.text().insert(0, 'Too late. ');
	reader.provider.connect();
	await until(() => anna.provider.synced && reader.provider.synced, 'everybody has it');
	expect(await stored()).toBe(atCall);
	expect(reader.closes).toEqual([]);

	const { history } = await readLife(server.app, town.people.observer, { documentId });
	const number = history.at(-1)!.version;
	const { content } = await readVersion(server.app, town.people.observer, { documentId, number });
	const words = JSON.stringify(content);
	expect(words).toContain('In time. ');
	expect(words).not.toContain('Too late. ');
	const { text } = await server.app.projections.of({ documentId, epoch: 0, language: 'es' });
	expect(words).toContain(text.split('\n')[0]!.trim());
});

it('what was planned happens once after the server was away, when nobody is there', async () => {
	const { connection } = await freshDatabase();
	const config = { ...readConfig({}, { root: inject('root') }), port: 0, empty: true };
	const start = () => makeApp({ config, log: makeLog('error'), connection, workerFile: inject('workerFile') });
	const first = start();
	const town = await makeTown(first);
	await first.jobs.start();
	const input = { groupId: town.groups.home, kind: 'minutes' as const, title: 'Acta', language: 'es' as const };
	const { id: documentId } = await createDocument(first, town.people.chair, input);
	const at = new Date(Date.now() + 1_500);
	const planned = { documentId, from: 'draft' as const, to: 'in_review' as const, reason: null, closesAt: null, at };
	await moveDocument(first, town.people.chair, planned);
	await first.close();

	await until(() => Date.now() > at.getTime() + 200, 'its time is over');
	const processes = [start(), start()];
	onTestFinished(async () => {
		for (const one of processes) await one.close();
	});
	for (const one of processes) await one.jobs.start();
	const stands = () => readLife(processes[0]!, town.people.chair, { documentId });
	await until(async () => (await stands()).state === 'in_review', 'it has moved');
	expect((await stands()).history).toMatchObject([{ to: 'in_review', timed: true }]);
});
