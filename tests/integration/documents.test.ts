// Documents and groups, by everybody who may and everybody who may not.
import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import * as encoding from 'lib0/encoding';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import type { Person } from '../../server/accounts';
import { affiliations } from '../../server/accounts/tables';
import type { App } from '../../server/app';
import * as documents from '../../server/documents';
import { documents as documentsTable } from '../../server/documents/tables';
import * as groups from '../../server/groups';
import { seats } from '../../server/groups/tables';
import { listClusters } from '../../server/organisations';
import { organisations } from '../../server/organisations/tables';
import { ROLES, rolesWith, type Role } from '$shared/permissions';
import { DOCUMENT_KINDS } from '$shared/states/document';
import { testApp } from '../support/app';
import { eventsOf, makeTown, type Town } from '../support/town';

const NEW = { kind: 'white_paper', title: 'Talento y datos', language: 'es' } as const;
const NOBODYS_ID = '00000000-0000-4000-8000-000000000000';

let app: App;
let town: Town;
let documentId: string;

beforeAll(async () => {
	app = await testApp();
	town = await makeTown(app);
});

beforeEach(async () => {
	const created = await documents.createDocument(app, town.people.member, { groupId: town.groups.home, ...NEW });
	documentId = created.id;
});

/** Everything that a command could change. */
const everything = async () =>
	JSON.stringify([
		await app.sql`select * from documents order by id`,
		await app.sql`select document_id, epoch, seq from document_updates order by 1, 2, 3`,
		await eventsOf(app)
	]);

type Made = { id: string };
interface Command {
	allowed: Role[];
	/** Roles that may see the thing, and so learn that they may not do this; all others learn nothing. */
	seeing: Role[];
	run: (person: Person) => Promise<unknown>;
}

const home = () => town.groups.home;
const readers = rolesWith('document.read');
const COMMANDS: Record<string, Command> = {
	createDocument: {
		allowed: ['chair', 'vice_chair', 'secretary', 'member'],
		seeing: [...ROLES],
		run: (person) => documents.createDocument(app, person, { groupId: home(), ...NEW })
	},
	renameDocument: {
		allowed: ['chair', 'vice_chair', 'secretary', 'member'],
		seeing: readers,
		run: (person) => documents.renameDocument(app, person, { documentId, title: 'Otro título' })
	},
	numberHeadings: {
		allowed: ['chair', 'vice_chair', 'secretary', 'member'],
		seeing: readers,
		run: (person) => documents.numberHeadings(app, person, { documentId, numbered: true })
	},
	findMentionable: {
		allowed: ['chair', 'vice_chair', 'secretary', 'member'],
		seeing: readers,
		run: (person) => documents.findMentionable(app, person, { documentId, what: 'who', q: '' })
	},
	listLinked: {
		allowed: readers,
		seeing: readers,
		run: (person) => documents.listLinked(app, person, { documentId })
	},
	checkText: {
		allowed: readers,
		seeing: readers,
		run: (person) => documents.checkText(app, person, { documentId })
	},
	archiveDocument: {
		allowed: ['chair', 'vice_chair', 'secretary'],
		seeing: readers,
		run: (person) => documents.archiveDocument(app, person, { documentId })
	},
	restoreDocument: {
		allowed: ['chair', 'vice_chair', 'secretary'],
		seeing: readers,
		run: (person) => documents.restoreDocument(app, person, { documentId })
	},
	openDocument: {
		allowed: readers,
		seeing: readers,
		run: (person) => documents.openDocument(app, person, { documentId })
	},
	exportDocument: {
		allowed: readers,
		seeing: readers,
		run: (person) => documents.exportDocument(app, person, { documentId, format: 'text' })
	},
	readGroup: {
		allowed: [...ROLES],
		seeing: [...ROLES],
		run: (person) => groups.readGroup(app, person, home())
	}
};

describe.each(Object.entries(COMMANDS))('%s', (_, { allowed, seeing, run }) => {
	it.each(ROLES)('by the %s of the group', async (role) => {
		const before = await everything();
		if (allowed.includes(role)) return expect(run(town.people[role])).resolves.not.toThrow();

		await expect(run(town.people[role])).rejects.toMatchObject({
			code: seeing.includes(role) ? 'forbidden' : 'notFound'
		});
		expect(await everything()).toBe(before);
	});

	it('by a stranger: there is no such thing', async () => {
		const before = await everything();
		for (const [who, stranger] of Object.entries(town.strangers)) {
			await expect(run(stranger), who).rejects.toMatchObject({ code: 'notFound' });
		}
		expect(await everything()).toBe(before);
	});
});

describe('an id that is none', () => {
	it.each(['', 'x', '1', NOBODYS_ID, "'; drop table people; --", `${NOBODYS_ID}\n`, '\u0000'])(
		'is not found (%j)',
		async (id) => {
			const { chair } = town.people;
			const notFound = { code: 'notFound' };
			await expect(documents.openDocument(app, chair, { documentId: id })).rejects.toMatchObject(notFound);
			await expect(documents.archiveDocument(app, chair, { documentId: id })).rejects.toMatchObject(notFound);
			await expect(documents.listDocuments(app, chair, id)).rejects.toMatchObject(notFound);
			await expect(groups.readGroup(app, chair, id)).rejects.toMatchObject(notFound);
			await expect(documents.createDocument(app, chair, { groupId: id, ...NEW })).rejects.toMatchObject(notFound);
		}
	);
});

describe('a new document', () => {
	it.each(DOCUMENT_KINDS)('has the text of its template from the first moment (%s)', async (kind) => {
		for (const language of ['es', 'en'] as const) {
			const input = { groupId: home(), kind, title: 'Nuevo', language };
			const { id } = await documents.createDocument(app, town.people.chair, input);
			const opened = await documents.openDocument(app, town.people.member, { documentId: id });

			expect(opened.document).toMatchObject({ id, kind, language, state: 'draft', archived: false, epoch: 0 });
			expect(opened.seq).toBe(1);
			if (kind !== 'blank') expect(opened.outline.length).toBeGreaterThan(2);

			const replica = new Y.Doc();
			Y.applyUpdate(replica, Buffer.from(opened.state, 'base64'));
			expect(replica.getXmlFragment('default').length).toBeGreaterThan(0);
		}
	});

	it('is one document, one row of text and one event, or nothing at all', async () => {
		const before = await everything();
		const create = vi.spyOn(app.rooms, 'create').mockRejectedValueOnce(new Error('the disk is full'));
		await expect(COMMANDS.createDocument!.run(town.people.chair)).rejects.toThrow('the disk is full');
		create.mockRestore();
		expect(await everything()).toBe(before);
	});

	it('by two at once is two documents, of the same title too', async () => {
		const [one, other] = await Promise.all([
			COMMANDS.createDocument!.run(town.people.chair),
			COMMANDS.createDocument!.run(town.people.member)
		]);
		expect(one).not.toEqual(other);
		const listed = await documents.listDocuments(app, town.people.chair, home());
		expect(listed.map(({ id }) => ({ id }))).toEqual(expect.arrayContaining([one, other]));
	});
});

describe('opening', () => {
	it('says who somebody is there, and what they may do', async () => {
		const opened = await documents.openDocument(app, town.people.member, { documentId });
		expect(opened).toMatchObject({
			document: { title: NEW.title },
			group: { id: home(), code: 'BDA-TAL' },
			cluster: { code: 'BDA' },
			you: {
				role: 'member',
				organisation: { id: town.organisationId, name: 'Datalia' },
				abilities: [
					'group.read',
					'document.create',
					'document.read',
					'document.write',
					'document.rescue',
					'version.make',
					'version.restore',
					'document.rename',
					'comment.post',
					'comment.resolve'
				]
			}
		});
		const observed = await documents.openDocument(app, town.people.observer, { documentId });
		expect(observed.you.abilities).toEqual(['group.read', 'document.read']);
	});

	it('lets somebody with two seats be the one who writes', async () => {
		const { managerWhoWrites, seatId } = await managerInTheGroup();
		const { you } = await documents.openDocument(app, managerWhoWrites, { documentId });
		expect(you).toMatchObject({ seatId, role: 'member' });
	});

	it('renders a text once for as long as nobody writes, and again when somebody did', async () => {
		const project = vi.spyOn(app.workers, 'project');
		const open = () => documents.openDocument(app, town.people.observer, { documentId });
		const [first, second] = await Promise.all([open(), open()]);
		await open();
		expect(second).toEqual(first);
		expect(project).toHaveBeenCalledTimes(1);

		await append('Una frase más.');
		const changed = await open();
		expect(changed.html).toContain('Una frase más.');
		expect(changed.seq).toBe(2);
		expect(project).toHaveBeenCalledTimes(2);
		project.mockRestore();
	});

	it('keeps as many texts as its bytes allow, the least recently read given up first', async () => {
		const { rooms, workers, log } = app;
		const logOf = async () => ({
			documentId: ((await COMMANDS.createDocument!.run(town.people.chair)) as Made).id,
			epoch: 0,
			language: 'es' as const
		});
		const [first, second, third] = [await logOf(), await logOf(), await logOf()];
		const { state, html, text } = await app.projections.of(first!);
		const weight = state.byteLength + 2 * (text.length + 5 * html.length);
		const two = new documents.Projections({ rooms, workers, log, maxBytes: 2.5 * weight });

		const project = vi.spyOn(workers, 'project');
		const read = async (log: { documentId: string; epoch: number; language: 'es' }) => {
			project.mockClear();
			await two.of(log);
			return project.mock.calls.length === 0 ? 'kept' : 'rendered';
		};
		for (const log of [first, second]) expect(await read(log!)).toBe('rendered');
		for (const log of [second, first]) expect(await read(log!)).toBe('kept');
		expect(await read(third!)).toBe('rendered');
		expect(await read(first!)).toBe('kept');
		expect(await read(second!)).toBe('rendered');
		project.mockRestore();
	});

	it('of a text that cannot be rendered says so and leaves it as it is', async () => {
		const before = await everything();
		const project = vi.spyOn(app.workers, 'project').mockRejectedValueOnce(new Error('unknown node'));
		const level = app.log.level;
		app.log.level = 'silent';
		await expect(COMMANDS.openDocument!.run(town.people.chair)).rejects.toMatchObject({ code: 'document.unreadable' });
		app.log.level = level;
		project.mockRestore();
		expect(await everything()).toBe(before);
		// The failure is not kept.
		await expect(COMMANDS.openDocument!.run(town.people.chair)).resolves.toBeTruthy();
	});
});

describe('the title', () => {
	it('changes with one event that tells the old one; the same title is no change', async () => {
		const before = await eventsOf(app);
		await documents.renameDocument(app, town.people.chair, { documentId, title: '<b>Nuevo</b> & mejor' });
		await documents.renameDocument(app, town.people.chair, { documentId, title: '<b>Nuevo</b> & mejor' });
		expect((await eventsOf(app)).slice(before.length)).toMatchObject([
			{ verb: 'document.renamed', object_id: documentId, data: { from: NEW.title, to: '<b>Nuevo</b> & mejor' } }
		]);
		const { document } = await documents.openDocument(app, town.people.chair, { documentId });
		expect(document.title).toBe('<b>Nuevo</b> & mejor');
	});

	it('by several at once: each event tells what it really replaced', async () => {
		const before = await eventsOf(app);
		const titles = Array.from({ length: 16 }, (_, n) => `Título ${n}`);
		await Promise.all(titles.map((title) => documents.renameDocument(app, town.people.chair, { documentId, title })));
		const steps = (await eventsOf(app)).slice(before.length).map(({ data }) => data as { from: string; to: string });
		expect(steps).toHaveLength(titles.length);
		expect(steps.map(({ from }) => from)).toEqual([NEW.title, ...steps.slice(0, -1).map(({ to }) => to)]);
	});

	it('is no longer changed from the last call on', async () => {
		await app.db.update(documentsTable).set({ state: 'last_call' }).where(eq(documentsTable.id, documentId));
		await expect(COMMANDS.renameDocument!.run(town.people.chair)).rejects.toMatchObject({ code: 'forbidden' });
	});
});

describe('the archive', () => {
	it('keeps a document readable, marked and closed for writing, and sends writers back to be judged', async () => {
		const judge = vi.spyOn(app.rooms, 'judge');
		await documents.archiveDocument(app, town.people.chair, { documentId });
		expect(judge).toHaveBeenCalledExactlyOnceWith({ documents: [documentId] }, expect.any(Function));
		judge.mockRestore();

		const opened = await documents.openDocument(app, town.people.member, { documentId });
		expect(opened.document.archived).toBe(true);
		expect(opened.you.abilities).not.toContain('document.write');

		const listed = await documents.listDocuments(app, town.people.member, home());
		expect(listed.at(-1)).toMatchObject({ archived: true });
		expect(listed.find(({ id }) => id === documentId)).toMatchObject({ archived: true });
		const recent = await documents.listRecent(app, town.people.member, { limit: 100 });
		expect(recent.map(({ id }) => id)).not.toContain(documentId);
	});

	it('says that a document is archived to those whom nothing else keeps from it', async () => {
		await documents.archiveDocument(app, town.people.chair, { documentId });
		await expect(COMMANDS.renameDocument!.run(town.people.member)).rejects.toMatchObject({ code: 'document.archived' });
		await expect(COMMANDS.archiveDocument!.run(town.people.chair)).rejects.toMatchObject({ code: 'document.archived' });
		await expect(COMMANDS.renameDocument!.run(town.people.observer)).rejects.toMatchObject({ code: 'forbidden' });
		await expect(COMMANDS.renameDocument!.run(town.strangers.whoLeft)).rejects.toMatchObject({ code: 'notFound' });
	});

	it('is one event in and one event out, however many ask at once', async () => {
		const before = await eventsOf(app);
		await Promise.allSettled([1, 2, 3].map(() => documents.archiveDocument(app, town.people.chair, { documentId })));
		await Promise.all([1, 2, 3].map(() => documents.restoreDocument(app, town.people.secretary, { documentId })));
		expect((await eventsOf(app)).slice(before.length).map(({ verb }) => verb)).toEqual([
			'document.archived',
			'document.restored'
		]);
		await expect(COMMANDS.renameDocument!.run(town.people.member)).resolves.toBeUndefined();
	});
});

describe('lists', () => {
	it('hold the drafts of a group for those who read them, and nothing for those who only see the group', async () => {
		for (const role of ROLES) {
			const listed = await documents.listDocuments(app, town.people[role], home());
			expect(listed.length > 0, role).toBe(readers.includes(role));
		}
		for (const stranger of Object.values(town.strangers)) {
			await expect(documents.listDocuments(app, stranger, home())).rejects.toMatchObject({ code: 'notFound' });
		}
	});

	it('of what was written last are in that order and hold only what the person reads', async () => {
		const other = await documents.createDocument(app, town.people.chair, { groupId: home(), ...NEW });
		await append('Ahora este es el último.');

		for (const role of ['manager', 'member', 'observer'] as const) {
			const recent = await documents.listRecent(app, town.people[role], { limit: 2 });
			expect(
				recent.map(({ id }) => id),
				role
			).toEqual([documentId, other.id]);
			expect(recent[0]!.updatedAt).toBeInstanceOf(Date);
			expect(recent[0]!.updatedAt.getTime()).toBeGreaterThan(recent[0]!.createdAt.getTime());
		}
		for (const person of [town.people.admin, town.people.guest, ...Object.values(town.strangers)]) {
			expect(await documents.listRecent(app, person, { limit: 10 })).toEqual([]);
		}
	});
});

describe('groups', () => {
	it('of a person are those where they sit and those of the clusters they manage', async () => {
		const codes = async (person: Person) => (await groups.listGroups(app, person)).map(({ code }) => code);
		expect(await codes(town.people.member)).toEqual(['BDA-TAL']);
		expect(await codes(town.people.manager)).toEqual(['BDA-DAT', 'BDA-TAL']);
		expect(await codes(town.strangers.managerOfOtherCluster)).toEqual(['CIB-FOR']);
		expect(await codes(town.strangers.whoLeft)).toEqual([]);
		expect(await codes(town.people.admin)).toEqual([]);

		const [group] = await groups.listGroups(app, town.people.observer);
		const kept = (await documents.listDocuments(app, town.people.observer, home())).filter(({ archived }) => !archived);
		expect(group).toMatchObject({
			role: 'observer',
			organisation: { name: 'Datalia' },
			cluster: { code: 'BDA' },
			documents: kept.length
		});
		expect(group!.people).toBeGreaterThanOrEqual(7);
		expect((await groups.listGroups(app, town.people.guest))[0]).toMatchObject({ role: 'guest', documents: 0 });
	});

	it('stand in the order of what the person is in them, then of the clusters', async () => {
		const person = await town.add('observer', { groupId: town.groups.sister });
		const { organisationId } = town;
		const from = new Date(Date.now() - 60_000);
		await app.db
			.insert(seats)
			.values({ personId: person.id, organisationId, role: 'chair', from, groupId: town.groups.away });
		const listed = await groups.listGroups(app, person);
		expect(listed.map(({ code, role }) => `${code} ${role}`)).toEqual(['CIB-FOR chair', 'BDA-DAT observer']);
	});

	it('show their people by organisation, the chair first, with the position they have today', async () => {
		const ids = { personId: town.people.chair.id, organisationId: town.organisationId };
		await app.db.insert(affiliations).values([
			{ ...ids, position: 'Becaria', from: '2015-01-01', until: '2016-01-01' },
			{ ...ids, position: 'Directora de datos', from: '2016-01-01' }
		]);
		const page = await groups.readGroup(app, town.people.observer, home());
		expect(page).toMatchObject({ group: { code: 'BDA-TAL' }, cluster: { code: 'BDA' }, you: { role: 'observer' } });
		expect(page.people).toHaveLength(1);
		expect(page.people[0]!.organisation).toMatchObject({ name: 'Datalia', kind: 'company', invented: false });
		expect(page.people[0]!.seats[0]).toMatchObject({ role: 'chair', position: 'Directora de datos' });
		const names = page.people[0]!.seats.map(({ person }) => person.id);
		expect(names).not.toContain(town.strangers.whoLeft.id);
		expect(JSON.stringify(page)).not.toContain('@'); // no address of anybody
	});

	it('show the organisation of the chair first, whatever its name', async () => {
		const [abaco] = await app.db.insert(organisations).values({ name: 'Ábaco', kind: 'sme' }).returning();
		const guest = await town.add('guest', { groupId: home() });
		await app.db.update(seats).set({ organisationId: abaco!.id }).where(eq(seats.personId, guest.id));
		const { people } = await groups.readGroup(app, town.people.observer, home());
		expect(people.map(({ organisation }) => organisation.name)).toEqual(['Datalia', 'Ábaco']);
	});

	it('stand in their clusters for everybody who is signed in', async () => {
		const clusters = await listClusters(app, town.people.member);
		expect(clusters.map(({ code, groups }) => [code, groups.map((group) => [group.code, group.yours])])).toEqual([
			[
				'BDA',
				[
					['BDA-DAT', false],
					['BDA-TAL', true]
				]
			],
			['CIB', [['CIB-FOR', false]]]
		]);
	});
});

describe('events', () => {
	it('of each command: exactly one, by the seat that acted', async () => {
		const [seat] = await app.sql`select id from seats where person_id = ${town.people.chair.id}`;
		const verbs = {
			createDocument: 'document.created',
			renameDocument: 'document.renamed',
			archiveDocument: 'document.archived',
			restoreDocument: 'document.restored'
		};
		for (const [command, verb] of Object.entries(verbs)) {
			const before = await eventsOf(app);
			await COMMANDS[command]!.run(town.people.chair);
			expect((await eventsOf(app)).slice(before.length), command).toMatchObject([
				{ verb, person_id: town.people.chair.id, seat_id: seat!.id }
			]);
		}
	});

	it.each(Object.keys(COMMANDS).filter((name) => /^(rename|archive)/.test(name)))(
		'%s does nothing when its event cannot be written',
		async (command) => {
			const before = await everything();
			await app.sql`alter table events add constraint no_more check (false) not valid`;
			try {
				await expect(COMMANDS[command]!.run(town.people.chair)).rejects.toThrow();
			} finally {
				await app.sql`alter table events drop constraint no_more`;
			}
			expect(await everything()).toBe(before);
		}
	);

	it('are never changed, deleted or emptied', async () => {
		const before = await eventsOf(app);
		await expect(app.sql`update events set verb = 'nothing.happened'`).rejects.toThrow('append-only');
		await expect(app.sql`delete from events`).rejects.toThrow('append-only');
		await expect(app.sql`truncate events`).rejects.toThrow('append-only');
		expect(await eventsOf(app)).toEqual(before);
	});
});

/** Writes a paragraph into the log as the room would. */
async function append(text: string): Promise<void> {
	const doc = new Y.Doc();
	const paragraph = new Y.XmlElement('paragraph');
	paragraph.insert(0, [new Y.XmlText(text)]);
	doc.getXmlFragment('default').insert(0, [paragraph]);
	const seatId = (await app.sql`select id from seats where person_id = ${town.people.member.id}`)[0]!.id as string;
	const bytes = encoding.encode((row) => encoding.writeVarUint8Array(row, Y.encodeStateAsUpdate(doc)));
	await app.sql`
		insert into document_updates (document_id, epoch, seq, bytes, sha256, seat_id)
		values (${documentId}, 0, 2, ${Buffer.from(bytes)}, ${createHash('sha256').update(bytes).digest()}, ${seatId})`;
}

/** Somebody who manages the cluster and also sits in the group. */
async function managerInTheGroup() {
	const managerWhoWrites = await town.add('member', { groupId: home() });
	const [{ id: seatId, cluster }] = (await app.sql`
		select s.id, g.cluster_id as cluster from seats s join groups g on g.id = s.group_id
		where s.person_id = ${managerWhoWrites.id}`) as unknown as [{ id: string; cluster: string }];
	await app.sql`
		insert into seats (person_id, organisation_id, cluster_id, role, "from")
		values (${managerWhoWrites.id}, ${town.organisationId}, ${cluster}, 'manager', now() - interval '1 minute')`;
	return { managerWhoWrites, seatId };
}
