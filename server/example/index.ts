// Fills an empty database with the example: five clusters, their groups, organisations, invented people, documents.
import { eq } from 'drizzle-orm';
import { affiliations, people } from '../accounts/tables';
import type { App } from '../app';
import type { Transaction } from '../db';
import { instance } from '../db/tables';
import { documents } from '../documents/tables';
import { PLATFORM, record } from '../events';
import { groups, seats } from '../groups/tables';
import { clusters, memberships, organisations } from '../organisations/tables';
import { documentClients, documentUpdates } from '../sync/tables';
import { sittingsOf } from './authors';
import { CLUSTERS } from './clusters';
import { DOCUMENTS, seatOf } from './documents';
import { idOf } from './ids';
import { INVENTED_ORGANISATIONS, REAL_ORGANISATIONS, type ExampleOrganisation } from './organisations';
import { PEOPLE, type ExamplePerson } from './people';
import { SEATS, type ExampleSeat } from './seats';

/** When the organisations joined: the month of the city council's text. */
const MEMBERS_SINCE = new Date('2020-03-01T09:00:00+01:00');
const PEOPLE_SINCE = new Date('2025-01-13T09:00:00+01:00');

/**
 * Furnishes a migrated, empty database, all or nothing. The same ids, dates and words each time.
 * Throws what PostgreSQL throws when somebody has used the database already.
 */
export async function furnish(app: App): Promise<void> {
	// Before the transaction: the worker takes its time to start.
	const texts = await Promise.all(DOCUMENTS.map(({ content }) => app.workers.seed(content)));

	await app.db.transaction(async (tx) => {
		await tx.insert(instance).values({ furnishedAt: app.clock() });
		await insertClusters(tx);
		await insertOrganisations(tx);
		await insertPeople(tx);
		await tx.insert(seats).values(SEATS.map(seatRow));
		for (const [index, document] of DOCUMENTS.entries()) await insertDocument(app, tx, document, texts[index]!);
		await record(tx, PLATFORM, 'instance.furnished', { kind: 'instance', id: 'one' });
	});
}

async function insertClusters(tx: Transaction): Promise<void> {
	await tx.insert(clusters).values(
		CLUSTERS.map(({ code, name, description, phase }, position) => ({
			id: idOf('cluster', code),
			code,
			name,
			description,
			phase,
			position
		}))
	);

	for (const cluster of CLUSTERS) {
		for (const group of cluster.groups) {
			const id = idOf('group', group.code);
			await tx.insert(groups).values({ id, clusterId: idOf('cluster', cluster.code), ...group });
			await record(tx, PLATFORM, 'group.created', { kind: 'group', id, groupId: id, data: { code: group.code } });
		}
	}
}

async function insertOrganisations(tx: Transaction): Promise<void> {
	for (const [list, invented] of [
		[REAL_ORGANISATIONS, false],
		[INVENTED_ORGANISATIONS, true]
	] as const) {
		for (const [key, organisation] of Object.entries<ExampleOrganisation>(list)) {
			const id = idOf('organisation', key);
			await tx.insert(organisations).values({ id, name: organisation.name, kind: organisation.kind, invented });
			await tx.insert(memberships).values(
				Object.entries(organisation.clusters).map(([code, state]) => ({
					organisationId: id,
					clusterId: idOf('cluster', code),
					state,
					since: MEMBERS_SINCE
				}))
			);
			await record(tx, PLATFORM, 'organisation.admitted', { kind: 'organisation', id, data: organisation.clusters });
		}
	}
}

async function insertPeople(tx: Transaction): Promise<void> {
	for (const [index, [key, person]] of Object.entries<ExamplePerson>(PEOPLE).entries()) {
		const id = idOf('person', key);
		const { name, email, language } = person;
		// People are listed in the order in which they came.
		const createdAt = new Date(PEOPLE_SINCE.getTime() + index * 60_000);
		await tx.insert(people).values({ id, name, email, language, invented: true, createdAt });
		await tx.insert(affiliations).values(
			person.affiliations.map(({ organisation, ...affiliation }) => ({
				id: idOf('affiliation', key, organisation),
				personId: id,
				organisationId: idOf('organisation', organisation),
				...affiliation
			}))
		);
		await record(tx, PLATFORM, 'person.added', { kind: 'person', id });
	}
}

const seatRow = (seat: ExampleSeat): typeof seats.$inferInsert => ({
	id: seatId(seat),
	personId: idOf('person', seat.person),
	organisationId: idOf('organisation', seat.organisation),
	groupId: seat.group && idOf('group', seat.group),
	clusterId: seat.cluster && idOf('cluster', seat.cluster),
	role: seat.role,
	from: seat.from,
	until: seat.until
});

const seatId = ({ person, organisation, group, cluster }: ExampleSeat) =>
	idOf('seat', person, organisation, group ?? cluster ?? 'platform');

async function insertDocument(
	app: App,
	tx: Transaction,
	document: (typeof DOCUMENTS)[number],
	text: Uint8Array
): Promise<void> {
	const id = idOf('document', document.key);
	const groupId = idOf('group', document.group);
	const writer = seatId(seatOf(document));
	const { title, kind, language, state, createdAt, writtenAt, archivedAt } = document;

	await tx
		.insert(documents)
		.values({ id, groupId, title, kind, language, state, createdBy: writer, createdAt, archivedAt });
	await app.rooms.create(tx, { documentId: id, seatId: writer, update: text });
	const credits = sittingsOf(document, text).map(({ client: _, seat, ...sitting }) => ({
		...sitting,
		seat: seatId(seat)
	}));
	await tx.update(documentClients).set({ credits }).where(eq(documentClients.documentId, id));
	// The log takes the time of the clock; the example's documents were written before somebody installed it.
	await tx.update(documentUpdates).set({ at: writtenAt }).where(eq(documentUpdates.documentId, id));

	const event = { kind: 'document', id, groupId } as const;
	await record(tx, PLATFORM, 'document.created', { ...event, data: { title, kind, language, state } });
	if (archivedAt) await record(tx, PLATFORM, 'document.archived', event);
}
