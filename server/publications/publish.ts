// Makes a version public, and says when it no longer stands: parts of a change of state, in its transaction.
import { and, desc, eq } from 'drizzle-orm';
import { invalid } from '$shared/errors';
import { keyOf, nthKey, type EditionEnd, type Standing } from '$shared/publication';
import type { SeatedActor } from '../access';
import type { Transaction } from '../db';
import type { Document } from '../documents/tables';
import { record } from '../events';
import { groups } from '../groups/tables';
import { clusters } from '../organisations/tables';
import { documentVersions } from '../versions/tables';
import { editionEnds, editions, publications } from './tables';

/** The last edition of a document, and where it stands. */
export interface LastEdition {
	key: string;
	number: number;
	version: number;
	/** Of its text. */
	sha256: string;
	title: string;
	standing: Standing;
}

/** Null where nothing of it was published. Rights are the caller's affair: that there is one is no secret. */
export async function lastEdition(db: Pick<Transaction, 'select'>, documentId: string): Promise<LastEdition | null> {
	const [found] = await db
		.select({
			key: publications.key,
			number: editions.number,
			version: editions.version,
			sha256: documentVersions.sha256,
			title: documentVersions.title
		})
		.from(editions)
		.innerJoin(publications, eq(publications.documentId, editions.documentId))
		.innerJoin(
			documentVersions,
			and(eq(documentVersions.documentId, editions.documentId), eq(documentVersions.number, editions.version))
		)
		.where(eq(editions.documentId, documentId))
		.orderBy(desc(editions.number))
		.limit(1);
	if (!found) return null;
	const ends = await db
		.select({ kind: editionEnds.kind })
		.from(editionEnds)
		.where(and(eq(editionEnds.documentId, documentId), eq(editionEnds.number, found.number)));
	return { ...found, standing: standingBy(ends.map(({ kind }) => kind)) };
}

/** What was withdrawn is withdrawn, also where something else had taken its place before. */
export const standingBy = (ends: readonly EditionEnd[]): Standing =>
	ends.includes('withdrawn') ? 'withdrawn' : (ends[0] ?? 'published');

interface Publishing {
	document: Document;
	actor: SeatedActor;
	version: number;
	at: Date;
}

/** Makes a version of a document that the caller holds locked its next edition; the first one makes its address. */
export async function publishEdition(tx: Transaction, { document, actor, version, at }: Publishing): Promise<void> {
	const { id: documentId, groupId, title, kind, language } = document;
	const last = await lastEdition(tx, documentId);
	const key = last?.key ?? (await makeAddress(tx, document));
	const number = (last?.number ?? 0) + 1;
	const [issuer] = await tx
		.select({
			group: { id: groups.id, code: groups.code, name: groups.name },
			cluster: { id: clusters.id, code: clusters.code, name: clusters.name }
		})
		.from(groups)
		.innerJoin(clusters, eq(clusters.id, groups.clusterId))
		.where(eq(groups.id, groupId));
	await tx.insert(editions).values({
		...{ documentId, number, version, kind, language, groupId, ...issuer! },
		...{ seatId: actor.seatId, publishedAt: at }
	});
	await record(tx, actor, 'edition.published', {
		...{ kind: 'document', id: documentId, groupId },
		data: { key, edition: number, version, title }
	});
}

/** A key is never given twice: addresses are never deleted. Two who publish at once under one title get two. */
async function makeAddress(tx: Transaction, { id: documentId, title, language }: Document): Promise<string> {
	const wanted = keyOf(title, language);
	for (let nth = 1; ; nth++) {
		const key = nthKey(wanted, nth);
		const [made] = await tx
			.insert(publications)
			.values({ documentId, key })
			.onConflictDoNothing({ target: publications.key })
			.returning();
		if (made) return made.key;
	}
}

interface Ending {
	document: Document;
	actor: SeatedActor;
	kind: EditionEnd;
	reason: string;
	/** Key of the publication that takes its place. */
	successor: string | null;
	at: Date;
}

/** Says that the last edition no longer stands. Throws input.invalid where the successor is not another that does. */
export async function endEdition(tx: Transaction, ending: Ending): Promise<void> {
	const { document, actor, kind, reason, successor, at } = ending;
	const documentId = document.id;
	const last = (await lastEdition(tx, documentId))!; // there is one, or there would be no such move
	await tx.insert(editionEnds).values({
		...{ documentId, number: last.number, kind, at, reason, seatId: actor.seatId },
		successorId: successor === null ? null : await successorOf(tx, documentId, successor)
	});
	await record(tx, actor, `edition.${kind}`, {
		...{ kind: 'document', id: documentId, groupId: document.groupId },
		data: { key: last.key, edition: last.number, reason, ...(successor && { successor }) }
	});
}

async function successorOf(tx: Transaction, documentId: string, key: string): Promise<string> {
	const [found] = await tx.select().from(publications).where(eq(publications.key, key));
	const isAnother = found && found.documentId !== documentId;
	// One that has itself given way could lead readers in a circle.
	const stands = isAnother && (await lastEdition(tx, found.documentId))?.standing === 'published';
	if (!stands) throw invalid([{ path: 'successor', message: 'choose' }]);
	return found.documentId;
}
