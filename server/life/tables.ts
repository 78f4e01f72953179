// How documents have moved from state to state, and when they are to move next.
import { bigserial, boolean, index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { DocumentState } from '../../src/shared/states/document';
import { documents } from '../documents/tables';
import { seats } from '../groups/tables';

/** Each change of state. Append-only: it is the document's history. */
export const documentMoves = pgTable(
	'document_moves',
	{
		id: bigserial({ mode: 'number' }).primaryKey(),
		documentId: uuid()
			.notNull()
			.references(() => documents.id),
		from: text().$type<DocumentState>().notNull(),
		to: text().$type<DocumentState>().notNull(),
		reason: text(),
		closesAt: timestamp({ withTimezone: true }),
		/** The version made with it: the text as it was then. */
		version: integer().notNull(),
		/** Who made it, or set the time at which it was made. */
		seatId: uuid()
			.notNull()
			.references(() => seats.id),
		/** It came at its time, not by hand. */
		timed: boolean().notNull(),
		at: timestamp({ withTimezone: true }).notNull().defaultNow()
	},
	(table) => [index().on(table.documentId, table.id)]
);

/** A move that is to come by itself: the end of a last call, or one that somebody has planned. One a document. */
export const plannedMoves = pgTable('planned_moves', {
	documentId: uuid()
		.primaryKey()
		.references(() => documents.id),
	to: text().$type<DocumentState>().notNull(),
	at: timestamp({ withTimezone: true }).notNull(),
	/** Of the state that it leads to. */
	closesAt: timestamp({ withTimezone: true }),
	seatId: uuid()
		.notNull()
		.references(() => seats.id),
	/** In the queue of jobs. */
	jobId: uuid().notNull()
});
