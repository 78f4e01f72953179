// One request, or one document, does not stop the server for the others.
import { connect } from 'node:net';
import { beforeAll, expect, it } from 'vitest';
import * as Y from 'yjs';
import { ROOT } from '$shared/document/names';
import { CLOSE } from '$shared/sync/protocol';
import { createDocument, exportDocument, openDocument } from '../../server/documents';
import { SnapshotReader } from '../../server/sync/snapshot-reader';
import { testServer, type TestServer } from '../support/server';
import { makeTown, type Town } from '../support/town';
import { cookieOf, isSaved, until, writer } from '../support/writers';

let server: TestServer;
let town: Town;

beforeAll(async () => {
	server = await testServer({ pages: true });
	town = await makeTown(server.app);
});

/** Sends bytes as they are and gives what comes back; resets the connection where it is told to. */
const raw = (text: string, { reset = false } = {}) =>
	new Promise<string>((resolve) => {
		let heard = '';
		const socket = connect(Number(new URL(server.address).port), '127.0.0.1', () => socket.write(text));
		socket.on('data', (data) => (heard += data));
		socket.on('error', () => {});
		socket.on('close', () => resolve(heard));
		if (reset) setTimeout(() => socket.resetAndDestroy(), 50);
		setTimeout(() => socket.destroy(), 2_000).unref();
	});

const upgrade = (target: string) =>
	`GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`;

it.each(['//', 'http://[', '*', '/other', '/sync/', '/sync/a/b', '/sync/%', '/sync/x?client=%'])(
	'an upgrade to %s ends nothing but itself, also when it is torn off',
	async (target) => {
		await raw(upgrade(target), { reset: true });
		await raw(upgrade(target), { reset: false });
		expect((await fetch(`${server.address}/healthz`)).status).toBe(200);
	}
);

it('an upgrade to another address is answered with 404', async () => {
	expect(await raw(upgrade('/other'))).toContain('404');
});

it.each(['bytes=5-2', 'bytes=-', 'bytes=0-0,9-3', 'nonsense'])('a range of %s ends nothing', async (range) => {
	expect((await fetch(`${server.address}/favicon.svg`, { headers: { range } })).status).toBe(200);
	expect((await fetch(`${server.address}/healthz`)).status).toBe(200);
});

async function documentWith(write: (root: Y.XmlFragment) => void) {
	const input = { groupId: town.groups.home, kind: 'report', title: 'Informe', language: 'es' } as const;
	const { id: documentId } = await createDocument(server.app, town.people.chair, input);
	const anna = writer(server, { documentId, cookie: await cookieOf(server.app, town.people.member) });
	await until(() => anna.provider.synced, 'the document is there');
	anna.doc.transact(() => write(anna.doc.getXmlFragment(ROOT)));
	return { documentId, anna };
}

it.each([3_000_000, '3000000', [3_000_000], 3e6 + 0.5])(
	'a cell that spans %s columns is not taken',
	async (colspan) => {
		const { anna } = await documentWith((root) => {
			const [table, row, cell] = ['table', 'tableRow', 'tableCell'].map((name) => new Y.XmlElement(name));
			cell!.setAttribute('colspan', colspan as unknown as string);
			row!.insert(0, [cell!]);
			table!.insert(0, [row!]);
			root.insert(0, [table!]);
		});
		await until(() => anna.closes.includes(CLOSE.malformed), 'the socket is closed');
	}
);

it('a text nested too deep is shown as its words, and the others are not kept waiting', async () => {
	const { documentId, anna } = await documentWith((root) => {
		let inside: Y.XmlFragment = root;
		for (let depth = 0; depth <= 3_000; depth++) {
			const block: Y.XmlElement = new Y.XmlElement(depth < 3_000 ? 'blockquote' : 'paragraph');
			inside.insert(0, [block]);
			inside = block;
		}
		inside.insert(0, [new Y.XmlText('Very deep <down>')]);
	});
	await until(() => isSaved(anna), 'it is saved');
	const { html, document } = await openDocument(server.app, town.people.chair, { documentId });
	expect(html).toContain('<p>Very deep &lt;down&gt;</p>');
	expect(document.flaw).toBe('tooDeep');
	const { body } = await exportDocument(server.app, town.people.reviewer, { documentId, format: 'text' });
	expect(body).toContain('Very deep <down>');
});

it('a text that does not fit together is shown as its words, and says so', async () => {
	const { documentId, anna } = await documentWith((root) => {
		const [list, row, cell, item] = ['bulletList', 'tableRow', 'tableCell', 'paragraph'].map(
			(name) => new Y.XmlElement(name)
		);
		item!.insert(0, [new Y.XmlText('A cell in a list')]);
		cell!.insert(0, [item!]);
		row!.insert(0, [cell!]);
		list!.insert(0, [row!]);
		root.insert(1, [list!]);
	});
	await until(() => isSaved(anna), 'it is saved');
	const { html, document, outline } = await openDocument(server.app, town.people.chair, { documentId });
	expect(html).toContain('<p>A cell in a list</p>');
	expect(document.flaw).toBe('misshapen');
	expect(outline).toEqual([]);
});

it('a snapshot that was replaced while somebody waited for it is read anew', async () => {
	const { documentId, anna } = await documentWith(() => {});
	for (let word = 0; word < 600; word++) anna.text().insert(0, `${word} `);
	const folds = async () =>
		(await server.app.sql`select seq from document_snapshots where document_id = ${documentId}`)[0]?.seq;
	await until(async () => Number((await folds()) ?? 0) > 0, 'it is folded');
	const reader = new SnapshotReader(server.app, { documentId, epoch: 0 });
	const seq = Number(await folds());
	const old = await reader.missing(new Map(), seq - 1);
	expect(old.foldedTo).toBe(seq);
	expect(reader.missing(new Map(), seq)).not.toBe(reader.missing(new Map(), seq - 1));
	expect(reader.missing(new Map(), seq)).toBe(reader.missing(new Map(), seq));
});
