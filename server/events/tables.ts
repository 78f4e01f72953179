// Append-only facts: who, for which organisation, did what to what, when.
import { bigserial, index, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

export const events = pgTable(
	'events',
	{
		id: bigserial({ mode: 'number' }).primaryKey(),
		at: timestamp({ withTimezone: true }).notNull().defaultNow(),
		/** Null: the platform itself (furnishing the example, making the first link). */
		personId: uuid(),
		seatId: uuid(),
		organisationId: uuid(),
		verb: text().notNull(),
		objectKind: text().notNull(),
		objectId: text().notNull(),
		groupId: uuid(),
		/** What a reader needs to understand it later: the old title, the new state. Never a secret. */
		data: jsonb().$type<Record<string, unknown>>().notNull().default({})
	},
	(table) => [index().on(table.groupId, table.id), index().on(table.objectKind, table.objectId)]
);
