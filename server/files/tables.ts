// Files of documents. Their bytes are kept elsewhere (server/storage), under the hash that is their name.
import {
	bigint,
	boolean,
	index,
	integer,
	jsonb,
	pgTable,
	primaryKey,
	text,
	timestamp,
	uuid
} from 'drizzle-orm/pg-core';
import { documents } from '../documents/tables';
import { clusters } from '../organisations/tables';

/** Bytes that are kept, once for however many documents show them. */
export const files = pgTable('files', {
	/** Of the largest variant, in hexadecimal digits. */
	sha256: text().primaryKey(),
	/** Of the largest variant, in pixels. */
	width: integer().notNull(),
	height: integer().notNull(),
	/** From the narrowest to the largest. */
	variants: jsonb().$type<FileVariant[]>().notNull(),
	/** Of all variants together. */
	bytes: bigint({ mode: 'number' }).notNull(),
	/** When somebody last brought these bytes, or was about to use them. */
	touchedAt: timestamp({ withTimezone: true }).notNull()
});

export interface FileVariant {
	width: number;
	bytes: number;
	sha256: string;
}

/** A file in a document: with the document's rights it is seen, and without any document it goes. */
export const documentFiles = pgTable(
	'document_files',
	{
		documentId: uuid()
			.notNull()
			.references(() => documents.id),
		sha256: text()
			.notNull()
			.references(() => files.sha256),
		/** Of the document, when it came: whose room it takes. */
		clusterId: uuid()
			.notNull()
			.references(() => clusters.id),
		/** What was sent: `png`, `jpeg` …; of a copy, `copy`. */
		kind: text().notNull(),
		personId: uuid().notNull(),
		seatId: uuid().notNull(),
		organisationId: uuid().notNull(),
		addedAt: timestamp({ withTimezone: true }).notNull(),
		/** Since when the text was seen without it; null while it is in use. */
		unusedSince: timestamp({ withTimezone: true }),
		/** A version shows it: as versions never change, it is never looked for again. */
		inVersion: boolean().notNull().default(false),
		/** When the text was last looked through for it, or that was asked for. */
		lookedAt: timestamp({ withTimezone: true }).notNull()
	},
	(table) => [
		primaryKey({ columns: [table.documentId, table.sha256] }),
		index().on(table.clusterId),
		index().on(table.sha256),
		index().on(table.lookedAt)
	]
);
