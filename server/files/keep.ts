// Keeps the bytes of a picture, so that no crash leaves bytes that nobody knows of, nor a row without its bytes.
import { createHash } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import { AteneoError, notFound } from '$shared/errors';
import type { App } from '../app';
import type { Transaction } from '../db';
import type { Drawn } from '../images';
import { clusters } from '../organisations/tables';
import { documentFiles, files, type FileVariant } from './tables';

/** A file as a text refers to it. */
export interface KeptFile {
	/** Its name: the SHA-256 of its largest variant, in hexadecimal digits. */
	file: string;
	/** In pixels. */
	width: number;
	height: number;
}

/** Where a variant is kept. */
export const keyOf = (file: string, width: number): string => `${file.slice(0, 2)}/${file}/${width}.webp`;

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Keeps what was drawn. It goes again unless a document takes it within a day. */
export async function keepDrawn(app: App, { width, height, variants }: Drawn): Promise<KeptFile> {
	const file = hashOf(variants.at(-1)!.bytes);
	const listed = variants.map(({ width, bytes }): FileVariant => {
		return { width, bytes: bytes.byteLength, sha256: hashOf(bytes) };
	});
	// The row first: bytes without a row would never be found again.
	const row = {
		...{ sha256: file, width, height, variants: listed, touchedAt: app.clock() },
		bytes: listed.reduce((sum, { bytes }) => sum + bytes, 0)
	};
	await app.db.insert(files).values(row).onConflictDoUpdate({ target: files.sha256, set: row });
	for (const { width, bytes } of variants) await app.storage.put(keyOf(file, width), bytes);
	return { file, width, height };
}

/** Says that a file is going to be used, so that it does not go meanwhile. Null where it is not kept any more. */
export async function touch(app: App, file: string): Promise<KeptFile | null> {
	const [touched] = await app.db
		.update(files)
		.set({ touchedAt: app.clock() })
		.where(eq(files.sha256, file))
		.returning({ file: files.sha256, width: files.width, height: files.height });
	return touched ?? null;
}

/** Of a cluster's files, each counted once, however many of its documents show it. */
export async function roomTaken(tx: Pick<Transaction, 'execute'>, clusterId: string): Promise<number> {
	const [taken] = await tx.execute<{ bytes: string }>(sql`
		select coalesce(sum(bytes), 0) as bytes from files
		where exists (select from document_files as used where used.sha256 = files.sha256 and used.cluster_id = ${clusterId})`);
	return Number(taken?.bytes ?? 0);
}

/**
 * A kept file becomes one of the document, in the caller's transaction; false where it was one already, and is in use
 * again. Throws file.noRoom where the cluster would have more than it may.
 */
export async function attach(
	app: App,
	tx: Transaction,
	row: Omit<typeof documentFiles.$inferInsert, 'addedAt' | 'lookedAt'>
): Promise<boolean> {
	const { documentId, sha256, clusterId } = row;
	// From here on others of the cluster wait: two at once do not take the last of the room twice.
	const [cluster] = await tx
		.select({ id: clusters.id })
		.from(clusters)
		.where(eq(clusters.id, clusterId))
		.for('no key update');
	if (!cluster) throw notFound('cluster');
	const known = await tx
		.update(documentFiles)
		.set({ unusedSince: null })
		.where(and(eq(documentFiles.documentId, documentId), eq(documentFiles.sha256, sha256)))
		.returning({ file: documentFiles.sha256 });
	if (known.length > 0) return false;

	const now = app.clock();
	await tx.insert(documentFiles).values({ ...row, addedAt: now, lookedAt: now });
	if ((await roomTaken(tx, clusterId)) > app.limits.clusterFileBytes) throw new AteneoError('file.noRoom');
	return true;
}
