// The database goes back to a backup under people who hold more than it has; and somebody else at the same browser.
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, inject, it, onTestFinished, vi } from 'vitest';
import type * as Y from 'yjs';
import { CLOSE } from '$shared/sync/protocol';
import { makeApp } from '../../server/app';
import { documents } from '../../server/documents/tables';
import { createDocument } from '../../server/documents';
import { testServer, type TestServer } from '../support/server';
import { makeTown, type Town } from '../support/town';
import { cookieOf, isSaved, until, writer } from '../support/writers';

let server: TestServer;
let town: Town;

beforeAll(async () => {
	server = await testServer();
	town = await makeTown(server.app);
});

const epochOf = async (documentId: string) =>
	(await server.app.db.select().from(documents).where(eq(documents.id, documentId)))[0]?.epoch;

/** A document with one word in the backup, and one written after it; then the backup comes back, with a new process. */
async function wentBack() {
	const { id: documentId } = await createDocument(server.app, town.people.chair, {
		groupId: town.groups.home,
		kind: 'blank',
		title: 'Acta',
		language: 'es'
	});
	const cookie = await cookieOf(server.app, town.people.chair);
	const before = writer(server, { documentId, cookie });
	await until(() => before.provider.synced, 'the document is there');
	before.text().insert(0, 'Kept. ');
	await until(() => isSaved(before), 'it is saved');
	const backedUp = await server.app.rooms.position({ documentId, epoch: 0 });
	before.text().insert(0, 'Lost. ');
	await until(() => isSaved(before), 'it is saved');
	const seen = await server.app.rooms.position({ documentId, epoch: 0 });
	before.provider.destroy();

	await server.app.sql`delete from document_updates where document_id = ${documentId} and seq > ${backedUp}`;
	const { config, log } = server.app;
	const warned = vi.spyOn(log, 'warn').mockImplementation(() => {});
	onTestFinished(() => warned.mockRestore());
	const again = await testServer({
		app: makeApp({ config, log, connection: server.app, workerFile: inject('workerFile') })
	});
	const comes = (params: Record<string, string>, person = town.people.chair) =>
		cookieOf(server.app, person).then((cookie) => writer(again, { documentId, cookie, params }));
	return { documentId, seen: String(seen), comes };
}

const words = ({ doc }: { doc: Y.Doc }) =>
	doc
		.getXmlFragment('default')
		.toString()
		.replace(/<[^>]+>/g, '');

describe('[S2] somebody was told of more than the log has', () => {
	it('a new epoch begins with what the log has, and who was there comes back to it', async () => {
		const { documentId, seen, comes } = await wentBack();
		const other = await comes({ epoch: '0' }, town.people.member);
		await until(() => other.provider.synced, 'somebody else is there already');

		const late = await comes({ epoch: '0', seen });
		await until(() => late.closes.includes(CLOSE.otherEpoch), 'they are sent to the new epoch');
		await until(() => other.closes.includes(CLOSE.otherEpoch), 'so is everybody');
		expect(await epochOf(documentId)).toBe(1);

		const anew = await comes({ epoch: '1', seen: '0' });
		await until(() => anew.provider.synced, 'they come back');
		expect(words(anew)).toBe('Kept. ');
		anew.text().insert(0, 'New. ');
		await until(() => isSaved(anew), 'and go on');
	});

	it('a reader only begins anew, and nobody moves the epoch twice', async () => {
		const { documentId, seen, comes } = await wentBack();
		const reader = await comes({ epoch: '0', seen }, town.people.reviewer);
		await until(() => reader.closes.includes(CLOSE.otherEpoch), 'the reader is told');
		expect(await epochOf(documentId)).toBe(0);

		for (const claimed of [seen, '4000000000']) {
			const liar = await comes({ seen: claimed });
			await until(() => liar.closes.includes(CLOSE.otherEpoch), 'told');
		}
		expect(await epochOf(documentId)).toBe(1);
	});

	it('who has seen what the log has is let in', async () => {
		const { comes } = await wentBack();
		const one = await comes({ epoch: '0', seen: '1' });
		await until(() => one.provider.synced, 'in');
	});
});

it('[S4] somebody else has signed in at the same browser: the page of the first is not let in as them', async () => {
	const { documentId, comes } = await wentBack();
	const [mine, other] = [town.people.chair, town.people.member];
	const page = await comes({ epoch: '0', person: mine.id }, other);
	await until(() => page.closes.includes(CLOSE.signInAgain), `${documentId} is not shown`);
	const own = await comes({ epoch: '0', person: mine.id });
	await until(() => own.provider.synced, 'in');
});
