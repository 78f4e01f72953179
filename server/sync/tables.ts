// The words: an append-only log of Yjs updates for each document (docs/SYNC.md §3).
import {
	bigint,
	bigserial,
	customType,
	index,
	integer,
	pgTable,
	primaryKey,
	text,
	timestamp,
	uuid
} from 'drizzle-orm/pg-core';

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
		/** Position in the log, given by the room, ascending. A refused row leaves a hole. */
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

/** The document folded up to a row: what the rows up to `seq` said is in here, and they are gone. One an epoch. */
export const documentSnapshots = pgTable(
	'document_snapshots',
	{
		documentId: uuid().notNull(),
		epoch: integer().notNull(),
		/** The last row that is in it. */
		seq: bigint({ mode: 'number' }).notNull(),
		/** One Yjs update. */
		state: bytea().notNull(),
		sha256: bytea().notNull(),
		/** State vector and delete set of `state`, encoded as Yjs does: a room needs no more of it. */
		vector: bytea().notNull(),
		deletes: bytea().notNull(),
		/** When the last row in it was written. */
		at: timestamp({ withTimezone: true }).notNull()
	},
	(table) => [primaryKey({ columns: [table.documentId, table.epoch] })]
);

/** Bytes that were refused, kept apart for whoever looks into it [S5]. Never loaded into a document. */
export const documentQuarantine = pgTable(
	'document_quarantine',
	{
		id: bigserial({ mode: 'number' }).primaryKey(),
		documentId: uuid().notNull(),
		seatId: uuid().notNull(),
		reason: text().notNull(),
		bytes: bytea().notNull(),
		sha256: bytea().notNull(),
		at: timestamp({ withTimezone: true }).notNull().defaultNow()
	},
	(table) => [index().on(table.documentId, table.id)]
);
