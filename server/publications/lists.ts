// What was published, for anybody: of each publication its last edition, the newest first.
import { and, count, desc, eq, inArray, sql, type SQL } from 'drizzle-orm';
import type { Language } from '$shared/language';
import type { Standing } from '$shared/publication';
import type { DocumentKind } from '$shared/states/document';
import type { App } from '../app';
import { groups } from '../groups/tables';
import { documentVersions, type VersionAuthor } from '../versions/tables';
import { standingBy } from './publish';
import { editionEnds, editions, publications, type NamedThen } from './tables';

export interface PublicationSummary {
	key: string;
	/** Of its last edition. */
	edition: number;
	title: string;
	kind: DocumentKind;
	language: Language;
	group: NamedThen;
	cluster: NamedThen;
	publishedAt: Date;
	standing: Standing;
	words: number;
}

export interface PublicationList {
	publications: PublicationSummary[];
	/** In all, of this group where one is asked for. */
	total: number;
	/** Groups that have published, by the name that they have now. */
	groups: { code: string; name: NamedThen['name']; publications: number }[];
}

/** An edition as a feed tells of it. */
export interface EditionNews extends Omit<PublicationSummary, 'edition'> {
	/** The same for ever. */
	id: string;
	number: number;
	/** Since when it is as it is: published, or no longer standing. */
	updatedAt: Date;
	authors: { name: string; organisation: string }[];
}

export const LISTED = 50;

/** `group`: its code; one that nobody has published in has none. `page` counts from 1. */
export async function listPublications(
	app: App,
	{ group, page = 1 }: { group?: string; page?: number } = {}
): Promise<PublicationList> {
	const [rows, byGroup] = await Promise.all([
		select(app, and(isLast, ofGroup(group)))
			.limit(LISTED)
			.offset((page - 1) * LISTED),
		app.db
			.select({ code: groups.code, name: groups.name, publications: count() })
			.from(editions)
			.innerJoin(groups, eq(groups.id, editions.groupId))
			.where(isLast)
			.groupBy(groups.id)
			.orderBy(groups.code)
	]);
	const standing = await standingsOf(app, rows);
	const total = byGroup
		.filter(({ code }) => group === undefined || code === group)
		.reduce((sum, { publications: own }) => sum + own, 0);
	return {
		publications: rows.map((row) => ({ ...summaryOf(row), edition: row.number, standing: standing(row).standing })),
		total,
		groups: byGroup
	};
}

/** Every edition, the last that was published first. */
export async function listNews(
	app: App,
	{ group, atMost = LISTED }: { group?: string; atMost?: number } = {}
): Promise<EditionNews[]> {
	const rows = await select(app, ofGroup(group)).limit(atMost);
	const standing = await standingsOf(app, rows);
	return rows.map((row) => ({
		...summaryOf(row),
		...{ id: row.id, number: row.number },
		standing: standing(row).standing,
		updatedAt: standing(row).since ?? row.publishedAt,
		authors: (row.authors as VersionAuthor[]).map(({ name, organisation }) => ({ name, organisation }))
	}));
}

/** All that stand, by title: what can take the place of another one. */
export async function listStanding(app: App): Promise<Pick<PublicationSummary, 'key' | 'title' | 'group'>[]> {
	const rows = await select(app, isLast);
	const standing = await standingsOf(app, rows);
	return rows
		.filter((row) => standing(row).standing === 'published')
		.map(({ key, title, group }) => ({ key, title, group }))
		.sort((a, b) => a.title.localeCompare(b.title));
}

/** Key and present title of publications, by document. */
export async function currentTitles(
	app: App,
	documentIds: readonly string[]
): Promise<Map<string, { key: string; title: string }>> {
	if (documentIds.length === 0) return new Map();
	const rows = await select(app, and(isLast, inArray(editions.documentId, [...documentIds])));
	return new Map(rows.map(({ documentId, key, title }) => [documentId, { key, title }]));
}

// The last edition of each: numbers have no holes.
const isLast = sql`not exists (
	select from ${editions} as later where later.document_id = ${editions.documentId} and later.number > ${editions.number}
)`;

const ofGroup = (code: string | undefined): SQL | undefined => (code === undefined ? undefined : eq(groups.code, code));

const select = ({ db }: App, where: SQL | undefined) =>
	db
		.select({
			id: editions.id,
			documentId: editions.documentId,
			key: publications.key,
			number: editions.number,
			kind: editions.kind,
			language: editions.language,
			group: editions.group,
			cluster: editions.cluster,
			publishedAt: editions.publishedAt,
			title: documentVersions.title,
			words: documentVersions.words,
			authors: documentVersions.authors
		})
		.from(editions)
		.innerJoin(publications, eq(publications.documentId, editions.documentId))
		.innerJoin(groups, eq(groups.id, editions.groupId))
		.innerJoin(
			documentVersions,
			and(eq(documentVersions.documentId, editions.documentId), eq(documentVersions.number, editions.version))
		)
		.where(where)
		.orderBy(desc(editions.publishedAt), desc(editions.number), editions.id);

type Row = Awaited<ReturnType<typeof select>>[number];

const summaryOf = ({ key, title, kind, language, group, cluster, publishedAt, words }: Row) => ({
	...{ key, title, kind, language, group, cluster, publishedAt, words }
});

async function standingsOf({ db }: App, rows: readonly Row[]) {
	const ids = [...new Set(rows.map(({ documentId }) => documentId))];
	const ends = ids.length === 0 ? [] : await db.select().from(editionEnds).where(inArray(editionEnds.documentId, ids));
	return ({ documentId, number }: Row) => {
		const own = ends.filter((end) => end.documentId === documentId && end.number === number);
		const since = own.map(({ at }) => at).sort((a, b) => b.getTime() - a.getTime())[0];
		return { standing: standingBy(own.map(({ kind }) => kind)), since };
	};
}
