// Coming in and going out: passwords, sign-ins, the set-up link, the demo's door.
import { parseOptions } from '@node-rs/argon2';
import { eq, sql as raw } from 'drizzle-orm';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as accounts from '../../server/accounts';
import { COST, DECOY, hashPassword, isPassword } from '../../server/accounts/passwords';
import { links, people, sessions } from '../../server/accounts/tables';
import { ATTEMPTS, makeThrottle, networkOf } from '../../server/accounts/throttle';
import type { App } from '../../server/app';
import { instance } from '../../server/db/tables';
import { seats } from '../../server/groups/tables';
import { testApp } from '../support/app';
import { eventsOf, makeTown, type Town } from '../support/town';

const PASSWORD = 'tres cigüeñas en la torre';
const HOME = { address: '192.0.2.1' };

let app: App;
let town: Town;

async function givePassword(person: accounts.Person, password = PASSWORD): Promise<accounts.Person> {
	await app.db
		.update(people)
		.set({ passwordHash: await hashPassword(password) })
		.where(eq(people.id, person.id));
	return person;
}

const asCookie = ({ name, value }: accounts.SessionCookie) => `${name}=${value}`;
const signIn = (email: string, password = PASSWORD, where = HOME) =>
	accounts.signIn(app, { email, password, sharedComputer: false }, where);

describe('passwords', () => {
	it('are kept as Argon2id with the recommended cost', async () => {
		const hash = await hashPassword(PASSWORD);
		expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
		expect(await isPassword(PASSWORD, hash)).toBe(true);
		expect(await isPassword(`${PASSWORD}.`, hash)).toBe(false);
	});

	it('are the same however the keyboard composes their letters', async () => {
		expect(await isPassword('ciguen\u0303a', await hashPassword('cigue\u00f1a'))).toBe(true);
	});

	it('of somebody unknown are checked at the same cost, and are never right', async () => {
		expect(parseOptions(DECOY)).toMatchObject(COST);
		expect(await isPassword(PASSWORD, null)).toBe(false);
	});
});

describe('with an account', () => {
	let anna: accounts.Person;

	beforeEach(async () => {
		app ??= await testApp();
		town ??= await makeTown(app);
		anna = await givePassword(await town.add('member', { groupId: town.groups.home }));
		app.throttle = makeThrottle();
	});

	it('signs in, is recognised, signs out, and is nobody', async () => {
		const { person, cookie } = await signIn(anna.email);
		expect(person).toEqual(anna);

		const found = await accounts.personOf(app, `theme=dark; ${asCookie(cookie)}; other=%`);
		expect(found).toMatchObject({ person: anna, session: { sharedComputer: false } });

		const blank = await accounts.signOut(app, found!.session);
		expect(blank).toMatchObject({ name: cookie.name, value: '', attributes: { maxAge: 0 } });
		expect(await accounts.personOf(app, asCookie(cookie))).toBeNull();
	});

	it('writes one event for each coming and going, and none for a failure', async () => {
		const before = await eventsOf(app);
		await signIn(anna.email, 'wrong').catch(() => {});
		const { cookie } = await signIn(anna.email);
		const { session } = (await accounts.personOf(app, asCookie(cookie)))!;
		await accounts.signOut(app, session);
		await accounts.signOut(app, session); // it has ended already
		const by = { person_id: anna.id, object_id: session.id };
		expect((await eventsOf(app)).slice(before.length)).toMatchObject([
			{ ...by, verb: 'session.opened', data: { door: 'password', sharedComputer: false } },
			{ ...by, verb: 'session.closed' }
		]);
	});

	it('opens nothing when its event cannot be written', async () => {
		const count = async () => (await app.sql`select count(*)::int as n from sessions`)[0]!.n as number;
		const before = await count();
		await app.sql`alter table events add constraint no_more check (false) not valid`;
		try {
			await expect(signIn(anna.email)).rejects.toThrow();
		} finally {
			await app.sql`alter table events drop constraint no_more`;
		}
		expect(await count()).toBe(before);
		await expect(signIn(anna.email)).resolves.toBeTruthy();
	});

	it('gives the same answer for a wrong password, an unknown address and an account without a password', async () => {
		const wrong = await signIn(anna.email, 'not this one').catch((error: unknown) => error);
		const unknown = await signIn('nobody@example.org').catch((error: unknown) => error);
		const without = await signIn(town.people.chair.email).catch((error: unknown) => error);

		expect(wrong).toMatchObject({ code: 'session.wrongCredentials', issues: [] });
		expect(unknown).toEqual(wrong);
		expect(without).toEqual(wrong);
	});

	it('takes as long for an unknown address as for a known one', async () => {
		const timed = async (email: string) => {
			const start = performance.now();
			await signIn(email, 'not this one').catch(() => {});
			return performance.now() - start;
		};
		const known: number[] = [];
		const unknown: number[] = [];
		for (let round = 0; round < 9; round++) {
			app.throttle = makeThrottle();
			known.push(await timed(anna.email));
			unknown.push(await timed('nobody@example.org'));
		}
		// Without the decoy the unknown address answers more than ten times faster.
		const ratio = median(unknown) / median(known);
		expect(ratio).toBeGreaterThan(0.4);
		expect(ratio).toBeLessThan(2.5);
	});

	it('keeps only the hash of a sign-in: what is in the cookie is nowhere in the database', async () => {
		const { cookie } = await signIn(anna.email);
		const { session } = (await accounts.personOf(app, asCookie(cookie)))!;
		expect(session.id).toMatch(/^[0-9a-f]{64}$/);

		const stored = await app.sql`select s::text as row from sessions s union all select e::text from events e`;
		expect(stored.some(({ row }) => row.includes(session.id))).toBe(true);
		expect(stored.some(({ row }) => row.includes(cookie.value))).toBe(false);
		// A stolen hash opens nothing.
		expect(await accounts.personOf(app, `${cookie.name}=${session.id}`)).toBeNull();
	});

	it('opens a new sign-in each time, and ends the one it replaces on its open documents too', async () => {
		const first = await signIn(anna.email);
		const { session } = (await accounts.personOf(app, asCookie(first.cookie)))!;
		const judge = vi.spyOn(app.rooms, 'judge');

		const input = { email: anna.email, password: PASSWORD, sharedComputer: false };
		const second = await accounts.signIn(app, input, { ...HOME, replaces: session });

		expect(second.cookie.value).not.toBe(first.cookie.value);
		expect(await accounts.personOf(app, asCookie(first.cookie))).toBeNull();
		expect(await accounts.personOf(app, asCookie(second.cookie))).not.toBeNull();
		expect(judge).toHaveBeenCalledWith({ sessions: [session.id] }, expect.any(Function));
		judge.mockRestore();
	});

	it('closes the sockets of a sign-in that ends', async () => {
		const { cookie } = await signIn(anna.email);
		const { session } = (await accounts.personOf(app, asCookie(cookie)))!;
		const judge = vi.spyOn(app.rooms, 'judge');
		await accounts.signOut(app, session);
		expect(judge).toHaveBeenCalledExactlyOnceWith({ sessions: [session.id] }, expect.any(Function));
		judge.mockRestore();
	});

	it('is forgotten by a shared computer: with the browser, and after hours instead of weeks', async () => {
		const hours = ({ expiresAt }: accounts.SignedIn) => (expiresAt.getTime() - Date.now()) / 3_600_000;
		const own = await signIn(anna.email);
		const input = { email: anna.email, password: PASSWORD, sharedComputer: true };
		const shared = await accounts.signIn(app, input, HOME);

		expect(own.cookie.attributes).toEqual({
			path: '/',
			httpOnly: true,
			sameSite: 'lax',
			secure: false,
			maxAge: 30 * 24 * 3600
		});
		expect(shared.cookie.attributes).not.toHaveProperty('maxAge');

		const onShared = (await accounts.personOf(app, asCookie(shared.cookie)))!;
		expect(onShared.session.sharedComputer).toBe(true);
		expect(hours(onShared.session)).toBeLessThan(5);
		expect(hours((await accounts.personOf(app, asCookie(own.cookie)))!.session)).toBeGreaterThan(24 * 29);
	});

	it('is prolonged in the second half of its time, and over when that has passed', async () => {
		const { cookie } = await signIn(anna.email);
		const endsIn = (interval: string) =>
			app.db
				.update(sessions)
				.set({ expiresAt: raw`now() + ${interval}::interval` })
				.where(eq(sessions.userId, anna.id));

		await endsIn('10 days');
		const found = (await accounts.personOf(app, asCookie(cookie)))!;
		expect(found.cookie).toEqual(cookie);
		expect(found.session.expiresAt.getTime()).toBeGreaterThan(Date.now() + 29 * 24 * 3_600_000);

		await endsIn('-1 second');
		expect(await accounts.personOf(app, asCookie(cookie))).toBeNull();
	});

	it('makes a cookie that only https and this very host can carry, where people come by https', async () => {
		const secure = await testApp({ config: { origin: 'https://ateneo.example' } });
		const proxied = await testApp({ config: { trustProxy: true } });
		for (const { sessions } of [secure, proxied]) {
			expect(sessions.blankCookie()).toMatchObject({ name: '__Host-ateneo', attributes: { secure: true, path: '/' } });
		}
		expect(app.sessions.blankCookie().name).toBe('ateneo');
	});

	it.each([
		null,
		'',
		'ateneo',
		'ateneo=',
		'ateneo=%',
		'ateneo=%E0%A4%A',
		`ateneo=${'p'.repeat(5000)}`,
		'=;=;',
		'xateneo=p'
	])('a cookie that is no sign-in is nobody (%s)', async (header) =>
		expect(await accounts.personOf(app, header)).toBeNull()
	);

	it('remembers the language, with one event, and none when nothing changes', async () => {
		const before = await eventsOf(app);
		await accounts.setLanguage(app, anna, 'en');
		await accounts.setLanguage(app, { ...anna, language: 'en' }, 'en');
		const [event, ...rest] = (await eventsOf(app)).slice(before.length);
		expect(event).toMatchObject({ verb: 'person.languageChanged', object_id: anna.id, data: { from: 'es', to: 'en' } });
		expect(rest).toEqual([]);
		expect((await signIn(anna.email)).person.language).toBe('en');
	});
});

describe('guessing', () => {
	let anna: accounts.Person;
	const tries = async (count: number, email: (n: number) => string, address: (n: number) => string) => {
		const codes: string[] = [];
		for (let n = 0; n < count; n++) {
			await app.throttle.take({ email: email(n), address: address(n) }).then(
				() => codes.push('through'),
				(error: { code: string }) => codes.push(error.code)
			);
		}
		return codes;
	};

	beforeEach(async () => {
		app ??= await testApp();
		town ??= await makeTown(app);
		anna ??= await givePassword(await town.add('member', { groupId: town.groups.home }));
		app.throttle = makeThrottle();
	});

	it('one account from one place is refused after a few tries, even with the right password, known or not', async () => {
		for (const email of [anna.email, 'nobody@example.org']) {
			for (let n = 0; n < ATTEMPTS.together; n++) {
				await expect(signIn(email, 'wrong')).rejects.toMatchObject({ code: 'session.wrongCredentials' });
			}
			await expect(signIn(email)).rejects.toMatchObject({ code: 'session.throttled' });
		}
		// Somebody else in the same office, and Anna at home, still get in.
		const ravi = await givePassword(await town.add('member', { groupId: town.groups.home }));
		await expect(signIn(ravi.email)).resolves.toMatchObject({ person: { id: ravi.id } });
		await expect(signIn(anna.email, PASSWORD, { address: '198.51.100.7' })).resolves.toBeTruthy();
	});

	it('a hundred at once count like a hundred in a row', async () => {
		const all = await Promise.allSettled(Array.from({ length: 20 }, () => signIn(anna.email, 'wrong')));
		const throttled = all.filter((one) => one.status === 'rejected' && one.reason.code === 'session.throttled');
		expect(throttled).toHaveLength(20 - ATTEMPTS.together);
	});

	it('does not count who gets it right', async () => {
		for (let n = 0; n < ATTEMPTS.together + 3; n++) await signIn(anna.email);
		await expect(signIn(anna.email, 'wrong')).rejects.toMatchObject({ code: 'session.wrongCredentials' });
	});

	it('many accounts from one place are refused', async () => {
		const codes = await tries(
			ATTEMPTS.place + 1,
			(n) => `somebody${n}@example.org`,
			() => '192.0.2.9'
		);
		expect(codes.indexOf('session.throttled')).toBe(ATTEMPTS.place);
	});

	it('one account from many places is refused', async () => {
		const codes = await tries(
			ATTEMPTS.account + 1,
			() => anna.email,
			(n) => `192.0.2.${n}`
		);
		expect(codes.indexOf('session.throttled')).toBe(ATTEMPTS.account);
	});

	it('counts a whole IPv6 connection as one place', () => {
		expect(networkOf('2001:db8:1:2:aaaa::1')).toBe(networkOf('2001:db8:1:2::ffff'));
		expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0');
		expect(networkOf('2001:db8:1:2::1')).not.toBe(networkOf('2001:db8:1:3::1'));
		expect(networkOf('::ffff:192.0.2.1')).toBe('192.0.2.1');
		expect(networkOf('::1')).toBe('0:0:0:0');
	});
});

describe('the set-up link', () => {
	const INPUT = {
		name: 'Lucía Prieto',
		organisation: 'Ayuntamiento de Villanueva',
		email: 'lucia@villanueva.example',
		password: PASSWORD,
		language: 'es'
	} as const;
	let now: Date;
	const tokenOf = (path: string | null) => path!.replace('/set-up/', '');

	beforeEach(async () => {
		now = new Date();
		app = await testApp({ clock: () => now });
	});

	it('makes the administrator with their organisation and seat, and signs them in', async () => {
		const token = tokenOf(await accounts.makeSetUpLink(app));
		expect(await accounts.isSetUpLinkOpen(app, token)).toBe(true);
		expect(await app.db.select().from(links)).not.toContainEqual(expect.objectContaining({ tokenHash: token }));

		const { person, cookie } = await accounts.setUp(app, token, INPUT);
		expect(await accounts.personOf(app, asCookie(cookie))).toMatchObject({ person });
		expect(
			await app.sql`
			select o.name, o.kind, a.can_sign, s.role, s.group_id, s.cluster_id
			from seats s join organisations o on o.id = s.organisation_id
			join affiliations a on a.person_id = s.person_id and a.organisation_id = o.id
			where s.person_id = ${person.id}`
		).toMatchObject([
			{ name: INPUT.organisation, kind: 'public_body', role: 'admin', group_id: null, cluster_id: null }
		]);
		expect((await eventsOf(app)).map(({ verb }) => verb)).toEqual([
			'instance.setUpLinkMade',
			'instance.setUp',
			'session.opened'
		]);
		expect(await signIn(INPUT.email)).toMatchObject({ person });
	});

	it('works once, even for two at the same moment', async () => {
		const token = tokenOf(await accounts.makeSetUpLink(app));
		const both = await Promise.allSettled([
			accounts.setUp(app, token, INPUT),
			accounts.setUp(app, token, { ...INPUT, email: 'other@villanueva.example' })
		]);
		expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
		expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'link.spent' } });
		expect(await app.db.select().from(people)).toHaveLength(1);

		await expect(accounts.setUp(app, token, INPUT)).rejects.toMatchObject({ code: 'link.spent' });
		expect(await accounts.isSetUpLinkOpen(app, token)).toBe(false);
		expect(await accounts.makeSetUpLink(app)).toBeNull();
	});

	it('is not used up by a set-up that fails', async () => {
		await makeTown(app);
		await app.db.delete(seats).where(eq(seats.role, 'admin'));
		const token = tokenOf(await accounts.makeSetUpLink(app));
		const [taken] = await app.db.select().from(people);

		await expect(accounts.setUp(app, token, { ...INPUT, email: taken!.email })).rejects.toMatchObject({
			code: 'input.invalid',
			issues: [{ path: 'email', message: 'taken' }]
		});
		await expect(accounts.setUp(app, token, INPUT)).resolves.toBeTruthy();
	});

	it('ends after a day, and when a newer one is made', async () => {
		const first = tokenOf(await accounts.makeSetUpLink(app));
		const second = tokenOf(await accounts.makeSetUpLink(app));
		await expect(accounts.setUp(app, first, INPUT)).rejects.toMatchObject({ code: 'link.spent' });

		now = new Date(now.getTime() + 24 * 3_600_000 + 1);
		await expect(accounts.setUp(app, second, INPUT)).rejects.toMatchObject({ code: 'link.spent' });
		expect(await app.db.select().from(people)).toEqual([]);
	});

	it.each(['', 'x', '../..', 'a'.repeat(5000), '%00'])('that never was is spent (%s)', async (token) => {
		expect(await accounts.isSetUpLinkOpen(app, token)).toBe(false);
		await expect(accounts.setUp(app, token, INPUT)).rejects.toMatchObject({ code: 'link.spent' });
	});
});

describe('the demo', () => {
	const DIRECT = new Headers({ host: 'localhost:3000' });
	let member: accounts.Person;

	async function furnished(config: Parameters<typeof testApp>[0] & object = {}) {
		app = await testApp(config);
		town = await makeTown(app);
		member = town.people.member;
		await app.db.insert(instance).values({ furnishedAt: new Date() });
		await app.db.update(people).set({ invented: true }).where(eq(people.id, member.id));
	}

	it('lets somebody in as one of its people, by a loopback Host without a trace of a proxy only', async () => {
		await furnished();
		for (const host of ['localhost', 'localhost:3000', '127.0.0.1:4150', '[::1]:3000', '[::1]']) {
			expect(await accounts.isDemoRequest(app, new Headers({ host }))).toBe(true);
		}
		for (const host of ['ateneo.example', 'localhost.ateneo.example', '127.0.0.1.nip.io:3000', '10.0.0.1', '']) {
			expect(await accounts.isDemoRequest(app, new Headers({ host }))).toBe(false);
		}
		for (const name of ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'via']) {
			const headers = new Headers({ host: 'localhost:3000', [name]: 'localhost' });
			expect(await accounts.isDemoRequest(app, headers), name).toBe(false);
			await expect(accounts.enterDemo(app, member.id, { headers })).rejects.toMatchObject({ code: 'notFound' });
		}

		const { person, cookie } = await accounts.enterDemo(app, member.id, { headers: DIRECT });
		expect(person.id).toBe(member.id);
		expect(await accounts.personOf(app, asCookie(cookie))).toMatchObject({ person });
	});

	it('has no door for real people', async () => {
		await furnished();
		const real = town.people.chair.id;
		for (const id of [real, 'nonsense', '']) {
			await expect(accounts.enterDemo(app, id, { headers: DIRECT })).rejects.toMatchObject({ code: 'notFound' });
		}
		expect((await accounts.listDemoPeople(app)).map(({ id }) => id)).toEqual([member.id]);
	});

	it.each([
		['with a public address', { origin: 'https://ateneo.example' }],
		['behind a proxy', { trustProxy: true }],
		['on every interface', { host: '0.0.0.0' }],
		['in a database of its own', { databaseUrl: 'postgres://127.0.0.1/ateneo' }]
	])('does not exist %s', async (_, config) => {
		await furnished({ config });
		expect(await accounts.isDemoRequest(app, DIRECT)).toBe(false);
		await expect(accounts.enterDemo(app, member.id, { headers: DIRECT })).rejects.toMatchObject({ code: 'notFound' });
	});

	it('does not exist where nothing was furnished', async () => {
		app = await testApp();
		expect(await accounts.isDemoRequest(app, DIRECT)).toBe(false);
		expect(await accounts.makeSetUpLink(app)).toMatch(/^\/set-up\/[\w-]{43}$/);
	});

	it('gives its people the password of the setting, and takes it away with it', async () => {
		await furnished();
		const withSetting = (demoPassword: string | null) => ({ ...app, config: { ...app.config, demoPassword } });
		await givePassword(town.people.chair, 'a real person keeps this');

		await accounts.setDemoPasswords(withSetting('first-secret'));
		await expect(signIn(member.email, 'first-secret')).resolves.toBeTruthy();

		await accounts.setDemoPasswords(withSetting('second-secret'));
		await expect(signIn(member.email, 'first-secret')).rejects.toMatchObject({ code: 'session.wrongCredentials' });
		await expect(signIn(member.email, 'second-secret')).resolves.toBeTruthy();

		await accounts.setDemoPasswords(withSetting(null));
		await expect(signIn(member.email, 'second-secret')).rejects.toMatchObject({ code: 'session.wrongCredentials' });
		await expect(signIn(town.people.chair.email, 'a real person keeps this')).resolves.toBeTruthy();
	});

	it('ends with the demo: whoever was in as one of its people is out', async () => {
		await furnished();
		const { cookie } = await accounts.enterDemo(app, member.id, { headers: DIRECT });
		const published = { ...app, config: { ...app.config, origin: 'https://ateneo.example', demoPassword: 'secret' } };

		await accounts.setDemoPasswords(published);
		expect(await accounts.personOf(app, asCookie(cookie))).toBeNull();
		await expect(signIn(member.email, 'secret')).rejects.toMatchObject({ code: 'session.wrongCredentials' });
		expect(await accounts.makeSetUpLink({ ...published })).toBeNull(); // the town has a real administrator
	});
});

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
