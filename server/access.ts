// The one door: loading a thing and judging the right to it are one act, so the check cannot be forgotten.
import { and, eq, gt, isNull, lte, or } from 'drizzle-orm';
import { forbidden, notFound } from '$shared/errors';
import { byStrength, can, type Ability, type Facts, type Role } from '$shared/permissions';
import type { App } from './app';
import type { Person } from './accounts';
import type { Actor } from './events';
import { documents, type Document } from './documents/tables';
import { groups, seats, type Group } from './groups/tables';

/** Somebody's seat as far as a decision needs it. */
export interface HeldSeat {
	id: string;
	role: Role;
	organisationId: string;
}

/** Somebody who acts from a seat. */
export interface SeatedActor extends Actor {
	seatId: string;
	organisationId: string;
}

interface Judged {
	actor: SeatedActor;
	role: Role;
	facts: Facts;
}

/** The group with the person's strongest seat in it. Throws notFound for strangers, forbidden for the others. */
export async function accessGroup(
	app: App,
	person: Person,
	groupId: string,
	ability: Ability
): Promise<Judged & { group: Group }> {
	const [group] = isUuid(groupId) ? await app.db.select().from(groups).where(eq(groups.id, groupId)) : [];
	if (!group) throw notFound('group');
	const judged = judge(person, await seatsFor(app, person, group), {}, 'group.read', ability, 'group');
	return { group, ...judged };
}

/** The document, its group, and the seat that answers for the person. Throws as accessGroup does. */
export async function accessDocument(
	app: App,
	person: Pick<Person, 'id'>,
	documentId: string,
	ability: Ability
): Promise<Judged & { document: Document; group: Group }> {
	const [found] = isUuid(documentId)
		? await app.db
				.select({ document: documents, group: groups })
				.from(documents)
				.innerJoin(groups, eq(groups.id, documents.groupId))
				.where(eq(documents.id, documentId))
		: [];
	if (!found) throw notFound('document');

	const state = { state: found.document.state, archived: found.document.archivedAt !== null };
	const judged = judge(person, await seatsFor(app, person, found.group), state, 'document.read', ability, 'document');
	return { ...found, ...judged };
}

/** Open seats in the group, of its cluster, and of the platform, the strongest first. */
async function seatsFor(app: App, person: Pick<Person, 'id'>, group: Group): Promise<HeldSeat[]> {
	const now = app.clock();
	const held = await app.db
		.select({ id: seats.id, role: seats.role, organisationId: seats.organisationId })
		.from(seats)
		.where(
			and(
				eq(seats.personId, person.id),
				or(eq(seats.groupId, group.id), eq(seats.clusterId, group.clusterId), eq(seats.role, 'admin')),
				lte(seats.from, now),
				or(isNull(seats.until), gt(seats.until, now))
			)
		)
		.orderBy(seats.from, seats.id);
	return held.sort((a, b) => byStrength(a.role, b.role));
}

function judge(
	person: Pick<Person, 'id'>,
	held: HeldSeat[],
	state: Omit<Facts, 'roles'>,
	read: Ability,
	ability: Ability,
	what: string
): Judged {
	const facts: Facts = { ...state, roles: held.map((seat) => seat.role) };
	if (!can(facts, read)) throw notFound(what); // a stranger learns nothing
	if (!can(facts, ability)) throw forbidden(ability);

	// The strongest seat that may do this is the one that does it.
	const seat = held.find(({ role }) => can({ ...state, roles: [role] }, ability))!;
	return {
		actor: { personId: person.id, seatId: seat.id, organisationId: seat.organisationId },
		role: seat.role,
		facts
	};
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const isUuid = (value: string) => UUID.test(value);
