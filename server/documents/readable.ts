// Which documents somebody may read, as a question to the database.
import { and, eq, inArray, or } from 'drizzle-orm';
import { rolesWith } from '$shared/permissions';
import type { Person } from '../accounts';
import type { App } from '../app';
import { seatIsOpen } from '../groups';
import { groups, seats } from '../groups/tables';
import { documents } from './tables';

/** Ids of the groups whose documents the person may read. A subquery. */
export const groupsReadBy = (app: App, person: Pick<Person, 'id'>) =>
	app.db
		.select({ id: groups.id })
		.from(seats)
		.innerJoin(groups, or(eq(groups.id, seats.groupId), eq(groups.clusterId, seats.clusterId)))
		.where(
			and(eq(seats.personId, person.id), inArray(seats.role, rolesWith('document.read')), seatIsOpen(app.clock()))
		);

/** Of these documents, the ids of those that the person may read. */
export async function readableAmong(
	app: App,
	person: Pick<Person, 'id'>,
	ids: readonly string[]
): Promise<ReadonlySet<string>> {
	if (ids.length === 0) return new Set();
	const found = await app.db
		.select({ id: documents.id })
		.from(documents)
		.where(and(inArray(documents.id, [...new Set(ids)]), inArray(documents.groupId, groupsReadBy(app, person))));
	return new Set(found.map(({ id }) => id));
}
