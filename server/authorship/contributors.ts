// Who stands behind a seat: the person and the organisation they acted for. A seat that has ended says so still.
import { eq, inArray } from 'drizzle-orm';
import { people } from '../accounts/tables';
import type { App } from '../app';
import { seats } from '../groups/tables';
import { organisations } from '../organisations/tables';

export interface Contributor {
	seatId: string;
	person: { id: string; name: string };
	organisation: { id: string; name: string };
}

/** By seat. Somebody without one is left out. */
export async function contributorsOf({ db }: App, seatIds: Iterable<string | null>): Promise<Map<string, Contributor>> {
	const named = [...new Set(seatIds)].filter((id) => id !== null);
	if (named.length === 0) return new Map();
	const found = await db
		.select({
			seatId: seats.id,
			person: { id: people.id, name: people.name },
			organisation: { id: organisations.id, name: organisations.name }
		})
		.from(seats)
		.innerJoin(people, eq(people.id, seats.personId))
		.innerJoin(organisations, eq(organisations.id, seats.organisationId))
		.where(inArray(seats.id, named));
	return new Map(found.map((contributor) => [contributor.seatId, contributor]));
}
