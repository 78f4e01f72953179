// [S3] [S4] [S5] [S6] Whatever somebody sends, an honest person writes on: what they write is saved, their connection
// holds, and the document holds what honest people wrote (docs/SYNC.md §4).
import { eq } from 'drizzle-orm';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { documents } from '../../server/documents/tables';
import { seats } from '../../server/groups/tables';
import { FLOODS, FRAMES, type Assailant, type Attack, type Target } from '../support/hostile';
import { chance, firstUpdate, wordsOf } from '../support/meeting';
import { testServer, type TestServer } from '../support/server';
import { makeTown, type Town } from '../support/town';
import { cookieOf, isSaved, until, writer, type Writer } from '../support/writers';

let server: TestServer;
let town: Town;
let target: Target;
let anna: Writer;
let assailant: Assailant | void;

beforeAll(async () => {
	process.setMaxListeners(0); // y-websocket adds one for each client
	server = await testServer();
	server.app.log.level = 'silent'; // what is refused here on purpose would fill the terminal
	town = await makeTown(server.app);
});

beforeEach(async () => {
	const { app, syncAddress } = server;
	const documentId = await newDocument();
	const [honest, member, observer] = await Promise.all(
		[town.people.chair, town.people.member, town.people.observer].map((person) => cookieOf(app, person))
	);
	anna = writer(server, { documentId, cookie: honest });
	await until(() => anna.provider.synced, 'Anna has the document');
	anna.text().insert(0, 'Before. ');
	await until(() => isSaved(anna), 'Anna is saved before');
	const cookies = { writer: member!, reader: observer! };
	const victim = { client: anna.doc.clientID, clock: () => Y.getState(anna.doc.store, anna.doc.clientID) };
	target = { syncAddress, documentId, cookies, victim, random: chance(1), scale: 1 };
});

afterEach(() => {
	assailant?.leave();
	assailant = undefined;
});

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

/** The document as the database alone has it. */
async function stored(): Promise<Y.Doc> {
	const doc = new Y.Doc();
	const { updates } = await server.app.rooms.read({ documentId: target.documentId, epoch: 0 });
	for (const update of updates) Y.applyUpdate(doc, update);
	return doc;
}

/** Anna writes all the while; in the end everything she wrote is there, and whoever comes reads it. */
async function attack({ run, ends }: Attack): Promise<string> {
	const writing = setInterval(() => anna.text().insert(anna.text().length, 'on '), 20);
	try {
		assailant = await run(target);
		const victim = assailant;
		if (victim && ends) await until(() => victim.code !== null, 'the connection of the attack is ended');
		if (victim && ends) expect(ends).toContain(victim.code);
	} finally {
		clearInterval(writing);
	}
	anna.text().insert(anna.text().length, 'After.');
	await until(() => isSaved(anna), 'Anna is saved');
	expect(anna.closes).toEqual([]);

	const late = writer(server, { documentId: target.documentId, cookie: target.cookies.reader });
	await until(() => late.provider.synced, 'somebody else comes in');
	const [doc, annas] = [await stored(), anna.text().toString()];
	expect(doc.store.pendingStructs).toBeNull();
	expect(annas).toMatch(/^Before\. (on )*After\.$/);
	expect(wordsOf(doc)).toContain(annas);
	expect(wordsOf(late.doc)).toBe(wordsOf(doc));
	return wordsOf(doc);
}

describe('one frame', () => {
	it.each(FRAMES)('$what', async (frame) => {
		expect(await attack(frame)).toBe(anna.text().toString());
	});
});

describe('many', () => {
	it.each(FLOODS)('$what', async (flood) => {
		const words = await attack(flood);
		expect(words).not.toContain('forged');
		expect(words).not.toContain('of a reader');
	});
});

it('[S4] the name on a cursor is the one that the server knows, whoever claims to be the mayor', async () => {
	assailant = await FLOODS.find(({ what }) => what === 'awareness')!.run(target);
	const seen = () => anna.provider.awareness.getStates();
	await until(() => seen().has(7_000_000), 'Anna sees somebody');
	expect(seen().get(7_000_000)).toMatchObject({ user: { name: 'member' } });
	expect(seen().get(anna.doc.clientID)?.user).toBeUndefined();
});

it('a crowd that comes back at once is let in, all of it', async () => {
	const cookies = await Promise.all(GROUP.map((role) => cookieOf(server.app, town.people[role])));
	const crowd = Array.from({ length: 60 }, (_, number) =>
		writer(server, { documentId: target.documentId, cookie: cookies[number % cookies.length] })
	);
	await until(() => crowd.every(({ provider }) => provider.synced), 'all are in');
	for (const { provider } of crowd) provider.ws?.close();
	await until(() => crowd.every(({ closes }) => closes.length > 0), 'all are out');
	await until(() => crowd.every(({ provider }) => provider.wsconnected && provider.synced), 'all are back');
	anna.text().insert(0, 'Welcome. ');
	await until(() => crowd.every(({ doc }) => wordsOf(doc).startsWith('Welcome. ')), 'all read on');
	expect(anna.closes).toEqual([]);
});

/** Who may read the home group's documents, other than Anna: one person may have twenty windows. */
const GROUP = ['vice_chair', 'secretary', 'member', 'observer'] as const;
