// Threads and their comments: rows beside the text. Nothing of them is ever in it.
import { bigint, index, integer, jsonb, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import type { Anchor } from '../../src/shared/review/anchor';
import type { ThreadKind } from '../../src/shared/states/thread';
import { people } from '../accounts/tables';
import { documents } from '../documents/tables';
import { seats } from '../groups/tables';
import { organisations } from '../organisations/tables';

/** By whom, and for whom: kept as it was when they did it. */
const by = {
	personId: uuid()
		.notNull()
		.references(() => people.id),
	seatId: uuid()
		.notNull()
		.references(() => seats.id),
	organisationId: uuid()
		.notNull()
		.references(() => organisations.id)
};

/** Where remarks are in a text. Apart from them, since anchors follow the text, and all in the same way. */
export const anchors = pgTable(
	'anchors',
	{
		id: uuid().primaryKey().defaultRandom(),
		documentId: uuid()
			.notNull()
			.references(() => documents.id),
		/** The epoch of the text, and how far its log was when the anchor was right. */
		epoch: integer().notNull(),
		checkedSeq: bigint({ mode: 'number' }).notNull(),
		anchor: jsonb().$type<Anchor>().notNull()
	},
	(table) => [index().on(table.documentId)]
);

export const threads = pgTable(
	'threads',
	{
		id: uuid().primaryKey().defaultRandom(),
		documentId: uuid()
			.notNull()
			.references(() => documents.id),
		/** From 1, without holes, in each document: “comment 14”. */
		number: integer().notNull(),
		anchorId: uuid()
			.notNull()
			.references(() => anchors.id),
		kind: text().$type<ThreadKind>().notNull(),
		...by,
		openedAt: timestamp({ withTimezone: true }).notNull(),
		resolvedAt: timestamp({ withTimezone: true }),
		resolvedBy: uuid().references(() => seats.id)
	},
	(table) => [unique().on(table.documentId, table.number)]
);

export const comments = pgTable(
	'comments',
	{
		id: uuid().primaryKey().defaultRandom(),
		threadId: uuid()
			.notNull()
			.references(() => threads.id),
		body: text().notNull(),
		...by,
		postedAt: timestamp({ withTimezone: true }).notNull(),
		/** When it was written anew last; what it said before is in `comment_edits`. */
		editedAt: timestamp({ withTimezone: true }),
		/** It is shown no more, and says that it was there. */
		deletedAt: timestamp({ withTimezone: true })
	},
	(table) => [index().on(table.threadId, table.postedAt)]
);

/** What a comment said before it was written anew or deleted. */
export const commentEdits = pgTable(
	'comment_edits',
	{
		id: uuid().primaryKey().defaultRandom(),
		commentId: uuid()
			.notNull()
			.references(() => comments.id),
		body: text().notNull(),
		until: timestamp({ withTimezone: true }).notNull()
	},
	(table) => [index().on(table.commentId, table.until)]
);
