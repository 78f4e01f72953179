// Whom and what somebody who writes a document may name in it: people and organisations that they see elsewhere too, and
// documents that they may read. Nobody learns here that anything else exists.
import { and, asc, eq, exists, inArray, isNull, ne, or, sql, type SQL } from 'drizzle-orm';
import { alias, type PgColumn } from 'drizzle-orm/pg-core';
import type { MentionKind } from '$shared/document/mention';
import type { FindMentionable } from '$shared/inputs/documents';
import { rolesWith } from '$shared/permissions';
import { accessDocument } from '../access';
import type { Person } from '../accounts';
import { people } from '../accounts/tables';
import type { App } from '../app';
import { seatIsOpen } from '../groups';
import { groups, seats } from '../groups/tables';
import { memberships, organisations } from '../organisations/tables';
import { groupsReadBy, readableAmong } from './readable';
import { documents } from './tables';

export interface Mentionable {
	kind: MentionKind;
	id: string;
	label: string;
	/** What tells two of one name apart: the organisation, the group. */
	detail: string;
}

const AT_MOST = 8;

/** Those whose name has words that begin as the words of `q`, the document's own group first. Throws as accessDocument does. */
export async function findMentionable(
	app: App,
	person: Person,
	{ documentId, what, q }: FindMentionable & { documentId: string }
): Promise<Mentionable[]> {
	const { document } = await accessDocument(app, person, documentId, 'document.write');
	const words = wordsOf(q);
	if (what === 'documents') return findDocuments(app, person, { document, words });
	const place = { groupId: document.groupId, words };
	const [who, bodies] = await Promise.all([findPeople(app, person, place), findOrganisations(app, person, place)]);
	// Both have room where both are found.
	const some = Math.max(AT_MOST / 2, AT_MOST - bodies.length);
	return [...who.slice(0, some), ...bodies].slice(0, AT_MOST);
}

/** Of the documents that the text names, the ids of those that the reader may read. Throws as accessDocument does. */
export async function listLinked(app: App, person: Person, { documentId }: { documentId: string }): Promise<string[]> {
	const { document } = await accessDocument(app, person, documentId, 'document.read');
	const { linked } = await app.projections.of({ ...document, documentId });
	return [...(await readableAmong(app, person, linked))];
}

interface Sought {
	groupId: string;
	words: string[];
}

async function findPeople(app: App, person: Person, { groupId, words }: Sought): Promise<Mentionable[]> {
	const found = await app.db
		.select({
			id: people.id,
			label: people.name,
			detail: sql<string>`string_agg(distinct ${organisations.name}, ' · ')`
		})
		.from(seats)
		.innerJoin(people, eq(people.id, seats.personId))
		.innerJoin(organisations, eq(organisations.id, seats.organisationId))
		.where(
			and(inArray(seats.groupId, groupsSeenBy(app, person)), seatIsOpen(app.clock()), ...beginWith(people.name, words))
		)
		.groupBy(people.id)
		.orderBy(sql`bool_or(${seats.groupId} = ${groupId}) desc`, asc(people.name), asc(people.id))
		.limit(AT_MOST);
	return found.map((row) => ({ kind: 'person', ...row }));
}

/** Members of the clusters whose groups the person sees, and whoever else has a seat in those groups. */
async function findOrganisations(app: App, person: Person, { groupId, words }: Sought): Promise<Mentionable[]> {
	const seen = groupsSeenBy(app, person);
	const seated = (where: SQL) =>
		exists(
			app.db
				.select({ one: sql`1` })
				.from(seats)
				.where(and(eq(seats.organisationId, organisations.id), seatIsOpen(app.clock()), where))
		);
	const isMember = exists(
		app.db
			.select({ one: sql`1` })
			.from(memberships)
			.innerJoin(groups, eq(groups.clusterId, memberships.clusterId))
			.where(
				and(eq(memberships.organisationId, organisations.id), eq(memberships.state, 'member'), inArray(groups.id, seen))
			)
	);
	const found = await app.db
		.select({ id: organisations.id, label: organisations.name })
		.from(organisations)
		.where(and(or(isMember, seated(inArray(seats.groupId, seen))), ...beginWith(organisations.name, words)))
		.orderBy(sql`${seated(eq(seats.groupId, groupId))} desc`, asc(organisations.name), asc(organisations.id))
		.limit(AT_MOST);
	return found.map((row) => ({ kind: 'organisation', ...row, detail: '' }));
}

async function findDocuments(
	app: App,
	person: Person,
	{ document, words }: { document: { id: string; groupId: string }; words: string[] }
): Promise<Mentionable[]> {
	const found = await app.db
		.select({ id: documents.id, label: documents.title, detail: groups.code })
		.from(documents)
		.innerJoin(groups, eq(groups.id, documents.groupId))
		.where(
			and(
				inArray(documents.groupId, groupsReadBy(app, person)),
				isNull(documents.archivedAt),
				ne(documents.id, document.id),
				...beginWith(documents.title, words)
			)
		)
		.orderBy(sql`${documents.groupId} = ${document.groupId} desc`, asc(documents.title), asc(documents.id))
		.limit(AT_MOST);
	return found.map((row) => ({ kind: 'document', ...row }));
}

/** Groups whose page, with its people, the person may see: those of their seats, and all for whoever runs the platform. */
function groupsSeenBy(app: App, person: Person) {
	const seen = alias(groups, 'seen');
	const held = alias(seats, 'held');
	return app.db
		.select({ id: seen.id })
		.from(held)
		.innerJoin(seen, or(eq(seen.id, held.groupId), eq(seen.clusterId, held.clusterId), eq(held.role, 'admin')))
		.where(
			and(eq(held.personId, person.id), inArray(held.role, rolesWith('group.read')), seatIsOpen(app.clock(), held))
		);
}

const ACCENTS = ['áàäâãéèëêíìïîóòöôõúùüûñç', 'aaaaaeeeeiiiiooooouuuunc'] as const;

const wordsOf = (q: string): string[] => q.toLowerCase().split(/\s+/).filter(Boolean);

/** Each word begins a word of the column. Case and accents do not count. */
const beginWith = (column: PgColumn, words: readonly string[]): SQL[] =>
	words.map((word) => {
		const start = word.replace(/[\\%_]/g, '\\$&');
		return sql`' ' || translate(lower(${column}), ${ACCENTS[0]}, ${ACCENTS[1]}) like '% ' || translate(${start}, ${ACCENTS[0]}, ${ACCENTS[1]}) || '%'`;
	});
