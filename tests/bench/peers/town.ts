// A group with enough people, their sign-ins, and blank documents in it: written to the database, as a year of work would.
import type { Role } from '$shared/permissions';
import { makeSessions } from '../../../server/accounts/sessions';
import { people as peopleTable } from '../../../server/accounts/tables';
import type { Database } from '../../../server/db';
import { documents } from '../../../server/documents/tables';
import { groups, seats } from '../../../server/groups/tables';
import { clusters, organisations } from '../../../server/organisations/tables';
import { createLog } from '../../../server/sync/store';
import { makeBase } from '../texts/typing';

/** As many as one document takes with the default limits. */
const PEOPLE = 250;

/** What a blank document begins with is written under this id, which no scenario uses. */
const BLANK_CLIENT = 2;

const roleOf = (number: number): Role => (number === 0 ? 'chair' : 'member');

export interface Town {
	groupId: string;
	/** The seat that makes documents: the chair's, who is the first of the people. */
	seatId: string;
	/** Ids, the chair's first. */
	people: string[];
}

export async function makeTown(db: Database): Promise<Town> {
	const named = (name: string) => ({ es: name, en: name });
	const [organisation] = await db.insert(organisations).values({ name: 'Datalia', kind: 'company' }).returning();
	const [cluster] = await db
		.insert(clusters)
		.values({ code: 'BEN', name: named('Bench'), description: named('Bench'), phase: 'active', position: 1 })
		.returning();
	const [group] = await db
		.insert(groups)
		.values({ code: 'BEN-ALL', clusterId: cluster!.id, name: named('Bench'), purpose: named('Bench') })
		.returning();

	const people = await db
		.insert(peopleTable)
		.values(
			Array.from({ length: PEOPLE }, (_, number) => ({
				name: `Person ${number}`,
				email: `person-${number}@example.org`,
				language: 'es' as const
			}))
		)
		.returning();
	const from = new Date(Date.now() - 60_000);
	const sitting = { organisationId: organisation!.id, groupId: group!.id, from };
	const taken = await db
		.insert(seats)
		.values(people.map(({ id }, number) => ({ ...sitting, personId: id, role: roleOf(number) })))
		.returning();

	const chair = taken.find(({ personId }) => personId === people[0]!.id)!;
	return { groupId: group!.id, seatId: chair.id, people: people.map(({ id }) => id) };
}

/** New sign-ins of all; their `Cookie` headers, the chair's first. */
export async function signEverybodyIn(db: Database, { people }: Town): Promise<string[]> {
	const sessions = makeSessions(db, { secure: false });
	return db.transaction(async (tx) => {
		const cookies: string[] = [];
		for (const id of people) {
			const { cookie } = await sessions.open(tx, id, { sharedComputer: false });
			cookies.push(`${cookie.name}=${cookie.value}`);
		}
		return cookies;
	});
}

/** Blank documents of the group; their ids. */
export async function makeDocuments(db: Database, { groupId, seatId }: Town, count: number): Promise<string[]> {
	const update = makeBase(1, BLANK_CLIENT);
	return db.transaction(async (tx) => {
		const made = await tx
			.insert(documents)
			.values(
				Array.from({ length: count }, (_, number) => ({
					groupId,
					kind: 'blank' as const,
					title: `Document ${number}`,
					language: 'es' as const,
					createdBy: seatId
				}))
			)
			.returning({ id: documents.id });
		for (const { id } of made) await createLog(tx, { documentId: id, seatId, update });
		return made.map(({ id }) => id);
	});
}
