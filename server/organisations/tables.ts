// Clusters, and the organisations that belong to them.
import { boolean, index, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { Bilingual } from '../../src/shared/language';
import type { ClusterPhase, MembershipState, OrganisationKind } from '../../src/shared/organisation';

export const clusters = pgTable('clusters', {
	id: uuid().primaryKey().defaultRandom(),
	code: text().notNull().unique(),
	name: jsonb().$type<Bilingual>().notNull(),
	description: jsonb().$type<Bilingual>().notNull(),
	phase: text().$type<ClusterPhase>().notNull(),
	/** Order on the page. */
	position: integer().notNull(),
	createdAt: timestamp({ withTimezone: true }).notNull().defaultNow()
});

export const organisations = pgTable('organisations', {
	id: uuid().primaryKey().defaultRandom(),
	name: text().notNull(),
	kind: text().$type<OrganisationKind>().notNull(),
	/** Made up for the example, and said so on screen. */
	invented: boolean().notNull().default(false),
	createdAt: timestamp({ withTimezone: true }).notNull().defaultNow()
});

export const memberships = pgTable(
	'memberships',
	{
		organisationId: uuid()
			.notNull()
			.references(() => organisations.id),
		clusterId: uuid()
			.notNull()
			.references(() => clusters.id),
		state: text().$type<MembershipState>().notNull(),
		since: timestamp({ withTimezone: true }).notNull().defaultNow()
	},
	(table) => [primaryKey({ columns: [table.organisationId, table.clusterId] }), index().on(table.clusterId)]
);
