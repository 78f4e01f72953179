// Notes what somebody has read, when they say that they have seen it.
import { and, eq, notInArray, sql } from 'drizzle-orm';
import type { MarkRead } from '$shared/inputs/readings';
import { AteneoError } from '$shared/errors';
import { accessDocument } from '../access';
import type { Person } from '../accounts';
import type { App } from '../app';
import type { Transaction } from '../db';
import { prepareAt, type Prepared } from '../versions';
import { documentVersions } from '../versions/tables';
import { documentReadings, documentReadTexts } from './tables';

/** Sets these locks apart from others that are made of a document's name. */
const READINGS_LOCK = 7;

/**
 * The person has seen the text as it stood at a position of its log. What they have read already stays where it was further
 * on. Throws as accessDocument does, document.flawed, and reading.past where that text is folded away.
 */
export async function markRead(
	app: App,
	person: Person,
	{ documentId, epoch, seq }: MarkRead & { documentId: string }
): Promise<void> {
	const { document } = await accessDocument(app, person, documentId, 'document.read');
	if (epoch !== document.epoch) throw new AteneoError('reading.past');
	const prepared = await prepareAt(app, { documentId: document.id, epoch }, seq);
	if (!prepared) throw new AteneoError('reading.past');
	const readAt = app.clock();
	await app.db.transaction(async (tx) => {
		// One after the other in each document: a text that one lets go another may be about to have read.
		await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${document.id}, ${READINGS_LOCK}))`);
		const read = { epoch, seq, sha256: prepared.sha256, readAt };
		const [noted] = await tx
			.insert(documentReadings)
			.values({ documentId: document.id, personId: person.id, ...read })
			.onConflictDoUpdate({
				target: [documentReadings.documentId, documentReadings.personId],
				set: read,
				setWhere: sql`(${documentReadings.epoch}, ${documentReadings.seq}) <= (${epoch}, ${seq})`
			})
			.returning({ seq: documentReadings.seq });
		if (noted) await keepText(tx, prepared);
	});
}

/** Keeps the text while somebody has read it last, unless a version has it anyway; and lets those go that nobody has. */
async function keepText(tx: Transaction, { documentId, sha256, content, words, blocks }: Prepared): Promise<void> {
	const [version] = await tx
		.select({ number: documentVersions.number })
		.from(documentVersions)
		.where(and(eq(documentVersions.documentId, documentId), eq(documentVersions.sha256, sha256)))
		.limit(1);
	const ids = blocks.map(({ id }) => id);
	if (!version) {
		await tx.insert(documentReadTexts).values({ documentId, sha256, content, ids, words }).onConflictDoNothing();
	}
	const read = tx
		.select({ sha256: documentReadings.sha256 })
		.from(documentReadings)
		.where(eq(documentReadings.documentId, documentId));
	await tx
		.delete(documentReadTexts)
		.where(and(eq(documentReadTexts.documentId, documentId), notInArray(documentReadTexts.sha256, read)));
}
