// How many words of each document are whose, as they were last counted. It may be lost: it is counted again.
import { bigint, integer, jsonb, pgTable, timestamp, uuid } from 'drizzle-orm/pg-core';
import { documents } from '../documents/tables';

export const documentContributions = pgTable('document_contributions', {
	documentId: uuid()
		.primaryKey()
		.references(() => documents.id),
	/** Where the log stood. */
	epoch: integer().notNull(),
	seq: bigint({ mode: 'number' }).notNull(),
	countedAt: timestamp({ withTimezone: true }).notNull(),
	counted: jsonb().$type<StoredCount[]>().notNull()
});

/** Words that a seat wrote in a week, in one way; nulls where nobody knows. */
export type StoredCount = { seat: string | null; via: string; week: string | null; words: number };
