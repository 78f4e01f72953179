// People, the organisations they may act for, their sign-ins, and links that work once.
import { boolean, date, index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { Language } from '../../src/shared/language';
import { organisations } from '../organisations/tables';

export const people = pgTable('people', {
	id: uuid().primaryKey().defaultRandom(),
	/** Lower case. */
	email: text().notNull().unique(),
	name: text().notNull(),
	language: text().$type<Language>().notNull(),
	/** Argon2id. Null: cannot sign in with a password. */
	passwordHash: text(),
	/** Made up for the example, and said so on screen. */
	invented: boolean().notNull().default(false),
	createdAt: timestamp({ withTimezone: true }).notNull().defaultNow()
});

export const affiliations = pgTable(
	'affiliations',
	{
		id: uuid().primaryKey().defaultRandom(),
		personId: uuid()
			.notNull()
			.references(() => people.id),
		organisationId: uuid()
			.notNull()
			.references(() => organisations.id),
		/** Their position there, in their own words. */
		position: text(),
		from: date().notNull(),
		until: date(),
		/** May sign and take positions in the organisation's name. */
		canSign: boolean().notNull().default(false)
	},
	(table) => [index().on(table.personId)]
);

export const sessions = pgTable(
	'sessions',
	{
		/** SHA-256 of the id in the cookie, hex. */
		id: text().primaryKey(),
		userId: uuid()
			.notNull()
			.references(() => people.id),
		expiresAt: timestamp({ withTimezone: true, mode: 'date' }).notNull(),
		sharedComputer: boolean().notNull().default(false),
		createdAt: timestamp({ withTimezone: true }).notNull().defaultNow()
	},
	(table) => [index().on(table.userId)]
);

/** A link that works once: making the first administrator; later invitations. Only its hash is kept. */
export const links = pgTable('links', {
	tokenHash: text().primaryKey(),
	purpose: text().$type<'set_up'>().notNull(),
	expiresAt: timestamp({ withTimezone: true }).notNull(),
	usedAt: timestamp({ withTimezone: true })
});
