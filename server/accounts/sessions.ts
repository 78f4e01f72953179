// Sign-ins. The only file that knows Lucia, so that replacing it touches nothing else.
import { createHash } from 'node:crypto';
import { DrizzlePostgreSQLAdapter } from '@lucia-auth/adapter-drizzle';
import { eq, sql } from 'drizzle-orm';
import { generateIdFromEntropySize, Lucia, TimeSpan, type Adapter } from 'lucia';
import type { Language } from '$shared/language';
import type { Database, Transaction } from '../db';
import { people, sessions } from './tables';

/** Ready for `cookies.set(name, value, attributes)`. Without `maxAge` it ends with the browser. */
export interface SessionCookie {
	name: string;
	value: string;
	attributes: { path: '/'; httpOnly: true; sameSite: 'lax'; secure: boolean; maxAge?: number };
}

/** Somebody's sign-in on one device. */
export interface SignedIn {
	/** As stored: SHA-256 of the id in the cookie. */
	id: string;
	sharedComputer: boolean;
	expiresAt: Date;
}

export interface Found {
	person: { id: string; name: string; email: string; language: Language };
	session: SignedIn;
	/** To be set again when the sign-in has just been prolonged; null otherwise. */
	cookie: SessionCookie | null;
}

export interface Sessions {
	/** Opens a sign-in inside `tx`. The cookie is the only place where its id stands in clear. */
	open(
		tx: Transaction,
		personId: string,
		options: { sharedComputer: boolean }
	): Promise<{ id: string; cookie: SessionCookie }>;
	/** Whose sign-in the `Cookie` header carries; null for none, an ended one, or nonsense. */
	find(cookieHeader: string | null): Promise<Found | null>;
	/** Ends a sign-in by its stored id and says whose it was; null when it had ended already. */
	close(tx: Transaction, id: string): Promise<string | null>;
	/** When the sign-in with this stored id ends; null for one that has ended. */
	endOf(id: string): Promise<Date | null>;
	blankCookie(): SessionCookie;
}

interface UserAttributes {
	name: string;
	email: string;
	language: Language;
}
interface SessionAttributes {
	sharedComputer: boolean;
}

declare module 'lucia' {
	interface Register {
		Lucia: Lucia<SessionAttributes, UserAttributes>;
		UserId: string;
		DatabaseUserAttributes: UserAttributes;
		DatabaseSessionAttributes: SessionAttributes;
	}
}

const PERSONAL = new TimeSpan(30, 'd');
const SHARED = new TimeSpan(4, 'h');

/** The first letter of an id says which lifetime it has; the hash covers it, so nobody can change it. */
const LETTER = { personal: 'p', shared: 's' } as const;
const ID = /^[ps][a-z2-7]{40}$/;

/** `secure`: people come by https, so the cookie is bound to this host and never sent in clear. */
export function makeSessions(db: Database, { secure }: { secure: boolean }): Sessions {
	const name = secure ? '__Host-ateneo' : 'ateneo';
	const cookie = (value: string, maxAge?: number): SessionCookie => ({
		name,
		value,
		attributes: { path: '/', httpOnly: true, sameSite: 'lax', secure, ...(maxAge !== undefined && { maxAge }) }
	});
	const cookieFor = (id: string, sharedComputer: boolean) =>
		cookie(id, sharedComputer ? undefined : PERSONAL.seconds());
	const withPerson = makeWithPerson(db);

	return {
		async open(tx, personId, { sharedComputer }) {
			const lucia = makeLucia(hashingIds(new DrizzlePostgreSQLAdapter(tx, sessions, people)), sharedComputer);
			await lucia.deleteExpiredSessions();
			const sessionId = (sharedComputer ? LETTER.shared : LETTER.personal) + generateIdFromEntropySize(25);
			await lucia.createSession(personId, { sharedComputer }, { sessionId });
			return { id: hashOf(sessionId), cookie: cookieFor(sessionId, sharedComputer) };
		},

		async find(cookieHeader) {
			const id = readCookie(cookieHeader, name);
			if (!id || !ID.test(id)) return null;

			const adapter = { ...hashingIds(new DrizzlePostgreSQLAdapter(db, sessions, people)), ...finding(withPerson) };
			const { session, user } = await makeLucia(adapter, id.startsWith(LETTER.shared)).validateSession(id);
			if (!session) return null;
			const { sharedComputer, expiresAt, fresh } = session;
			return {
				person: { id: user.id, name: user.name, email: user.email, language: user.language },
				session: { id: hashOf(id), sharedComputer, expiresAt },
				cookie: fresh && !sharedComputer ? cookieFor(id, sharedComputer) : null
			};
		},

		async close(tx, id) {
			const [closed] = await tx.delete(sessions).where(eq(sessions.id, id)).returning({ personId: sessions.userId });
			return closed?.personId ?? null;
		},

		async endOf(id) {
			const [open] = await db.select({ endsAt: sessions.expiresAt }).from(sessions).where(eq(sessions.id, id));
			return open && open.endsAt.getTime() > Date.now() ? open.endsAt : null;
		},

		blankCookie: () => cookie('', 0)
	};
}

/** Asked by every request, so it is built and planned once. */
const makeWithPerson = (db: Database) =>
	db
		.select({ session: sessions, person: people })
		.from(sessions)
		.innerJoin(people, eq(people.id, sessions.userId))
		.where(eq(sessions.id, sql.placeholder('id')))
		.prepare('session_with_person');

/** In place of the adapter's own, which builds its query anew each time. */
const finding = (withPerson: ReturnType<typeof makeWithPerson>): Pick<Adapter, 'getSessionAndUser'> => ({
	async getSessionAndUser(id) {
		const [found] = await withPerson.execute({ id: hashOf(id) });
		if (!found) return [null, null];
		const { userId, expiresAt, sharedComputer } = found.session;
		const { name, email, language } = found.person;
		return [
			{ id, userId, expiresAt, attributes: { sharedComputer } },
			{ id: userId, attributes: { name, email, language } }
		];
	}
});

const makeLucia = (adapter: Adapter, sharedComputer: boolean) =>
	new Lucia(adapter, {
		sessionExpiresIn: sharedComputer ? SHARED : PERSONAL,
		getSessionAttributes: (attributes) => ({ sharedComputer: attributes.sharedComputer }),
		getUserAttributes: ({ name, email, language }) => ({ name, email, language })
	});

/** Lucia would store ids as they are in the cookie; whoever reads a backup could use them. Only hashes reach SQL. */
function hashingIds(adapter: Adapter): Adapter {
	return {
		async getSessionAndUser(id) {
			const [session, user] = await adapter.getSessionAndUser(hashOf(id));
			return [session && { ...session, id }, user];
		},
		getUserSessions: (userId) => adapter.getUserSessions(userId),
		setSession: (session) => adapter.setSession({ ...session, id: hashOf(session.id) }),
		updateSessionExpiration: (id, expiresAt) => adapter.updateSessionExpiration(hashOf(id), expiresAt),
		deleteSession: (id) => adapter.deleteSession(hashOf(id)),
		deleteUserSessions: (userId) => adapter.deleteUserSessions(userId),
		deleteExpiredSessions: () => adapter.deleteExpiredSessions()
	};
}

const hashOf = (id: string) => createHash('sha256').update(id).digest('hex');

// Lucia's own reader throws on a `%` in any other cookie of the site.
function readCookie(header: string | null, name: string): string | null {
	const found = header?.split(';').find((pair) => pair.trim().startsWith(`${name}=`));
	return found?.trim().slice(name.length + 1) ?? null;
}
