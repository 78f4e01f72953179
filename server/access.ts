// The one door: loading a thing and judging the right to it are one act, so the check cannot be forgotten.
import { and, eq, gt, isNull, lte, or, sql, type Placeholder } from 'drizzle-orm';
import { forbidden, notFound } from '$shared/errors';
import { byStrength, can, type Ability, type Facts, type Role } from '$shared/permissions';
import type { App } from './app';
import type { Person } from './accounts';
import type { Database } from './db';
import type { Actor } from './events';
import { documents, type Document } from './documents/tables';
import { groups, seats, type Group } from './groups/tables';
import { organisations } from './organisations/tables';
import { publications } from './publications/tables';

/** Somebody's seat as far as a decision needs it. */
interface HeldSeat {
	id: string;
	role: Role;
	until: Date | null;
	organisation: { id: string; name: string };
}

/** Somebody who acts from a seat. */
export interface SeatedActor extends Actor {
	seatId: string;
	organisationId: string;
}

interface Judged {
	actor: SeatedActor;
	role: Role;
	organisation: { id: string; name: string };
	facts: Facts;
	/** When the first of their seats here ends; from then on another answer may be right. */
	until: Date | null;
}

export type InDocument = Judged & { document: Document; group: Group };

/** The group with the person's strongest seat in it. Throws notFound for strangers, forbidden for the others. */
export async function accessGroup(
	app: App,
	person: Person,
	groupId: string,
	ability: Ability
): Promise<Judged & { group: Group }> {
	const rows = isUuid(groupId)
		? await app.db
				.select({ group: groups, ...held })
				.from(groups)
				.leftJoin(seats, openSeats(person.id, app.clock()))
				.leftJoin(organisations, eq(organisations.id, seats.organisationId))
				.where(eq(groups.id, groupId))
				.orderBy(seats.from, seats.id)
		: [];
	const [found] = rows;
	if (!found) throw notFound('group');
	return { group: found.group, ...judge(person, seatsIn(rows), {}, ability, { read: 'group.read', what: 'group' }) };
}

/** The document, its group, and the seat that answers for the person. Throws as accessGroup does. */
export async function accessDocument(
	app: App,
	person: Pick<Person, 'id'>,
	documentId: string,
	ability: Ability
): Promise<InDocument> {
	const { found, held, state } = await findDocument(app, person, documentId);
	return { ...found, ...judge(person, held, state, ability, OF_DOCUMENT) };
}

/**
 * The document for whoever comes to stay. Somebody may read by one seat and write by another: the seat that writes is who
 * they are in it. Throws notFound for strangers.
 */
export async function enterDocument(app: App, person: Pick<Person, 'id'>, documentId: string): Promise<InDocument> {
	const { found, held, state } = await findDocument(app, person, documentId);
	const reading = judge(person, held, state, 'document.read', OF_DOCUMENT);
	const writes = can(reading.facts, 'document.write');
	return { ...found, ...(writes ? judge(person, held, state, 'document.write', OF_DOCUMENT) : reading) };
}

/** The platform itself, for those who run it. Throws notFound for everybody else. */
export async function accessPlatform(
	app: App,
	person: Pick<Person, 'id'>,
	ability: Ability
): Promise<{ actor: SeatedActor }> {
	const rows = await app.db
		.select(held)
		.from(seats)
		.innerJoin(organisations, eq(organisations.id, seats.organisationId))
		.where(and(eq(seats.personId, person.id), eq(seats.role, 'admin'), isOpen(app.clock())))
		.orderBy(seats.from, seats.id);
	return judge(person, seatsIn(rows), {}, ability, { read: ability, what: 'page' });
}

/** The clusters in which somebody may do this by a seat of a whole cluster; null: in all. */
export async function listClusterIds(
	app: App,
	person: Pick<Person, 'id'>,
	ability: Ability
): Promise<ReadonlySet<string> | null> {
	const found = await app.db
		.select({ role: seats.role, clusterId: seats.clusterId })
		.from(seats)
		.where(and(eq(seats.personId, person.id), isNull(seats.groupId), isOpen(app.clock())));
	const able = found.filter(({ role }) => can({ roles: [role] }, ability));
	if (able.some(({ clusterId }) => clusterId === null)) return null;
	return new Set(able.flatMap(({ clusterId }) => clusterId ?? []));
}

/** What was published is anybody's. Throws notFound for a key that no publication has, whatever else it might name. */
export async function accessPublication(app: App, key: string): Promise<typeof publications.$inferSelect> {
	const [found] = await app.db.select().from(publications).where(eq(publications.key, key));
	if (!found) throw notFound('publication');
	return found;
}

const OF_DOCUMENT = { read: 'document.read', what: 'document' } as const;

async function findDocument(app: App, person: Pick<Person, 'id'>, documentId: string) {
	const asked = { documentId, personId: person.id, now: app.clock().toISOString() };
	const rows = isUuid(documentId) ? await app.door.execute(asked) : [];
	const [found] = rows;
	if (!found) throw notFound('document');
	const { document, group } = found;
	return {
		found: { document, group },
		held: seatsIn(rows),
		state: { state: document.state, archived: document.archivedAt !== null }
	};
}

/** The question that every page, request and socket of a document begins with, built and planned once. */
export type DocumentDoor = ReturnType<typeof makeDocumentDoor>;

export const makeDocumentDoor = (db: Database) =>
	db
		.select({ document: documents, group: groups, ...held })
		.from(documents)
		.innerJoin(groups, eq(groups.id, documents.groupId))
		.leftJoin(seats, openSeats(sql.placeholder('personId'), sql.placeholder('now')))
		.leftJoin(organisations, eq(organisations.id, seats.organisationId))
		.where(eq(documents.id, sql.placeholder('documentId')))
		.orderBy(seats.from, seats.id)
		.prepare('document_door');

const held = {
	seat: { id: seats.id, role: seats.role, until: seats.until },
	organisation: { id: organisations.id, name: organisations.name }
};

/** Open seats in the group, of its cluster, and of the platform. */
const openSeats = (personId: string | Placeholder, now: Date | Placeholder) =>
	and(
		eq(seats.personId, personId),
		or(eq(seats.groupId, groups.id), eq(seats.clusterId, groups.clusterId), eq(seats.role, 'admin')),
		isOpen(now)
	);

const isOpen = (now: Date | Placeholder) => and(lte(seats.from, now), or(isNull(seats.until), gt(seats.until, now)));

/** The strongest first. */
function seatsIn(
	rows: readonly { seat: Omit<HeldSeat, 'organisation'> | null; organisation: HeldSeat['organisation'] | null }[]
): HeldSeat[] {
	return rows
		.flatMap(({ seat, organisation }) => (seat && organisation ? [{ ...seat, organisation }] : []))
		.sort((a, b) => byStrength(a.role, b.role));
}

function judge(
	person: Pick<Person, 'id'>,
	held: HeldSeat[],
	state: Omit<Facts, 'roles'>,
	ability: Ability,
	{ read, what }: { read: Ability; what: string }
): Judged {
	const facts: Facts = { ...state, roles: held.map((seat) => seat.role) };
	if (!can(facts, read)) throw notFound(what); // a stranger learns nothing
	if (!can(facts, ability)) throw forbidden(ability);

	// The strongest seat that may do this is the one that does it.
	const { id, role, organisation } = held.find((seat) => can({ ...state, roles: [seat.role] }, ability))!;
	const ends = held.flatMap(({ until }) => (until ? [until] : [])).sort((a, b) => a.getTime() - b.getTime());
	return {
		actor: { personId: person.id, seatId: id, organisationId: organisation.id },
		role,
		organisation,
		facts,
		until: ends[0] ?? null
	};
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const isUuid = (value: string) => UUID.test(value);
