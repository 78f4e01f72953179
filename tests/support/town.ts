// A small city for tests: two clusters, three groups, and somebody in every role.
import { randomUUID } from 'node:crypto';
import type { Person } from '../../server/accounts';
import { people as peopleTable } from '../../server/accounts/tables';
import type { App } from '../../server/app';
import { groups as groupsTable, seats } from '../../server/groups/tables';
import { clusters, organisations } from '../../server/organisations/tables';
import type { Role } from '$shared/permissions';

/** Roles by which somebody sits in a group. */
export const GROUP_ROLES = ['chair', 'vice_chair', 'secretary', 'member', 'reviewer', 'observer', 'guest'] as const;

export interface Town {
	/** `home` and `sister` are groups of one cluster, `away` of another. */
	groups: Record<'home' | 'sister' | 'away', string>;
	/** Somebody of each role: of the home group, manager of its cluster, admin of the platform. */
	people: Record<Role, Person>;
	/** People without any seat that reaches the home group. */
	strangers: Record<'ofSisterGroup' | 'ofOtherCluster' | 'managerOfOtherCluster' | 'withoutSeat' | 'whoLeft', Person>;
	organisationId: string;
	/** Makes one more person, in a seat. */
	add(role: Role, place: { groupId?: string; clusterId?: string; until?: Date }): Promise<Person>;
}

export async function makeTown({ db }: App): Promise<Town> {
	const named = (name: string) => ({ es: name, en: name });
	const [organisation] = await db.insert(organisations).values({ name: 'Datalia', kind: 'company' }).returning();
	const [data, cyber] = await db
		.insert(clusters)
		.values(
			['BDA', 'CIB'].map((code, position) => ({
				code,
				name: named(code),
				description: named(code),
				phase: 'active' as const,
				position
			}))
		)
		.returning();
	const [home, sister, away] = await db
		.insert(groupsTable)
		.values(
			[
				{ code: 'BDA-TAL', clusterId: data!.id },
				{ code: 'BDA-DAT', clusterId: data!.id },
				{ code: 'CIB-FOR', clusterId: cyber!.id }
			].map((group) => ({ ...group, name: named(group.code), purpose: named('Purpose') }))
		)
		.returning();

	const person = async (name: string): Promise<Person> => {
		const email = `${name}-${randomUUID()}@example.org`;
		const [made] = await db.insert(peopleTable).values({ name, email, language: 'es' }).returning();
		return { id: made!.id, name, email, language: 'es' };
	};
	const organisationId = organisation!.id;
	const add: Town['add'] = async (role, place) => {
		const sitting = await person(role);
		const from = new Date(Date.now() - 60_000);
		await db.insert(seats).values({ personId: sitting.id, organisationId, role, from, ...place });
		return sitting;
	};

	const groupId = home!.id;
	const people = {
		admin: await add('admin', {}),
		manager: await add('manager', { clusterId: data!.id })
	} as Record<Role, Person>;
	for (const role of GROUP_ROLES) people[role] = await add(role, { groupId });

	return {
		groups: { home: home!.id, sister: sister!.id, away: away!.id },
		people,
		strangers: {
			ofSisterGroup: await add('chair', { groupId: sister!.id }),
			ofOtherCluster: await add('chair', { groupId: away!.id }),
			managerOfOtherCluster: await add('manager', { clusterId: cyber!.id }),
			withoutSeat: await person('nobody'),
			whoLeft: await add('chair', { groupId, until: new Date(Date.now() - 1_000) })
		},
		organisationId,
		add
	};
}

/** Every event so far, the oldest first: what a test compares before and after. */
export const eventsOf = async ({ sql }: App) =>
	sql<{ verb: string; object_id: string; person_id: string | null; seat_id: string | null; data: unknown }[]>`
		select verb, object_id, person_id, seat_id, data from events order by id`;
