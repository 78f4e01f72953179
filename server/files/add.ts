// A file comes into a document: sent by somebody, or copied from another document.
import { AteneoError, codeOf } from '$shared/errors';
import type { CopyFiles } from '$shared/inputs/files';
import { accessDocument, type InDocument } from '../access';
import type { Person } from '../accounts';
import type { App } from '../app';
import { record } from '../events';
import { attach, keepDrawn, roomTaken, touch, type KeptFile } from './keep';
import { findInDocument } from './read';
import { received, type Body } from './receive';

export interface AddFile {
	documentId: string;
	/** The bytes as they come; null: none. */
	body: Body | null;
	/** How many there will be, where the sender says. */
	announced: number | null;
}

/**
 * Draws a picture that somebody sends, and keeps it for the document. Throws as accessDocument does, file.throttled,
 * file.tooLarge (before anything is read, where it was announced), file.wrongType, file.tooManyPixels, file.broken,
 * file.noRoom and unavailable.
 */
export async function addFile(app: App, person: Person, { documentId, body, announced }: AddFile): Promise<KeptFile> {
	const { group } = await accessDocument(app, person, documentId, 'document.write');
	if (announced !== null && announced > app.limits.fileBytes) throw new AteneoError('file.tooLarge');
	if (!body) throw new AteneoError('file.broken', { detail: 'nothing came' });
	const isOver = await app.fileThrottle.take(person.id);
	try {
		if ((await roomTaken(app.db, group.clusterId)) >= app.limits.clusterFileBytes) throw new AteneoError('file.noRoom');
		const drawn = await received(body, { bytes: app.limits.fileBytes }, (path) =>
			app.images.draw({ path, pixels: app.limits.filePixels })
		);
		const kept = await keepDrawn(app, drawn);
		// It took a while: the right may have gone meanwhile.
		const now = await accessDocument(app, person, documentId, 'document.write');
		await take(app, now, kept, { kind: drawn.kind });
		return kept;
	} finally {
		isOver();
	}
}

export interface CopiedFiles {
	/** What the document has now, in the order that was asked for, each once. */
	files: KeptFile[];
	/** What it may not have, or what is not there any more. */
	refused: string[];
}

/**
 * Files of this document, or of others that the person may read, are going to stand in this one's text. Throws as
 * accessDocument does for this one, and file.noRoom.
 */
export async function copyFiles(
	app: App,
	person: Person,
	{ documentId, files }: CopyFiles & { documentId: string }
): Promise<CopiedFiles> {
	const found = await accessDocument(app, person, documentId, 'document.write');
	const copied: CopiedFiles = { files: [], refused: [] };
	for (const { file, from } of files) {
		const kept = await copyOne(app, person, found, { file, from: from ?? documentId });
		if (kept) copied.files.push(kept);
		else copied.refused.push(file);
	}
	return copied;
}

async function copyOne(
	app: App,
	person: Person,
	found: InDocument,
	{ file, from }: { file: string; from: string }
): Promise<KeptFile | null> {
	const isOwn = await findInDocument(app, found.document.id, file);
	if (!isOwn && !(await mayReadIn(app, person, from, file))) return null;
	const kept = await touch(app, file);
	if (kept) await take(app, found, kept, { kind: 'copy', from });
	return kept;
}

async function mayReadIn(app: App, person: Person, documentId: string, file: string): Promise<boolean> {
	try {
		const { document } = await accessDocument(app, person, documentId, 'document.read');
		return (await findInDocument(app, document.id, file)) !== null;
	} catch (error) {
		if (codeOf(error) === 'notFound') return false;
		throw error;
	}
}

/** The document has the file from now on, and an event says who brought it. */
async function take(
	app: App,
	{ document, group, actor }: InDocument,
	{ file }: KeptFile,
	{ kind, from }: { kind: string; from?: string }
): Promise<void> {
	const { personId, seatId, organisationId } = actor;
	await app.db.transaction(async (tx) => {
		const row = { documentId: document.id, sha256: file, clusterId: group.clusterId, kind };
		if (!(await attach(app, tx, { ...row, personId, seatId, organisationId }))) return;
		await record(tx, actor, from ? 'document.fileCopied' : 'document.fileAdded', {
			kind: 'document',
			id: document.id,
			groupId: group.id,
			data: { file, ...(from && { from }) }
		});
	});
}
