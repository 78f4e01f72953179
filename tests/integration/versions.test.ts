// Versions in a real PostgreSQL: numbered, immutable, made in pauses, and brought back while others write.
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { createHash } from 'node:crypto';
import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { canonicalOf, documentNode } from '$shared/document/canonical';
import { ROOT } from '$shared/document/names';
import { attributeDocument } from '../../server/authorship';
import { archiveDocument, createDocument } from '../../server/documents';
import {
	listVersions,
	lookForPauses,
	makePauseVersion,
	makesPauseVersion,
	makeVersion,
	prepareVersion,
	readVersion,
	restoreVersion,
	showVersion,
	storeVersion
} from '../../server/versions';
import { authorIn, enter, linesOf, types, type Author } from '../support/authors';
import { testServer, type TestServer } from '../support/server';
import { eventsOf, makeTown, type Town } from '../support/town';
import { cookieOf, isSaved, until, writer } from '../support/writers';

let server: TestServer;
let town: Town;
let now = () => new Date();

beforeAll(async () => {
	server = await testServer({ clock: () => now() });
	town = await makeTown(server.app);
});

const newDocument = async (kind: 'blank' | 'report' = 'blank') =>
	(
		await createDocument(server.app, town.people.chair, {
			groupId: town.groups.home,
			kind,
			title: 'Acta',
			language: 'es'
		})
	).id;

const author = (documentId: string, role: 'chair' | 'member' | 'secretary') => authorIn(server, town, documentId, role);
const elementsOf = ({ doc }: Author) => doc.getXmlFragment(ROOT).toArray();

/** A document of two lines, written by the chair, and the member in it too. */
async function together(): Promise<{ documentId: string; chair: Author; member: Author }> {
	const documentId = await newDocument();
	const chair = await author(documentId, 'chair');
	types(chair, 'Uno.');
	enter(chair, 'Uno.');
	types(chair, 'Dos.');
	await until(() => isSaved(chair), 'it is saved');
	const member = await author(documentId, 'member');
	return { documentId, chair, member };
}

const make = (documentId: string, name = 'Como se envió') =>
	makeVersion(server.app, town.people.chair, { documentId, name, note: '' });
const list = (documentId: string) => listVersions(server.app, town.people.reviewer, { documentId });
const read = (documentId: string, number: number) =>
	readVersion(server.app, town.people.reviewer, { documentId, number });
const restore = (documentId: string, number: number, blocks: string[] | null = null) =>
	restoreVersion(server.app, town.people.chair, { documentId, number, blocks });

describe('a version', () => {
	it('says its text, its hash, its authors with their organisations, and who made it', async () => {
		const { documentId, chair, member } = await together();
		types(member, ' Y medio.', 'Uno.');
		await until(() => isSaved(member), 'it is saved');
		const { number } = await makeVersion(server.app, town.people.member, {
			documentId,
			name: 'Como se envió',
			note: 'A la asamblea'
		});
		expect(number).toBe(1);

		const [summary] = await list(documentId);
		expect(summary).toMatchObject({
			number: 1,
			kind: 'named',
			name: 'Como se envió',
			note: 'A la asamblea',
			title: 'Acta',
			state: 'draft',
			words: 4,
			by: { name: 'member', organisation: 'Datalia' }
		});
		expect(summary!.authors.map(({ name, organisation }) => `${name} ${organisation}`).sort()).toEqual([
			'chair Datalia',
			'member Datalia'
		]);

		const version = await read(documentId, 1);
		const live = canonicalOf(documentNode(yXmlFragmentToProsemirrorJSON(chair.doc.getXmlFragment(ROOT))));
		expect(canonicalOf(documentNode(version.content))).toBe(live);
		expect(createHash('sha256').update(live).digest('hex')).toBe(version.sha256);
		expect(version.blocks).toHaveLength(2);
		expect((await showVersion(server.app, town.people.reviewer, { documentId, number })).html).toContain('Y medio.');
		const event = (await eventsOf(server.app)).findLast(({ object_id }) => object_id === documentId);
		expect(event).toMatchObject({ verb: 'version.made', data: { number: 1, kind: 'named', name: 'Como se envió' } });
	});

	it('never changes and never goes, whoever asks the database', async () => {
		const documentId = await newDocument();
		await make(documentId);
		const { sql } = server.app;
		const refused = /a version never changes/;
		await expect(sql`update document_versions set content = '{}' where document_id = ${documentId}`).rejects.toThrow(
			refused
		);
		await expect(sql`update document_versions set name = 'Otro' where document_id = ${documentId}`).rejects.toThrow(
			refused
		);
		await expect(sql`delete from document_versions where document_id = ${documentId}`).rejects.toThrow(refused);
		await expect(sql`truncate document_versions`).rejects.toThrow(refused);
		expect(await list(documentId)).toHaveLength(1);
	});

	it('has a number of its own where several are made at the same moment', async () => {
		const documentId = await newDocument();
		const made = await Promise.all(Array.from({ length: 6 }, (_, place) => make(documentId, `Copia ${place}`)));
		expect(made.map(({ number }) => number).sort()).toEqual([1, 2, 3, 4, 5, 6]);
	});

	it('is read by those who read the document, and made by those who write', async () => {
		const documentId = await newDocument();
		await make(documentId);
		const { people, strangers } = town;
		await expect(makeVersion(server.app, people.reviewer, { documentId, name: 'x', note: '' })).rejects.toMatchObject({
			code: 'forbidden'
		});
		await expect(
			restoreVersion(server.app, people.reviewer, { documentId, number: 1, blocks: null })
		).rejects.toMatchObject({ code: 'forbidden' });
		for (const stranger of Object.values(strangers)) {
			const gone = { code: 'notFound' };
			await expect(listVersions(server.app, stranger, { documentId })).rejects.toMatchObject(gone);
			await expect(readVersion(server.app, stranger, { documentId, number: 1 })).rejects.toMatchObject(gone);
			await expect(showVersion(server.app, stranger, { documentId, number: 1 })).rejects.toMatchObject(gone);
			await expect(makeVersion(server.app, stranger, { documentId, name: 'x', note: '' })).rejects.toMatchObject(gone);
			await expect(restoreVersion(server.app, stranger, { documentId, number: 1, blocks: null })).rejects.toMatchObject(
				gone
			);
		}
		await expect(read(documentId, 2)).rejects.toMatchObject({ code: 'notFound' });
		await archiveDocument(server.app, people.chair, { documentId });
		await expect(restore(documentId, 1)).rejects.toMatchObject({ code: 'forbidden' });
		expect(await list(documentId)).toHaveLength(1);
	});

	it('is not made of a text that no editor can take', async () => {
		const documentId = await newDocument();
		const { doc, provider } = writer(server, { documentId, cookie: await cookieOf(server.app, town.people.chair) });
		await until(() => provider.synced, 'the document is there');
		doc.getXmlFragment(ROOT).insert(0, [new Y.XmlElement('listItem')]);
		await until(async () => (await server.app.rooms.position({ documentId, epoch: 0 })) > 1, 'it is stored');
		await expect(make(documentId)).rejects.toMatchObject({ code: 'document.flawed' });
		expect(await list(documentId)).toEqual([]);
	});
});

describe('restoring', () => {
	it('[S2] brings back what was there while others write, and keeps what there was as a version', async () => {
		const { documentId, chair, member } = await together();
		const secretary = await author(documentId, 'secretary');
		await make(documentId);
		types(chair, 'Cero. ');
		await until(() => isSaved(chair) && linesOf(member)[0] === 'Cero. Uno.', 'all see it');
		await until(() => linesOf(secretary)[0] === 'Cero. Uno.', 'all see it');
		const untouched = elementsOf(member)[1];

		// Their lines are slow: the restore comes before what they write.
		for (const { provider } of [member, secretary]) provider.disconnect();
		types(member, ' Y tercio.', 'Dos.');
		types(secretary, ' Y medio.', 'Uno.');
		const restored = await restore(documentId, 1);
		expect(restored).toEqual({ kept: 2, hasChanged: true });
		for (const { provider } of [member, secretary]) provider.connect();
		const all = ['Uno. Y medio.', 'Dos. Y tercio.'];
		await until(() => [chair, member, secretary].every((one) => String(linesOf(one)) === String(all)), 'all agree');
		expect(elementsOf(member)[1]).toBe(untouched);

		expect((await list(documentId))[0]).toMatchObject({ number: 2, kind: 'restore', restored: 1 });
		const kept = await read(documentId, 2);
		expect(JSON.stringify(kept.content)).toContain('Cero.');
		const event = (await eventsOf(server.app)).findLast(({ verb }) => verb === 'version.restored');
		expect(event).toMatchObject({ object_id: documentId, data: { number: 1, kept: 2 } });
	});

	it('gives words back to their first authors, also after a fold', async () => {
		const { documentId, chair, member } = await together();
		types(member, ' Y medio.', 'Uno.');
		await until(() => isSaved(member) && linesOf(chair).join().includes('medio'), 'all see it');
		await make(documentId);
		const before = await attributeDocument(server.app, town.people.reviewer, { documentId });
		chair.editor.act('delete', (state, dispatch) => {
			dispatch?.(state.tr.delete(0, state.doc.content.size));
			return true;
		});
		await until(() => isSaved(chair), 'it is gone');
		await restore(documentId, 1);
		const whose = async () => (await attributeDocument(server.app, town.people.reviewer, { documentId })).runs;
		expect(await whose()).toEqual(before.runs);
		expect(new Set(before.runs.map(({ seat }) => seat)).size).toBe(2);

		for (const { provider } of [chair, member]) provider.destroy();
		const rows = () => server.app.sql`select from document_updates where document_id = ${documentId}`;
		await until(async () => (await rows()).length === 0, 'the log is folded', 15_000);
		expect(await whose()).toEqual(before.runs);
	});

	it('brings back one block, and says so where nothing is to be done', async () => {
		const { documentId, chair } = await together();
		await make(documentId);
		const [first, second] = linesOf(chair);
		types(chair, 'A ', first);
		types(chair, 'B ', second);
		await until(() => isSaved(chair), 'it is saved');
		const { blocks } = await read(documentId, 1);
		await restore(documentId, 1, [blocks[1]!]);
		await until(() => linesOf(chair)[1] === second, 'it is back');
		expect(linesOf(chair)[0]).toBe(`${first}A `);
		await restore(documentId, 1);
		expect(await restore(documentId, 1)).toMatchObject({ hasChanged: false });
	});

	it('gives blocks that come back the names they had', async () => {
		const { documentId, chair } = await together();
		await make(documentId);
		chair.editor.act('delete', (state, dispatch) => {
			dispatch?.(state.tr.delete(0, state.doc.firstChild!.nodeSize));
			return true;
		});
		await until(() => isSaved(chair), 'it is gone');
		await make(documentId);
		await restore(documentId, 1);
		await make(documentId);
		expect((await read(documentId, 3)).blocks).toEqual((await read(documentId, 1)).blocks);
	});
});

describe('a version made by itself', () => {
	const later = (minutes: number) => (now = () => new Date(Date.now() + minutes * 60_000));
	const runs = async (documentId: string) => {
		const end = vi.fn((work: (tx: never) => Promise<void>) => server.app.db.transaction((tx) => work(tx as never)));
		await makesPauseVersion(server.app)({ documentId }, { id: 'job', attempt: 1, end });
		expect(end).toHaveBeenCalledOnce();
	};
	const asked = async (documentId: string) => {
		const before = await server.app.sql`select asked_at from version_watch where document_id = ${documentId}`;
		await lookForPauses(server.app);
		const [after] = await server.app.sql`select asked_at from version_watch where document_id = ${documentId}`;
		return after?.asked_at != null && String(before[0]?.asked_at) !== String(after.asked_at);
	};

	beforeAll(async () => {
		server.app.jobs.handle(makePauseVersion, makesPauseVersion(server.app));
		// The queue alone: nothing is done by itself in this test.
		await server.app.jobs.start();
	});

	it('comes ten minutes after the last edit, once, and not more than one an hour', async () => {
		const { documentId, chair } = await together();
		later(5);
		expect(await asked(documentId)).toBe(false);
		later(11);
		expect(await asked(documentId)).toBe(true);
		expect(await asked(documentId)).toBe(false);
		await until(async () => (await list(documentId)).length === 1, 'it is made', 10_000);
		expect((await list(documentId))[0]).toMatchObject({ number: 1, kind: 'auto', by: null });

		types(chair, 'Más. ');
		await until(() => isSaved(chair), 'it is saved');
		later(22);
		expect(await asked(documentId)).toBe(false);
		later(61);
		expect(await asked(documentId)).toBe(true);
		await until(async () => (await list(documentId)).length === 2, 'it is made', 10_000);
	});

	it('is not made of the same text twice, nor of a template that nobody has touched', async () => {
		const template = await newDocument('report');
		const { documentId, chair } = await together();
		await make(documentId);
		types(chair, 'x');
		await until(() => isSaved(chair), 'it is saved');
		chair.editor.act('delete', (state, dispatch) => {
			dispatch?.(state.tr.delete(1, 2));
			return true;
		});
		await until(() => isSaved(chair), 'it is saved');
		later(11);
		expect(await asked(template)).toBe(false);
		expect(await asked(documentId)).toBe(false); // `asked` above looked for both
		await runs(documentId);
		expect(await list(documentId)).toHaveLength(1);
	});

	it('waits for nothing any more where no editor can take the text', async () => {
		const documentId = await newDocument();
		const { doc, provider } = writer(server, { documentId, cookie: await cookieOf(server.app, town.people.chair) });
		await until(() => provider.synced, 'the document is there');
		doc.getXmlFragment(ROOT).insert(0, [new Y.XmlElement('listItem')]);
		await until(async () => (await server.app.rooms.position({ documentId, epoch: 0 })) > 1, 'it is stored');
		await runs(documentId);
		later(120);
		expect(await asked(documentId)).toBe(false);
		expect(await list(documentId)).toEqual([]);
	});
});

it('is stored with what the caller changes, or not at all', async () => {
	const documentId = await newDocument();
	const prepared = await prepareVersion(server.app, documentId);
	const actor = { personId: town.people.chair.id, seatId: null, organisationId: null };
	const failing = server.app.db.transaction(async (tx) => {
		await storeVersion(tx, actor, prepared, { kind: 'state', note: 'no' });
		throw new Error('no');
	});
	await expect(failing).rejects.toThrow('no');
	expect(await list(documentId)).toEqual([]);
	await server.app.db.transaction((tx) => storeVersion(tx, actor, prepared, { kind: 'state', state: 'in_review' }));
	expect((await list(documentId))[0]).toMatchObject({ number: 1, state: 'in_review' });
});
