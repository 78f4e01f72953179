// Documents: everything about them but their words, which are in the log (server/sync/tables.ts).
import { boolean, index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { Language } from '../../src/shared/language';
import type { DocumentKind, DocumentState } from '../../src/shared/states/document';
import { groups, seats } from '../groups/tables';

export const documents = pgTable(
	'documents',
	{
		id: uuid().primaryKey().defaultRandom(),
		groupId: uuid()
			.notNull()
			.references(() => groups.id),
		kind: text().$type<DocumentKind>().notNull(),
		title: text().notNull(),
		language: text().$type<Language>().notNull(),
		/** Its headings are numbered by themselves. */
		numbered: boolean().notNull().default(false),
		state: text().$type<DocumentState>().notNull().default('draft'),
		/** Since when it is in this state, and until when it stands open. */
		stateSince: timestamp({ withTimezone: true }).notNull().defaultNow(),
		closesAt: timestamp({ withTimezone: true }),
		/** What a document on hold goes back to. */
		heldFrom: text().$type<DocumentState>(),
		/** When it was first published: its public address stands from then on. */
		publishedAt: timestamp({ withTimezone: true }),
		/** Rises when the database goes back to a backup: sockets of another epoch are turned away. */
		epoch: integer().notNull().default(0),
		/** Number of the schema that knows all names in its text: editors of a lower one may not open it. */
		schema: integer().notNull().default(1),
		createdBy: uuid()
			.notNull()
			.references(() => seats.id),
		createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
		archivedAt: timestamp({ withTimezone: true })
	},
	(table) => [index().on(table.groupId)]
);

export type Document = typeof documents.$inferSelect;
