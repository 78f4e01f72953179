// How a replay comes in: as whom, and into which document.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { arrive, type Wish } from '$server/replay/arrive';

const seat = (role: string, groupId: string) => ({ role, group: { id: groupId } });
const people = [
	{ name: 'Nuria', email: 'nuria@example.org', seats: [seat('chair', 'talent'), { role: 'manager', group: null }] },
	{ name: 'Ravi', email: 'ravi@example.org', seats: [seat('member', 'talent')] },
	{ name: 'Ada', email: 'ada@example.org', seats: [seat('reviewer', 'talent'), seat('member', 'legal')] }
];

/** A server that knows these people, and one document in each group. */
const town = {
	isDemo: true,
	made: [] as { groupId: string; by: string; title: string }[],

	answer(address: string, { headers = {}, body = '' }: { headers?: Record<string, string>; body?: string }): Response {
		const path = new URL(address).pathname.replace('/api/v1/', '');
		const who = people.find(({ email }) => headers.cookie === `session=${email}`);
		const groupId = /^groups\/(.+)\/documents$/.exec(path)?.[1];
		const problem = (status: number, title: string) => Response.json({ title, detail: 'Try again.' }, { status });

		if (path === 'demo') return this.isDemo ? Response.json(people) : problem(404, 'Not here.');
		if (path === 'session') return this.signIn(JSON.parse(body)) ?? problem(401, 'The password is not right.');
		if (!who) return problem(401, 'You need to sign in.');
		if (path === 'groups') return Response.json(who.seats.map(({ role, group }) => ({ ...group, role })));
		if (!who.seats.some(({ group }) => group?.id === groupId)) return problem(404, 'Not for you.');
		if (!body) return Response.json([{ id: `document-of-${groupId}` }]);
		this.made.push({ groupId: groupId!, by: who.name, title: JSON.parse(body).title });
		return Response.json({ id: 'new' }, { status: 201 });
	},

	signIn({ email, password }: { email: string; password: string }): Response | null {
		if (password !== 'right') return null;
		return Response.json({}, { status: 201, headers: { 'set-cookie': `session=${email}; HttpOnly; Path=/` } });
	}
};

beforeEach(() => {
	Object.assign(town, { isDemo: true, made: [] });
	vi.stubGlobal('fetch', async (address: string, request: object) => town.answer(address, request));
});
afterEach(() => vi.unstubAllGlobals());

const wish = (changes: Partial<Wish> = {}): Wish => ({
	url: 'http://127.0.0.1:3000',
	authors: 2,
	title: 'Replay of friends',
	person: null,
	demoPassword: 'right',
	...changes
});

describe('in the demo', () => {
	it('makes a document in the group with the most writers, and brings a different one for each author', async () => {
		const { names, doors, page } = await arrive(wish());
		expect(names).toEqual(['Nuria', 'Ravi']);
		expect(town.made).toEqual([{ groupId: 'talent', by: 'Nuria', title: 'Replay of friends' }]);
		expect(page).toBe('http://127.0.0.1:3000/documents/new');
		expect(doors).toEqual([
			{ origin: 'http://127.0.0.1:3000', documentId: 'new', cookie: 'session=nuria@example.org' },
			{ origin: 'http://127.0.0.1:3000', documentId: 'new', cookie: 'session=ravi@example.org' }
		]);
	});

	it('lets somebody be several authors where there are too few', async () => {
		expect((await arrive(wish({ authors: 3 }))).names).toEqual(['Nuria', 'Ravi', 'Nuria']);
	});

	it('goes to the group or the document that the address names', async () => {
		const toGroup = await arrive(wish({ url: 'http://127.0.0.1:3000/groups/legal' }));
		expect([...new Set(toGroup.names)]).toEqual(['Ada']);

		const toDocument = await arrive(wish({ url: 'http://127.0.0.1:3000/documents/document-of-legal' }));
		expect([...new Set(toDocument.names)]).toEqual(['Ada']);
		expect(toDocument.doors[0]!.documentId).toBe('document-of-legal');
		expect(town.made).toHaveLength(1);
	});
});

it('comes as the one person that was named', async () => {
	town.isDemo = false;
	const person = { email: 'ada@example.org', password: 'right' };
	const { names, doors } = await arrive(wish({ person, demoPassword: null }));
	expect(names).toEqual(['ada@example.org', 'ada@example.org']);
	expect(doors[0]!.cookie).toBe('session=ada@example.org');
	expect(town.made).toMatchObject([{ groupId: 'legal' }]);
});

describe('says what to do', () => {
	it.each<[string, Partial<Wish>, string]>([
		['without the password of the demo', { demoPassword: null }, 'ATENEO_DEMO_PASSWORD'],
		['with a wrong password', { demoPassword: 'wrong' }, 'The password is not right. Try again.'],
		['about an unknown document', { url: 'http://127.0.0.1:3000/documents/other' }, 'may write there'],
		['about an unknown group', { url: 'http://127.0.0.1:3000/groups/other' }, 'may write there'],
		['about another page', { url: 'http://127.0.0.1:3000/settings' }, 'is not the address'],
		['about no address', { url: 'friends' }, 'is not the address']
	])('%s', async (_, changes, words) => {
		await expect(arrive(wish(changes))).rejects.toThrow(words);
	});

	it('where there is no demo', async () => {
		town.isDemo = false;
		await expect(arrive(wish())).rejects.toThrow('--email and --password');
	});

	it('where nothing answers', async () => {
		vi.stubGlobal('fetch', () => Promise.reject(new TypeError('fetch failed')));
		await expect(arrive(wish())).rejects.toThrow('Is the server running?');
	});
});
