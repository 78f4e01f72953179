// Figures in a living text: two in one caption, versions and their restoring, and what a raw update may carry.
import { beforeAll, expect, it } from 'vitest';
import * as Y from 'yjs';
import { attrsFor } from '$shared/document/figure';
import { ROOT, schemaOf } from '$shared/document/names';
import { createDocument, exportDocument, openDocument } from '../../server/documents';
import { addFile, readFile } from '../../server/files';
import { makeVersion, restoreVersion, showVersion } from '../../server/versions';
import { authorIn, type Author } from '../support/authors';
import { metadataOf, png } from '../support/images';
import { testServer, type TestServer } from '../support/server';
import { makeTown, type Town } from '../support/town';
import { isSaved, until } from '../support/writers';

let server: TestServer;
let town: Town;

beforeAll(async () => {
	server = await testServer();
	town = await makeTown(server.app);
});

/** A document with a picture, that the chair has open. */
async function illustrated() {
	const input = { groupId: town.groups.home, kind: 'blank' as const, title: 'Informe', language: 'es' as const };
	const { id: documentId } = await createDocument(server.app, town.people.chair, input);
	const bytes = await png({ width: 500, height: 200 });
	const body = (async function* () {
		yield bytes;
	})();
	const kept = await addFile(server.app, town.people.chair, { documentId, body, announced: null });
	const chair = await authorIn(server, town, documentId, 'chair');
	chair.editor.act('insert', ({ tr, schema }, dispatch) => {
		dispatch?.(tr.insert(0, schema.nodes.figure!.create({ ...attrsFor(kept), alt: '20250' }, schema.text('Gráfico'))));
		return true;
	});
	await until(() => isSaved(chair), 'it is saved');
	return { documentId, file: kept.file, chair };
}

const type = ({ editor }: Author, words: string, at: number) =>
	editor.act('type', ({ tr }, dispatch) => {
		dispatch?.(tr.insertText(words, at));
		return true;
	});
const set = ({ editor }: Author, name: string, value: unknown) =>
	editor.act('set', ({ tr }, dispatch) => {
		dispatch?.(tr.setNodeAttribute(0, name, value));
		return true;
	});
const figureOf = ({ editor }: Author) => editor.state.doc.firstChild!;
const open = (documentId: string) => openDocument(server.app, town.people.observer, { documentId });

it('two write in one caption while its picture is described and made narrower; nothing is doubled or lost', async () => {
	const { documentId, chair } = await illustrated();
	const member = await authorIn(server, town, documentId, 'member');
	chair.provider.disconnect();
	type(chair, 'El ', 1);
	set(chair, 'width', 60);
	type(member, ' de barras', 8);
	set(member, 'alt', 'Seis barras');
	chair.provider.connect();
	await until(() => isSaved(chair) && figureOf(member).textContent === 'El Gráfico de barras', 'they have met');
	await until(() => figureOf(chair).attrs.alt === 'Seis barras', 'the description is there');
	for (const one of [chair, member]) {
		expect(figureOf(one).textContent).toBe('El Gráfico de barras');
		expect(figureOf(one).attrs).toMatchObject({ width: 60, alt: 'Seis barras' });
		expect(one.editor.state.doc.childCount).toBe(2);
	}
});

it('[S10] the document asks for editors that know figures', async () => {
	const { documentId } = await illustrated();
	const [row] = await server.app.sql<{ schema: number }[]>`select schema from documents where id = ${documentId}`;
	expect(row!.schema).toBe(schemaOf('figure'));
});

it('a version has its picture, and brings it back', async () => {
	const { documentId, file, chair } = await illustrated();
	const { number } = await makeVersion(server.app, town.people.chair, { documentId, name: 'Con gráfico', note: '' });
	chair.editor.act('delete', ({ tr, doc }, dispatch) => {
		dispatch?.(tr.delete(0, doc.firstChild!.nodeSize));
		return true;
	});
	await until(() => isSaved(chair), 'it is saved');
	expect((await open(documentId)).html).not.toContain('<img');

	const shown = await showVersion(server.app, town.people.observer, { documentId, number });
	expect(shown.html).toContain(`<img src="/documents/${documentId}/files/${file}.webp"`);
	await restoreVersion(server.app, town.people.chair, { documentId, number, blocks: null });
	await until(() => figureOf(chair).type.name === 'figure', 'it is back');
	expect(figureOf(chair).textContent).toBe('Gráfico');
	expect(figureOf(chair).attrs).toMatchObject({ file, alt: '20250', imageWidth: 500, imageHeight: 200 });
	const right = { documentId, only: null };
	expect((await (await readFile(server.app, right, { file, width: null })).bytes()).length).toBeGreaterThan(0);
});

it('a picture that is changed is changed back in its place, with what others write in its caption', async () => {
	const { documentId, chair } = await illustrated();
	const { number } = await makeVersion(server.app, town.people.chair, { documentId, name: 'Antes', note: '' });
	const element = chair.doc.getXmlFragment(ROOT).get(0);
	set(chair, 'width', 40);
	set(chair, 'decorative', true);
	await until(() => isSaved(chair), 'it is saved');
	await restoreVersion(server.app, town.people.chair, { documentId, number, blocks: null });
	await until(() => figureOf(chair).attrs.width === 100, 'it is as it was');
	expect(chair.doc.getXmlFragment(ROOT).get(0)).toBe(element);
	expect(figureOf(chair).attrs.decorative).toBe(false);
});

it('is in every file that the document is taken along in', async () => {
	const { documentId, file } = await illustrated();
	const exported = async (format: 'html' | 'markdown' | 'text') =>
		String((await exportDocument(server.app, town.people.observer, { documentId, format })).body);
	expect(await exported('text')).toContain('[Imagen: 20250]\nGráfico');
	expect(await exported('markdown')).toContain(`![20250](/documents/${documentId}/files/${file}.webp)\n\n*Gráfico*`);
	const html = await exported('html');
	expect(html).toMatch(/<figure[^]*alt="20250"[^]*<figcaption>Gráfico<\/figcaption>/);
	// It stands by itself: whoever opens it is not signed in.
	const [, base64] = /<img src="data:image\/webp;base64,([^"]*)" width="500"/.exec(html)!;
	expect((await metadataOf(Buffer.from(base64!, 'base64'))).width).toBe(500);
	expect(html).not.toContain(`/files/${file}`);
});

it('a raw update that says anything shows nothing, and the text lives', async () => {
	const { documentId, chair } = await illustrated();
	const hostile: Record<string, unknown>[] = [
		{ file: 'javascript:alert(1)', alt: '"><script>alert(1)</script>' },
		{ file: 'data:image/svg+xml,<svg onload=alert(1)>', width: 'expression(1)' },
		{ file: 'https://foreign.example/a.png', src: 'https://foreign.example/b.png' },
		{ file: `${'a'.repeat(64)}" onerror="alert(1)`, imageWidth: -1, imageHeight: 'x' },
		{ file: { a: 1 }, alt: ['x'], decorative: 'yes', onload: 'alert(1)' }
	];
	const root = chair.doc.getXmlFragment(ROOT);
	chair.doc.transact(() => {
		for (const attributes of hostile) {
			const element = new Y.XmlElement('figure');
			root.push([element]);
			for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value as string);
		}
	});
	await until(() => isSaved(chair), 'it is saved');
	const { html, document } = await open(documentId);
	expect(document.flaw).toBe(null);
	expect(html.match(/<figure/g)).toHaveLength(6);
	expect(html.match(/<img/g)).toHaveLength(1);
	expect(html).not.toMatch(/script|javascript|data:|foreign|onload|onerror|expression/);
	const { number } = await makeVersion(server.app, town.people.chair, { documentId, name: 'Hostil', note: '' });
	expect((await showVersion(server.app, town.people.observer, { documentId, number })).html).not.toMatch(
		/script|foreign/
	);
});
