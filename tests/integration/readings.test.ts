// What people have read last, in a real PostgreSQL: noted when they say so, kept through any fold, and told to nobody else.
import { beforeAll, describe, expect, it } from 'vitest';
import { createDocument } from '../../server/documents';
import { makeVersion, restoreVersion } from '../../server/versions';
import { markRead, openNews, readNews, standingOf } from '../../server/readings';
import { authorIn, enter, linesOf, removes, types, type Author } from '../support/authors';
import { testServer, type TestServer } from '../support/server';
import { eventsOf, makeTown, type Town } from '../support/town';
import { isSaved, until } from '../support/writers';

let server: TestServer;
let town: Town;

beforeAll(async () => {
	server = await testServer();
	town = await makeTown(server.app);
});

const positionOf = (documentId: string) => server.app.rooms.position({ documentId, epoch: 0 });
const news = (documentId: string, who: 'reviewer' | 'chair' | 'member' = 'reviewer') =>
	readNews(server.app, town.people[who], { documentId });
const mark = async (documentId: string, who: 'reviewer' | 'chair' | 'member' = 'reviewer', seq?: number) =>
	markRead(server.app, town.people[who], { documentId, epoch: 0, seq: seq ?? (await positionOf(documentId)) });
const textsOf = (documentId: string) =>
	server.app.sql<{ sha256: string }[]>`select sha256 from document_read_texts where document_id = ${documentId}`;
const saved = (author: Author) => until(() => isSaved(author), 'it is saved');

/** Two lines of the chair, read by the reviewer. */
async function read(): Promise<{ documentId: string; chair: Author }> {
	const { id: documentId } = await createDocument(server.app, town.people.chair, {
		...{ groupId: town.groups.home, kind: 'blank', title: 'Acta', language: 'es' }
	});
	const chair = await authorIn(server, town, documentId, 'chair');
	types(chair, 'Alcance del estudio.');
	enter(chair, 'Alcance');
	types(chair, 'Método de trabajo.');
	await saved(chair);
	await mark(documentId);
	return { documentId, chair };
}

describe('what was read', () => {
	it('is compared with what is there now: what changed, by whom, and where it stands', async () => {
		const { documentId, chair } = await read();
		expect((await news(documentId)).changes).toEqual([]);
		const member = await authorIn(server, town, documentId, 'member');
		await mark(documentId, 'member');
		types(member, ' Y sus límites.', 'Alcance del estudio.');
		await saved(member);
		await until(() => linesOf(chair)[0]!.includes('límites'), 'all see it');

		const { readAt, seq, changes } = await news(documentId);
		expect(readAt).toBeInstanceOf(Date);
		expect(seq).toBe(await positionOf(documentId));
		const [first] = chair.doc.getXmlFragment('default').toArray();
		const { client, clock } = first!._item!.id;
		expect(changes).toMatchObject([
			{ kind: 'edited', by: [{ name: 'member', organisation: 'Datalia' }], element: `${client}:${clock}` }
		]);
		// Nobody is told of what they wrote themselves.
		expect((await news(documentId, 'member')).changes).toEqual([]);
		await mark(documentId);
		expect((await news(documentId)).changes).toEqual([]);
	});

	it('survives any fold of the log, and that a version has the same text', async () => {
		const { documentId, chair } = await read();
		removes(chair, 'Método');
		await saved(chair);
		chair.provider.destroy();
		const rows = () => server.app.sql`select from document_updates where document_id = ${documentId}`;
		await until(async () => (await rows()).length === 0, 'the log is folded', 15_000);
		expect((await news(documentId)).changes).toMatchObject([{ kind: 'removed', before: 'Método de trabajo.' }]);

		await makeVersion(server.app, town.people.chair, { documentId, name: 'Así', note: '' });
		await mark(documentId);
		expect(await textsOf(documentId)).toEqual([]);
		await restoreVersion(server.app, town.people.chair, { documentId, number: 1, blocks: null });
		expect((await news(documentId)).changes).toEqual([]);
	});

	it('is the text as it was seen, whatever was written since', async () => {
		const { documentId, chair } = await read();
		types(chair, 'Visto. ', '');
		await saved(chair);
		const seen = await positionOf(documentId);
		types(chair, 'Sin ver. ', '');
		await saved(chair);
		await mark(documentId, 'reviewer', seen);
		const { changes } = await news(documentId);
		expect(changes).toHaveLength(1);
		expect(changes[0]!.before).toContain('Visto.');
		expect(changes[0]!.before).not.toContain('Sin ver.');
		// It does not go back, and not where the log has not been.
		await mark(documentId, 'reviewer', 1);
		expect((await news(documentId)).changes).toEqual(changes);
		await expect(mark(documentId, 'reviewer', 99_999)).rejects.toMatchObject({ code: 'reading.past' });
		await expect(markRead(server.app, town.people.reviewer, { documentId, epoch: 7, seq: seen })).rejects.toMatchObject(
			{ code: 'reading.past' }
		);
	});
});

it('one text is kept once for all who have read it, and goes with the last of them', async () => {
	const { documentId, chair } = await read();
	await Promise.all([mark(documentId, 'chair'), mark(documentId, 'member'), mark(documentId)]);
	expect(await textsOf(documentId)).toHaveLength(1);
	types(chair, 'Cero. ', '');
	await saved(chair);
	await Promise.all([mark(documentId, 'chair'), mark(documentId, 'member')]);
	expect(await textsOf(documentId)).toHaveLength(2);
	await mark(documentId);
	expect(await textsOf(documentId)).toHaveLength(1);
});

it('nothing is noted of strangers, nor by opening a text, nor told to others', async () => {
	const { documentId } = await read();
	const before = await eventsOf(server.app);
	const rows = () => server.app.sql`select person_id from document_readings where document_id = ${documentId}`;
	for (const stranger of Object.values(town.strangers)) {
		const gone = { code: 'notFound' };
		await expect(markRead(server.app, stranger, { documentId, epoch: 0, seq: 1 })).rejects.toMatchObject(gone);
		await expect(readNews(server.app, stranger, { documentId })).rejects.toMatchObject(gone);
		await expect(openNews(server.app, stranger, { documentId, view: 'inline' })).rejects.toMatchObject(gone);
	}
	expect(await news(documentId, 'member')).toMatchObject({ readAt: null, changes: [] });
	const seq = await positionOf(documentId);
	const standing = (who: 'member' | 'reviewer') =>
		standingOf(server.app, town.people[who], { documentId, epoch: 0, seq });
	expect(await standing('member')).toEqual({ readAt: null, isBehind: false });
	expect(await standing('reviewer')).toMatchObject({ isBehind: false });
	expect(await rows()).toEqual([{ person_id: town.people.reviewer.id }]);
	expect(await eventsOf(server.app)).toEqual(before);
});
