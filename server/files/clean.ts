// Files that no text shows any more go: a month after they were last seen in one. First the document lets go of them,
// then, where no document has them, their bytes go too. Each step leaves things as they were where somebody is faster.
import { and, eq, exists, gt, inArray, isNotNull, isNull, lte, not, notExists, or, sql } from 'drizzle-orm';
import * as v from 'valibot';
import { filesIn } from '$shared/document/figure';
import { notFound } from '$shared/errors';
import type { App } from '../app';
import type { Transaction } from '../db';
import { documents } from '../documents/tables';
import { PLATFORM, record } from '../events';
import { defineJob, type Run } from '../jobs';
import { documentRescued } from '../sync/tables';
import { isCurrent } from '../versions';
import { documentVersions } from '../versions/tables';
import { keyOf } from './keep';
import { documentFiles, files } from './tables';

const HOUR_MS = 60 * 60 * 1000;
/** A text that was undone, or words that were rescued, may bring a file back for so long. */
const KEPT_MS = 30 * 24 * HOUR_MS;
const LOOK_EVERY_MS = 24 * HOUR_MS;
/** Bytes that no document has are those of somebody who is just sending them. */
const ON_THEIR_WAY_MS = 24 * HOUR_MS;
/** Somebody wrote while the text was read. */
const AGAIN_AFTER_MS = 60_000;
/** In one turn. */
const DOCUMENTS = 100;

/** Looks which of a document's files its text shows, and lets go of those that it has not shown for long. */
export const lookForUnused = defineJob('files.look', v.object({ documentId: v.pipe(v.string(), v.uuid()) }));
/** Deletes bytes that no document has. */
export const sweepFiles = defineJob('files.sweep', v.object({}));

const before = (app: App, ms: number) => new Date(app.clock().getTime() - ms);

/** Asks for what there is to do. To be called every few minutes, by any number of processes. */
export async function lookAfterFiles(app: App): Promise<void> {
	const now = app.clock();
	await app.db.transaction(async (tx) => {
		const due = tx
			.selectDistinct({ id: documentFiles.documentId })
			.from(documentFiles)
			.where(and(eq(documentFiles.inVersion, false), lte(documentFiles.lookedAt, before(app, LOOK_EVERY_MS))))
			.limit(DOCUMENTS);
		const asked = await tx
			.update(documentFiles)
			.set({ lookedAt: now })
			.where(inArray(documentFiles.documentId, due))
			.returning({ documentId: documentFiles.documentId });
		for (const documentId of new Set(asked.map(({ documentId }) => documentId)))
			await app.jobs.enqueue(tx, lookForUnused, { documentId });

		const [forgotten] = await tx.select({ file: files.sha256 }).from(files).where(isForgotten(app)).limit(1);
		if (forgotten) await app.jobs.enqueue(tx, sweepFiles, {});
	});
}

export const looksForUnused =
	(app: App): Run<{ documentId: string }> =>
	async ({ documentId }, job) => {
		const { shown, seq } = await readShown(app, documentId);
		await job.end(async (tx) => {
			// Until the end of this transaction nobody writes in it.
			const [document] = await tx.select().from(documents).where(eq(documents.id, documentId)).for('update');
			if (!(await isCurrent(tx, { documentId, seq }))) {
				const at = new Date(app.clock().getTime() + AGAIN_AFTER_MS);
				return void (await app.jobs.enqueue(tx, lookForUnused, { documentId }, { at }));
			}
			await noteUse(app, tx, documentId, shown);
			const gone = await letGo(app, tx, documentId);
			for (const file of gone) {
				const object = { kind: 'document' as const, id: documentId, groupId: document!.groupId, data: { file } };
				await record(tx, PLATFORM, 'document.fileRemoved', object);
			}
		});
	};

/** The files that the committed text shows; null where that cannot be said, and all count as shown. */
async function readShown(app: App, documentId: string): Promise<{ shown: string[] | null; seq: number }> {
	const [document] = await app.db
		.select({ epoch: documents.epoch, language: documents.language })
		.from(documents)
		.where(eq(documents.id, documentId));
	if (!document) throw notFound('document');
	const { json, flaw, seq } = await app.projections.of({ documentId, ...document });
	return { shown: flaw ? null : [...filesIn(json)], seq };
}

async function noteUse(app: App, tx: Transaction, documentId: string, shown: string[] | null): Promise<void> {
	const own = eq(documentFiles.documentId, documentId);
	const isShown = shown === null ? sql`true` : shown.length > 0 ? inArray(documentFiles.sha256, shown) : sql`false`;
	await tx.update(documentFiles).set({ unusedSince: null }).where(and(own, isShown));
	await tx
		.update(documentFiles)
		.set({ unusedSince: app.clock() })
		.where(and(own, not(isShown), isNull(documentFiles.unusedSince)));
}

/** Returns the files that are no longer the document's. */
async function letGo(app: App, tx: Transaction, documentId: string): Promise<string[]> {
	const longUnused = and(
		eq(documentFiles.documentId, documentId),
		isNotNull(documentFiles.unusedSince),
		lte(documentFiles.unusedSince, before(app, KEPT_MS))
	);
	// A version never changes, so what it shows is never looked for again.
	const inVersion = tx
		.select({ one: sql`1` })
		.from(documentVersions)
		.where(
			and(
				eq(documentVersions.documentId, documentId),
				sql`position(${documentFiles.sha256} in ${documentVersions.content}) > 0`
			)
		);
	await tx
		.update(documentFiles)
		.set({ inVersion: true })
		.where(and(longUnused, exists(inVersion)));
	// Words that come back may come back into a caption.
	const { state, foundAt } = documentRescued;
	const rescued = tx
		.select({ one: sql`1` })
		.from(documentRescued)
		.where(and(eq(documentRescued.documentId, documentId), or(eq(state, 'open'), gt(foundAt, before(app, KEPT_MS)))));
	const gone = await tx
		.delete(documentFiles)
		.where(and(longUnused, eq(documentFiles.inVersion, false), notExists(rescued)))
		.returning({ file: documentFiles.sha256 });
	return gone.map(({ file }) => file);
}

export const sweepsFiles =
	(app: App): Run<object> =>
	async () => {
		const forgotten = await app.db.select({ file: files.sha256 }).from(files).where(isForgotten(app));
		for (const { file } of forgotten) await sweep(app, file);
	};

/** Whoever sends the same bytes meanwhile waits for the row, and then keeps them anew. */
const sweep = (app: App, file: string): Promise<void> =>
	app.db.transaction(async (tx) => {
		const [row] = await tx
			.select()
			.from(files)
			.where(and(eq(files.sha256, file), isForgotten(app)))
			.for('update');
		if (!row) return;
		for (const { width } of row.variants) await app.storage.remove(keyOf(file, width));
		await tx.delete(files).where(eq(files.sha256, file));
	});

const isForgotten = (app: App) =>
	and(
		lte(files.touchedAt, before(app, ON_THEIR_WAY_MS)),
		sql`not exists (select from document_files as used where used.sha256 = ${files.sha256})`
	);
