// Furnishing: a real empty database becomes the example, all of it or nothing.
import { count, eq, isNotNull } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { people } from '$server/accounts/tables';
import type { App } from '$server/app';
import { instance } from '$server/db/tables';
import { documents } from '$server/documents/tables';
import { events } from '$server/events';
import { furnish } from '$server/example';
import { CLUSTERS } from '$server/example/clusters';
import { DOCUMENTS } from '$server/example/documents';
import { idOf } from '$server/example/ids';
import { PEOPLE } from '$server/example/people';
import { SEATS } from '$server/example/seats';
import { groups, seats } from '$server/groups/tables';
import { clusters, memberships, organisations } from '$server/organisations/tables';
import { documentUpdates } from '$server/sync/tables';
import { textOf } from '$shared/document/read';
import { testApp } from '../support/app';

describe('furnishing', () => {
	let app: App;
	beforeAll(async () => {
		app = await testApp();
		await furnish(app);
	});

	const numberOf = async (table: typeof people | typeof seats | typeof groups | typeof clusters | typeof memberships) =>
		(await app.db.select({ rows: count() }).from(table))[0]?.rows;

	it('puts in everything, and notes when', async () => {
		expect(await numberOf(clusters)).toBe(CLUSTERS.length);
		expect(await numberOf(groups)).toBe(CLUSTERS.reduce((sum, cluster) => sum + cluster.groups.length, 0));
		expect(await numberOf(people)).toBe(Object.keys(PEOPLE).length);
		expect(await numberOf(seats)).toBe(SEATS.length);
		expect(await numberOf(memberships)).toBeGreaterThan(50);
		const [row] = await app.db.select().from(instance);
		expect(row?.furnishedAt).toBeInstanceOf(Date);
	});

	it('says of people and organisations that they are invented, and gives nobody a password', async () => {
		const passwords = await app.db
			.selectDistinct({ invented: people.invented, hash: people.passwordHash })
			.from(people);
		expect(passwords).toEqual([{ invented: true, hash: null }]);
		const [city] = await app.db.select().from(organisations).where(eq(organisations.name, 'Ayuntamiento de Madrid'));
		const [agency] = await app.db
			.select()
			.from(organisations)
			.where(eq(organisations.id, idOf('organisation', 'agencia')));
		expect([city?.invented, agency?.invented]).toEqual([false, true]);
	});

	it.each(DOCUMENTS)('$title can be read back word for word', async ({ key, content }) => {
		const { updates } = await app.rooms.read({ documentId: idOf('document', key), epoch: 0 });
		const { text } = await app.workers.project(updates);
		expect(text.trim()).toBe(textOf(content).trim());
	});

	it('has texts that were written when the example says, not when it was furnished', async () => {
		const rows = await app.db.select({ id: documentUpdates.documentId, at: documentUpdates.at }).from(documentUpdates);
		const written = new Map(rows.map(({ id, at }) => [id, at]));
		expect(written).toEqual(new Map(DOCUMENTS.map(({ key, writtenAt }) => [idOf('document', key), writtenAt])));
	});

	it('writes an event for each group and document, by the platform', async () => {
		const made = await app.db.select().from(events).where(eq(events.verb, 'document.created'));
		expect(made.map(({ objectId }) => objectId)).toEqual(DOCUMENTS.map(({ key }) => idOf('document', key)));
		expect(await app.db.select().from(events).where(isNotNull(events.personId))).toEqual([]);
	});

	it('refuses a database in use, and changes nothing there', async () => {
		const before = await app.db.select().from(events);
		await expect(furnish(app)).rejects.toThrow();
		expect(await app.db.select().from(events)).toEqual(before);
		expect(await app.db.select({ rows: count() }).from(documents)).toEqual([{ rows: DOCUMENTS.length }]);
	});
});
