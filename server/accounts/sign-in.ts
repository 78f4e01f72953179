// Signing in with e-mail and password, and signing out.
import { eq } from 'drizzle-orm';
import { AteneoError } from '$shared/errors';
import type { SignIn } from '$shared/inputs/accounts';
import type { App } from '../app';
import type { Transaction } from '../db';
import { record } from '../events';
import { invalidate } from '../invalidate';
import { isPassword } from './passwords';
import { asThemselves, type Person } from './person';
import type { SessionCookie, SignedIn } from './sessions';
import { people } from './tables';

export interface Entered {
	person: Person;
	cookie: SessionCookie;
}

/** How a sign-in came about, for the event. */
type Door = 'password' | 'demo' | 'setUp';

const personColumns = { id: people.id, name: people.name, email: people.email, language: people.language };

/**
 * Signs somebody in. `address` is the IP it comes from; `replaces` the sign-in the request already had, which ends.
 * Throws session.wrongCredentials, the same and after the same time whether the address is known or not, and
 * session.throttled.
 */
export async function signIn(
	app: App,
	input: SignIn,
	{ address, replaces = null }: { address: string; replaces?: SignedIn | null }
): Promise<Entered> {
	const attempt = { email: input.email, address };
	await app.throttle.take(attempt);

	const [found] = await app.db
		.select({ ...personColumns, passwordHash: people.passwordHash })
		.from(people)
		.where(eq(people.email, input.email));
	const right = await isPassword(input.password, found?.passwordHash ?? null);
	if (!found || !right) throw new AteneoError('session.wrongCredentials');

	await app.throttle.giveBack(attempt);
	const { passwordHash: _, ...person } = found;
	return enter(app, person, { sharedComputer: input.sharedComputer, door: 'password', replaces });
}

/** Opens a new sign-in for a person who has shown that they are who they are. */
export async function enter(
	app: App,
	person: Person,
	{ sharedComputer, door, replaces }: { sharedComputer: boolean; door: Door; replaces: SignedIn | null }
): Promise<Entered> {
	const change = () =>
		app.db.transaction(async (tx) => {
			if (replaces) await close(app, tx, replaces);
			return open(app, tx, person.id, { sharedComputer, door });
		});
	const cookie = await (replaces ? invalidate(app, { sessions: [replaces.id] }, change) : change());
	return { person, cookie };
}

/** Opens a sign-in and writes its event. For the transaction of somebody who has just been made. */
export async function open(
	app: App,
	tx: Transaction,
	personId: string,
	{ sharedComputer, door }: { sharedComputer: boolean; door: Door }
): Promise<SessionCookie> {
	const { id, cookie } = await app.sessions.open(tx, personId, { sharedComputer });
	await record(tx, asThemselves(personId), 'session.opened', { kind: 'session', id, data: { door, sharedComputer } });
	return cookie;
}

/** Ends a sign-in, on its open documents too. Returns the cookie that takes the old one away. */
export async function signOut(app: App, session: SignedIn): Promise<SessionCookie> {
	await invalidate(app, { sessions: [session.id] }, () => app.db.transaction((tx) => close(app, tx, session)));
	return app.sessions.blankCookie();
}

async function close(app: App, tx: Transaction, session: SignedIn): Promise<void> {
	const personId = await app.sessions.close(tx, session.id);
	if (personId) await record(tx, asThemselves(personId), 'session.closed', { kind: 'session', id: session.id });
}
