// Files that no text shows any more: when they go, and all that keeps them.
import { beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { attrsFor } from '$shared/document/figure';
import { createDocument } from '../../server/documents';
import { addFile, copyFiles, lookAfterFiles, looksForUnused, readFile, sweepsFiles } from '../../server/files';
import type { JobInHand } from '../../server/jobs';
import { makeVersion } from '../../server/versions';
import { HeadlessEditor } from '../support/editor';
import { png } from '../support/images';
import { testServer, type TestServer } from '../support/server';
import { makeTown, type Town } from '../support/town';
import { cookieOf, isSaved, until, writer, type Writer } from '../support/writers';

const DAY = 24 * 60 * 60 * 1000;

let server: TestServer;
let town: Town;
let later = 0;

beforeAll(async () => {
	server = await testServer({ clock: () => new Date(Date.now() + later) });
	town = await makeTown(server.app);
	await server.app.jobs.start();
});

interface Author extends Writer {
	editor: HeadlessEditor;
	documentId: string;
}

/** A document that the chair has open. */
async function open(): Promise<Author> {
	const input = { groupId: town.groups.home, kind: 'blank' as const, title: 'Informe', language: 'es' as const };
	const { id: documentId } = await createDocument(server.app, town.people.chair, input);
	const one = writer(server, { documentId, cookie: await cookieOf(server.app, town.people.chair) });
	await until(() => one.provider.synced, 'the document is there');
	return Object.assign(one, { editor: new HeadlessEditor(one.doc), documentId });
}

let seeds = 100;

async function send({ documentId }: Author): Promise<string> {
	const bytes = await png({ width: 60, height: 40 }, seeds++);
	const body = (async function* () {
		yield bytes;
	})();
	return (await addFile(server.app, town.people.chair, { documentId, body, announced: null })).file;
}

async function show(author: Author, file: string): Promise<void> {
	author.editor.act('insert', ({ tr, schema }, dispatch) => {
		dispatch?.(tr.insert(0, schema.nodes.figure!.create(attrsFor({ file, width: 60, height: 40 }))));
		return true;
	});
	await until(() => isSaved(author), 'it is saved');
}

async function takeOut(author: Author): Promise<void> {
	author.editor.act('delete', ({ tr, doc }, dispatch) => {
		dispatch?.(tr.delete(0, doc.firstChild!.nodeSize));
		return true;
	});
	await until(() => isSaved(author), 'it is saved');
}

const inHand = (): JobInHand => ({ id: '', attempt: 1, end: (work) => server.app.db.transaction(work) });

/** So many days from the beginning. */
async function on<Result>(day: number, act: () => Promise<Result>): Promise<Result> {
	later = day * DAY;
	try {
		return await act();
	} finally {
		later = 0;
	}
}

/** The document's files are looked at. */
const look = ({ documentId }: Author, day: number, job = inHand()) =>
	on(day, () => looksForUnused(server.app)({ documentId }, job));
const sweep = (day: number) => on(day, () => sweepsFiles(server.app)({}, inHand()));

const isThere = async ({ documentId }: { documentId: string }, file: string): Promise<boolean> =>
	readFile(server.app, { documentId, only: null }, { file, width: null })
		.then(({ bytes }) => bytes())
		.then(
			() => true,
			() => false
		);

const areKept = async (file: string): Promise<boolean> =>
	(await server.app.storage.get(`${file.slice(0, 2)}/${file}/60.webp`)) !== null;

describe('a file', () => {
	it('goes a month after the text has last shown it, and its bytes a day later', async () => {
		const author = await open();
		const file = await send(author);
		await show(author, file);
		await look(author, 40);
		expect(await isThere(author, file)).toBe(true);

		await takeOut(author);
		await look(author, 41);
		await look(author, 70);
		expect(await isThere(author, file)).toBe(true);
		await look(author, 71);
		expect(await isThere(author, file)).toBe(false);
		expect(await areKept(file)).toBe(true);
		await sweep(71);
		expect(await areKept(file)).toBe(false);
	});

	it('that was sent and never shown goes too', async () => {
		const author = await open();
		const file = await send(author);
		await look(author, 1);
		await look(author, 30);
		expect(await isThere(author, file)).toBe(true);
		await look(author, 31);
		expect(await isThere(author, file)).toBe(false);
	});

	it('whose month begins anew when it is undone and shown again', async () => {
		const author = await open();
		const file = await send(author);
		await look(author, 0);
		await show(author, file);
		await look(author, 29);
		await takeOut(author);
		await look(author, 30);
		await look(author, 59);
		expect(await isThere(author, file)).toBe(true);
		await look(author, 60);
		expect(await isThere(author, file)).toBe(false);
	});

	it('that a version shows stays for ever', async () => {
		const author = await open();
		const [kept, other] = [await send(author), await send(author)];
		await show(author, kept);
		await makeVersion(server.app, town.people.chair, { documentId: author.documentId, name: 'Con figura', note: '' });
		await takeOut(author);
		await look(author, 0);
		await look(author, 400);
		await sweep(800);
		expect(await isThere(author, kept)).toBe(true);
		expect(await isThere(author, other)).toBe(false);
	});

	it('stays while words of the document wait to be put back', async () => {
		const author = await open();
		const file = await send(author);
		await look(author, 0);
		const { sql } = server.app;
		const [waiting] = await sql<{ id: string }[]>`
			insert into document_rescued (id, document_id, seq, written_at, text, pieces, place, before, after, client_id)
			values (gen_random_uuid(), ${author.documentId}, 1, now(), 'Pie', '[]', '{"side":"end"}', '', '', 7) returning id`;
		await look(author, 100);
		expect(await isThere(author, file)).toBe(true);
		await sql`update document_rescued set state = 'dismissed' where id = ${waiting!.id}`;
		await look(author, 101);
		expect(await isThere(author, file)).toBe(false);
	});

	it('of a text that no editor can take stays', async () => {
		const author = await open();
		const file = await send(author);
		await look(author, 0);
		author.doc.getXmlFragment('default').insert(0, [nested(120)]);
		await until(() => isSaved(author), 'it is saved');
		await look(author, 100);
		expect(await isThere(author, file)).toBe(true);
	});

	it('of one document stays when another lets go of it', async () => {
		const [one, other] = [await open(), await open()];
		const file = await send(one);
		await copyFiles(server.app, town.people.chair, {
			documentId: other.documentId,
			files: [{ file, from: one.documentId }]
		});
		await show(other, file);
		for (const day of [0, 31]) for (const each of [one, other]) await look(each, day);
		await sweep(60);
		expect([await isThere(one, file), await isThere(other, file)]).toEqual([false, true]);
	});
});

describe('somebody who is faster', () => {
	it('shows it again while the text is being looked at', async () => {
		const author = await open();
		const file = await send(author);
		await look(author, 0);
		// Between the reading of the text and the moment when nobody can write any more.
		const meanwhile: JobInHand = {
			...inHand(),
			end: async (work) => {
				await show(author, file);
				await server.app.db.transaction(work);
			}
		};
		await look(author, 31, meanwhile);
		expect(await isThere(author, file)).toBe(true);
		await look(author, 32);
		expect(await isThere(author, file)).toBe(true);
	});

	it('pastes it while the document lets go of it', async () => {
		const author = await open();
		const { documentId } = author;
		const file = await send(author);
		await look(author, 0);
		// The paste asks for it, and waits for whoever has the document in hand; one of the two is first.
		const [{ refused }] = await Promise.all([
			copyFiles(server.app, town.people.chair, { documentId, files: [{ file, from: null }] }),
			look(author, 31)
		]);
		await sweep(31);
		expect(refused.length > 0 || (await isThere(author, file))).toBe(true);
	});

	it('sends the same picture again while its bytes are being deleted', async () => {
		const author = await open();
		const first = seeds;
		const file = await send(author);
		for (const day of [0, 31]) await look(author, day);
		expect(await isThere(author, file)).toBe(false);
		seeds = first;
		const [again] = await Promise.all([send(author), sweep(31)]);
		expect(again).toBe(file);
		expect(await isThere(author, file)).toBe(true);
	});
});

it('all this happens by itself', async () => {
	const author = await open();
	const file = await send(author);
	await look(author, 0);
	await on(31, async () => {
		await lookAfterFiles(server.app);
		await until(async () => !(await isThere(author, file)), 'the document has let go of it', 30_000);
	});
	await on(33, async () => {
		await lookAfterFiles(server.app);
		await until(async () => !(await areKept(file)), 'its bytes are gone', 30_000);
	});
});

function nested(depth: number) {
	let inner = new Y.XmlElement('paragraph');
	for (let left = depth; left > 0; left--) {
		const quote = new Y.XmlElement('blockquote');
		quote.insert(0, [inner]);
		inner = quote;
	}
	return inner;
}
