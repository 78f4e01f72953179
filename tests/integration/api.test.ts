// The API over real HTTP: what a program meets, and what comes back when it sends nonsense.
import { eq } from 'drizzle-orm';
import { request, type IncomingHttpHeaders } from 'node:http';
import * as v from 'valibot';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import type { Person } from '../../server/accounts';
import { hashPassword } from '../../server/accounts/passwords';
import { people } from '../../server/accounts/tables';
import { ATTEMPTS, makeThrottle } from '../../server/accounts/throttle';
import { instance } from '../../server/db/tables';
import { documents } from '../../server/documents/tables';
import { documentSchema } from '$shared/document/schema';
import { CATALOGUE, type ErrorCode } from '$shared/errors';
import { testServer, type TestServer } from '../support/server';
import { eventsOf, makeTown, type Town } from '../support/town';

const PASSWORD = 'tres cigüeñas en la torre';
const NOBODYS_ID = '00000000-0000-4000-8000-000000000000';
const HTML = `<script>alert(1)</script><b>"Datos"</b> & 'más'`;

interface Answer {
	status: number;
	headers: IncomingHttpHeaders;
	body: Buffer;
	/** The body as JSON. */
	json: unknown;
}
interface Sent {
	as?: Person;
	headers?: Record<string, string>;
	/** Sent as JSON. */
	json?: unknown;
	/** Sent as it is. */
	raw?: string | Buffer;
}

interface JsonSchema {
	const?: string;
	properties?: Record<string, JsonSchema>;
	oneOf?: JsonSchema[];
}

let server: TestServer;
let town: Town;
const cookies = new Map<string, string>();

beforeAll(async () => {
	server = await testServer({ pages: true });
	town = await makeTown(server.app);
	const passwordHash = await hashPassword(PASSWORD);
	await server.app.db.update(people).set({ passwordHash });
	for (const person of [town.people.chair, town.people.observer, town.people.guest, town.strangers.ofOtherCluster]) {
		cookies.set(person.id, await signIn(person));
	}
});

afterEach(() => {
	server.app.throttle = makeThrottle();
});

/** `fetch` sets Host, Sec-Fetch-* and others by itself; a program of the world does as it likes. */
function call(method: string, path: string, { as, headers = {}, json, raw }: Sent = {}): Promise<Answer> {
	const body = json === undefined ? raw : JSON.stringify(json);
	const sent = {
		...(as && { cookie: cookies.get(as.id) ?? '' }),
		...(json !== undefined && { 'content-type': 'application/json' }),
		...headers
	};
	return new Promise((resolve, reject) => {
		const outgoing = request(`${server.address}${path}`, { method, headers: sent }, (incoming) => {
			const chunks: Buffer[] = [];
			incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
			incoming.on('end', () => {
				const body = Buffer.concat(chunks);
				const isJson = /json/.test(incoming.headers['content-type'] ?? '');
				const answer = { status: incoming.statusCode ?? 0, headers: incoming.headers, body };
				resolve({ ...answer, json: isJson ? JSON.parse(body.toString()) : undefined });
			});
		});
		outgoing.on('error', reject);
		outgoing.end(body);
	});
}

async function signIn({ email }: Person): Promise<string> {
	const { headers } = await call('POST', '/api/v1/session', { json: { email, password: PASSWORD } });
	return headers['set-cookie']![0]!.split(';')[0]!;
}

function expectProblem({ status, headers, json, body }: Answer, code: ErrorCode, errors?: unknown): void {
	expect(json, body.toString()).toMatchObject({
		type: `urn:ateneo:problem:${code}`,
		status: CATALOGUE[code].status,
		title: expect.any(String),
		detail: expect.any(String),
		code,
		...(errors !== undefined && { errors })
	});
	expect(status).toBe(CATALOGUE[code].status);
	expect(headers['content-type']).toBe('application/problem+json');
	expect(body.toString()).not.toMatch(/node_modules|\.ts\b|\bat \w+ \(|select |postgres/i);
}

/** All that a request could have left behind. */
const everything = async () =>
	JSON.stringify([
		await server.app.sql`select * from documents order by id`,
		await server.app.sql`select count(*) from document_updates`,
		await server.app.sql`select count(*) from sessions`,
		await eventsOf(server.app)
	]);

const documentsOf = (groupId: string) => `/api/v1/groups/${groupId}/documents`;
const create = async (title = 'Talento y datos') => {
	const json = { kind: 'white_paper', title, language: 'es' };
	const answer = await call('POST', documentsOf(town.groups.home), { as: town.people.chair, json });
	expect(answer.status).toBe(201);
	return v.parse(v.object({ id: v.pipe(v.string(), v.uuid()) }), answer.json).id;
};

describe('a program', () => {
	it('signs in, finds its groups, makes a document, reads it in four ways, renames and archives it, signs out', async () => {
		const { email } = town.people.chair;
		const entered = await call('POST', '/api/v1/session', { json: { email, password: PASSWORD, unknown: 'ignored' } });
		expect(entered).toMatchObject({ status: 201, json: { person: { name: 'chair', email, language: 'es' } } });
		expect(Object.keys((entered.json as { person: object }).person).sort()).toEqual([
			'email',
			'id',
			'language',
			'name'
		]);
		const [cookie] = entered.headers['set-cookie']!;
		expect(cookie).toMatch(/^ateneo=p\w{40}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/);
		const headers = { cookie: cookie!.split(';')[0]! };

		const groups = await call('GET', '/api/v1/groups', { headers });
		expect(groups).toMatchObject({ status: 200, json: [{ code: 'BDA-TAL', role: 'chair' }] });
		expect(groups.headers['cache-control']).toBe('no-store');

		const json = { kind: 'minutes', title: 'Acta de noviembre', language: 'es', state: 'published' };
		const created = await call('POST', documentsOf(town.groups.home), { headers, json });
		expect(created).toMatchObject({ status: 201, json: { id: expect.any(String) } });
		const { id } = created.json as { id: string };

		const list = await call('GET', documentsOf(town.groups.home), { headers });
		expect(list.json).toContainEqual(
			expect.objectContaining({ id, title: json.title, state: 'draft', archived: false })
		);

		const read = (format: string) => call('GET', `/api/v1/documents/${id}?format=${format}`, { headers });
		expect((await call('GET', `/api/v1/documents/${id}`, { headers })).json).toMatchObject({
			id,
			title: json.title,
			content: { type: 'doc' }
		});
		expect((await read('html')).body.toString()).toContain(`<h1>${json.title}</h1>`);
		expect((await read('text')).body.toString()).toMatch(/^Acta de noviembre\n\n/);
		const markdown = await read('markdown');
		expect(markdown.headers['content-type']).toBe('text/markdown; charset=utf-8');
		expect(markdown.body.toString()).toMatch(/^# Acta de noviembre\n\n/);
		const ydoc = new Y.Doc();
		Y.applyUpdate(ydoc, (await read('ydoc')).body);
		expect(ydoc.getXmlFragment('default').length).toBeGreaterThan(0);

		const at = `/api/v1/documents/${id}`;
		expect((await call('PATCH', at, { headers, json: { title: 'Acta' } })).status).toBe(204);
		expect((await call('POST', `${at}/archive`, { headers })).status).toBe(204);
		expectProblem(await call('PATCH', at, { headers, json: { title: 'Otra' } }), 'document.archived');
		expectProblem(await call('POST', `${at}/archive`, { headers }), 'document.archived');
		expect((await call('DELETE', `${at}/archive`, { headers })).status).toBe(204);
		expect((await call('GET', at, { headers })).json).toMatchObject({ title: 'Acta', archived: false });

		expect((await call('GET', '/api/v1/session', { headers })).json).toMatchObject({ person: { email } });
		const left = await call('DELETE', '/api/v1/session', { headers });
		expect(left.status).toBe(204);
		expect(left.headers['set-cookie']![0]).toMatch(/^ateneo=; Max-Age=0; Path=\/; HttpOnly; SameSite=Lax$/);
		expectProblem(await call('GET', '/api/v1/groups', { headers }), 'session.required');
	});

	it('on a shared computer gets a cookie that ends with the browser', async () => {
		const json = { email: town.people.chair.email, password: PASSWORD, sharedComputer: true };
		const { headers } = await call('POST', '/api/v1/session', { json });
		expect(headers['set-cookie']![0]).toMatch(/^ateneo=s\w{40}; Path=\/; HttpOnly; SameSite=Lax$/);
	});

	it('signs in with the same words for a wrong password and an unknown address', async () => {
		const attempt = (email: string) => call('POST', '/api/v1/session', { json: { email, password: 'wrong' } });
		const wrong = await attempt(town.people.chair.email);
		expectProblem(wrong, 'session.wrongCredentials');
		expect((await attempt('nobody@example.org')).body).toEqual(wrong.body);
		expect(wrong.headers).not.toHaveProperty('set-cookie');
	});

	it('is slowed when it guesses', async () => {
		const json = { email: 'nobody@example.org', password: 'wrong' };
		for (let n = 0; n < ATTEMPTS.together; n++) await call('POST', '/api/v1/session', { json });
		const slowed = await call('POST', '/api/v1/session', { json });
		expectProblem(slowed, 'session.throttled');
		const seconds = Number(slowed.headers['retry-after']);
		expect(seconds).toBeGreaterThan(0);
		expect(seconds).toBeLessThanOrEqual(15 * 60);

		const headers = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' };
		const raw = `email=${json.email}&password=wrong`;
		const page = await call('POST', '/sign-in?/password', { headers, raw });
		expect(page.status).toBe(429);
		expect(Number(page.headers['retry-after'])).toBeGreaterThan(0);
		expect(page.body.toString()).toContain(CATALOGUE['session.throttled'].es.title);
	});

	it('is answered in the language of the person, or else the one it asks for', async () => {
		const title = async (sent: Sent) => ((await call('GET', '/api/v1/nothing', sent)).json as { title: string }).title;
		expect(await title({})).toBe(CATALOGUE.notFound.es.title);
		expect(await title({ headers: { 'accept-language': 'fr, en;q=0.8, es;q=0.1' } })).toBe(CATALOGUE.notFound.en.title);
		expect(await title({ as: town.people.chair, headers: { 'accept-language': 'en' } })).toBe(
			CATALOGUE.notFound.es.title
		);
	});
});

describe('versions', () => {
	it('are kept, listed, read, and brought back by a program', async () => {
		const { chair, observer } = town.people;
		const at = `/api/v1/documents/${await create()}/versions`;
		const kept = await call('POST', at, { as: chair, json: { name: HTML, note: 'uno\ndos' } });
		expect([kept.status, kept.json]).toEqual([201, { number: 1 }]);
		const list = await call('GET', at, { as: observer });
		expect(list.json).toMatchObject([
			{ number: 1, kind: 'named', name: HTML, note: 'uno\ndos', by: { name: 'chair' } }
		]);
		expect((await call('GET', `${at}?before=1`, { as: observer })).json).toEqual([]);

		const one = await call('GET', `${at}/1`, { as: observer });
		expect(one.json).toMatchObject({
			number: 1,
			content: { type: 'doc' },
			blocks: expect.arrayContaining([expect.any(String)])
		});
		expect(Object.keys((one.json as { authors: object[] }).authors[0] ?? {})).not.toContain('personId');
		const html = await call('GET', `${at}/1?as=html`, { as: observer });
		expect(html.headers).toMatchObject({
			'content-type': 'text/html; charset=utf-8',
			'content-security-policy': "default-src 'none'; sandbox",
			'x-content-type-options': 'nosniff'
		});
		const restored = await call('POST', `${at}/1/restore`, { as: chair, json: {} });
		expect([restored.status, restored.json]).toEqual([200, { kept: 1, hasChanged: false }]);
	});

	it.each([
		['POST', '', { name: 'x'.repeat(121) }, 400],
		['POST', '', { name: 'x', note: 'x'.repeat(2_001) }, 400],
		['POST', '', { name: '  ' }, 400],
		['POST', '', { name: 'a\u202eb' }, 400],
		['POST', '/1/restore', { blocks: [] }, 400],
		['POST', '/1/restore', { blocks: ["1'; drop table people; --"] }, 400],
		['GET', '?before=-1', undefined, 400],
		['GET', '/1?as=docx', undefined, 400],
		['GET', '/0', undefined, 404],
		['GET', '/1e3', undefined, 404],
		['GET', '/99999999999', undefined, 404],
		['GET', '/2', undefined, 404]
	])('answer %s versions%s with %j by %i', async (method, rest, json, status) => {
		const answer = await call(method, `/api/v1/documents/${await create()}/versions${rest}`, {
			as: town.people.chair,
			json
		});
		expect(answer.status).toBe(status);
	});
});

describe('rights', () => {
	it('are those of the page: forbidden to whoever may see it, not there for everybody else', async () => {
		const id = await create();
		const { chair, observer, guest } = town.people;
		const stranger = town.strangers.ofOtherCluster;
		const rename = (as?: Person) => call('PATCH', `/api/v1/documents/${id}`, { as, json: { title: 'Otro' } });
		const before = await everything();

		expectProblem(await rename(), 'session.required');
		expectProblem(await rename(observer), 'forbidden');
		expectProblem(await rename(guest), 'notFound');
		expectProblem(await rename(stranger), 'notFound');
		expectProblem(await call('GET', `/api/v1/documents/${id}`, { as: stranger }), 'notFound');
		expectProblem(await call('GET', documentsOf(town.groups.home), { as: stranger }), 'notFound');
		const json = { kind: 'blank', title: 'Intruso', language: 'es' };
		expectProblem(await call('POST', documentsOf(town.groups.home), { as: stranger, json }), 'notFound');
		expectProblem(await call('POST', documentsOf(town.groups.home), { as: observer, json }), 'forbidden');
		expectProblem(await call('POST', `/api/v1/documents/${id}/archive`, { as: observer }), 'forbidden');
		expect(await everything()).toBe(before);

		expect((await rename(chair)).status).toBe(204);
	});

	it('a stranger cannot tell a document that exists from one that does not', async () => {
		const as = town.strangers.ofOtherCluster;
		const there = await call('GET', `/api/v1/documents/${await create()}`, { as });
		const nowhere = await call('GET', `/api/v1/documents/${NOBODYS_ID}`, { as });
		expect(there.body).toEqual(nowhere.body);
	});
});

describe('bad input', () => {
	const post = (sent: Sent) => call('POST', documentsOf(town.groups.home), { as: town.people.chair, ...sent });
	const good = { kind: 'blank', title: 'Bien', language: 'es' };

	it.each(['/api', '/api/', '/api/v1', '/api/v1/nothing', '/api/v2/groups', '/api/v1/groups/', '/api/v1/groups/x/y'])(
		'an unknown route is a problem (%s)',
		async (path) => {
			const answer = await call('GET', path, { as: town.people.chair });
			if (answer.status === 308) return; // Kit takes the slash away
			expectProblem(answer, 'notFound');
		}
	);

	it.each([
		['PUT', '/api/v1/session'],
		['PATCH', '/api/v1/session'],
		['DELETE', '/api/v1/groups'],
		['OPTIONS', '/api/v1/groups'],
		['POST', '/api/v1/openapi.json']
	])('a method that a route does not have is a problem (%s %s)', async (method, path) => {
		const answer = await call(method, path, { as: town.people.chair });
		expectProblem(answer, 'method.notAllowed');
		expect(answer.headers.allow).toBeTruthy();
	});

	it.each(['x', '1', NOBODYS_ID, '..%2f..', '%00', "';drop table people", 'x'.repeat(3000)])(
		'a malformed or foreign id is not found (%s)',
		async (id) => {
			const before = await everything();
			const as = town.people.chair;
			expectProblem(await call('GET', `/api/v1/documents/${id}`, { as }), 'notFound');
			expectProblem(await call('PATCH', `/api/v1/documents/${id}`, { as, json: { title: 'x' } }), 'notFound');
			expectProblem(await call('GET', documentsOf(id), { as }), 'notFound');
			expectProblem(await call('POST', documentsOf(id), { as, json: good }), 'notFound');
			expect(await everything()).toBe(before);
		}
	);

	it.each([
		['of 10,000 characters', { title: 'x'.repeat(10_000) }, 'title', 'tooLong'],
		['of nothing', { title: '' }, 'title', 'required'],
		['of spaces', { title: ' \t ' }, 'title', 'required'],
		['that is missing', { title: undefined }, 'title', 'required'],
		['that is a number', { title: 7 }, 'title', 'required'],
		['that is null', { title: null }, 'title', 'required'],
		['with a line break', { title: 'a\nb' }, 'title', 'unprintable'],
		['with a null character', { title: 'a\u0000b' }, 'title', 'unprintable'],
		['that turns the direction of the page', { title: 'a\u202eb' }, 'title', 'unprintable'],
		['with half a character', { title: 'a\ud800' }, 'title', 'unprintable']
	])('a title %s', async (_, wrong, path, message) => {
		const before = await everything();
		expectProblem(await post({ json: { ...good, ...wrong } }), 'input.invalid', [{ path, message }]);
		expect(await everything()).toBe(before);
	});

	it('several wrong fields are all named, and nothing that was sent comes back', async () => {
		const answer = await post({ json: { kind: '<i>poem</i>', title: '', language: 'fr' } });
		expectProblem(answer, 'input.invalid', [
			{ path: 'kind', message: 'choose' },
			{ path: 'title', message: 'required' },
			{ path: 'language', message: 'choose' }
		]);
		expect(answer.body.toString()).not.toContain('poem');
	});

	it.each(['{', '', 'null', '[]', '"text"', '7', '{"title":}', '\ufeff{}', Buffer.from([0x7b, 0xff, 0x7d])])(
		'a body that is not the JSON we expect (%s)',
		async (raw) => {
			const before = await everything();
			const headers = { 'content-type': 'application/json' };
			expectProblem(await post({ raw, headers }), 'input.invalid');
			expectProblem(await call('POST', '/api/v1/session', { raw, headers }), 'input.invalid');
			expect(await everything()).toBe(before);
		}
	);

	it('JSON that is deep, or reaches for the prototype, is only data', async () => {
		const headers = { 'content-type': 'application/json' };
		expectProblem(await post({ raw: '['.repeat(30_000) + ']'.repeat(30_000), headers }), 'input.invalid');
		const raw = '{"__proto__":{"title":"x","kind":"blank","language":"es"},"constructor":{"prototype":{"x":1}}}';
		expectProblem(await post({ raw, headers }), 'input.invalid');
		expect({}).not.toHaveProperty('x');
	});

	it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'application/xml', ''])(
		'another type than JSON (%s)',
		async (type) => {
			const before = await everything();
			const headers: Record<string, string> = type ? { 'content-type': type } : {};
			expectProblem(await post({ raw: JSON.stringify(good), headers }), 'input.unsupportedType');
			expect(await everything()).toBe(before);
		}
	);

	it.each([70_000, 600_000, 5_000_000])('a body of %i bytes', async (size) => {
		const before = await everything();
		expectProblem(await post({ json: { ...good, title: 'x'.repeat(size) } }), 'input.tooLarge');
		const headers = { 'content-type': 'application/json', 'transfer-encoding': 'chunked' };
		const unannounced = post({ raw: JSON.stringify({ title: 'x'.repeat(size) }), headers });
		expectProblem(await unannounced, 'input.tooLarge');
		expect(await everything()).toBe(before);
	});

	it('a format that does not exist', async () => {
		const as = town.people.chair;
		const errors = [{ path: 'format', message: 'choose' }];
		expectProblem(await call('GET', `/api/v1/documents/${NOBODYS_ID}?format=pdf`, { as }), 'input.invalid', errors);
	});

	it('an e-mail address and a password that cannot be ones', async () => {
		const attempt = (json: unknown) => call('POST', '/api/v1/session', { json });
		expectProblem(await attempt({ email: HTML, password: HTML }), 'input.invalid', [
			{ path: 'email', message: 'notAnEmail' }
		]);
		expectProblem(await attempt({ email: 'a@b.es', password: 'x'.repeat(201) }), 'input.invalid', [
			{ path: 'password', message: 'tooLong' }
		]);
		expectProblem(await attempt({ email: { $ne: null }, password: ['x'] }), 'input.invalid');
	});

	it('two creations at once are two documents', async () => {
		const answers = await Promise.all([1, 2, 3].map(() => post({ json: { ...good, title: 'A la vez' } })));
		expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
		expect(new Set(answers.map(({ json }) => (json as { id: string }).id)).size).toBe(3);
	});

	it('a failure on our side has a number that the log has too, and tells nothing else', async () => {
		const id = await create();
		await server.app.sql`update document_updates set bytes = ${Buffer.from('damaged')} where document_id = ${id}`;
		const level = server.app.log.level;
		server.app.log.level = 'silent';
		const answer = await call('GET', `/api/v1/documents/${id}`, { as: town.people.chair });
		server.app.log.level = level;
		expectProblem(answer, 'document.unreadable');
		expect(answer.json).toMatchObject({ id: expect.stringMatching(/^[0-9a-f]{8}$/) });
	});
});

describe('forms', () => {
	const FORM = 'application/x-www-form-urlencoded';
	const post = (path: string, type: string, raw: string | Buffer = 'title=x&language=en') =>
		call('POST', path, {
			as: town.people.chair,
			headers: { accept: 'text/html', ...(type && { 'content-type': type }) },
			raw
		});
	/** The page that says so in words, with the bar on top. */
	const expectPage = ({ status, headers, body }: Answer, code: ErrorCode, what: string) => {
		expect(status, what).toBe(CATALOGUE[code].status);
		expect(headers['content-type'], what).toBe('text/html');
		expect(body.toString(), what).toContain(`<h1>${CATALOGUE[code].es.title}</h1>`);
		expect(body.toString(), what).toContain('id="content"');
	};

	it.each(['application/json', 'text/plain', 'multipart/form-data; boundary', 'multipart/form-data', 'x', ''])(
		'of another type are refused in words (%s)',
		async (type) => {
			const before = await everything();
			const document = `/documents/${await create()}`;
			const group = `/groups/${town.groups.home}`;
			for (const path of [`${document}?/rename`, `${group}?/archive`, `${group}/documents/new`, '/sign-in?/password']) {
				const answer = await post(path, type, '{"title":"x"}');
				const isBroken = type.startsWith('multipart');
				expectPage(answer, isBroken ? 'input.invalid' : 'input.unsupportedType', path);
			}
			expect((await post('/settings', type)).status).toBe(type.startsWith('multipart') ? 400 : 415);
			expect(JSON.parse(await everything())[0]).toHaveLength(JSON.parse(before)[0].length + 1);
		}
	);

	it.each(['toString', '__proto__', 'constructor', 'hasOwnProperty', '__defineGetter__', 'default', 'nothing', '%00'])(
		'to an action that there is not (%s)',
		async (name) => {
			const document = `/documents/${await create()}`;
			for (const path of [document, '/sign-in', `/groups/${town.groups.home}`])
				expectPage(await post(`${path}?/${name}`, FORM), 'notFound', path);
			const headers = { 'content-type': FORM, accept: 'application/json' };
			const answer = await call('POST', `${document}?/${name}`, { as: town.people.chair, headers, raw: 'x=1' });
			expect(answer.json).toMatchObject({ type: 'error' });
			expect(answer.status).toBe(404);
		}
	);

	it('that are too large, announced or not', async () => {
		const raw = `title=${'x'.repeat(600_000)}`;
		const document = `/documents/${await create()}`;
		expect((await post(`${document}?/rename`, FORM, raw)).status).toBe(413);
		const headers = { accept: 'text/html', 'content-type': FORM, 'transfer-encoding': 'chunked' };
		const unannounced = await call('POST', `${document}?/rename`, { as: town.people.chair, headers, raw });
		expectPage(unannounced, 'input.tooLarge', 'without a length');
	});
});

describe('while the database is away', () => {
	const away = () => {
		throw Object.assign(new Error('write CONNECTION_CLOSED 127.0.0.1:5432'), { code: 'CONNECTION_CLOSED' });
	};
	afterEach(() => void vi.restoreAllMocks());
	beforeEach(() => {
		vi.spyOn(server.app.log, 'error').mockReturnValue();
		vi.spyOn(server.app.db, 'select').mockImplementation(away);
	});

	it('programs and pages are told to come back', async () => {
		const problem = await call('GET', '/api/v1/groups', { as: town.people.chair });
		expectProblem(problem, 'unavailable');
		expect(problem.headers['retry-after']).toBe('5');
		const known = await call('GET', '/', { as: town.people.chair });
		const unknown = await call('GET', '/sign-in');
		for (const page of [known, unknown]) {
			expect(page.status).toBe(503);
			expect(page.headers['retry-after']).toBe('5');
			expect(page.body.toString()).toContain(CATALOGUE.unavailable.es.title);
			expect(page.body.toString()).not.toContain('CONNECTION_CLOSED');
		}
	});
});

describe('HTML', () => {
	it('in every text field comes back as text', async () => {
		const as = town.people.chair;
		const id = await create(HTML);
		await server.app.db.update(people).set({ name: HTML }).where(eq(people.id, as.id));

		const json = { email: as.email, password: PASSWORD };
		expect((await call('POST', '/api/v1/session', { json })).json).toMatchObject({ person: { name: HTML } });
		expect((await call('GET', documentsOf(town.groups.home), { as })).json).toContainEqual(
			expect.objectContaining({ id, title: HTML })
		);

		const page = await call('GET', `/api/v1/documents/${id}?format=html`, { as });
		expect(page.headers).toMatchObject({
			'content-type': 'text/html; charset=utf-8',
			'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
			'x-content-type-options': 'nosniff'
		});
		expect(page.body.toString()).not.toMatch(/<script|<b>/);
		expect(page.body.toString()).toContain('&#60;script&#62;alert(1)');
		expect((await call('GET', `/api/v1/documents/${id}?format=text`, { as })).body.toString()).toContain(HTML);
		await call('PATCH', `/api/v1/documents/${id}`, { as, json: { title: `${HTML}!` } });
		const [stored] = await server.app.db.select().from(documents).where(eq(documents.id, id));
		expect(stored!.title).toBe(`${HTML}!`);
	});
});

describe('another site', () => {
	const json = { kind: 'blank', title: 'De otro sitio', language: 'es' };
	const send = (headers: Record<string, string>) =>
		call('POST', documentsOf(town.groups.home), { as: town.people.chair, json, headers });

	it.each<Record<string, string>>([
		{ origin: 'https://evil.example' },
		{ origin: 'null' },
		{ origin: '' },
		{ origin: 'http://127.0.0.1:1' },
		{ 'sec-fetch-site': 'cross-site' },
		{ 'sec-fetch-site': 'same-site' },
		{ 'sec-fetch-site': 'none' }
	])('changes nothing here (%o)', async (headers) => {
		const before = await everything();
		expectProblem(await send(headers), 'origin.foreign');
		for (const [method, path] of [
			['DELETE', '/api/v1/session'],
			['POST', '/api/v1/session'],
			['PATCH', `/api/v1/documents/${NOBODYS_ID}`]
		] as const) {
			expectProblem(await call(method, path, { as: town.people.chair, headers }), 'origin.foreign');
		}
		for (const path of ['/sign-in', '/sign-out', '/settings']) {
			const form = { ...headers, 'content-type': 'application/x-www-form-urlencoded' };
			const answer = await call('POST', path, { as: town.people.chair, headers: form, raw: 'language=en' });
			expect(answer.status, path).toBe(403);
		}
		expect(await everything()).toBe(before);
	});

	it('is told apart from our own pages and from programs', async () => {
		expect((await send({ origin: server.address })).status).toBe(201);
		expect((await send({ origin: server.address, 'sec-fetch-site': 'same-origin' })).status).toBe(201);
		expect((await send({ 'sec-fetch-site': 'same-origin' })).status).toBe(201);
		expect((await send({})).status).toBe(201);
	});
});

describe('the demo', () => {
	it('lists its people to this machine and is nowhere else', async () => {
		const ask = (headers: Record<string, string> = {}) => call('GET', '/api/v1/demo', { headers });
		expectProblem(await ask(), 'notFound'); // nothing was furnished

		await server.app.db.insert(instance).values({ furnishedAt: new Date() });
		const invented = town.people.member;
		await server.app.db.update(people).set({ invented: true }).where(eq(people.id, invented.id));
		expect(await ask()).toMatchObject({
			status: 200,
			json: [
				{
					id: invented.id,
					email: invented.email,
					organisation: 'Datalia',
					seats: [{ role: 'member', group: { code: 'BDA-TAL' }, cluster: { code: 'BDA' } }]
				}
			]
		});

		for (const headers of [
			{ host: 'ateneo.example' },
			{ host: '192.168.1.10:3000' },
			{ forwarded: 'for=192.0.2.1' },
			{ 'x-forwarded-for': '127.0.0.1' },
			{ 'x-forwarded-host': 'localhost' },
			{ 'x-forwarded-proto': 'http' },
			{ 'x-forwarded-port': '3000' }
		] as Record<string, string>[]) {
			expectProblem(await ask(headers), 'notFound');
			const form = { ...headers, 'content-type': 'application/x-www-form-urlencoded' };
			const entered = await call('POST', '/sign-in?/enter', { headers: form, raw: `personId=${invented.id}` });
			expect(entered.status, JSON.stringify(headers)).toBe(404);
			expect(entered.headers).not.toHaveProperty('set-cookie');
			const page = await call('GET', '/sign-in', { headers });
			expect(page.body.toString()).not.toContain(invented.id);
		}

		const headers = { 'content-type': 'application/x-www-form-urlencoded' };
		const entered = await call('POST', '/sign-in?/enter', { headers, raw: `personId=${invented.id}` });
		expect(entered.headers['set-cookie']![0]).toMatch(/^ateneo=p/);
	});
});

describe('the description', () => {
	it('is OpenAPI 3.1 and has every route with every method, for anybody', async () => {
		const { json } = await call('GET', '/api/v1/openapi.json');
		const { openapi, paths } = json as { openapi: string; paths: Record<string, object> };
		expect(openapi).toBe('3.1.0');
		const operations = Object.entries(paths).flatMap(([path, item]) =>
			Object.keys(item)
				.filter((key) => key !== 'parameters')
				.map((method) => `${method.toUpperCase()} ${path}`)
		);
		expect(operations.sort()).toEqual([
			'DELETE /api/v1/documents/{documentId}/archive',
			'DELETE /api/v1/documents/{documentId}/planned-move',
			'DELETE /api/v1/documents/{documentId}/rescued/{rescuedId}',
			'DELETE /api/v1/documents/{documentId}/threads/{threadId}/comments/{commentId}',
			'DELETE /api/v1/documents/{documentId}/threads/{threadId}/resolution',
			'DELETE /api/v1/jobs/failed/{jobId}',
			'DELETE /api/v1/session',
			'GET /api/v1/demo',
			'GET /api/v1/documents/{documentId}',
			'GET /api/v1/documents/{documentId}/abilities',
			'GET /api/v1/documents/{documentId}/authorship',
			'GET /api/v1/documents/{documentId}/authorship/clocks',
			'GET /api/v1/documents/{documentId}/checks',
			'GET /api/v1/documents/{documentId}/comparison',
			'GET /api/v1/documents/{documentId}/contributions',
			'GET /api/v1/documents/{documentId}/life',
			'GET /api/v1/documents/{documentId}/linked',
			'GET /api/v1/documents/{documentId}/mentionable',
			'GET /api/v1/documents/{documentId}/news',
			'GET /api/v1/documents/{documentId}/rescued',
			'GET /api/v1/documents/{documentId}/sections',
			'GET /api/v1/documents/{documentId}/threads',
			'GET /api/v1/documents/{documentId}/versions',
			'GET /api/v1/documents/{documentId}/versions/{number}',
			'GET /api/v1/documents/{documentId}/versions/{number}/authorship',
			'GET /api/v1/groups',
			'GET /api/v1/groups/{groupId}/contributions',
			'GET /api/v1/groups/{groupId}/documents',
			'GET /api/v1/jobs/failed',
			'GET /api/v1/publications',
			'GET /api/v1/publications/{key}',
			'GET /api/v1/publications/{key}/editions/{number}',
			'GET /api/v1/session',
			'PATCH /api/v1/documents/{documentId}',
			'POST /api/v1/documents/{documentId}/archive',
			'POST /api/v1/documents/{documentId}/files',
			'POST /api/v1/documents/{documentId}/files/copies',
			'POST /api/v1/documents/{documentId}/moves',
			'POST /api/v1/documents/{documentId}/rescued/{rescuedId}/back',
			'POST /api/v1/documents/{documentId}/sections',
			'POST /api/v1/documents/{documentId}/threads',
			'POST /api/v1/documents/{documentId}/threads/{threadId}/comments',
			'POST /api/v1/documents/{documentId}/versions',
			'POST /api/v1/documents/{documentId}/versions/{number}/restore',
			'POST /api/v1/groups/{groupId}/documents',
			'POST /api/v1/jobs/failed/{jobId}/retry',
			'POST /api/v1/session',
			'PUT /api/v1/documents/{documentId}/numbering',
			'PUT /api/v1/documents/{documentId}/reading',
			'PUT /api/v1/documents/{documentId}/threads/{threadId}/comments/{commentId}',
			'PUT /api/v1/documents/{documentId}/threads/{threadId}/resolution'
		]);
	});

	it('knows the text of a document, node by node', async () => {
		const { json } = await call('GET', '/api/v1/openapi.json');
		const description = json as { components: { schemas: Record<string, JsonSchema> } };
		expect(json).toMatchObject({
			paths: {
				'/api/v1/documents/{documentId}': {
					get: {
						responses: {
							200: {
								content: {
									'application/json': {
										schema: {
											properties: { content: { $ref: '#/components/schemas/Text' }, words: { type: 'number' } }
										}
									}
								}
							}
						}
					}
				}
			}
		});
		const { Text, TextNode, TextMark } = description.components.schemas;
		const known = new Map(
			[Text!, ...TextNode!.oneOf!, ...TextMark!.oneOf!].map(({ properties }) => [properties!.type!.const, properties!])
		);
		const schema = documentSchema();
		for (const { name, spec } of [...Object.values(schema.nodes), ...Object.values(schema.marks)]) {
			const attributes = Object.keys(known.get(name)?.attrs?.properties ?? {});
			expect(known.has(name), name).toBe(true);
			expect(attributes.sort(), name).toEqual(Object.keys(spec.attrs ?? {}).sort());
		}
		expect(known.size).toBe(Object.keys(schema.nodes).length + Object.keys(schema.marks).length);
	});

	it('tells what is accepted and what is answered', async () => {
		const { json } = await call('GET', '/api/v1/openapi.json');
		expect(json).toMatchObject({
			paths: {
				'/api/v1/groups/{groupId}/documents': {
					parameters: [{ name: 'groupId', in: 'path', required: true }],
					post: {
						security: [{ session: [] }],
						requestBody: {
							content: {
								'application/json': {
									schema: {
										type: 'object',
										required: ['kind', 'title', 'language'],
										properties: { kind: { enum: expect.arrayContaining(['white_paper']) } }
									}
								}
							}
						},
						responses: {
							201: { content: { 'application/json': { schema: { required: ['id'] } } } },
							404: { content: { 'application/problem+json': {} } }
						}
					},
					get: {
						responses: {
							200: {
								content: {
									'application/json': {
										schema: {
											type: 'array',
											items: { properties: { updatedAt: { type: 'string', format: 'date-time' } } }
										}
									}
								}
							}
						}
					}
				},
				'/api/v1/documents/{documentId}': {
					get: { parameters: [{ name: 'format', in: 'query', required: false }] }
				}
			}
		});
	});
});
