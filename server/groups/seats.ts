// When a seat counts.
import { and, gt, isNull, lte, or } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { seats } from './tables';

/** Held at that moment: from its first day until the moment it ends. `of`: the table, where a query has it by another name. */
export const seatIsOpen = (now: Date, of: { from: PgColumn; until: PgColumn } = seats) =>
	and(lte(of.from, now), or(isNull(of.until), gt(of.until, now)));
