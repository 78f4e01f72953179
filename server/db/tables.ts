// What this database is: one row that is the database's own.
import { pgTable, text, timestamp } from 'drizzle-orm/pg-core';

export const instance = pgTable('instance', {
	one: text().primaryKey().default('one'),
	/** When the example was furnished; null in a database that started empty. */
	furnishedAt: timestamp({ withTimezone: true }),
	createdAt: timestamp({ withTimezone: true }).notNull().defaultNow()
});
