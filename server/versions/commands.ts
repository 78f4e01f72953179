// What people do with versions: keep the text under a name, and bring a kept text back.
import type { MakeVersion } from '$shared/inputs/versions';
import { accessDocument } from '../access';
import type { Person } from '../accounts';
import type { App } from '../app';
import { record } from '../events';
import { editAs } from '../server-edit';
import { prepareVersion, prepareWithLog, storeVersion } from './make';
import { findVersion, type OfVersion } from './read';
import { unpackRuns } from './runs';

/** The topic that screens of a document hear of. */
export const VERSIONS = 'versions';

/** Keeps the text as it is now, under a name. Throws as accessDocument and prepareVersion do. */
export async function makeVersion(
	app: App,
	person: Person,
	{ documentId, name, note }: MakeVersion & { documentId: string }
): Promise<{ number: number }> {
	const { document, actor } = await accessDocument(app, person, documentId, 'version.make');
	const prepared = await prepareVersion(app, document.id);
	const { number } = await app.db.transaction((tx) =>
		storeVersion(tx, actor, prepared, { kind: 'named', name, note: note || null })
	);
	app.rooms.announce(document.id, VERSIONS);
	return { number };
}

export interface Restored {
	/** The version that keeps what was there before. */
	kept: number;
	/** False where the text was that of the version already. */
	hasChanged: boolean;
}

/**
 * Makes of the text what it was in a version, or in some of its blocks. What is there now is kept as a version first; then
 * comes one edit, made for exactly what was kept, so that all that others write meanwhile merges into it. Throws as
 * accessDocument and prepareVersion do, notFound, and unavailable.
 */
export async function restoreVersion(
	app: App,
	person: Person,
	{ documentId, number, blocks }: OfVersion & { blocks: string[] | null }
): Promise<Restored> {
	const found = await accessDocument(app, person, documentId, 'version.restore');
	const { document, group, actor } = found;
	const version = await findVersion(app, { documentId: document.id, number });
	const { prepared, log } = await prepareWithLog(app, document.id);
	const edit = await app.workers.restore({
		updates: log.snapshot ? [log.snapshot.state, ...log.updates] : log.updates,
		present: prepared.blocks,
		version: { ...version, runs: unpackRuns(version.runs, version.version.authors) },
		chosen: blocks
	});
	const { number: kept } = await app.db.transaction((tx) =>
		storeVersion(tx, actor, prepared, { kind: 'restore', restored: number })
	);
	app.rooms.announce(document.id, VERSIONS);
	if (!edit) return { kept, hasChanged: false };

	const { epoch } = prepared;
	await editAs(app, person, found, { via: 'restore', change: async () => edit }, { epoch });
	await app.db.transaction((tx) =>
		record(tx, actor, 'version.restored', {
			kind: 'document',
			id: document.id,
			groupId: group.id,
			data: { number, kept, ...(blocks && { blocks }) }
		})
	);
	return { kept, hasChanged: true };
}
