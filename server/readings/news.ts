// What has changed in a document since somebody read it last.
import { and, desc, eq } from 'drizzle-orm';
import type { Change } from '$shared/compare/comparison';
import { accessDocument } from '../access';
import type { Person } from '../accounts';
import type { App } from '../app';
import type { Document } from '../documents/tables';
import { compareTexts, named, prepareAt, textFrom, topBlocks, type ComparedText, type Comparison } from '../versions';
import { documentVersions } from '../versions/tables';
import type { View } from '../worker';
import { documentReadings, documentReadTexts } from './tables';

/** How somebody stands with a text that is opened for them. */
export interface Standing {
	/** When they read it last; null: never. */
	readAt: Date | null;
	/** Something was written since. */
	isBehind: boolean;
}

/** For somebody who was found to have the right. */
export async function standingOf(
	app: App,
	person: Person,
	{ documentId, epoch, seq }: { documentId: string; epoch: number; seq: number }
): Promise<Standing> {
	const reading = await lastReading(app, person, documentId);
	if (!reading) return { readAt: null, isBehind: false };
	return { readAt: reading.readAt, isBehind: reading.epoch !== epoch || reading.seq < seq };
}

/** A change that somebody else made, and where it stands in the text. */
export interface NewsItem extends Omit<Change, 'restores'> {
	/** The element in Yjs of the block at the top of the text, in which it is or before which it was; null: at the end. */
	element: string | null;
}

export interface News {
	readAt: Date | null;
	/** Which text it was found out for: what `markRead` takes when all of it was seen. */
	epoch: number;
	seq: number;
	changes: NewsItem[];
}

/** Throws as accessDocument does, and document.flawed. */
export async function readNews(app: App, person: Person, { documentId }: { documentId: string }): Promise<News> {
	const { document } = await accessDocument(app, person, documentId, 'document.read');
	const found = await compareWithRead(app, person, document, 'inline');
	if (!found) {
		const seq = await app.rooms.position({ documentId: document.id, epoch: document.epoch });
		return { readAt: null, epoch: document.epoch, seq, changes: [] };
	}
	const { comparison, readAt, epoch, seq, elements } = found;
	return {
		...{ readAt, epoch, seq },
		changes: comparison.changes
			.filter(({ number }) => !found.own.has(number))
			.map(({ restores: _, ...change }) => ({ ...change, element: elements[change.at] ?? null }))
	};
}

/** Comparison of what somebody has read with the present text; null where they have read nothing. Throws as readNews. */
export async function openNews(
	app: App,
	person: Person,
	{ documentId, view }: { documentId: string; view: View }
): Promise<{ comparison: Comparison; epoch: number; seq: number } | null> {
	const { document } = await accessDocument(app, person, documentId, 'document.read');
	return compareWithRead(app, person, document, view);
}

async function compareWithRead(app: App, person: Person, document: Document, view: View) {
	const reading = await lastReading(app, person, document.id);
	const older = reading && (await readText(app, document, reading));
	if (!older) return null;
	const { epoch } = document;
	const key = { documentId: document.id, epoch };
	const seq = await app.rooms.position(key);
	const present = await prepareAt(app, key, seq);
	if (!present) return null; // folded this very moment
	const newer = textFrom(document, present);
	const name = [document.id, `read:${reading.sha256}:${reading.readAt.getTime()}`, `${epoch}:${seq}`, view].join(' ');
	const made = await app.comparisons.of(name, () => compareTexts(app, document, { texts: [older, newer], view }));
	const self = new Set(made.authors.flatMap(({ personId }, place) => (personId === person.id ? [place] : [])));
	return {
		comparison: named(made),
		...{ readAt: reading.readAt, epoch, seq },
		elements: topBlocks(JSON.parse(present.content), present.blocks).map(({ element }) => element),
		/** Nobody needs to be told of what they wrote themselves. */
		own: new Set(
			made.changes.flatMap(({ number, by }) => (by.length > 0 && by.every((place) => self.has(place)) ? [number] : []))
		)
	};
}

async function lastReading({ db }: App, { id: personId }: Person, documentId: string) {
	const [found] = await db
		.select()
		.from(documentReadings)
		.where(and(eq(documentReadings.documentId, documentId), eq(documentReadings.personId, personId)));
	return found;
}

/** The text that was read: kept for this, or a version's. */
async function readText(
	{ db }: App,
	{ id, title }: Document,
	{ sha256, readAt }: { sha256: string; readAt: Date }
): Promise<ComparedText | null> {
	const side = { number: null, name: null, title, madeAt: readAt, sha256, isPlain: false };
	const [kept] = await db
		.select()
		.from(documentReadTexts)
		.where(and(eq(documentReadTexts.documentId, id), eq(documentReadTexts.sha256, sha256)));
	if (kept) {
		const { content, ids, words } = kept;
		return { side: { ...side, words }, content, ids, runs: [], authors: [] };
	}
	const [version] = await db
		.select({ content: documentVersions.content, blocks: documentVersions.blocks, words: documentVersions.words })
		.from(documentVersions)
		.where(and(eq(documentVersions.documentId, id), eq(documentVersions.sha256, sha256)))
		.orderBy(desc(documentVersions.number))
		.limit(1);
	if (!version) return null;
	const { content, blocks, words } = version;
	return { side: { ...side, words }, content, ids: blocks.map((block) => block.id), runs: [], authors: [] };
}
