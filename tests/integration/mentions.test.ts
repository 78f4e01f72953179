// Whom and what a text may name, and for whom a name leads anywhere: nobody learns of what they may not see.
import { eq } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { accessDocument } from '../../server/access';
import type { Person } from '../../server/accounts';
import { people as peopleTable } from '../../server/accounts/tables';
import type { App } from '../../server/app';
import * as documents from '../../server/documents';
import { groups as groupsTable, seats } from '../../server/groups/tables';
import { memberships, organisations } from '../../server/organisations/tables';
import { editAs } from '../../server/server-edit';
import { testApp } from '../support/app';
import { mention, p } from '../support/rich-text';
import { makeTown, type Town } from '../support/town';

let app: App;
let town: Town;
let documentId: string;

beforeAll(async () => {
	app = await testApp();
	town = await makeTown(app);
	documentId = await write(town.people.chair, town.groups.home, 'Libro Blanco');
});

async function write(person: Person, groupId: string, title: string): Promise<string> {
	const input = { groupId, kind: 'blank', title, language: 'es' } as const;
	return (await documents.createDocument(app, person, input)).id;
}

const find = async (person: Person, what: 'who' | 'documents', q = '') =>
	(await documents.findMentionable(app, person, { documentId, what, q })).map(({ kind, label }) => `${kind} ${label}`);

async function rename(person: Person, name: string): Promise<void> {
	await app.db.update(peopleTable).set({ name }).where(eq(peopleTable.id, person.id));
}

it('names people of the groups that the writer sees, the own group first, by how words begin', async () => {
	await rename(town.people.member, 'Ágata Ruiz Cañas');
	await rename(town.strangers.ofOtherCluster, 'Ágata Lejana');
	await rename(town.people.observer, '100% Puro');
	expect(await find(town.people.member, 'who', 'aga can')).toEqual(['person Ágata Ruiz Cañas']);
	expect(await find(town.people.member, 'who', 'agata')).toEqual(['person Ágata Ruiz Cañas']);
	expect(await find(town.people.member, 'who', 'uiz')).toEqual([]);
	expect(await find(town.people.member, 'who', '%')).toEqual([]);
	expect(await find(town.people.member, 'who', '100%')).toEqual(['person 100% Puro']);
	// Whoever sits in a group of another cluster too sees its people.
	const both = await town.add('member', { groupId: town.groups.home });
	await app.db.insert(seats).values({
		personId: both.id,
		organisationId: town.organisationId,
		groupId: town.groups.away,
		role: 'guest',
		from: new Date(0)
	});
	expect(await find(both, 'who', 'agata')).toEqual(['person Ágata Ruiz Cañas', 'person Ágata Lejana']);
});

it('names organisations with a seat in those groups, or members of their cluster; no others', async () => {
	const [sister] = await app.db.select().from(groupsTable).where(eq(groupsTable.id, town.groups.sister));
	const made = await app.db
		.insert(organisations)
		.values(['Lince Uno', 'Lince Dos', 'Lince Tres'].map((name) => ({ name, kind: 'company' as const })))
		.returning();
	const { clusterId } = sister!;
	const member = { organisationId: made[0]!.id, clusterId, state: 'member' as const };
	const invited = { organisationId: made[1]!.id, clusterId, state: 'candidate' as const };
	await app.db.insert(memberships).values([member, invited]);
	expect(await find(town.people.member, 'who', 'lince')).toEqual(['organisation Lince Uno']);
	expect(await find(town.people.member, 'who', 'datalia')).toEqual(['organisation Datalia']);
});

it('names documents that the writer may read, and not the one that is written', async () => {
	await write(town.people.chair, town.groups.home, 'Acta de mayo');
	await write(town.strangers.ofSisterGroup, town.groups.sister, 'Acta de la hermana');
	await write(town.strangers.ofOtherCluster, town.groups.away, 'Acta lejana');
	const gone = await write(town.people.chair, town.groups.home, 'Acta archivada');
	await documents.archiveDocument(app, town.people.chair, { documentId: gone });
	expect(await find(town.people.member, 'documents')).toEqual(['document Acta de mayo']);
	expect(await find(town.people.member, 'documents', 'libro')).toEqual([]);
});

it('answers nobody who may not write the document', async () => {
	const { observer, reviewer, manager } = town.people;
	for (const person of [observer, reviewer, manager])
		await expect(find(person, 'who')).rejects.toMatchObject({ code: 'forbidden' });
	for (const person of [town.people.guest, ...Object.values(town.strangers)])
		await expect(find(person, 'documents')).rejects.toMatchObject({ code: 'notFound' });
});

it('a document that a text names is a link for whoever may read it, and a name for everybody else', async () => {
	const secret = await write(town.strangers.ofSisterGroup, town.groups.sister, 'Secreto');
	const open = await write(town.people.chair, town.groups.home, 'Abierto');
	const content = [p('Véanse ', mention('document', secret, 'Secreto'), ' y ', mention('document', open, 'Abierto'))];
	const found = await accessDocument(app, town.people.chair, documentId, 'document.write');
	const change = (updates: Uint8Array[]) => app.workers.insert({ updates, content, before: null });
	await editAs(app, town.people.chair, found, { via: 'template', change });

	const opened = await documents.openDocument(app, town.people.chair, { documentId });
	expect(opened.linked).toEqual([open]);
	expect(opened.html).toContain(`href="/documents/${open}">#Abierto</a>`);
	expect(opened.html).toContain('<a class="mention" data-kind="document">#Secreto</a>');
	expect(opened.html).not.toContain(secret);
	// The manager of the cluster reads both groups.
	expect([...(await documents.listLinked(app, town.people.manager, { documentId }))].sort()).toEqual(
		[open, secret].sort()
	);
	const { body } = await documents.exportDocument(app, town.people.manager, { documentId, format: 'html' });
	expect(body).not.toContain('/documents/');
});
