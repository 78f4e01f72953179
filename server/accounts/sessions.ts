// Sign-ins. The only file that knows Lucia, so that replacing it touches nothing else.
import { createHash } from 'node:crypto';
import { DrizzlePostgreSQLAdapter } from '@lucia-auth/adapter-drizzle';
import { eq } from 'drizzle-orm';
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

	return {
		async open(tx, personId, { sharedComputer }) {
			const lucia = luciaOn(tx, sharedComputer);
			await lucia.deleteExpiredSessions();
			const sessionId = (sharedComputer ? LETTER.shared : LETTER.personal) + generateIdFromEntropySize(25);
			await lucia.createSession(personId, { sharedComputer }, { sessionId });
			return { id: hashOf(sessionId), cookie: cookieFor(sessionId, sharedComputer) };
		},

		async find(cookieHeader) {
			const id = readCookie(cookieHeader, name);
			if (!id || !ID.test(id)) return null;

			const { session, user } = await luciaOn(db, id.startsWith(LETTER.shared)).validateSession(id);
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

const luciaOn = (db: Database | Transaction, sharedComputer: boolean) =>
	new Lucia(hashingIds(new DrizzlePostgreSQLAdapter(db, sessions, people)), {
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
