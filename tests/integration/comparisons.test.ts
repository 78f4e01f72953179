// Two versions compared in a real PostgreSQL: who wrote what, who may ask, and what comes back out of a comparison.
import { beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { ROOT } from '$shared/document/names';
import { createDocument } from '../../server/documents';
import { compareVersions, makeVersion, restoreVersion, type Which } from '../../server/versions';
import { authorIn, enter, linesOf, removes, types } from '../support/authors';
import { testServer, type TestServer } from '../support/server';
import { makeTown, type Town } from '../support/town';
import { cookieOf, isSaved, until, writer } from '../support/writers';

let server: TestServer;
let town: Town;

beforeAll(async () => {
	server = await testServer();
	town = await makeTown(server.app);
});

const newDocument = async () =>
	(
		await createDocument(server.app, town.people.chair, {
			...{ groupId: town.groups.home, kind: 'blank', title: 'Acta', language: 'es' }
		})
	).id;

const keep = (documentId: string, name: string) =>
	makeVersion(server.app, town.people.chair, { documentId, name, note: '' });

const compare = (documentId: string, from: Which, to: Which = 'now', person = town.people.reviewer) =>
	compareVersions(server.app, person, { documentId, from, to, view: 'inline' });

/** Three lines of the chair, kept as version 1; then the member writes, and the chair takes a line away. */
async function edited() {
	const documentId = await newDocument();
	const chair = await authorIn(server, town, documentId, 'chair');
	for (const line of ['Alcance del estudio.', 'Método de trabajo.', 'Calendario de las reuniones.']) {
		if (line !== 'Alcance del estudio.') enter(chair, linesOf(chair).at(-1)!);
		types(chair, line);
	}
	await until(() => isSaved(chair), 'it is saved');
	await keep(documentId, 'Primera');
	const member = await authorIn(server, town, documentId, 'member');
	types(member, ' Y sus límites.', 'Alcance del estudio.');
	await until(() => isSaved(member) && linesOf(chair)[0]!.includes('límites'), 'all see it');
	removes(chair, 'Método');
	await until(() => isSaved(chair), 'it is saved');
	return { documentId, chair, member };
}

describe('a comparison', () => {
	it('of a version with the present text says what changed, and by whom', async () => {
		const { documentId } = await edited();
		const { older, newer, changes, summary, by, html, isSame } = await compare(documentId, 1);
		expect([older.number, newer.number, isSame]).toEqual([1, null, false]);
		expect(changes.map(({ kind, before, after }) => [kind, before, after])).toEqual([
			['edited', 'Alcance del estudio.', 'Alcance del estudio. Y sus límites.'],
			['removed', 'Método de trabajo.', '']
		]);
		const member = [{ name: 'member', organisation: 'Datalia' }];
		expect([by, summary[0]!.by, changes[0]!.by]).toEqual([member, member, member]);
		expect(html).toContain('<ins> Y sus límites.</ins>');
		expect(html).toContain('<del><p>Método de trabajo.</p></del>');
	});

	it('of two versions is the same in either order, also when the text has gone on', async () => {
		const { documentId, chair } = await edited();
		await keep(documentId, 'Segunda');
		const first = await compare(documentId, 1, 2);
		types(chair, 'Otra cosa. ', '');
		await until(() => isSaved(chair), 'it is saved');
		expect(await compare(documentId, 2, 1)).toEqual(first);
		expect((await compare(documentId, 2)).changes).toHaveLength(1);
	});

	it('of a text with itself says that it is the same', async () => {
		const { documentId } = await edited();
		await keep(documentId, 'Segunda');
		expect(await compare(documentId, 2)).toMatchObject({ isSame: true, changes: [], summary: [] });
		expect(await compare(documentId, 2, 2)).toMatchObject({ isSame: true, changes: [] });
	});

	it('is for those who read the document, and of versions that there are', async () => {
		const { documentId } = await edited();
		const gone = { code: 'notFound' };
		for (const stranger of Object.values(town.strangers))
			await expect(compare(documentId, 1, 'now', stranger)).rejects.toMatchObject(gone);
		await expect(compare(documentId, 1, 7)).rejects.toMatchObject(gone);
	});

	it('with a text that no editor can take goes line by line, and runs nothing', async () => {
		const documentId = await newDocument();
		await keep(documentId, 'Antes');
		const { doc, provider } = writer(server, { documentId, cookie: await cookieOf(server.app, town.people.chair) });
		await until(() => provider.synced, 'the document is there');
		doc.transact(() => {
			let parent: Y.XmlFragment = doc.getXmlFragment(ROOT);
			for (let depth = 0; depth < 5_000; depth++) {
				const [list, item] = [new Y.XmlElement('bulletList'), new Y.XmlElement('listItem')];
				parent.insert(0, [list]);
				list.insert(0, [item]);
				parent = item;
			}
			const [line, text] = [new Y.XmlElement('paragraph'), new Y.XmlText()];
			parent.insert(0, [line]);
			line.insert(0, [text]);
			line.setAttribute('onclick', 'alert(1)');
			text.insert(0, 'En el <script>fondo', { link: { href: 'javascript:alert(1)' } });
		});
		await until(async () => (await server.app.rooms.position({ documentId, epoch: 0 })) > 1, 'it is stored');
		const { newer, html } = await compare(documentId, 1);
		expect(newer.isPlain).toBe(true);
		expect(html).toContain('En el &lt;script&gt;fondo');
		expect(html).not.toMatch(/<script|javascript:|onclick/);
	});
});

it('what a change took away comes back out of the comparison', async () => {
	const { documentId, chair } = await edited();
	const { changes } = await compare(documentId, 1);
	await restoreVersion(server.app, town.people.chair, { documentId, number: 1, blocks: changes[1]!.restores });
	await until(() => linesOf(chair).length === 3, 'it is back');
	expect(linesOf(chair)).toEqual([
		'Alcance del estudio. Y sus límites.',
		'Método de trabajo.',
		'Calendario de las reuniones.'
	]);
});
