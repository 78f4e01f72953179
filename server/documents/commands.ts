// What can be done to a document besides writing in it: make, rename, archive, bring back.
import { and, eq, isNotNull, isNull, ne } from 'drizzle-orm';
import { AteneoError } from '$shared/errors';
import type { CreateDocument, NumberHeadings, RenameDocument } from '$shared/inputs/documents';
import { can, type Ability } from '$shared/permissions';
import { accessDocument, accessGroup } from '../access';
import type { Person } from '../accounts';
import type { App } from '../app';
import type { Transaction } from '../db';
import { record } from '../events';
import { invalidate } from '../invalidate';
import { documents } from './tables';
import { templateContent } from './templates';

export type CreateDocumentIn = CreateDocument & { groupId: string };
export type RenameDocumentOf = RenameDocument & { documentId: string };
export interface ArchiveDocument {
	documentId: string;
}

/** A new document in a group, with the text of its kind's template. Two at once make two. Throws as accessGroup does. */
export async function createDocument(app: App, person: Person, input: CreateDocumentIn): Promise<{ id: string }> {
	const { group, actor } = await accessGroup(app, person, input.groupId, 'document.create');
	const { kind, title, language } = input;
	const update = await app.workers.seed(templateContent(kind, language));

	return app.db.transaction(async (tx) => {
		const [document] = await tx
			.insert(documents)
			.values({ groupId: group.id, kind, title, language, createdBy: actor.seatId })
			.returning({ id: documents.id });
		const { id } = document!;
		await app.rooms.create(tx, { documentId: id, seatId: actor.seatId, update });
		await record(tx, actor, 'document.created', {
			kind: 'document',
			id,
			groupId: group.id,
			data: { kind, title, language }
		});
		return { id };
	});
}

/** A new title. Throws as accessDocument does, and document.archived. */
export async function renameDocument(app: App, person: Person, { documentId, title }: RenameDocumentOf): Promise<void> {
	const { actor, group } = await accessLiving(app, person, documentId, 'document.rename');

	await app.db.transaction(async (tx) => {
		// Locked, so that the event tells the title that this one really replaced.
		const [before] = await tx.select().from(documents).where(eq(documents.id, documentId)).for('update');
		if (before?.archivedAt !== null) throw new AteneoError('document.archived');
		if (before.title === title) return;
		await tx.update(documents).set({ title }).where(eq(documents.id, documentId));
		await record(tx, actor, 'document.renamed', {
			kind: 'document',
			id: documentId,
			groupId: group.id,
			data: { from: before.title, to: title }
		});
	});
	app.rooms.announce(documentId, 'title');
}

/** Numbers the headings by themselves, or no longer, for everybody. Throws as accessDocument does. */
export async function numberHeadings(
	app: App,
	person: Person,
	{ documentId, numbered }: NumberHeadings & { documentId: string }
): Promise<void> {
	const { actor, group } = await accessDocument(app, person, documentId, 'document.write');

	await app.db.transaction(async (tx) => {
		const changed = await tx
			.update(documents)
			.set({ numbered })
			.where(and(eq(documents.id, documentId), ne(documents.numbered, numbered)))
			.returning({ id: documents.id });
		if (changed.length === 0) return; // it is so already
		const object = { kind: 'document', id: documentId, groupId: group.id, data: { numbered } } as const;
		await record(tx, actor, 'document.headingsNumbered', object);
	});
	app.rooms.announce(documentId, 'numbering');
}

/** Out of the way: readable, marked in the list, no longer writable. Throws as accessDocument does, and document.archived. */
export async function archiveDocument(app: App, person: Person, { documentId }: ArchiveDocument): Promise<void> {
	const { actor, group } = await accessLiving(app, person, documentId, 'document.archive');

	// Whoever has it open is judged again as a reader.
	await changing(app, documentId, async (tx) => {
		const archived = await tx
			.update(documents)
			.set({ archivedAt: app.clock() })
			.where(and(eq(documents.id, documentId), isNull(documents.archivedAt)))
			.returning({ id: documents.id });
		if (archived.length === 0) throw new AteneoError('document.archived'); // somebody was faster
		await record(tx, actor, 'document.archived', { kind: 'document', id: documentId, groupId: group.id });
	});
}

/** Brings an archived document back. Does nothing to one that is not archived. Throws as accessDocument does. */
export async function restoreDocument(app: App, person: Person, { documentId }: ArchiveDocument): Promise<void> {
	const { actor, group } = await accessDocument(app, person, documentId, 'document.restore');

	await changing(app, documentId, async (tx) => {
		const rows = await tx
			.update(documents)
			.set({ archivedAt: null })
			.where(and(eq(documents.id, documentId), isNotNull(documents.archivedAt)))
			.returning({ id: documents.id });
		if (rows.length === 0) return;
		await record(tx, actor, 'document.restored', { kind: 'document', id: documentId, groupId: group.id });
	});
}

/** A change after which people at the document may do more or less than before. */
const changing = (app: App, documentId: string, change: (tx: Transaction) => Promise<void>): Promise<void> =>
	invalidate(app, { documents: [documentId] }, () => app.db.transaction(change));

/** As accessDocument, but to somebody whose only obstacle is that the document is archived it says so. */
async function accessLiving(app: App, person: Person, documentId: string, ability: Ability) {
	const { document, facts } = await accessDocument(app, person, documentId, 'document.read');
	if (document.archivedAt && can({ ...facts, archived: false }, ability)) throw new AteneoError('document.archived');
	return accessDocument(app, person, documentId, ability);
}
