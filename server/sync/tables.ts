// The words: an append-only log of Yjs updates for each document (docs/SYNC.md §3).
import {
	bigint,
	bigserial,
	customType,
	index,
	integer,
	jsonb,
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
		seatId: uuid().notNull(),
		/** How its words came into the text, where not by somebody's own editor: `template`, `putBack` … */
		via: text(),
		/** Whose words these are that somebody brought back, where not their own. */
		credits: jsonb().$type<StoredCredit[]>()
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
		/** SHA-256 of `vector` and `deletes`, one behind the other. */
		knownSha256: bytea().notNull(),
		/** Who wrote its text, in runs (server/worker/chronicle/account.ts). Null where it was folded before that was kept. */
		account: bytea(),
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

/** Words that vanished although nobody meant to delete them, until somebody puts them back or lets them go [S11]. */
export const documentRescued = pgTable(
	'document_rescued',
	{
		id: uuid().primaryKey(),
		documentId: uuid().notNull(),
		/** Where the log stood when they were found. */
		seq: bigint({ mode: 'number' }).notNull(),
		/** Whose words; null where nobody knows. */
		seatId: uuid(),
		writtenAt: timestamp({ withTimezone: true }).notNull(),
		text: text().notNull(),
		/** The clocks they are made of, by which they are known again. */
		pieces: jsonb().$type<{ client: number; from: number; to: number }[]>().notNull(),
		/** Beside which character of the text they belong, and what stood around it. */
		place: jsonb().$type<RescuedPlace>().notNull(),
		before: text().notNull(),
		after: text().notNull(),
		/** The Yjs client id that they are put back under: twice is once. */
		clientId: bigint({ mode: 'number' }).notNull(),
		foundAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
		state: text().$type<'open' | 'putBack' | 'dismissed'>().notNull().default('open'),
		settledBy: uuid(),
		settledAt: timestamp({ withTimezone: true })
	},
	(table) => [index().on(table.documentId, table.seq)]
);

/** From one clock up to another: of a seat, in a minute since 1970, and how they first came. */
type StoredCredit = { from: number; to: number; seat: string; minute: number; via: string };

type RescuedPlace = { side: 'end' } | { side: 'after' | 'before' | 'below' | 'above'; client: number; clock: number };
