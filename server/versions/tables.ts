// Versions: copies of a text that never change. The database refuses to change or delete a row (drizzle/), whoever asks.
import { bigint, boolean, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { GoneBlock, NamedBlock } from '../../src/shared/document/block-ids';
import type { DocumentState } from '../../src/shared/states/document';
import type { VersionKind } from '../../src/shared/states/version';
import { documents } from '../documents/tables';

export const documentVersions = pgTable(
	'document_versions',
	{
		documentId: uuid()
			.notNull()
			.references(() => documents.id),
		/** From 1, without holes, in each document. */
		number: integer().notNull(),
		kind: text().$type<VersionKind>().notNull(),
		name: text(),
		note: text(),
		/** The version that was restored right after this one was kept. */
		restored: integer(),
		/** The document's title and state when it was made, and whether its headings were numbered. */
		title: text().notNull(),
		numbered: boolean().notNull().default(false),
		state: text().$type<DocumentState>().notNull(),
		/** Where the log stood. */
		epoch: integer().notNull(),
		seq: bigint({ mode: 'number' }).notNull(),
		/** Canonical JSON (src/shared/document/canonical.ts). Text and not jsonb: its hash is made of these very bytes. */
		content: text().notNull(),
		/** Of `content` in UTF-8, in hexadecimal digits. */
		sha256: text().notNull(),
		words: integer().notNull(),
		/** Every block in the order of reading, with the name it keeps from version to version. */
		blocks: jsonb().$type<NamedBlock[]>().notNull(),
		/** Blocks that were in an earlier version, by which a restored one is known again. */
		gone: jsonb().$type<GoneBlock[]>().notNull(),
		authors: jsonb().$type<VersionAuthor[]>().notNull(),
		runs: jsonb().$type<VersionRun[]>().notNull(),
		/** Whoever made it; null where it was made by itself. */
		personId: uuid(),
		seatId: uuid(),
		organisationId: uuid(),
		madeAt: timestamp({ withTimezone: true }).notNull().defaultNow()
	},
	(table) => [primaryKey({ columns: [table.documentId, table.number] })]
);

/** Somebody who wrote words of the text, by the names that they and their organisation had then. */
export interface VersionAuthor {
	seatId: string;
	personId: string;
	name: string;
	organisationId: string;
	organisation: string;
	/** How many characters of the text are theirs. */
	letters: number;
}

/** Text block, offset, length, seat (by its place in `authors`, −1 for nobody), minute since 1970, how it came. */
export type VersionRun = [block: number, offset: number, length: number, author: number, minute: number, via: string];

/** What is known of documents that wait for a version of their own accord. It may change, and may be lost. */
export const versionWatch = pgTable('version_watch', {
	documentId: uuid()
		.primaryKey()
		.references(() => documents.id),
	/** Up to here there is nothing that a version would keep and the last one does not. */
	settledSeq: bigint({ mode: 'number' }).notNull(),
	/** When it was first seen that more was written; null where nothing was. */
	writtenSince: timestamp({ withTimezone: true }),
	/** When a version was asked for. */
	askedAt: timestamp({ withTimezone: true })
});
