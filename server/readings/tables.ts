// What each person has read of a document last. The text is kept with it, so that what changed since can be told after any
// fold of the log; one text once, for all who read the same.
import { bigint, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { people } from '../accounts/tables';
import { documents } from '../documents/tables';

export const documentReadings = pgTable(
	'document_readings',
	{
		documentId: uuid()
			.notNull()
			.references(() => documents.id),
		personId: uuid()
			.notNull()
			.references(() => people.id),
		/** Where the log stood. */
		epoch: integer().notNull(),
		seq: bigint({ mode: 'number' }).notNull(),
		/** Of the text: one of `document_read_texts`, or a version's. */
		sha256: text().notNull(),
		readAt: timestamp({ withTimezone: true }).notNull()
	},
	(table) => [primaryKey({ columns: [table.documentId, table.personId] })]
);

/** Texts that somebody has read last and that are no version. */
export const documentReadTexts = pgTable(
	'document_read_texts',
	{
		documentId: uuid()
			.notNull()
			.references(() => documents.id),
		sha256: text().notNull(),
		/** Canonical JSON. */
		content: text().notNull(),
		/** Names of its blocks, in the order of reading. */
		ids: jsonb().$type<string[]>().notNull(),
		words: integer().notNull()
	},
	(table) => [primaryKey({ columns: [table.documentId, table.sha256] })]
);
