// What is public on a real database, over real HTTP: by anybody, for ever, and nothing that was not published.
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { attrsFor } from '$shared/document/figure';
import { ROOT } from '$shared/document/names';
import type { DocumentState } from '$shared/states/document';
import type { Person } from '../../server/accounts';
import { archiveDocument, createDocument, renameDocument } from '../../server/documents';
import { addFile } from '../../server/files';
import { moveDocument, readLife } from '../../server/life';
import { listPublications, openEdition } from '../../server/publications';
import { listVersions } from '../../server/versions';
import { png } from '../support/images';
import { testServer, type TestServer } from '../support/server';
import { makeTown, type Town } from '../support/town';
import { cookieOf, isSaved, until, writer } from '../support/writers';

let server: TestServer;
let town: Town;

const app = () => server.app;

beforeAll(async () => {
	server = await testServer({ pages: true });
	town = await makeTown(app());
	await app().jobs.start();
});

const newDocument = async (title: string, kind: 'minutes' | 'blank' = 'minutes') =>
	(await createDocument(app(), town.people.chair, { groupId: town.groups.home, kind, title, language: 'es' })).id;

interface Step {
	reason?: string;
	successor?: string;
	by?: Person;
}

const move = (documentId: string, from: DocumentState, to: DocumentState, { by, reason, successor }: Step = {}) =>
	moveDocument(app(), by ?? town.people.chair, {
		...{ documentId, from, to, at: null },
		reason: reason ?? null,
		successor: successor ?? null,
		closesAt: to === 'last_call' ? new Date(Date.now() + 24 * 60 * 60 * 1000) : null
	});

/** From draft on. */
async function publish(documentId: string): Promise<void> {
	await move(documentId, 'draft', 'in_review');
	await move(documentId, 'in_review', 'last_call');
	await move(documentId, 'last_call', 'adopted');
	await move(documentId, 'adopted', 'published', { by: town.people.manager });
}

const published = async (title: string) => {
	const documentId = await newDocument(title);
	await publish(documentId);
	return documentId;
};

/** Puts a paragraph with these words at the end, by no editor. */
async function write(documentId: string, ...blocks: (string | Y.XmlElement)[]): Promise<void> {
	const one = writer(server, { documentId, cookie: await cookieOf(app(), town.people.chair) });
	await until(() => one.provider.synced, 'the document is there');
	const root = one.doc.getXmlFragment(ROOT);
	root.push(
		blocks.map((block) => {
			if (typeof block !== 'string') return block;
			const paragraph = new Y.XmlElement('paragraph');
			paragraph.insert(0, [new Y.XmlText(block)]);
			return paragraph;
		})
	);
	await until(() => isSaved(one), 'it is saved');
	one.provider.destroy();
}

const get = (path: string, headers: Record<string, string> = {}) =>
	fetch(server.address + path, { redirect: 'manual', headers: { 'accept-language': 'es', ...headers } });
const page = async (path: string) => {
	const answer = await get(path);
	return { status: answer.status, headers: answer.headers, html: await answer.text() };
};
const life = (documentId: string) => readLife(app(), town.people.observer, { documentId });
const withdraw = (documentId: string, from: DocumentState = 'published') =>
	move(documentId, from, 'withdrawn', { by: town.people.manager, reason: 'Contiene un error.' });

describe('a publication', () => {
	it('shows its pictures to anybody, and of its document no others', async () => {
		const documentId = await newDocument('Con dibujos', 'blank');
		const add = async (seed: number) => {
			const body = (async function* () {
				yield await png({ width: 60, height: 40 }, seed);
			})();
			return addFile(app(), town.people.chair, { documentId, body, announced: null });
		};
		const [shown, other] = [await add(1), await add(2)];
		const figure = new Y.XmlElement('figure');
		for (const [name, value] of Object.entries({ ...attrsFor(shown), alt: 'Un dibujo' }))
			figure.setAttribute(name, value as string);
		await write(documentId, 'Véase el dibujo.', figure);
		await publish(documentId);

		const address = `/p/con-dibujos/v1/files/${shown.file}.webp`;
		expect((await page('/p/con-dibujos')).html).toMatch(new RegExp(`<img src="${address}"[^>]* alt="Un dibujo"`));
		const answer = await get(address);
		expect(answer.status).toBe(200);
		expect(Object.fromEntries(answer.headers)).toMatchObject({
			'content-type': 'image/webp',
			'cache-control': 'public, max-age=31536000, immutable'
		});
		expect((await get(address.replace(shown.file, other.file))).status).toBe(404);
		expect((await get(address.replace('v1', 'v2'))).status).toBe(404);
		expect(await (await get('/p/con-dibujos/v1.md')).text()).toContain(`![Un dibujo](${server.address}${address})`);
		await withdraw(documentId);
		expect((await get(address)).status).toBe(200);
	});

	it('is read by anybody under a name made of its title, with its text, its fingerprint and how to cite it', async () => {
		const documentId = await newDocument('Acta de la reunión de «mayo»', 'blank');
		await write(documentId, 'Se acuerda todo.');
		await publish(documentId);
		const { status, html, headers } = await page('/p/acta-de-la-reunion-de-mayo');
		expect(status).toBe(200);
		expect(html).toContain('<p>Se acuerda todo.</p>');
		const { version } = (await life(documentId)).publication!;
		const [kept] = await listVersions(app(), town.people.observer, { documentId, atMost: 1 });
		expect(kept).toMatchObject({ number: version, state: 'published' });
		expect(html).toContain(kept!.sha256);
		expect(html).toContain('Datalia. (20');
		expect(html).toContain('@techreport{acta-de-la-reunion-de-mayo-v1,');
		expect(html).toContain(`<link rel="canonical" href="${server.address}/p/acta-de-la-reunion-de-mayo"`);
		expect(html).toContain('<meta name="DC.creator" content="Datalia"');
		expect(headers.get('set-cookie')).toBeNull();

		const file = await get('/p/acta-de-la-reunion-de-mayo/v1.json');
		expect(
			createHash('sha256')
				.update(Buffer.from(await file.arrayBuffer()))
				.digest('hex')
		).toBe(kept!.sha256);
		expect(await (await get('/p/acta-de-la-reunion-de-mayo/v1.md')).text()).toBe(
			'# Acta de la reunión de «mayo»\n\nSe acuerda todo.\n'
		);
		expect((await get('/p/acta-de-la-reunion-de-mayo/v1.txt')).headers.get('content-type')).toMatch(/^text\/plain/);
	});

	it('says schema.org what it is', async () => {
		await published('Datos que se leen');
		const { html } = await page('/p/datos-que-se-leen');
		const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html) ?? [];
		expect(JSON.parse(json)).toMatchObject({
			'@type': 'Report',
			name: 'Datos que se leen',
			inLanguage: 'es',
			version: '1',
			url: `${server.address}/p/datos-que-se-leen/v1`
		});
	});

	it('keeps its name when its document gets another, and a name is given once', async () => {
		const [first, second] = [await newDocument('Informe único'), await newDocument('¡Informe único!')];
		await Promise.all([publish(first), publish(second)]);
		const keys = await Promise.all([first, second].map(async (id) => (await life(id)).publication!.key));
		expect(keys.sort()).toEqual(['informe-unico', 'informe-unico-2']);
		await move(first, 'published', 'draft', { reason: 'Más datos.' });
		await renameDocument(app(), town.people.chair, { documentId: first, title: 'Otro nombre' });
		await publish(first);
		const { key, number } = (await life(first)).publication!;
		expect({ key: keys.includes(key), number }).toEqual({ key: true, number: 2 });
		expect((await page(`/p/${key}`)).html).toContain('<h1 lang="es"');
		expect((await page(`/p/${key}`)).html).toContain('Otro nombre');
		expect((await page(`/p/${key}/v1`)).html).toMatch(/Informe único/);
	});

	it('is not given away, changed or taken back, whoever asks the database', async () => {
		await published('Para siempre');
		for (const statement of [
			"delete from publications where key = 'para-siempre'",
			"update publications set key = 'x' where key = 'para-siempre'",
			'update editions set number = 9',
			'delete from editions',
			'truncate edition_ends'
		])
			await expect(app().sql.unsafe(statement), statement).rejects.toMatchObject({ code: '23001' });
	});

	it('is found at one address: others lead there', async () => {
		await published('Una sola dirección');
		const upper = await get('/p/Una-Sola-Direccion?x=1');
		expect([upper.status, upper.headers.get('location')]).toEqual([308, '/p/una-sola-direccion?x=1']);
		const padded = await get('/p/una-sola-direccion/V01');
		expect([padded.status, padded.headers.get('location')]).toEqual([308, '/p/una-sola-direccion/v1']);
	});

	it('stays public when its document is archived', async () => {
		const documentId = await published('Archivado y público');
		await archiveDocument(app(), town.people.chair, { documentId });
		expect((await get('/p/archivado-y-publico')).status).toBe(200);
	});
});

describe('what was not published', () => {
	it('is 404 to a stranger, like what was never there', async () => {
		await newDocument('Borrador secreto');
		const answers = await Promise.all(
			['/p/borrador-secreto', '/p/nunca-existio', '/p/%3Cscript%3E', '/p/a/b/c', '/p/nunca/v1', '/p/..%2fadmin'].map(
				page
			)
		);
		for (const { status, html } of answers) {
			expect(status).toBe(404);
			expect(html).toContain('No hay ninguna publicación en esta dirección');
			expect(html).not.toContain('Borrador');
		}
		const [secret, never] = answers.map(({ html }) => html.replace(/\/p\/[\w-]+/g, '/p/…'));
		expect(secret).toBe(never);
	});

	it('is 404 by the number of an edition that is not there', async () => {
		await published('Con una edición');
		for (const path of ['v2', 'v0', 'v', 'v1x', '1', 'v1.pdf', 'v9999999999'])
			expect((await get(`/p/con-una-edicion/${path}`)).status, path).toBe(404);
	});

	it('is in no list and no feed', async () => {
		await newDocument('Solo para el grupo');
		expect((await page('/p')).html).not.toContain('Solo para el grupo');
		expect(await (await get('/p/feed.atom')).text()).not.toContain('Solo para el grupo');
	});
});

describe('a new edition', () => {
	it('begins as a draft while the last one stays, and then takes its place; both stay, and lead to each other', async () => {
		const documentId = await published('Libro en ediciones');
		const before = (await page('/p/libro-en-ediciones')).html;
		await move(documentId, 'published', 'draft', { reason: 'Llegan datos nuevos.' });
		await write(documentId, 'Palabras de la segunda.');
		expect(await life(documentId)).toMatchObject({ state: 'draft', publication: { number: 1, standing: 'published' } });
		expect((await page('/p/libro-en-ediciones')).html).toBe(before);
		expect((await get('/p/libro-en-ediciones/v2')).status).toBe(404);

		await publish(documentId);
		const [latest, first] = [await page('/p/libro-en-ediciones'), await page('/p/libro-en-ediciones/v1')];
		expect(latest.html).toContain('Palabras de la segunda.');
		expect(latest.html).toContain('href="/p/libro-en-ediciones/v1"');
		expect(latest.headers.get('link')).toContain('/p/libro-en-ediciones/v1>; rel="predecessor-version"');
		expect(first.html).not.toContain('Palabras de la segunda.');
		expect(first.html).toContain('No es la última edición. La última es la 2.ª:');
		expect(first.html).toContain(`<link rel="canonical" href="${server.address}/p/libro-en-ediciones/v1"`);
		expect(first.headers.get('link')).toContain('/p/libro-en-ediciones/v2>; rel="successor-version"');
		const { citations } = (await (await get('/api/v1/publications/libro-en-ediciones')).json()) as {
			citations: { apa: string };
		};
		expect(citations.apa).toMatch(/\(2\.ª ed\.\).*\/p\/libro-en-ediciones\/v2$/);
	});

	it('is begun by the chair; withdrawing what is public is not hers', async () => {
		const documentId = await published('De quién es');
		await expect(move(documentId, 'published', 'withdrawn', { reason: 'No.' })).rejects.toMatchObject({
			code: 'forbidden'
		});
		await expect(
			move(documentId, 'published', 'draft', { reason: 'Sí.', by: town.people.member })
		).rejects.toMatchObject({ code: 'forbidden' });
		await expect(move(documentId, 'published', 'draft')).rejects.toMatchObject({ code: 'input.invalid' });
		await move(documentId, 'published', 'draft', { reason: 'Sí.' });
		await expect(move(documentId, 'draft', 'withdrawn', { reason: 'No.' })).rejects.toMatchObject({
			code: 'forbidden'
		});
	});

	it('that is given up leaves the text and the title of the last one, and what was written in a version', async () => {
		const documentId = await published('Se queda como estaba');
		await move(documentId, 'published', 'draft', { reason: 'Probemos.' });
		await renameDocument(app(), town.people.chair, { documentId, title: 'Otro título' });
		await write(documentId, 'Esto no convence.');
		await move(documentId, 'draft', 'published', { reason: 'No convence.' });

		const { state, publication, history } = await life(documentId);
		expect({ state, number: publication!.number }).toEqual({ state: 'published', number: 1 });
		expect(history.at(-1)).toMatchObject({ from: 'draft', to: 'published', reason: 'No convence.' });
		const versions = await listVersions(app(), town.people.observer, { documentId });
		expect(versions[0]).toMatchObject({ state: 'published', kind: 'state' });
		expect(versions.find(({ kind }) => kind === 'restore')!.words).toBeGreaterThan(versions[0]!.words);
		const { sha256 } = await openEdition(app(), { key: publication!.key, number: 1 });
		expect(versions[0]!.sha256).toBe(sha256);
		const [row] = await app().sql`select title from documents where id = ${documentId}`;
		expect(row!.title).toBe('Se queda como estaba');
	});
});

describe('what no longer stands', () => {
	it('withdrawn, can be read for ever, and says who, when and why', async () => {
		const documentId = await published('Con un error');
		await withdraw(documentId);
		for (const path of ['/p/con-un-error', '/p/con-un-error/v1']) {
			const { status, html } = await page(path);
			expect(status).toBe(200);
			expect(html).toContain('Esta publicación se retiró el');
			expect(html).toContain('La retiró manager, en nombre de Datalia.');
			expect(html).toContain('Contiene un error.');
			expect(html).toContain('Cómo citar esta edición');
		}
		expect((await page('/p')).html).toMatch(/Con un error[^]{0,900}Retirado/);
		await move(documentId, 'withdrawn', 'draft', { reason: 'Corregido.' });
		await publish(documentId);
		expect((await page('/p/con-un-error')).html).not.toContain('se retiró el');
		expect((await page('/p/con-un-error/v1')).html).toContain('se retiró el');
	});

	it('is withdrawn also while the next edition is written, which goes on afterwards', async () => {
		const documentId = await published('Retirada a medias');
		await move(documentId, 'published', 'draft', { reason: 'Otra.' });
		await write(documentId, 'Lo nuevo.');
		await withdraw(documentId, 'draft');
		expect((await page('/p/retirada-a-medias')).html).toContain('se retiró el');
		await move(documentId, 'withdrawn', 'draft', { reason: 'Seguimos.' });
		expect((await app().projections.of({ documentId, epoch: 0, language: 'es' })).text).toContain('Lo nuevo.');
		await move(documentId, 'draft', 'withdrawn', { reason: 'No seguimos.' });
		expect((await life(documentId)).history.at(-1)!.to).toBe('withdrawn');
	});

	it('superseded, leads to what took its place, which leads back', async () => {
		const [old] = [await published('Código antiguo'), await published('Código nuevo')];
		const supersede = (successor?: string) =>
			move(old, 'published', 'superseded', { by: town.people.manager, reason: 'Hay otro.', successor });
		for (const wrong of [undefined, 'codigo-antiguo', 'no-existe'])
			await expect(supersede(wrong), wrong).rejects.toMatchObject({
				issues: [{ path: 'successor', message: 'choose' }]
			});
		expect((await life(old)).state).toBe('published');
		await supersede('codigo-nuevo');
		const { status, html } = await page('/p/codigo-antiguo');
		expect(status).toBe(200);
		expect(html).toMatch(/Otra publicación la sustituye desde el[^]{0,300}href="\/p\/codigo-nuevo"/);
		expect((await page('/p/codigo-nuevo')).html).toMatch(/Sustituye a:[^]{0,200}href="\/p\/codigo-antiguo"/);
	});
});

describe('a cache', () => {
	it('is told when nothing has changed, and when something has', async () => {
		const documentId = await published('No ha cambiado');
		const first = await get('/p/no-ha-cambiado');
		const etag = first.headers.get('etag')!;
		expect(first.headers.get('cache-control')).toBe('public, no-cache');
		const again = await get('/p/no-ha-cambiado', { 'if-none-match': etag });
		expect([again.status, await again.text()]).toEqual([304, '']);
		const english = await get('/p/no-ha-cambiado', { 'if-none-match': etag, 'accept-language': 'en' });
		expect(english.status).toBe(200);
		expect(await english.text()).toContain('How to cite this edition');
		await withdraw(documentId);
		expect((await get('/p/no-ha-cambiado', { 'if-none-match': etag })).status).toBe(200);
	});

	it('of others keeps nothing of somebody who is signed in', async () => {
		await published('Leído por alguien');
		const answer = await get('/p/leido-por-alguien', { cookie: await cookieOf(app(), town.people.chair) });
		expect(answer.headers.get('cache-control')).toBe('private, no-cache');
		expect(await answer.text()).not.toContain(town.people.chair.email);
	});
});

describe('the feed', () => {
	it('tells of every edition, the last first, by ids that stay; of a group only its own', async () => {
		const documentId = await published('Contada & <citada>');
		const feed = async (search = '') => (await get(`/p/feed.atom${search}`)).text();
		const before = await feed();
		expect(before).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www.w3.org\/2005\/Atom"/);
		const [, id = ''] =
			/<id>(urn:uuid:[0-9a-f-]{36})<\/id>\n<title>Contada &#38; &#60;citada&#62;<\/title>/.exec(before) ?? [];
		expect(id).not.toBe('');
		await withdraw(documentId);
		const after = await feed('?group=BDA-TAL');
		expect(after).toContain(`<id>${id}</id>\n<title>Retirado: Contada`);
		expect(await feed('?group=CIB-FOR')).not.toContain('<entry>');
		const answer = await get('/p/feed.atom');
		expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
		expect((await get('/p/feed.atom', { 'if-none-match': answer.headers.get('etag')! })).status).toBe(304);
		expect((await get('/p/feed.atom?group=<x>')).status).toBe(404);
	});
});

describe('the list', () => {
	it('has of each publication its last edition, of a group its own, and goes on page by page', async () => {
		const { publications, total, groups } = await listPublications(app());
		expect(publications.length).toBe(Math.min(50, total));
		expect(new Set(publications.map(({ key }) => key)).size).toBe(publications.length);
		expect(groups).toEqual([expect.objectContaining({ code: 'BDA-TAL', publications: total })]);
		expect((await listPublications(app(), { group: 'CIB-FOR' })).total).toBe(0);
		expect((await listPublications(app(), { page: 2 })).publications).toEqual([]);
		expect((await page('/p?group=BDA-TAL')).html).toContain('/p/libro-en-ediciones');
		expect((await get('/p?page=0')).status).toBe(404);
		const answer = await get('/api/v1/publications?group=BDA-TAL');
		expect(answer.status).toBe(200);
	});
});

describe('a hostile text', () => {
	it('runs nothing in its page, and its page is shown', async () => {
		const documentId = await newDocument('</title><script>alert(1)</script>', 'blank');
		const link = new Y.XmlText();
		link.insert(0, 'press', { link: { href: 'javascript:alert(1)', onclick: 'alert(1)', style: 'x' } });
		const paragraph = new Y.XmlElement('paragraph');
		paragraph.insert(0, [link]);
		paragraph.setAttribute('onmouseover', 'alert(1)');
		paragraph.setAttribute('style', 'position:fixed;inset:0');
		await write(documentId, '<img src=x onerror=alert(1)> %sveltekit.body% %ateneo.theme%', paragraph);
		await publish(documentId);
		const { status, html, headers } = await page('/p/title-script-alert-1-script');
		expect(status).toBe(200);
		expect(html).not.toMatch(/<img|<p[^>]*\son\w+=|href="javascript:|onmouseover|style="position/);
		const scripts = [...html.matchAll(/<script([^>]*)>/g)].map(([, attributes]) => attributes);
		expect(scripts).toEqual([' type="application/ld+json"', '']);
		const policy = headers.get('content-security-policy')!;
		expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[A-Za-z0-9+/]+=*';/);
		const [, script = ''] = /<script>([^]*?)<\/script>/.exec(html) ?? [];
		expect(policy).toContain(createHash('sha256').update(script).digest('base64'));
	});
});
