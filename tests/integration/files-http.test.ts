// Files over HTTP: what a browser and a program meet, and what a stranger does not.
import { createHash } from 'node:crypto';
import { connect } from 'node:net';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../server/accounts';
import { createDocument } from '../../server/documents';
import { png, svg } from '../support/images';
import { testServer, type TestServer } from '../support/server';
import { makeTown, type Town } from '../support/town';
import { cookieOf } from '../support/writers';

let server: TestServer;
let town: Town;
let documentId: string;
const cookies = new Map<Person, string>();

beforeAll(async () => {
	server = await testServer({ pages: true });
	town = await makeTown(server.app);
	const input = { groupId: town.groups.home, kind: 'blank' as const, title: 'Informe', language: 'es' as const };
	documentId = (await createDocument(server.app, town.people.chair, input)).id;
	for (const person of [town.people.chair, town.people.observer, town.strangers.ofOtherCluster])
		cookies.set(person, await cookieOf(server.app, person));
});

const files = () => `/api/v1/documents/${documentId}/files`;
const headersOf = (as?: Person): Record<string, string> => (as ? { cookie: cookies.get(as)! } : {});

const send = (
	bytes: Uint8Array,
	{ as = town.people.chair, headers = {} }: { as?: Person; headers?: Record<string, string> } = {}
) =>
	fetch(`${server.address}${files()}`, {
		method: 'POST',
		headers: { 'content-type': 'image/png', ...headersOf(as), ...headers },
		body: Buffer.from(bytes)
	});

const get = (name: string, as: Person | undefined = town.people.observer, headers: Record<string, string> = {}) =>
	fetch(`${server.address}/documents/${documentId}/files/${name}`, { headers: { ...headersOf(as), ...headers } });

async function added(bytes: Uint8Array): Promise<string> {
	const answer = await send(bytes);
	expect(answer.status).toBe(201);
	return ((await answer.json()) as { file: string }).file;
}

const problem = async (answer: Response) => ({
	status: answer.status,
	...((await answer.json()) as { code: string; title: string })
});

describe('a picture', () => {
	it('is seen by those who may read, once and then never asked for again', async () => {
		const file = await added(await png({ width: 1000, height: 600 }));
		const answer = await get(`${file}.webp`);
		expect(answer.status).toBe(200);
		const bytes = Buffer.from(await answer.arrayBuffer());
		expect(createHash('sha256').update(bytes).digest('hex')).toBe(file);
		expect(Object.fromEntries(answer.headers)).toMatchObject({
			'content-type': 'image/webp',
			'content-length': String(bytes.length),
			'cache-control': 'private, max-age=31536000, immutable',
			'content-security-policy': "sandbox; default-src 'none'",
			'x-content-type-options': 'nosniff',
			'cross-origin-resource-policy': 'same-origin',
			etag: `"${file}"`
		});
		expect(answer.headers.get('vary')).toMatch(/cookie/i);

		const again = await get(`${file}.webp`, town.people.observer, { 'if-none-match': `W/"x", "${file}"` });
		expect([again.status, await again.text()]).toEqual([304, '']);
		const narrow = await get(`${file}-480.webp`);
		expect(narrow.headers.get('etag')).not.toBe(`"${file}"`);
		expect((await narrow.arrayBuffer()).byteLength).toBeLessThan(bytes.length);
	});

	it('is not there for anybody else, whatever they have of it', async () => {
		const file = await added(await png({ width: 50, height: 50 }, 2));
		const headers = { 'if-none-match': `"${file}"` };
		for (const as of [town.strangers.ofOtherCluster, undefined]) {
			const answer = await fetch(`${server.address}/documents/${documentId}/files/${file}.webp`, {
				headers: { ...headersOf(as), ...headers }
			});
			expect([answer.status, await answer.text()]).toEqual([404, '']);
			expect(answer.headers.get('cache-control')).toBe('no-store');
			expect(answer.headers.get('etag')).toBe(null);
		}
	});

	it.each(['', 'a.webp', `${'0'.repeat(64)}.webp`, `${'0'.repeat(64)}.png`, '..%2f..%2fetc%2fpasswd', '%00'])(
		'by the name %j is none',
		async (name) => expect((await get(name)).status).toBeGreaterThanOrEqual(404)
	);

	it('sent as SVG is never served as one', async () => {
		const file = await added(svg('<script>alert(1)</script>'));
		const answer = await get(`${file}.webp`);
		expect(
			Buffer.from(await answer.arrayBuffer())
				.toString('latin1')
				.slice(8, 12)
		).toBe('WEBP');
	});
});

describe('sending', () => {
	it('is for whoever may write, from our own pages, and in words', async () => {
		const bytes = await png();
		expect(await problem(await send(bytes, { as: town.people.observer }))).toMatchObject({
			status: 403,
			code: 'forbidden'
		});
		expect(await problem(await send(bytes, { as: town.strangers.ofOtherCluster }))).toMatchObject({
			status: 404,
			code: 'notFound'
		});
		expect(await problem(await send(bytes, { headers: { cookie: '' } }))).toMatchObject({
			status: 401,
			code: 'session.required'
		});
		expect(await problem(await send(bytes, { headers: { origin: 'https://foreign.example' } }))).toMatchObject({
			status: 403,
			code: 'origin.foreign'
		});
		expect(await problem(await send(Buffer.from('GIF89a')))).toMatchObject({
			status: 415,
			code: 'file.wrongType',
			title: 'El archivo no es una imagen que podamos mostrar.'
		});
		expect(await problem(await send(bytes.subarray(0, 400)))).toMatchObject({ status: 422, code: 'file.broken' });
	});

	it('of 21 MB is refused before any of them is sent', async () => {
		const answer = await announce(21 * 1024 * 1024, '');
		expect(answer).toMatch(/^HTTP\/1\.1 413 /);
		expect(answer).toContain('"code":"file.tooLarge"');
		expect(answer).toContain('"title":"La imagen ocupa demasiado."');
	});

	it('of 21 MB that nobody announced is refused while they come', async () => {
		let sent = 0;
		const body = new ReadableStream({
			pull(controller) {
				sent += 1024 * 1024;
				if (sent > 21 * 1024 * 1024) controller.close();
				else controller.enqueue(new Uint8Array(1024 * 1024));
			}
		});
		const answer = await fetch(`${server.address}${files()}`, {
			method: 'POST',
			headers: { 'content-type': 'image/png', ...headersOf(town.people.chair) },
			body,
			duplex: 'half'
		} as RequestInit);
		expect(await problem(answer)).toMatchObject({ status: 413, code: 'file.tooLarge' });
	});

	it('does not make anything else larger', async () => {
		const copies = await fetch(`${server.address}${files()}/copies`, {
			method: 'POST',
			headers: { 'content-type': 'application/json', ...headersOf(town.people.chair) },
			body: JSON.stringify({ files: [], filler: 'x'.repeat(600_000) })
		});
		expect(await problem(copies)).toMatchObject({ status: 413, code: 'input.tooLarge' });
	});

	it('is described', async () => {
		const described = (await (await fetch(`${server.address}/api/v1/openapi.json`)).json()) as {
			paths: Record<string, { post: { requestBody: { content: object } } }>;
		};
		const { post } = described.paths['/api/v1/documents/{documentId}/files']!;
		expect(Object.keys(post.requestBody.content)).toEqual(['image/png', 'image/jpeg', 'image/webp', 'image/svg+xml']);
		expect(described.paths).toHaveProperty('/api/v1/documents/{documentId}/files/copies');
	});
});

/** Says how much will come, sends only this, and waits for the answer. */
function announce(bytes: number, begin: string): Promise<string> {
	const { hostname, port } = new URL(server.address);
	return new Promise((resolve, reject) => {
		let said = '';
		const socket = connect(Number(port), hostname, () =>
			socket.write(
				`POST ${files()} HTTP/1.1\r\nhost: ${hostname}:${port}\r\ncookie: ${cookies.get(town.people.chair)!}\r\n` +
					`content-type: image/png\r\ncontent-length: ${bytes}\r\n\r\n${begin}`
			)
		);
		socket.setEncoding('utf8');
		socket.on('data', (chunk) => {
			said += chunk;
			if (said.includes('}')) socket.destroy();
		});
		socket.on('close', () => resolve(said));
		socket.on('error', reject);
	});
}
