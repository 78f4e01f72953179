// Folds of the log where something goes wrong between the room and the database.
import { beforeAll, expect, it } from 'vitest';
import type { Sql } from '../../server/db';
import { Compaction } from '../../server/sync/compaction';
import { loadLog, LogDamaged, type LogKey } from '../../server/sync/store';
import type { Tail } from '../../server/sync/tail';
import { testServer, type TestServer } from '../support/server';
import { makeTown, type Town } from '../support/town';
import { cookieOf, isSaved, until, writer } from '../support/writers';
import { createDocument } from '../../server/documents';

let server: TestServer;
let town: Town;

beforeAll(async () => {
	server = await testServer();
	town = await makeTown(server.app);
});

/** A document with words, and nobody in it. */
async function written(): Promise<LogKey> {
	const input = { groupId: town.groups.home, kind: 'report', title: 'Informe', language: 'es' } as const;
	const { id: documentId } = await createDocument(server.app, town.people.chair, input);
	const anna = writer(server, { documentId, cookie: await cookieOf(server.app, town.people.member) });
	await until(() => anna.provider.synced, 'the document is there');
	for (const word of ['Acta ', 'de ', 'la ', 'reunión ']) anna.text().insert(0, word);
	await until(() => isSaved(anna), 'it is saved');
	anna.provider.destroy();
	return { documentId, epoch: 0 };
}

/** The database, whose transactions end as `end` says after they have gone through. */
const ending = (sql: Sql, end: () => Promise<never>): Sql =>
	new Proxy(sql, {
		get(target, name) {
			if (name !== 'begin') return Reflect.get(target, name) as unknown;
			return async (...given: Parameters<Sql['begin']>) => {
				await target.begin(...given);
				return end();
			};
		}
	});

interface Room {
	tail: Tail;
	isOutdated: boolean;
	/** Folds through this connection. */
	fold(sql: Sql): Promise<void>;
}

async function roomOf(key: LogKey): Promise<Room> {
	const { tail } = await loadLog(server.app.sql, key);
	const room: Room = {
		tail,
		isOutdated: false,
		fold: (sql) =>
			new Compaction({ ...server.app, sql, metrics: server.app.metrics }).fold(key, tail, {
				isCurrent: () => true,
				onfound: () => {},
				onoutdated: () => (room.isOutdated = true)
			})
	};
	return room;
}

const lost = async () => Promise.reject(new Error('CONNECTION_CLOSED'));

it('[S1] a fold whose answer was lost is known as done', async () => {
	const key = await written();
	const room = await roomOf(key);
	await room.fold(ending(server.app.sql, lost));
	expect(room.tail.foldedTo).toBe(room.tail.position);
	expect(room.tail.updates).toEqual([]);
	expect(room.isOutdated).toBe(false);
	expect((await loadLog(server.app.sql, key)).tail.foldedTo).toBe(room.tail.position);
});

it('[S8] a room that does not know of the last fold is given up, for the database knows better', async () => {
	const key = await written();
	const [room, other] = [await roomOf(key), await roomOf(key)];
	await other.fold(server.app.sql);
	expect(other.isOutdated).toBe(false);
	await room.fold(server.app.sql);
	expect(room.isOutdated).toBe(true);
	expect(room.tail.foldedTo).toBe(0);
});

it.each(['vector', 'deletes'])('[S5] a snapshot whose %s is not what was written is not opened', async (column) => {
	const key = await written();
	const { fold } = await roomOf(key);
	await fold(server.app.sql);
	const { sql } = server.app;
	const flip = () => sql`
		update document_snapshots set ${sql(column)} = set_bit(${sql(column)}, 2, 1 - get_bit(${sql(column)}, 2))
		where document_id = ${key.documentId}`;
	await flip();
	await expect(loadLog(sql, key)).rejects.toThrow(LogDamaged);
	await flip();
	expect((await loadLog(sql, key)).damaged).toBe(false);
});
