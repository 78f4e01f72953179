// A section of a template goes into a text that others are writing.
import { beforeAll, expect, it } from 'vitest';
import * as Y from 'yjs';
import { ROOT } from '$shared/document/names';
import { archiveDocument, createDocument, exportDocument, insertSection, listSections } from '../../server/documents';
import { testServer, type TestServer } from '../support/server';
import { makeTown, type Town } from '../support/town';
import { cookieOf, isSaved, until, writer } from '../support/writers';

let server: TestServer;
let town: Town;

beforeAll(async () => {
	server = await testServer();
	town = await makeTown(server.app);
});

const newDocument = async (kind: 'report' | 'blank') =>
	(
		await createDocument(server.app, town.people.chair, {
			groupId: town.groups.home,
			kind,
			title: 'Informe',
			language: 'es'
		})
	).id;

const textOf = async (documentId: string) =>
	String((await exportDocument(server.app, town.people.chair, { documentId, format: 'text' })).body);

it('stands at its place while somebody types, is theirs who put it there, and is an event', async () => {
	const documentId = await newDocument('report');
	const anna = writer(server, { documentId, cookie: await cookieOf(server.app, town.people.member) });
	await until(() => anna.provider.synced, 'the document is there');
	const chosen = (await listSections(server.app, town.people.chair, { documentId })).find(
		({ kind, title }) => kind === 'white_paper' && title === 'Alcance'
	);
	expect(chosen).toMatchObject({ title: 'Alcance', holds: expect.stringMatching(/^Qué preguntas responde/) });
	const root = anna.doc.getXmlFragment(ROOT);
	const before = Buffer.from(Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(root, 2))).toString(
		'base64'
	);
	const [first, second] = root.toArray().map(String);

	const inserting = insertSection(server.app, town.people.chair, { documentId, ...chosen!, before });
	for (let letter = 0; letter < 20; letter++) anna.text().insert(0, 'x');
	await inserting;
	await until(() => isSaved(anna) && root.toString().includes(chosen!.title), 'she sees it');

	const blocks = root.toArray().map(String);
	expect(blocks[0]).toBe(first!.replace('>', `>${'x'.repeat(20)}`));
	expect(blocks[1]).toBe(second);
	expect(blocks[2]).toContain(chosen!.title);
	expect(await textOf(documentId)).toContain(chosen!.title);

	const [row] = await server.app.sql`
		select s.person_id from document_updates u join seats s on s.id = u.seat_id
		where u.document_id = ${documentId} and s.person_id = ${town.people.chair.id} and u.seq > 1`;
	expect(row).toBeDefined();
	const events = await server.app
		.sql`select data from events where object_id = ${documentId} and verb = 'document.sectionInserted'`;
	expect(events).toEqual([{ data: { kind: 'white_paper', section: chosen!.title } }]);
});

it('takes the place of the empty line of a blank document, and goes to the end where its place is gone', async () => {
	const documentId = await newDocument('blank');
	const section = { documentId, kind: 'minutes', section: 0 } as const;
	const times = async () => (await textOf(documentId)).split('Reunión').length - 1;
	await insertSection(server.app, town.people.chair, { ...section, before: null });
	expect(await textOf(documentId)).toMatch(/^Informe\n+Reunión/);
	expect(await times()).toBe(1);

	const nonsense = Buffer.from('nonsense').toString('base64');
	for (const before of [nonsense, null]) await insertSection(server.app, town.people.chair, { ...section, before });
	expect(await times()).toBe(3);
});

it('is for those who write, into a text that is written, of a section that exists', async () => {
	const documentId = await newDocument('report');
	const input = { documentId, kind: 'report', section: 0, before: null } as const;
	const before = await textOf(documentId);
	await expect(insertSection(server.app, town.people.reviewer, input)).rejects.toMatchObject({ code: 'forbidden' });
	await expect(insertSection(server.app, town.strangers.ofSisterGroup, input)).rejects.toMatchObject({
		code: 'notFound'
	});
	await expect(insertSection(server.app, town.people.chair, { ...input, section: 99 })).rejects.toMatchObject({
		code: 'input.invalid'
	});
	await archiveDocument(server.app, town.people.chair, { documentId });
	await expect(insertSection(server.app, town.people.chair, input)).rejects.toMatchObject({ code: 'forbidden' });
	expect(await textOf(documentId)).toBe(before);
});
