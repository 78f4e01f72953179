// Contributions to a document and to a group, for whoever may read what is counted.
import { inArray, sql } from 'drizzle-orm';
import type { Bilingual, Language } from '$shared/language';
import { accessDocument, accessGroup } from '../access';
import type { Person } from '../accounts';
import type { App } from '../app';
import { listDocuments } from '../documents';
import { documents } from '../documents/tables';
import { WorkersBusy } from '../worker';
import { addUp, type Contributions } from './contributions';
import { contributorsOf } from './contributors';
import { documentContributions, type StoredCount } from './tables';

export interface DocumentContributions extends Contributions {
	document: { id: string; title: string; language: Language };
	countedAt: Date;
}

/** One of a group's documents, as far as it is counted. */
export interface CountedDocument {
	id: string;
	title: string;
	language: Language;
	/** Null where it could not be counted. */
	contributions: Contributions | null;
	countedAt: Date | null;
	/** Something was written since. */
	isBehind: boolean;
}

export interface GroupContributions extends Contributions {
	group: { id: string; code: string; name: Bilingual };
	/** Those the reader may read and that are not archived, by title. */
	documents: CountedDocument[];
}

/** Counts the committed text as it is now. Throws as accessDocument does. */
export async function readContributions(
	app: App,
	person: Person,
	{ documentId }: { documentId: string }
): Promise<DocumentContributions> {
	const { document } = await accessDocument(app, person, documentId, 'document.read');
	const { id, title, language, epoch } = document;
	const { counted } = await count(app, { documentId: id, epoch });
	const who = await contributorsOf(
		app,
		counted.map(({ seat }) => seat)
	);
	return { document: { id, title, language }, countedAt: app.clock(), ...addUp(counted, who) };
}

/** So many documents of a group are counted anew for one who asks; of the others what was counted last is told. */
const COUNTED_AT_ONCE = 12;

/** Throws notFound for strangers. Somebody who may see the group but not its drafts sees nothing counted. */
export async function readGroupContributions(
	app: App,
	person: Person,
	{ groupId }: { groupId: string }
): Promise<GroupContributions> {
	const { group } = await accessGroup(app, person, groupId, 'group.read');
	const readable = (await listDocuments(app, person, group.id)).filter(({ archived }) => !archived);
	const counts = await countsOf(
		app,
		readable.map(({ id }) => id)
	);
	const all = readable.flatMap(({ id }) => counts.get(id)?.counted ?? []);
	const who = await contributorsOf(
		app,
		all.map(({ seat }) => seat)
	);
	return {
		group: { id: group.id, code: group.code, name: group.name },
		documents: readable.map(({ id, title, language }) => {
			const own = counts.get(id);
			return {
				...{ id, title, language },
				contributions: own ? addUp(own.counted, who) : null,
				countedAt: own?.countedAt ?? null,
				isBehind: own?.isBehind ?? true
			};
		}),
		...addUp(all, who)
	};
}

interface Count {
	counted: StoredCount[];
	countedAt: Date;
	isBehind: boolean;
}

async function countsOf(app: App, ids: readonly string[]): Promise<Map<string, Count>> {
	if (ids.length === 0) return new Map();
	const [logs, stored] = await Promise.all([
		app.db
			.select({ documentId: documents.id, epoch: documents.epoch, seq: lastPosition() })
			.from(documents)
			.where(inArray(documents.id, [...ids])),
		app.db
			.select()
			.from(documentContributions)
			.where(inArray(documentContributions.documentId, [...ids]))
	]);
	const known = new Map(stored.map((row) => [row.documentId, row]));
	const isCurrent = ({ documentId, epoch, seq }: (typeof logs)[number]) => {
		const row = known.get(documentId);
		return row?.epoch === epoch && row.seq === seq;
	};
	const counts = new Map<string, Count>();
	for (const log of logs) {
		const row = known.get(log.documentId);
		if (row) counts.set(log.documentId, { counted: row.counted, countedAt: row.countedAt, isBehind: !isCurrent(log) });
	}
	// What was never counted first.
	const due = logs
		.filter((log) => !isCurrent(log))
		.sort((a, b) => Number(counts.has(a.documentId)) - Number(counts.has(b.documentId)));
	await Promise.all(
		due.slice(0, COUNTED_AT_ONCE).map(async ({ documentId, epoch }) => {
			const made = await count(app, { documentId, epoch }).catch((error: unknown) => {
				if (!(error instanceof WorkersBusy)) app.log.error({ err: error, documentId }, 'a document cannot be counted');
				return null;
			});
			if (made) counts.set(documentId, { ...made, isBehind: false });
		})
	);
	return counts;
}

/** The end of the log, as the database has it. */
const lastPosition = () =>
	sql<number>`greatest(
		(select max(seq) from document_updates where document_id = ${documents.id} and epoch = ${documents.epoch}),
		(select max(seq) from document_snapshots where document_id = ${documents.id} and epoch = ${documents.epoch})
	)`.mapWith(Number);

/** Counts, and keeps what was counted for those who ask for the whole group. */
async function count(app: App, key: { documentId: string; epoch: number }): Promise<Omit<Count, 'isBehind'>> {
	const { counted, seq } = await app.authorships.of(key);
	const countedAt = app.clock();
	const row = { epoch: key.epoch, seq, countedAt, counted };
	await app.db
		.insert(documentContributions)
		.values({ documentId: key.documentId, ...row })
		.onConflictDoUpdate({
			target: documentContributions.documentId,
			set: row,
			// Whoever was slower does not put back an older count.
			setWhere: sql`(${documentContributions.epoch}, ${documentContributions.seq}) < (excluded.epoch, excluded.seq)`
		});
	return { counted, countedAt };
}
