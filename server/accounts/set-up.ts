// The first administrator of an Ateneo that nobody runs yet, made by a link that works once.
import { createHash, randomBytes } from 'node:crypto';
import { and, eq, gt, isNull } from 'drizzle-orm';
import { AteneoError, invalid } from '$shared/errors';
import type { SetUp } from '$shared/inputs/accounts';
import type { App } from '../app';
import type { Transaction } from '../db';
import { PLATFORM, record } from '../events';
import { seats } from '../groups/tables';
import { organisations } from '../organisations/tables';
import { isDemo } from './demo';
import { hashPassword } from './passwords';
import type { Person } from './person';
import { open, type Entered } from './sign-in';
import { affiliations, links, people } from './tables';

const OPEN_FOR_MS = 24 * 60 * 60 * 1000;

/**
 * The path of a new set-up link, to be shown to whoever started the server; links made before stop working. Null
 * where it is not needed: a real person runs the platform already, or this is the demo.
 */
export async function makeSetUpLink(app: App): Promise<string | null> {
	if ((await hasAdministrator(app)) || (await isDemo(app))) return null;

	const token = randomBytes(32).toString('base64url');
	const expiresAt = new Date(app.clock().getTime() + OPEN_FOR_MS);
	await app.db.transaction(async (tx) => {
		await tx.delete(links).where(and(eq(links.purpose, 'set_up'), isNull(links.usedAt)));
		await tx.insert(links).values({ tokenHash: hashOf(token), purpose: 'set_up', expiresAt });
		await record(tx, PLATFORM, 'instance.setUpLinkMade', { kind: 'instance', id: 'one' });
	});
	return `/set-up/${token}`;
}

/** Can this link still be used. Asking does not use it. */
export async function isSetUpLinkOpen(app: App, token: string): Promise<boolean> {
	const [link] = await app.db.select({ hash: links.tokenHash }).from(links).where(isOpen(app, token));
	return Boolean(link);
}

/**
 * Makes the first person, their organisation, and their seat as administrator, and signs them in. Throws link.spent
 * when the link has been used, has expired, or never was.
 */
export async function setUp(app: App, token: string, input: SetUp): Promise<Entered> {
	if (!(await isSetUpLinkOpen(app, token))) throw new AteneoError('link.spent'); // a stranger costs us no Argon2
	const passwordHash = await hashPassword(input.password);

	return app.db.transaction(async (tx) => {
		// The update is the lock: of two at the same moment, the second finds the link used.
		const used = await tx.update(links).set({ usedAt: app.clock() }).where(isOpen(app, token)).returning();
		if (used.length === 0) throw new AteneoError('link.spent');

		const { person, actor } = await makeAdministrator(app, tx, input, passwordHash);
		await record(tx, actor, 'instance.setUp', { kind: 'instance', id: 'one' });
		const cookie = await open(app, tx, person.id, { sharedComputer: false, door: 'setUp' });
		return { person, cookie };
	});
}

async function makeAdministrator(app: App, tx: Transaction, input: SetUp, passwordHash: string) {
	const { name, email, language } = input;
	const [person] = await tx
		.insert(people)
		.values({ name, email, language, passwordHash })
		.onConflictDoNothing()
		.returning({ id: people.id });
	// Only the holder of the link, who is about to run the platform, can learn this.
	if (!person) throw invalid([{ path: 'email', message: 'taken' }]);

	const [organisation] = await tx
		.insert(organisations)
		.values({ name: input.organisation, kind: 'public_body' })
		.returning({ id: organisations.id });
	const ids = { personId: person.id, organisationId: organisation!.id };
	const now = app.clock();
	await tx.insert(affiliations).values({ ...ids, from: now.toISOString().slice(0, 10) });
	const [seat] = await tx
		.insert(seats)
		.values({ ...ids, role: 'admin', from: now })
		.returning({ id: seats.id });

	return { person: { id: person.id, name, email, language } satisfies Person, actor: { ...ids, seatId: seat!.id } };
}

async function hasAdministrator(app: App): Promise<boolean> {
	const [found] = await app.db
		.select({ id: seats.id })
		.from(seats)
		.innerJoin(people, eq(people.id, seats.personId))
		// An invented one runs nothing: outside the demo they cannot sign in.
		.where(and(eq(seats.role, 'admin'), isNull(seats.until), eq(people.invented, false)))
		.limit(1);
	return Boolean(found);
}

const isOpen = (app: App, token: string) =>
	and(
		eq(links.tokenHash, hashOf(token)),
		eq(links.purpose, 'set_up'),
		isNull(links.usedAt),
		gt(links.expiresAt, app.clock())
	);

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');
