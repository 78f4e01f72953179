// The documents of a group, and the latest ones of a person.
import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Bilingual, Language } from '$shared/language';
import { can } from '$shared/permissions';
import type { DocumentKind, DocumentState } from '$shared/states/document';
import { accessGroup } from '../access';
import type { Person } from '../accounts';
import type { App } from '../app';
import { groups } from '../groups/tables';
import { documentSnapshots, documentUpdates } from '../sync/tables';
import { groupsReadBy } from './readable';
import { documents } from './tables';

export interface DocumentSummary {
	id: string;
	title: string;
	kind: DocumentKind;
	state: DocumentState;
	/** Until when this state stands open; null where it has no end. */
	closesAt: Date | null;
	language: Language;
	archived: boolean;
	createdAt: Date;
	/** The last time its text was written. */
	updatedAt: Date;
	group: { id: string; code: string; name: Bilingual };
}

/**
 * A group's documents that the person may read, by title, archived ones last. Empty for somebody who may see the
 * group but not its drafts. Throws notFound for strangers.
 */
export async function listDocuments(app: App, person: Person, groupId: string): Promise<DocumentSummary[]> {
	const { facts } = await accessGroup(app, person, groupId, 'group.read');
	if (!can(facts, 'document.read')) return [];
	const rows = await select(app)
		.where(eq(documents.groupId, groupId))
		.orderBy(sql`${documents.archivedAt} is not null`, asc(sql`lower(${documents.title})`), asc(documents.createdAt));
	return rows.map(summarise);
}

/** The documents of all the person's groups that were written last, the latest first; no archived ones. */
export async function listRecent(app: App, person: Person, { limit }: { limit: number }): Promise<DocumentSummary[]> {
	const rows = await select(app)
		.where(and(inArray(documents.groupId, groupsReadBy(app, person)), isNull(documents.archivedAt)))
		.orderBy(desc(updatedAt()), asc(documents.id))
		.limit(limit);
	return rows.map(summarise);
}

// The end of the log, found through its key; or, when all of it is folded, the snapshot's.
const updatedAt = () =>
	sql<Date>`coalesce((
		select ${documentUpdates.at} from ${documentUpdates}
		where ${documentUpdates.documentId} = ${documents.id} and ${documentUpdates.epoch} = ${documents.epoch}
		order by ${documentUpdates.seq} desc limit 1
	), (
		select ${documentSnapshots.at} from ${documentSnapshots}
		where ${documentSnapshots.documentId} = ${documents.id} and ${documentSnapshots.epoch} = ${documents.epoch}
	), ${documents.createdAt})`.mapWith(documents.createdAt);

const select = (app: App) =>
	app.db
		.select({
			document: documents,
			updatedAt: updatedAt(),
			group: { id: groups.id, code: groups.code, name: groups.name }
		})
		.from(documents)
		.innerJoin(groups, eq(groups.id, documents.groupId));

function summarise({ document, updatedAt, group }: Awaited<ReturnType<typeof select>>[number]): DocumentSummary {
	const { id, title, kind, state, closesAt, language, createdAt, archivedAt } = document;
	return { id, title, kind, state, closesAt, language, archived: archivedAt !== null, createdAt, updatedAt, group };
}
