// Where a document stands in its life, how it came there, and where it can go.
import { asc, eq } from 'drizzle-orm';
import type { DocumentState } from '$shared/states/document';
import { movesFrom, type Move } from '$shared/states/life';
import { accessDocument } from '../access';
import type { Person } from '../accounts';
import { people } from '../accounts/tables';
import type { App } from '../app';
import { seats } from '../groups/tables';
import { organisations } from '../organisations/tables';
import { lastEdition, type LastEdition } from '../publications';
import { factsOf } from './moves';
import { documentMoves, plannedMoves } from './tables';

export interface PastMove {
	from: DocumentState;
	to: DocumentState;
	at: Date;
	reason: string | null;
	closesAt: Date | null;
	/** The version made with it. */
	version: number;
	/** It came at its time: `by` had set it. */
	timed: boolean;
	by: { name: string; organisation: string };
}

export interface Life {
	state: DocumentState;
	since: Date;
	closesAt: Date | null;
	/** What comes by itself, and when. */
	planned: { to: DocumentState; at: Date; closesAt: Date | null } | null;
	/** What of it is public; null where nothing is. */
	publication: Pick<LastEdition, 'key' | 'number' | 'version' | 'standing'> | null;
	moves: Move[];
	/** The first first. */
	history: PastMove[];
}

/** Throws as accessDocument does. */
export async function readLife(app: App, person: Person, { documentId }: { documentId: string }): Promise<Life> {
	const found = await accessDocument(app, person, documentId, 'document.read');
	const { state, stateSince, closesAt } = found.document;
	const [facts, publication, [planned], history] = await Promise.all([
		factsOf(app, found),
		lastEdition(app.db, documentId),
		app.db
			.select({ to: plannedMoves.to, at: plannedMoves.at, closesAt: plannedMoves.closesAt })
			.from(plannedMoves)
			.where(eq(plannedMoves.documentId, documentId)),
		app.db
			.select({
				from: documentMoves.from,
				to: documentMoves.to,
				at: documentMoves.at,
				reason: documentMoves.reason,
				closesAt: documentMoves.closesAt,
				version: documentMoves.version,
				timed: documentMoves.timed,
				by: { name: people.name, organisation: organisations.name }
			})
			.from(documentMoves)
			.innerJoin(seats, eq(seats.id, documentMoves.seatId))
			.innerJoin(people, eq(people.id, seats.personId))
			.innerJoin(organisations, eq(organisations.id, seats.organisationId))
			.where(eq(documentMoves.documentId, documentId))
			.orderBy(asc(documentMoves.id))
	]);
	const moves = facts.archived ? [] : movesFrom(facts);
	return { state, since: stateSince, closesAt, planned: planned ?? null, publication, moves, history };
}
