// The room behind real sockets, on a real PostgreSQL, with the unmodified y-websocket client (docs/SYNC.md).
import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, inject, it, onTestFinished, vi } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { ROOT } from '$shared/document/names';
import { CLOSE, MESSAGE } from '$shared/sync/protocol';
import type { Person } from '../../server/accounts';
import { signOut } from '../../server/accounts';
import { makeApp } from '../../server/app';
import { archiveDocument, createDocument } from '../../server/documents';
import { append } from '../../server/sync/append';
import { documents } from '../../server/documents/tables';
import { seats } from '../../server/groups/tables';
import { firstUpdate } from '../support/meeting';
import { testServer, type TestServer } from '../support/server';
import { makeTown, type Town } from '../support/town';
import { cookieOf, isSaved, until, writer } from '../support/writers';

let server: TestServer;
let town: Town;

beforeAll(async () => {
	server = await testServer();
	town = await makeTown(server.app);
});

/** A document whose one paragraph is ready for words. */
async function newDocument(): Promise<string> {
	const { db, rooms } = server.app;
	return db.transaction(async (tx) => {
		const [{ id: seatId } = { id: '' }] = await tx.select().from(seats).where(eq(seats.personId, town.people.chair.id));
		const row = { groupId: town.groups.home, kind: 'blank', title: 'Acta', language: 'es', createdBy: seatId } as const;
		const [{ id: documentId } = { id: '' }] = await tx.insert(documents).values(row).returning();
		await rooms.create(tx, { documentId, seatId, update: firstUpdate() });
		return documentId;
	});
}

/** Somebody at the socket of a document. */
const at = async (documentId: string, person: Person, params?: Record<string, string>) =>
	writer(server, { documentId, cookie: await cookieOf(server.app, person), params });

const ready = (...writers: Awaited<ReturnType<typeof at>>[]) =>
	until(() => writers.every(({ provider }) => provider.synced), 'everybody has the document');

const count = async (table: 'document_updates' | 'document_quarantine', documentId: string): Promise<number> => {
	const { sql } = server.app;
	const [{ rows } = { rows: 0 }] = await sql<{ rows: number }[]>`
		select count(*)::int as rows from ${sql(table)} where document_id = ${documentId}`;
	return rows;
};

/** What goes wrong on purpose does not fill the log. */
function silence(): void {
	const spy = vi.spyOn(server.app.log, 'error').mockImplementation(() => {});
	onTestFinished(() => spy.mockRestore());
}

/** A second process on the same database: it has nothing in memory. */
async function restarted(): Promise<TestServer> {
	const { config, log, clock } = server.app;
	return testServer({
		app: makeApp({ config, log, clock, connection: server.app, workerFile: inject('workerFile') })
	});
}

/** The document as the database alone has it. */
async function stored(documentId: string): Promise<string> {
	const doc = new Y.Doc();
	const { updates } = await server.app.rooms.read({ documentId, epoch: 0 });
	for (const update of updates) Y.applyUpdate(doc, update);
	return doc
		.getXmlFragment(ROOT)
		.toString()
		.replace(/<[^>]+>/g, '');
}

describe('two people with the stock client', () => {
	it('[S1] [S2] write together; what is said to be saved is in the log', async () => {
		const documentId = await newDocument();
		const [anna, ravi] = [await at(documentId, town.people.chair), await at(documentId, town.people.member)];
		await ready(anna, ravi);
		anna.text().insert(0, 'Budget ');
		ravi.text().insert(0, 'Approved. ');
		await until(() => isSaved(anna) && isSaved(ravi), 'both are told it is saved');
		const words = await stored(documentId);
		expect(words).toContain('Budget ');
		expect(words).toContain('Approved. ');
		await until(() => anna.text().toString() === words && ravi.text().toString() === words, 'both have the same text');
	});

	it('[S4] writes the client id with the first row, for the seat that brought it', async () => {
		const documentId = await newDocument();
		const anna = await at(documentId, town.people.chair);
		await ready(anna);
		anna.text().insert(0, 'Agenda');
		await until(() => isSaved(anna), 'it is saved');
		const rows = await server.app.sql`
			select p.id from document_clients c join seats s on s.id = c.seat_id join people p on p.id = s.person_id
			where c.document_id = ${documentId} and c.client_id = ${anna.doc.clientID}`;
		expect(rows).toEqual([{ id: town.people.chair.id }]);
	});

	it('[S4] sees the name the server knows', async () => {
		const documentId = await newDocument();
		const [anna, ravi] = [await at(documentId, town.people.chair), await at(documentId, town.people.member)];
		await ready(anna, ravi);
		anna.provider.awareness.setLocalState({ user: { name: 'The Mayor', color: '#000000' }, cursor: null });
		const seen = () => ravi.provider.awareness.getStates().get(anna.doc.clientID) as { cursor?: null } | undefined;
		await until(() => seen()?.cursor === null, 'Ravi sees Anna');
		expect(seen()).toMatchObject({ user: { name: 'chair', organisation: 'Datalia', role: 'chair' } });
	});

	it('[S9] one document is opened by many at once, with its first content once', async () => {
		const { id } = await createDocument(server.app, town.people.chair, {
			groupId: town.groups.home,
			kind: 'minutes',
			title: 'Acta',
			language: 'es'
		});
		const all = await Promise.all(Array.from({ length: 8 }, () => at(id, town.people.member)));
		await ready(...all);
		const texts = all.map(({ doc }) => doc.getXmlFragment(ROOT).toString());
		expect(texts[0]).not.toBe('');
		expect(new Set(texts).size).toBe(1);
		expect(await server.app.sql`select count(*)::int as rows from document_updates where document_id = ${id}`).toEqual([
			{ rows: 1 }
		]);
	});
});

describe('[S3] who may come in, and who may write', () => {
	it.each(['reviewer', 'observer', 'manager'] as const)('a %s reads along but cannot write', async (role) => {
		const documentId = await newDocument();
		const [anna, reader] = [await at(documentId, town.people.chair), await at(documentId, town.people[role])];
		await ready(anna, reader);
		reader.text().insert(0, 'No! ');
		anna.text().insert(0, 'Yes. ');
		await until(() => reader.text().toString().includes('Yes. '), 'the reader sees the text');
		expect(await stored(documentId)).toBe('Yes. ');
		expect(reader.closes).toEqual([]);
		expect(isSaved(reader)).toBe(false);
	});

	it('turns strangers, unknown and malformed documents away in the same way', async () => {
		const documentId = await newDocument();
		const strangers = [...Object.values(town.strangers), town.people.admin, town.people.guest];
		const refused = [
			...(await Promise.all(strangers.map((person) => at(documentId, person)))),
			await at(randomUUID(), town.people.chair),
			await at('not-an-id', town.people.chair)
		];
		await until(() => refused.every(({ closes }) => closes.length > 0), 'everybody is turned away');
		expect(new Set(refused.flatMap(({ closes }) => closes))).toEqual(new Set([CLOSE.noAccess]));
		expect(refused.every(({ doc }) => doc.store.clients.size === 0)).toBe(true);
	});

	it('asks somebody without a sign-in to sign in', async () => {
		const nobody = writer(server, { documentId: await newDocument() });
		await until(() => nobody.closes.length > 0, 'the socket is closed');
		expect(nobody.closes).toEqual([CLOSE.signInAgain]);
	});

	it('answers a page of another site with 403, though the person is signed in', async () => {
		const headers = { cookie: await cookieOf(server.app, town.people.chair) };
		const address = `${server.syncAddress}/${await newDocument()}`;
		const status = (origin?: string) =>
			new Promise<number>((resolve) => {
				const socket = new WebSocket(address, { headers, origin });
				socket.on('open', () => (resolve(101), socket.close()));
				socket.on('unexpected-response', (_, response) => (resolve(response.statusCode ?? 0), socket.terminate()));
				socket.on('error', () => {});
			});
		expect(await status('https://evil.example')).toBe(403);
		expect(await status(`http://${new URL(server.address).host}`)).toBe(101);
		expect(await status()).toBe(101);
	});

	it('closes the sockets of a sign-in that ends', async () => {
		const documentId = await newDocument();
		const cookie = await cookieOf(server.app, town.people.member);
		const [here, elsewhere] = [writer(server, { documentId, cookie }), await at(documentId, town.people.member)];
		await ready(here, elsewhere);
		const found = await server.app.sessions.find(cookie);
		await signOut(server.app, found!.session);
		await until(() => here.closes.length > 0, 'the socket is closed');
		expect(here.closes).toEqual([CLOSE.signInAgain]);
		expect(elsewhere.closes).toEqual([]);
	});

	it('a seat that ends while somebody writes stores nothing more', async () => {
		const documentId = await newDocument();
		const leaving = await town.add('member', { groupId: town.groups.home });
		const one = await at(documentId, leaving);
		await ready(one);
		one.text().insert(0, 'Before. ');
		await until(() => isSaved(one), 'the first words are saved');

		await server.app.sql`update seats set until = now() where person_id = ${leaving.id}`;
		one.text().insert(0, 'After. ');
		await until(() => one.closes.includes(CLOSE.noAccess), 'the socket is closed for good');
		expect(one.closes[0]).toBe(CLOSE.judgeAgain);
		expect(await stored(documentId)).toBe('Before. ');
	});

	it('an archived document is read and not written', async () => {
		const documentId = await newDocument();
		const anna = await at(documentId, town.people.member);
		await ready(anna);
		await archiveDocument(server.app, town.people.chair, { documentId });
		await until(() => anna.closes.includes(CLOSE.judgeAgain) && anna.provider.wsconnected, 'the socket comes back');
		anna.text().insert(0, 'Too late');
		const reader = await at(documentId, town.people.observer);
		await ready(reader);
		expect(await stored(documentId)).toBe('');
	});

	it('a copy of another epoch is turned away', async () => {
		const documentId = await newDocument();
		const old = await at(documentId, town.people.chair, { epoch: '3' });
		await until(() => old.closes.length > 0, 'the socket is closed');
		expect(old.closes).toEqual([CLOSE.otherEpoch]);
	});
});

it('[S2] a long log is folded while people write; whoever comes later has the same text', async () => {
	const documentId = await newDocument();
	const anna = await at(documentId, town.people.chair);
	await ready(anna);
	const early = new Y.Doc();
	Y.applyUpdate(early, Y.encodeStateAsUpdate(anna.doc));
	for (let word = 0; word < 700; word++) anna.text().insert(anna.text().length, `${word} `);
	anna.text().delete(0, 4);
	await until(() => isSaved(anna), 'all is saved');
	const rows = () => server.app.sql`
		select s.seq::int8 > 0 as folded, (select count(*)::int from document_updates u where u.document_id = s.document_id and u.seq <= s.seq) as rows
		from document_snapshots s where s.document_id = ${documentId}`;
	await until(async () => (await rows()).length > 0, 'it is folded');
	expect(await rows()).toEqual([{ folded: true, rows: 0 }]);

	anna.text().insert(0, 'end ');
	await until(() => isSaved(anna), 'the rest is saved');
	const [late, back] = [await at(documentId, town.people.observer), await at(documentId, town.people.member)];
	Y.applyUpdate(back.doc, Y.encodeStateAsUpdate(early));
	await ready(late, back);
	const words = anna.text().toString();
	expect(words.startsWith('end 2 3 ')).toBe(true);
	await until(() => [late, back].every((one) => one.text().toString() === words), 'all have the same text');
	expect(await stored(documentId)).toBe(words);
});

describe('when things break', () => {
	it('one garbled frame ends its own connection and no other', async () => {
		const documentId = await newDocument();
		const [anna, mallory] = [await at(documentId, town.people.chair), await at(documentId, town.people.member)];
		await ready(anna, mallory);
		mallory.provider.ws!.send(Uint8Array.of(0, 2, 3, 1, 1, 1));
		await until(() => mallory.closes.length > 0, 'the garbled one is closed');
		expect(mallory.closes).toEqual([CLOSE.malformed]);
		anna.text().insert(0, 'Still here');
		await until(() => isSaved(anna), 'Anna is saved');
		expect(anna.closes).toEqual([]);
	});

	it('[S8] a row that is not what was written closes the document, and nothing is written over it', async () => {
		const documentId = await newDocument();
		await server.app.sql`update document_updates set bytes = bytes || '\\x00'::bytea where document_id = ${documentId}`;
		silence();
		const anna = await at(documentId, town.people.chair);
		await until(() => anna.closes.length > 0, 'the socket is closed');
		expect(anna.closes[0]).toBe(CLOSE.cannotLoad);
		expect(
			await server.app.sql`select count(*)::int as rows from document_updates where document_id = ${documentId}`
		).toEqual([{ rows: 1 }]);
	});

	it('[S5] a later row that is not what was written leaves the text before it, read-only, and stays stored', async () => {
		const documentId = await newDocument();
		const anna = await at(documentId, town.people.chair);
		await ready(anna);
		for (const words of ['First. ', 'Second. ', 'Third. ']) {
			anna.text().insert(anna.text().length, words);
			await until(() => isSaved(anna), `${words} is saved`);
		}
		anna.provider.destroy();
		const rows = await count('document_updates', documentId);
		await server.app.sql`
			update document_updates set bytes = bytes || '\\x00'::bytea where document_id = ${documentId} and seq = ${rows - 1}`;
		silence();
		const again = await restarted();
		const [chair, reader] = await Promise.all(
			[town.people.chair, town.people.observer].map(async (person) =>
				writer(again, { documentId, cookie: await cookieOf(server.app, person) })
			)
		);
		await until(() => chair!.provider.synced && reader!.provider.synced, 'both have what can be read');
		expect(chair!.text().toString()).toBe('First. ');
		chair!.text().insert(0, 'No. ');
		await new Promise((resolve) => setTimeout(resolve, 200));
		expect(reader!.text().toString()).toBe('First. ');
		expect(await count('document_updates', documentId)).toBe(rows);
	});

	it('[S5] keeps what it refused, with the reason and whose it was', async () => {
		const documentId = await newDocument();
		const mallory = await at(documentId, town.people.member);
		await ready(mallory);
		mallory.provider.ws!.send(Uint8Array.of(0, 2, 3, 1, 1, 1));
		await until(async () => (await count('document_quarantine', documentId)) === 1, 'it is kept');
		const [kept] = await server.app.sql`
			select q.reason, s.person_id, q.sha256 = sha256(q.bytes) as whole from document_quarantine q
			join seats s on s.id = q.seat_id where document_id = ${documentId}`;
		expect(kept).toEqual({ reason: 'ends early', person_id: town.people.member.id, whole: true });
	});

	it('somebody alone hears from the server often enough for the stock client, which would leave otherwise', async () => {
		const { config, log } = server.app;
		const limits = { ...config.limits, pingEveryMs: 100 };
		const again = await testServer({
			app: makeApp({ config: { ...config, limits }, log, connection: server.app, workerFile: inject('workerFile') })
		});
		const alone = writer(again, {
			documentId: await newDocument(),
			cookie: await cookieOf(server.app, town.people.observer)
		});
		await until(() => alone.provider.synced, 'the document is there');
		let heard = 0;
		alone.provider.messageHandlers[MESSAGE.awareness] = () => void heard++;
		await until(() => heard >= 3, 'the server speaks');
		expect(alone.closes).toEqual([]);
	});

	it('[S3] behind a row that is refused no other of its document is stored, since it may stand on it', async () => {
		const [one, other] = [await newDocument(), await newDocument()];
		const seatOf = async (person: Person) =>
			(await server.app.db.select().from(seats).where(eq(seats.personId, person.id)))[0]!.id;
		const groupId = town.groups.home;
		const [mayNot, may] = [await seatOf(town.people.observer), await seatOf(town.people.member)];
		const entry = (documentId: string, seq: number, seatId: string) => ({
			...{ documentId, epoch: 0, seq, seatId, groupId, bytes: Buffer.of(seq), clients: [], schema: null, since: 0 }
		});
		const rows = [entry(one, 2, may), entry(one, 3, mayNot), entry(one, 4, may), entry(other, 2, may)];
		const missing = await append(server.app.line.sql, rows, { again: false });
		expect([...missing].sort()).toEqual([`${one} 3`, `${one} 4`].sort());
	});

	it('[S6] one person has so many windows and no more', async () => {
		const documentId = await newDocument();
		const cookie = await cookieOf(server.app, town.people.secretary);
		const windows = Array.from({ length: 21 }, () => writer(server, { documentId, cookie }));
		await until(() => windows.filter(({ provider }) => provider.synced).length === 20, 'twenty are in');
		await until(() => windows.some(({ closes }) => closes.includes(CLOSE.full)), 'one is not');
		const anna = await at(documentId, town.people.chair);
		await ready(anna);
	});

	it('[S1] while another process may hold the database nothing is written; then everything is', async () => {
		const { config, log } = server.app;
		const warned = vi.spyOn(log, 'warn').mockImplementation(() => {});
		onTestFinished(() => warned.mockRestore());
		let isHeld = true;
		const line = { ...server.app.line, isHeld: () => isHeld };
		const again = await testServer({
			app: makeApp({ config, log, connection: { ...server.app, line }, workerFile: inject('workerFile') })
		});
		const documentId = await newDocument();
		const anna = writer(again, { documentId, cookie: await cookieOf(server.app, town.people.chair) });
		await ready(anna);
		const rows = await count('document_updates', documentId);

		isHeld = false;
		anna.text().insert(0, 'Agenda');
		await until(() => warned.mock.calls.length >= 2, 'it was tried twice');
		expect(await count('document_updates', documentId)).toBe(rows);
		expect(isSaved(anna)).toBe(false);
		isHeld = true;
		await until(() => isSaved(anna), 'it is saved');
		expect(await stored(documentId)).toContain('Agenda');
	});

	it('[S1] words typed while PostgreSQL drops every connection are stored once, when it is back', async () => {
		const documentId = await newDocument();
		const [anna, ravi] = [await at(documentId, town.people.chair), await at(documentId, town.people.member)];
		await ready(anna, ravi);
		silence();
		for (let letter = 0; letter < 60; letter++) {
			anna.text().insert(anna.text().length, 'x');
			if (letter % 20 === 10) {
				await server.app
					.sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`.catch(
					() => {}
				);
			}
			await new Promise((resolve) => setTimeout(resolve, 5));
		}
		await until(() => isSaved(anna), 'all is saved', 20_000);
		expect(await stored(documentId)).toBe('x'.repeat(60));
		await until(() => ravi.text().length === 60, 'Ravi has it');
	});
});
