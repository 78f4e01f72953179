// The demo: entering the furnished example as one of its people, where no stranger can come.
import { and, asc, eq, gt, inArray, isNull, lte, or } from 'drizzle-orm';
import { notFound } from '$shared/errors';
import type { Bilingual } from '$shared/language';
import { byStrength, type Role } from '$shared/permissions';
import type { App } from '../app';
import { isLoopback, mayBeDemo } from '../config';
import { instance } from '../db/tables';
import { groups, seats } from '../groups/tables';
import { cameThroughProxy } from '../http/whence';
import { clusters, organisations } from '../organisations/tables';
import { hashPassword } from './passwords';
import type { SignedIn } from './sessions';
import { enter, type Entered } from './sign-in';
import { people, sessions } from './tables';

/** Somebody of the example who can be entered as. */
export interface DemoPerson {
	id: string;
	name: string;
	email: string;
	organisation: string;
	seats: {
		role: Role;
		group: { id: string; code: string; name: Bilingual } | null;
		cluster: { code: string; name: Bilingual } | null;
	}[];
}

/** Is this server the demo: the example in its own embedded database, reachable from this machine only. */
export async function isDemo(app: App): Promise<boolean> {
	if (!mayBeDemo(app.config)) return false;
	const [row] = await app.db.select({ furnishedAt: instance.furnishedAt }).from(instance);
	return Boolean(row?.furnishedAt);
}

/** Did this request come straight from this machine: a loopback Host, and no trace of a proxy. */
function isDirect(headers: Headers): boolean {
	const host = headers.get('host') ?? '';
	if (!isLoopback(host.replace(/:\d+$/, ''))) return false;
	return !cameThroughProxy(headers.keys());
}

/** Does the demo's door exist for this request. Where it is false, behave as if there were no such thing (404). */
export const isDemoRequest = async (app: App, headers: Headers): Promise<boolean> =>
	isDirect(headers) && (await isDemo(app));

/** Enters as somebody of the example, without a password. Throws notFound wherever the door does not exist. */
export async function enterDemo(
	app: App,
	personId: string,
	{ headers, replaces = null }: { headers: Headers; replaces?: SignedIn | null }
): Promise<Entered> {
	if (!(await isDemoRequest(app, headers))) throw notFound('demo');
	const person = (await inventedPeople(app)).find(({ id }) => id === personId);
	if (!person) throw notFound('person');
	return enter(app, person, { sharedComputer: false, door: 'demo', replaces });
}

/** The example's people with their seats, the strongest first. For requests where isDemoRequest is true only. */
export async function listDemoPeople(app: App): Promise<DemoPerson[]> {
	const invented = await inventedPeople(app);
	const held = await seatsOf(
		app,
		invented.map(({ id }) => id)
	);
	return invented
		.map(({ id, name, email }) => {
			const own = held.filter(({ personId }) => personId === id).sort((a, b) => byStrength(a.role, b.role));
			return {
				id,
				name,
				email,
				organisation: own[0]?.organisation ?? '',
				seats: own.map(({ role, group, cluster }) => ({ role, group, cluster }))
			};
		})
		.filter(({ seats }) => seats.length > 0);
}

/**
 * Gives the example's people the password of ATENEO_DEMO_PASSWORD, so that scripts sign in like anybody else. Called
 * at every start: outside the demo, or without the variable, they have none, and outside it nobody stays in as one.
 */
export async function setDemoPasswords(app: App): Promise<void> {
	const demo = await isDemo(app);
	const { demoPassword } = app.config;
	const passwordHash = demo && demoPassword ? await hashPassword(demoPassword) : null;

	await app.db.transaction(async (tx) => {
		await tx.update(people).set({ passwordHash }).where(eq(people.invented, true));
		if (demo) return;
		const invented = tx.select({ id: people.id }).from(people).where(eq(people.invented, true));
		await tx.delete(sessions).where(inArray(sessions.userId, invented));
	});
}

const inventedPeople = (app: App) =>
	app.db
		.select({ id: people.id, name: people.name, email: people.email, language: people.language })
		.from(people)
		.where(eq(people.invented, true))
		.orderBy(asc(people.createdAt), asc(people.name));

function seatsOf(app: App, personIds: string[]) {
	const now = app.clock();
	return app.db
		.select({
			personId: seats.personId,
			role: seats.role,
			organisation: organisations.name,
			group: { id: groups.id, code: groups.code, name: groups.name },
			cluster: { code: clusters.code, name: clusters.name }
		})
		.from(seats)
		.innerJoin(organisations, eq(organisations.id, seats.organisationId))
		.leftJoin(groups, eq(groups.id, seats.groupId))
		.leftJoin(clusters, or(eq(clusters.id, seats.clusterId), eq(clusters.id, groups.clusterId)))
		.where(and(inArray(seats.personId, personIds), lte(seats.from, now), or(isNull(seats.until), gt(seats.until, now))))
		.orderBy(seats.from, seats.id);
}
