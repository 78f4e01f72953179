// What was published: the address of a document, its editions, and what ended them. The database refuses to change or
// delete an edition or an address (drizzle/), whoever asks: what is public is never a 404.
import {
	foreignKey,
	index,
	integer,
	jsonb,
	pgTable,
	primaryKey,
	text,
	timestamp,
	unique,
	uuid
} from 'drizzle-orm/pg-core';
import type { Bilingual, Language } from '../../src/shared/language';
import type { EditionEnd } from '../../src/shared/publication';
import type { DocumentKind } from '../../src/shared/states/document';
import { documents } from '../documents/tables';
import { groups, seats } from '../groups/tables';

/** The public address of a document: `/p/<key>`. */
export const publications = pgTable('publications', {
	documentId: uuid()
		.primaryKey()
		.references(() => documents.id),
	key: text().notNull().unique()
});

/** A group or cluster by the name that it had then. */
export interface NamedThen {
	id: string;
	code: string;
	name: Bilingual;
}

/** A version of the text that anybody may read, for ever. */
export const editions = pgTable(
	'editions',
	{
		/** Also its id in feeds. */
		id: uuid().primaryKey().defaultRandom(),
		documentId: uuid()
			.notNull()
			.references(() => publications.documentId),
		/** From 1, without holes, in each document. */
		number: integer().notNull(),
		/** Of the document's, which stay as they are. */
		version: integer().notNull(),
		kind: text().$type<DocumentKind>().notNull(),
		language: text().$type<Language>().notNull(),
		groupId: uuid()
			.notNull()
			.references(() => groups.id),
		group: jsonb().$type<NamedThen>().notNull(),
		cluster: jsonb().$type<NamedThen>().notNull(),
		/** Whoever published it. */
		seatId: uuid()
			.notNull()
			.references(() => seats.id),
		publishedAt: timestamp({ withTimezone: true }).notNull()
	},
	(table) => [unique('editions_number').on(table.documentId, table.number), index().on(table.publishedAt)]
);

export type Edition = typeof editions.$inferSelect;

/** That an edition is no longer what its group stands by. It can still be read. */
export const editionEnds = pgTable(
	'edition_ends',
	{
		documentId: uuid().notNull(),
		number: integer().notNull(),
		kind: text().$type<EditionEnd>().notNull(),
		at: timestamp({ withTimezone: true }).notNull(),
		reason: text().notNull(),
		/** The publication that has taken its place. */
		successorId: uuid().references(() => publications.documentId),
		/** Whoever said so. */
		seatId: uuid()
			.notNull()
			.references(() => seats.id)
	},
	(table) => [
		primaryKey({ columns: [table.documentId, table.number, table.kind] }),
		index().on(table.successorId),
		foreignKey({
			name: 'edition_ends_edition',
			columns: [table.documentId, table.number],
			foreignColumns: [editions.documentId, editions.number]
		})
	]
);
