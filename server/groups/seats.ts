// When a seat counts.
import { and, gt, isNull, lte, or } from 'drizzle-orm';
import { seats } from './tables';

/** Held at that moment: from its first day until the moment it ends. */
export const seatIsOpen = (now: Date) => and(lte(seats.from, now), or(isNull(seats.until), gt(seats.until, now)));
