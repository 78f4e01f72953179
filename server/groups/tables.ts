// Working groups, and the seats people hold in them.
import { sql } from 'drizzle-orm';
import { check, index, jsonb, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { Bilingual } from '../../src/shared/language';
import type { Role } from '../../src/shared/permissions';
import { people } from '../accounts/tables';
import { clusters, organisations } from '../organisations/tables';

export const groups = pgTable(
	'groups',
	{
		id: uuid().primaryKey().defaultRandom(),
		clusterId: uuid()
			.notNull()
			.references(() => clusters.id),
		/** Short code with the cluster's in front: CIB-FOR. */
		code: text().notNull().unique(),
		name: jsonb().$type<Bilingual>().notNull(),
		purpose: jsonb().$type<Bilingual>().notNull(),
		createdAt: timestamp({ withTimezone: true }).notNull().defaultNow()
	},
	(table) => [index().on(table.clusterId)]
);

/**
 * Person + organisation acted for + where + role + dates. A chair or member sits in a group, a manager in a
 * cluster, the city's admin in neither.
 */
export const seats = pgTable(
	'seats',
	{
		id: uuid().primaryKey().defaultRandom(),
		personId: uuid()
			.notNull()
			.references(() => people.id),
		organisationId: uuid()
			.notNull()
			.references(() => organisations.id),
		groupId: uuid().references(() => groups.id),
		clusterId: uuid().references(() => clusters.id),
		role: text().$type<Role>().notNull(),
		from: timestamp({ withTimezone: true }).notNull().defaultNow(),
		until: timestamp({ withTimezone: true })
	},
	(table) => [
		check(
			'seats_place',
			sql`case ${table.role} when 'admin' then ${table.groupId} is null and ${table.clusterId} is null when 'manager' then ${table.groupId} is null and ${table.clusterId} is not null else ${table.groupId} is not null and ${table.clusterId} is null end`
		),
		index().on(table.personId),
		index().on(table.groupId),
		uniqueIndex('seats_one_open')
			.on(table.personId, table.organisationId, table.groupId)
			.where(sql`${table.until} is null and ${table.groupId} is not null`)
	]
);

export type Group = typeof groups.$inferSelect;
