// Writes what happened. One event row feeds audit, inbox, mail and feeds.
import type { Transaction } from '../db';
import { events } from './tables';

export { events } from './tables';

/** The person and the seat on whose behalf something is done. */
export interface Actor {
	personId: string;
	seatId: string | null;
	organisationId: string | null;
}

/** The platform itself, when it furnishes the example. */
export const PLATFORM = { personId: null, seatId: null, organisationId: null };

export interface EventObject {
	kind: 'person' | 'session' | 'group' | 'document' | 'organisation' | 'instance' | 'job' | 'thread';
	id: string;
	groupId?: string;
	data?: Record<string, unknown>;
}

/** Writes one event, inside the transaction that makes it true. `verb` is noun.pastTense: `document.created`. */
export async function record(
	tx: Transaction,
	actor: Actor | typeof PLATFORM,
	verb: string,
	object: EventObject
): Promise<void> {
	await tx.insert(events).values({
		...actor,
		verb,
		objectKind: object.kind,
		objectId: object.id,
		groupId: object.groupId ?? null,
		data: object.data ?? {}
	});
}
