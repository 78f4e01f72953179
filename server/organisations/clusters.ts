// The clusters of the city with their groups, as anybody who is signed in may see them.
import { asc, count, eq } from 'drizzle-orm';
import type { Bilingual } from '$shared/language';
import type { ClusterPhase } from '$shared/organisation';
import type { Person } from '../accounts';
import type { App } from '../app';
import { groups } from '../groups/tables';
import { listGroups } from '../groups';
import { clusters, memberships } from './tables';

export interface ClusterSummary {
	id: string;
	code: string;
	name: Bilingual;
	description: Bilingual;
	phase: ClusterPhase;
	/** How many belong to it as members. */
	organisations: number;
	groups: { id: string; code: string; name: Bilingual; purpose: Bilingual; yours: boolean }[];
}

/** Every cluster in the order of the page, each with its groups by code. `yours`: the person works there. */
export async function listClusters(app: App, person: Person): Promise<ClusterSummary[]> {
	const [all, members, everyGroup, own] = await Promise.all([
		app.db.select().from(clusters).orderBy(asc(clusters.position), asc(clusters.code)),
		app.db
			.select({ clusterId: memberships.clusterId, organisations: count() })
			.from(memberships)
			.where(eq(memberships.state, 'member'))
			.groupBy(memberships.clusterId),
		app.db.select().from(groups).orderBy(asc(groups.code)),
		listGroups(app, person)
	]);
	const membersOf = new Map(members.map((row) => [row.clusterId, row.organisations]));
	const yours = new Set(own.map(({ id }) => id));

	return all.map(({ id, code, name, description, phase }) => ({
		id,
		code,
		name,
		description,
		phase,
		organisations: membersOf.get(id) ?? 0,
		groups: everyGroup
			.filter((group) => group.clusterId === id)
			.map((group) => ({
				id: group.id,
				code: group.code,
				name: group.name,
				purpose: group.purpose,
				yours: yours.has(group.id)
			}))
	}));
}
