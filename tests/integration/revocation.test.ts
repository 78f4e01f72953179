// [S7] A right that is taken away is gone, on sockets that are open too (docs/SYNC.md).
import { beforeAll, expect, it, onTestFinished } from 'vitest';
import { eq } from 'drizzle-orm';
import { CLOSE } from '$shared/sync/protocol';
import type { Person } from '../../server/accounts';
import { createDocument, restoreDocument, archiveDocument } from '../../server/documents';
import { seats } from '../../server/groups/tables';
import { invalidate } from '../../server/invalidate';
import { testServer, type TestServer } from '../support/server';
import { makeTown, type Town } from '../support/town';
import { cookieOf, isSaved, until, writer } from '../support/writers';

let server: TestServer;
let town: Town;
/** How far the server's clock is ahead. */
let ahead = 0;

beforeAll(async () => {
	server = await testServer({ clock: () => new Date(Date.now() + ahead) });
	town = await makeTown(server.app);
});

const newDocument = async () =>
	(
		await createDocument(server.app, town.people.chair, {
			groupId: town.groups.home,
			kind: 'minutes',
			title: 'Acta',
			language: 'es'
		})
	).id;

async function at(documentId: string, person: Person) {
	const one = writer(server, { documentId, cookie: await cookieOf(server.app, person) });
	await until(() => one.provider.synced, 'the document is there');
	return one;
}

const endSeat = (person: Person) => () =>
	server.app.db
		.update(seats)
		.set({ until: new Date(Date.now() - 1) })
		.where(eq(seats.personId, person.id));

it('somebody whose seat ends is closed at once; the others do not notice', async () => {
	const documentId = await newDocument();
	const leaving = await town.add('member', { groupId: town.groups.home });
	const [gone, stays] = [await at(documentId, leaving), await at(documentId, town.people.member)];
	await invalidate(server.app, { people: [leaving.id], group: town.groups.home }, endSeat(leaving));
	await until(() => gone.closes.length > 0, 'the socket is closed');
	expect(gone.closes).toEqual([CLOSE.noAccess]);

	stays.text().insert(0, 'Goes on. ');
	await until(() => isSaved(stays), 'it is saved');
	expect(stays.closes).toEqual([]);
});

it('a seat that ends on its day takes its reader along', async () => {
	const documentId = await newDocument();
	const [guest, stays] = [await town.add('observer', { groupId: town.groups.home }), town.people.observer];
	const tomorrow = new Date(Date.now() + 24 * 60 * 60 * 1000);
	await server.app.db.update(seats).set({ until: tomorrow }).where(eq(seats.personId, guest.id));
	const [reader, other] = [await at(documentId, guest), await at(documentId, stays)];

	ahead = 25 * 60 * 60 * 1000;
	onTestFinished(() => void (ahead = 0));
	await until(() => reader.closes.length > 0, 'the socket is closed');
	expect(reader.closes).toEqual([CLOSE.noAccess]);
	expect(other.closes).toEqual([]);
});

it('nothing is written between the change and the judgement', async () => {
	const documentId = await newDocument();
	const leaving = await town.add('member', { groupId: town.groups.home });
	const [gone, reader] = [await at(documentId, leaving), await at(documentId, town.people.observer)];
	const before = reader.text().toString();
	await invalidate(server.app, { documents: [documentId] }, async () => {
		gone.text().insert(0, 'Too late. ');
		await new Promise((resolve) => setTimeout(resolve, 50));
		await endSeat(leaving)();
	});
	await until(() => gone.closes.includes(CLOSE.noAccess), 'the socket is closed');
	expect(reader.text().toString()).toBe(before);
	expect(reader.closes).toEqual([]);
});

it('a change that fails changes nothing for those who write', async () => {
	const documentId = await newDocument();
	const anna = await at(documentId, town.people.chair);
	const failing = invalidate(server.app, { group: town.groups.home }, () => Promise.reject(new Error('no')));
	await expect(failing).rejects.toThrow('no');
	anna.text().insert(0, 'Still here. ');
	await until(() => isSaved(anna), 'it is saved');
	expect(anna.closes).toEqual([]);
});

it('who may do less than before comes back as a reader, and as a writer when it is given back', async () => {
	const documentId = await newDocument();
	const anna = await at(documentId, town.people.member);
	await archiveDocument(server.app, town.people.chair, { documentId });
	await until(() => anna.closes.includes(CLOSE.judgeAgain) && anna.provider.wsconnected, 'she is back as a reader');
	await restoreDocument(server.app, town.people.chair, { documentId });
	await until(() => anna.closes.length === 2 && anna.provider.synced, 'she is back as a writer');
	anna.text().insert(0, 'Again. ');
	await until(() => isSaved(anna), 'it is saved');
});

it('a sign-in that ends by itself closes its sockets, and one that was prolonged does not', async () => {
	const documentId = await newDocument();
	const [ends, prolonged] = [await at(documentId, town.people.secretary), await at(documentId, town.people.vice_chair)];
	ends.text().insert(0, 'Kept. ');
	await until(() => isSaved(ends), 'it is saved');
	await server.app
		.sql`update sessions set expires_at = now() - interval '1 second' where user_id = ${town.people.secretary.id}`;
	// To the room both were to end by now; the database knows better of one.
	ahead = 31 * 24 * 60 * 60 * 1000;
	onTestFinished(() => void (ahead = 0));
	await until(() => ends.closes.length > 0, 'the socket is closed', 3_000);
	expect(ends.closes).toEqual([CLOSE.signInAgain]);
	expect(prolonged.closes).toEqual([]);
});

it('an empty scope is refused: it would be everybody', async () => {
	await expect(invalidate(server.app, {}, () => Promise.resolve())).rejects.toThrow('whom');
});
