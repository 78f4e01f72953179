// Makes versions: what takes time is prepared outside a transaction, what must be true at once is stored in one.
import { desc, eq, inArray, sql } from 'drizzle-orm';
import { AteneoError, notFound } from '$shared/errors';
import type { DocumentState } from '$shared/states/document';
import type { VersionKind } from '$shared/states/version';
import { people } from '../accounts/tables';
import type { App } from '../app';
import type { Transaction } from '../db';
import { documents } from '../documents/tables';
import { record, type Actor, type PLATFORM } from '../events';
import { seats } from '../groups/tables';
import { organisations } from '../organisations/tables';
import type { LogKey } from '../sync/rooms';
import type { AttributedRun, DocumentLog, MadeVersion } from '../worker';
import { documentVersions, versionWatch, type VersionAuthor, type VersionRun } from './tables';

/** The committed text of a document, ready to be stored as a version. */
export interface Prepared extends Omit<MadeVersion, 'runs'> {
	documentId: string;
	epoch: number;
	/** Where the log stood. */
	seq: number;
	authors: VersionAuthor[];
	runs: VersionRun[];
}

/** Why a version is made, and what is to be said with it. */
export interface VersionWords {
	kind: VersionKind;
	name?: string | null;
	note?: string | null;
	/** The version that is going to be restored. */
	restored?: number;
	/** Where the state changes in the same transaction: the new one. */
	state?: DocumentState;
}

/**
 * Reads the committed text, in the worker. Whoever calls it has judged the right to it. Throws notFound,
 * document.unreadable, and document.flawed where no editor could take the text.
 */
export async function prepareVersion(app: App, documentId: string): Promise<Prepared> {
	return (await prepareWithLog(app, documentId)).prepared;
}

/** The same, with the log that it was made from. */
export async function prepareWithLog(app: App, documentId: string): Promise<{ prepared: Prepared; log: DocumentLog }> {
	const [document] = await app.db
		.select({ epoch: documents.epoch })
		.from(documents)
		.where(eq(documents.id, documentId));
	if (!document) throw notFound('document');
	const { epoch } = document;
	const { seq, ...log } = await app.rooms.describe({ documentId, epoch });
	return { prepared: await prepareFrom(app, { documentId, epoch }, { seq, log }), log };
}

/** The text as it stood at a position of the log, made once for all who ask; null where that is folded away. */
export async function prepareAt(app: App, key: LogKey, position: number): Promise<Prepared | null> {
	return app.texts
		.of([key.documentId, key.epoch, position].join(' '), async () => {
			const described = await app.rooms.describeAt(key, position);
			if (!described) throw new FoldedAway();
			const { seq, ...log } = described;
			return prepareFrom(app, key, { seq, log });
		})
		.catch((error: unknown) => {
			if (error instanceof FoldedAway) return null;
			throw error;
		});
}

class FoldedAway extends Error {
	override name = 'FoldedAway';
}

async function prepareFrom(app: App, key: LogKey, { seq, log }: { seq: number; log: DocumentLog }): Promise<Prepared> {
	const made = await app.workers.version({ log, before: await lastVersion(app.db, key.documentId) });
	if ('flaw' in made) throw new AteneoError('document.flawed', { detail: made.flaw });
	const authors = await authorsOf(app, made.runs);
	return { ...made, ...key, seq, authors, runs: packRuns(made.runs, authors) };
}

/**
 * Stores a version, in the caller's transaction, with its event. An automatic one, or one before a restore, is not made
 * where the last version has the same text: then that one's number is the answer.
 */
export async function storeVersion(
	tx: Transaction,
	actor: Actor | typeof PLATFORM,
	prepared: Prepared,
	{ kind, name, note, restored, state }: VersionWords
): Promise<{ number: number; isNew: boolean }> {
	const { documentId, epoch, seq } = prepared;
	// Always the document first, then its watch: whoever changes the document's state holds it already.
	const [document] = await tx
		.select({
			title: documents.title,
			numbered: documents.numbered,
			state: documents.state,
			groupId: documents.groupId
		})
		.from(documents)
		.where(eq(documents.id, documentId))
		.for('key share');
	if (!document) throw notFound('document');
	await settle(tx, prepared); // from here on others wait: no two versions get one number

	const last = await lastVersion(tx, documentId);
	if (last?.sha256 === prepared.sha256 && (kind === 'auto' || kind === 'restore'))
		return { number: last.number, isNew: false };

	const number = (last?.number ?? 0) + 1;
	const { content, sha256, words, blocks, gone, authors, runs } = prepared;
	await tx.insert(documentVersions).values({
		...{ documentId, number, kind, name, note, restored, epoch, seq, ...actor },
		...{ content, sha256, words, blocks, gone, authors, runs },
		title: document.title,
		numbered: document.numbered,
		state: state ?? document.state
	});
	await record(tx, actor, 'version.made', {
		kind: 'document',
		id: documentId,
		groupId: document.groupId,
		data: { number, kind, ...(name && { name }) }
	});
	return { number, isNew: true };
}

/** Whether nothing was written since. Sure until the end of a transaction that holds the document against writing. */
export const isCurrent = async (
	tx: Transaction,
	{ documentId, seq }: Pick<Prepared, 'documentId' | 'seq'>
): Promise<boolean> => (await lastPosition(tx, documentId)) === seq;

/** Number of the last row of the log, as the database has it now. */
export async function lastPosition(tx: Transaction, documentId: string): Promise<number> {
	const [found] = await tx.execute<{ seq: string | null }>(sql`
		select greatest(
			(select max(seq) from document_updates where document_id = ${documentId}),
			(select max(seq) from document_snapshots where document_id = ${documentId})
		) as seq`);
	return Number(found?.seq ?? 0);
}

/** Nothing up to here waits for a version. */
export async function settle(tx: Transaction, { documentId, seq }: { documentId: string; seq: number }): Promise<void> {
	const settled = { settledSeq: seq, writtenSince: null, askedAt: null };
	await tx
		.insert(versionWatch)
		.values({ documentId, ...settled })
		.onConflictDoUpdate({ target: versionWatch.documentId, set: settled });
}

async function lastVersion(db: Pick<Transaction, 'select'>, documentId: string) {
	const { number, sha256, blocks, gone } = documentVersions;
	const [last] = await db
		.select({ number, sha256, blocks, gone })
		.from(documentVersions)
		.where(eq(documentVersions.documentId, documentId))
		.orderBy(desc(number))
		.limit(1);
	return last ?? null;
}

/** Whoever wrote words that are in the text, those with most first. */
async function authorsOf(app: App, runs: readonly AttributedRun[]): Promise<VersionAuthor[]> {
	const letters = new Map<string, number>();
	for (const { seat, length } of runs) if (seat) letters.set(seat, (letters.get(seat) ?? 0) + length);
	if (letters.size === 0) return [];
	const found = await app.db
		.select({
			seatId: seats.id,
			personId: people.id,
			name: people.name,
			organisationId: organisations.id,
			organisation: organisations.name
		})
		.from(seats)
		.innerJoin(people, eq(people.id, seats.personId))
		.innerJoin(organisations, eq(organisations.id, seats.organisationId))
		.where(inArray(seats.id, [...letters.keys()]));
	return found
		.map((author) => ({ ...author, letters: letters.get(author.seatId)! }))
		.sort((a, b) => b.letters - a.letters || (a.seatId < b.seatId ? -1 : 1));
}

function packRuns(runs: readonly AttributedRun[], authors: readonly VersionAuthor[]): VersionRun[] {
	const places = new Map(authors.map(({ seatId }, place) => [seatId, place]));
	return runs.map(({ block, offset, length, seat, minute, via }): VersionRun => {
		const author = seat === null ? -1 : (places.get(seat) ?? -1);
		return [block, offset, length, author, minute, via];
	});
}
