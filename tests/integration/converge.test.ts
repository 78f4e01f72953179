// [S1] [S2] People at editors behind a line that breaks inside frames, is late and stops: one text for all, the log's.
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { ROOT } from '$shared/document/names';
import { documents } from '../../server/documents/tables';
import { seats } from '../../server/groups/tables';
import { CuttingProxy } from '../support/cutting-proxy';
import { HeadlessEditor } from '../support/editor';
import { Hand } from '../support/edits';
import { lacking, stateOf } from '../support/ledger';
import { chance, firstUpdate } from '../support/meeting';
import { testServer, type TestServer } from '../support/server';
import { makeTown, type Town } from '../support/town';
import { cookieOf, isSaved, until, writer } from '../support/writers';

const SEEDS = 50;
/** So many at once: each waits most of the time. */
const AT_ONCE = 10;
const EDITS = 25;
const ROLES = ['chair', 'vice_chair', 'secretary', 'member'] as const;

let server: TestServer;
let town: Town;
let cookies: string[];

beforeAll(async () => {
	process.setMaxListeners(0); // y-websocket adds one for each client
	server = await testServer();
	town = await makeTown(server.app);
	cookies = await Promise.all(ROLES.map((role) => cookieOf(server.app, town.people[role])));
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

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

async function play(seed: number): Promise<void> {
	const random = chance(seed);
	const documentId = await newDocument();
	const proxy = await CuttingProxy.listen(
		{ host: '127.0.0.1', port: Number(new URL(server.address).port) },
		{ carries: () => 1_500 + random() * 20_000, delayMs: () => random() ** 4 * 60 }
	);
	const through = { syncAddress: `ws://127.0.0.1:${proxy.port}/sync` };
	const people = cookies.slice(0, 2 + (seed % 3)).map((cookie) => writer(through, { documentId, cookie }));
	await until(() => people.every(({ provider }) => provider.synced), 'everybody has the document', 20_000);
	const editors = people.map(({ doc }) => new HeadlessEditor(doc));
	const hands = editors.map((editor, place) => new Hand(place, editor, random));

	for (let edit = 0; edit < EDITS; edit++) {
		hands[Math.floor(random() * hands.length)]!.does();
		if (random() < 0.5) await pause(random() * 30);
		if (random() < 0.06) proxy.cut();
	}
	proxy.weather = {};
	proxy.cut();
	await until(() => people.every(isSaved), 'everybody is saved', 20_000);
	await until(() => new Set(editors.map(({ shown }) => shown)).size === 1, 'all see one text', 20_000);

	const log = new Y.Doc();
	for (const update of (await server.app.rooms.read({ documentId, epoch: 0 })).updates) Y.applyUpdate(log, update);
	const stored = stateOf(log);
	for (const { doc, closes } of people) {
		expect(doc.store.pendingStructs).toBeNull();
		expect(doc.getXmlFragment(ROOT).toString()).toBe(log.getXmlFragment(ROOT).toString());
		expect(lacking(stored, stateOf(doc))).toEqual([]);
		// Lines broke; nobody was ever turned away.
		expect(closes.filter((code) => code !== 1005 && code !== 1006)).toEqual([]);
	}
	for (const { provider } of people) provider.destroy();
	for (const editor of editors) editor.close();
	await proxy.close();
}

describe('editors behind a bad line end with one text', () => {
	it.each(Array.from({ length: SEEDS / AT_ONCE }, (_, part) => part * AT_ONCE))(
		`seeds %i and the next ${AT_ONCE}`,
		async (first) => {
			const failures: string[] = [];
			await Promise.all(
				Array.from({ length: AT_ONCE }, (_, place) =>
					play(first + place).catch((error: Error) => failures.push(`seed ${first + place}: ${error.message}`))
				)
			);
			expect(failures).toEqual([]);
		},
		60_000
	);
});
