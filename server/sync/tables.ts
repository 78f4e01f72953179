// The words: an append-only log of Yjs updates for each document (docs/SYNC.md §3).
import { bigint, customType, index, integer, pgTable, primaryKey, timestamp, uuid } from 'drizzle-orm/pg-core';

const bytea = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' });

/**
 * One row is what one session sent in one group commit: updates, each after its length as a varint.
 * No foreign keys: the log is written thousands of times a second, and the append itself joins the seat.
 */
export const documentUpdates = pgTable(
	'document_updates',
	{
		documentId: uuid().notNull(),
		epoch: integer().notNull(),
		/** Position in the log, given by the room: 1, 2, 3 … without holes. */
		seq: bigint({ mode: 'number' }).notNull(),
		bytes: bytea().notNull(),
		sha256: bytea().notNull(),
		seatId: uuid().notNull(),
		at: timestamp({ withTimezone: true }).notNull().defaultNow()
	},
	(table) => [primaryKey({ columns: [table.documentId, table.epoch, table.seq] })]
);

/** Which seat a Yjs client id belongs to [S4]. */
export const documentClients = pgTable(
	'document_clients',
	{
		documentId: uuid().notNull(),
		clientId: bigint({ mode: 'number' }).notNull(),
		seatId: uuid().notNull()
	},
	(table) => [primaryKey({ columns: [table.documentId, table.clientId] }), index().on(table.seatId)]
);
