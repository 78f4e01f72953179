// The working groups of a person, and one group with its people by organisation.
import { and, asc, count, countDistinct, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import type { Bilingual } from '$shared/language';
import type { OrganisationKind } from '$shared/organisation';
import { ABILITIES, byStrength, can, rolesWith, type Ability, type Role } from '$shared/permissions';
import { accessGroup } from '../access';
import { affiliations, people } from '../accounts/tables';
import type { Person } from '../accounts';
import type { App } from '../app';
import { documents } from '../documents/tables';
import { clusters, organisations } from '../organisations/tables';
import { seatIsOpen } from './seats';
import { groups, seats, type Group } from './tables';

interface Named {
	id: string;
	code: string;
	name: Bilingual;
}

/** A group of somebody, with what they are in it: their strongest seat, and the organisation it acts for. */
export interface GroupSummary extends Named {
	purpose: Bilingual;
	cluster: Named;
	role: Role;
	organisation: { id: string; name: string };
	/** Documents that are not archived; 0 for somebody who may not read them. */
	documents: number;
	people: number;
}

export interface GroupPage {
	group: Named & { purpose: Bilingual };
	cluster: Named;
	you: { role: Role; organisation: { id: string; name: string }; abilities: Ability[] };
	people: {
		organisation: { id: string; name: string; kind: OrganisationKind; invented: boolean };
		seats: { person: { id: string; name: string; invented: boolean }; role: Role; position: string | null }[];
	}[];
}

/**
 * The groups where the person sits and those of the clusters they manage: where they have most to do first, then in the
 * order of the clusters' page.
 */
export async function listGroups(app: App, person: Person): Promise<GroupSummary[]> {
	const held = await app.db
		.select({
			id: groups.id,
			code: groups.code,
			name: groups.name,
			purpose: groups.purpose,
			cluster: { id: clusters.id, code: clusters.code, name: clusters.name },
			role: seats.role,
			organisation: { id: organisations.id, name: organisations.name }
		})
		.from(seats)
		.innerJoin(groups, or(eq(groups.id, seats.groupId), eq(groups.clusterId, seats.clusterId)))
		.innerJoin(clusters, eq(clusters.id, groups.clusterId))
		.innerJoin(organisations, eq(organisations.id, seats.organisationId))
		.where(and(eq(seats.personId, person.id), seatIsOpen(app.clock())))
		.orderBy(asc(clusters.position), asc(groups.code), asc(seats.from), asc(seats.id));

	const strongest = new Map<string, (typeof held)[number]>();
	for (const seat of held) {
		const known = strongest.get(seat.id);
		if (!known || byStrength(seat.role, known.role) < 0) strongest.set(seat.id, seat);
	}
	const counts = await countIn(app, [...strongest.keys()]);
	const readers = rolesWith('document.read');
	// The sort is stable: within one role the order of the query stays.
	const mine = [...strongest.values()].sort((a, b) => byStrength(a.role, b.role));
	return mine.map((group) => ({
		...group,
		documents: readers.includes(group.role) ? (counts.documents.get(group.id) ?? 0) : 0,
		people: counts.people.get(group.id) ?? 0
	}));
}

/** One group with its people. Throws notFound for strangers. */
export async function readGroup(app: App, person: Person, groupId: string): Promise<GroupPage> {
	const { group, role, facts, organisation } = await accessGroup(app, person, groupId, 'group.read');
	const [[cluster], people] = await Promise.all([
		app.db.select().from(clusters).where(eq(clusters.id, group.clusterId)),
		peopleByOrganisation(app, group)
	]);
	return {
		group: { id: group.id, code: group.code, name: group.name, purpose: group.purpose },
		cluster: { id: cluster!.id, code: cluster!.code, name: cluster!.name },
		you: {
			role,
			organisation,
			abilities: ABILITIES.filter((ability) => can(facts, ability))
		},
		people
	};
}

async function peopleByOrganisation(app: App, group: Group): Promise<GroupPage['people']> {
	const held = await app.db
		.select({
			organisation: {
				id: organisations.id,
				name: organisations.name,
				kind: organisations.kind,
				invented: organisations.invented
			},
			person: { id: people.id, name: people.name, invented: people.invented },
			role: seats.role,
			position: positionOf()
		})
		.from(seats)
		.innerJoin(people, eq(people.id, seats.personId))
		.innerJoin(organisations, eq(organisations.id, seats.organisationId))
		.where(and(eq(seats.groupId, group.id), seatIsOpen(app.clock())))
		.orderBy(asc(organisations.name), asc(people.name));

	const byOrganisation = new Map<string, GroupPage['people'][number]>();
	for (const { organisation, ...seat } of held) {
		const entry = byOrganisation.get(organisation.id) ?? { organisation, seats: [] };
		entry.seats.push(seat);
		byOrganisation.set(organisation.id, entry);
	}
	for (const { seats } of byOrganisation.values()) seats.sort((a, b) => byStrength(a.role, b.role));
	// The chair's organisation first; organisations whose strongest roles are the same stay by name.
	return [...byOrganisation.values()].sort((a, b) => byStrength(a.seats[0]!.role, b.seats[0]!.role));
}

/** What somebody is today in the organisation that their seat acts for; they may have had other positions there. */
const positionOf = () => sql<string | null>`(
	select ${affiliations.position} from ${affiliations}
	where ${affiliations.personId} = ${seats.personId} and ${affiliations.organisationId} = ${seats.organisationId}
		and ${affiliations.from} <= current_date and (${affiliations.until} is null or ${affiliations.until} > current_date)
	order by ${affiliations.from} desc limit 1
)`;

async function countIn(app: App, groupIds: string[]) {
	const [documentRows, peopleRows] = await Promise.all([
		app.db
			.select({ groupId: documents.groupId, number: count() })
			.from(documents)
			.where(and(inArray(documents.groupId, groupIds), isNull(documents.archivedAt)))
			.groupBy(documents.groupId),
		app.db
			.select({ groupId: seats.groupId, number: countDistinct(seats.personId) })
			.from(seats)
			.where(and(inArray(seats.groupId, groupIds), seatIsOpen(app.clock())))
			.groupBy(seats.groupId)
	]);
	return {
		documents: new Map(documentRows.map((row) => [row.groupId, row.number])),
		people: new Map(peopleRows.map((row) => [row.groupId, row.number]))
	};
}
