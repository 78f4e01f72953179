// One publication for anybody: an edition with its text, and how it stands among the others.
import { and, asc, eq } from 'drizzle-orm';
import { notFound } from '$shared/errors';
import type { Language } from '$shared/language';
import { publicFiles, type EditionEnd, type Standing } from '$shared/publication';
import type { DocumentKind } from '$shared/states/document';
import { accessPublication } from '../access';
import { people } from '../accounts/tables';
import type { App } from '../app';
import type { FileRight } from '../files';
import { seats } from '../groups/tables';
import { organisations } from '../organisations/tables';
import { documentVersions } from '../versions/tables';
import type { ShownEdition, WrittenAs } from '../worker';
import { currentTitles } from './lists';
import { standingBy } from './publish';
import { editionEnds, editions, type NamedThen } from './tables';

/** Which one: of a publication its last edition, or that of a number. */
export interface OfEdition {
	key: string;
	number: number | null;
}

interface Named {
	key: string;
	title: string;
}

/** Why and since when an edition no longer stands. */
export interface Ended {
	kind: EditionEnd;
	at: Date;
	reason: string;
	by: { name: string; organisation: string };
	/** What has taken its place. */
	successor: Named | null;
}

export interface EditionSummary {
	number: number;
	publishedAt: Date;
	title: string;
	/** Of the version that it is. */
	version: number;
	sha256: string;
	standing: Standing;
}

export interface OpenedEdition extends EditionSummary {
	/** The same for ever, wherever Ateneo is. */
	id: string;
	key: string;
	kind: DocumentKind;
	language: Language;
	group: NamedThen;
	cluster: NamedThen;
	words: number;
	/** Its headings are numbered by themselves. */
	numbered: boolean;
	/** Whoever wrote words that are in it, those with most first. */
	authors: { name: string; organisation: string }[];
	/** The organisations they wrote for, those with most words first. */
	organisations: string[];
	ended: Ended[];
	/** All of the publication, the last first. */
	editions: EditionSummary[];
	/** Publications whose place it has taken. */
	replaces: Named[];
	text: ShownEdition;
}

/** Throws notFound, version.flawed, and unavailable. */
export async function openEdition(app: App, which: OfEdition): Promise<OpenedEdition> {
	const { publication, all, chosen } = await findEdition(app, which);
	const { documentId } = publication;
	const [ends, replaces, text] = await Promise.all([
		endsOf(app, documentId),
		replacedBy(app, documentId),
		textOf(app, publication, chosen)
	]);
	const successors = await currentTitles(app, [...new Set(ends.flatMap(({ successorId }) => successorId ?? []))]);
	const standing = (number: number) => standingBy(ends.filter((end) => end.number === number).map(({ kind }) => kind));
	const { authors, words, number } = chosen;
	return {
		...chosen,
		key: publication.key,
		standing: standing(number),
		words,
		authors: authors.map(({ name, organisation }) => ({ name, organisation })),
		organisations: organisationsOf(authors),
		ended: ends
			.filter((end) => end.number === number)
			.map(({ kind, at, reason, by, successorId }) => ({
				...{ kind, at, reason, by },
				successor: successorId === null ? null : (successors.get(successorId) ?? null)
			})),
		editions: all.map(({ number, publishedAt, title, version, sha256 }) => ({
			...{ number, publishedAt, title, version, sha256, standing: standing(number) }
		})),
		replaces,
		text
	};
}

/** Anybody may see the pictures of an edition, and of its document no others. Throws as openEdition does. */
export async function rightByPublication(app: App, which: OfEdition): Promise<FileRight> {
	const { publication, chosen } = await findEdition(app, which);
	const { files } = await textOf(app, publication, chosen);
	return { documentId: publication.documentId, only: new Set(files) };
}

/**
 * The text of an edition as a file: `json` is what its SHA-256 is made of. `origin`: where its pictures are seen from a
 * file that is anywhere. Throws as openEdition does.
 */
export async function writeEdition(
	app: App,
	{ as, origin, ...which }: OfEdition & { as: WrittenAs | 'json'; origin: string }
): Promise<{ title: string; language: Language; number: number; sha256: string; body: string }> {
	const { publication, chosen } = await findEdition(app, which);
	const { title, language, numbered, number, sha256 } = chosen;
	const content = await contentOf(app, { documentId: publication.documentId, version: chosen.version });
	const files = origin + publicFiles(publication.key, number);
	const body = as === 'json' ? content : await app.workers.write({ content, language, numbered, as, files });
	return { title, language, number, sha256, body };
}

async function findEdition(app: App, { key, number }: OfEdition) {
	const publication = await accessPublication(app, key);
	const { title, numbered, sha256, words, authors } = documentVersions;
	const { id, number: ofEdition, version, kind, language, group, cluster, publishedAt } = editions;
	const all = await app.db
		.select({
			...{ id, number: ofEdition, version, kind, language, group, cluster, publishedAt },
			...{ title, numbered, sha256, words, authors }
		})
		.from(editions)
		.innerJoin(
			documentVersions,
			and(eq(documentVersions.documentId, editions.documentId), eq(documentVersions.number, editions.version))
		)
		.where(eq(editions.documentId, publication.documentId))
		.orderBy(asc(editions.number));
	const chosen = number === null ? all.at(-1) : all.find((edition) => edition.number === number);
	if (!chosen) throw notFound('edition');
	return { publication, all: all.reverse(), chosen };
}

const textOf = (
	app: App,
	{ documentId, key }: { documentId: string; key: string },
	chosen: { number: number; version: number; sha256: string; language: Language; numbered: boolean }
) =>
	app.editionTexts.of({ ...chosen, files: publicFiles(key, chosen.number) }, () =>
		contentOf(app, { documentId, version: chosen.version })
	);

async function contentOf({ db }: App, { documentId, version }: { documentId: string; version: number }) {
	const [found] = await db
		.select({ content: documentVersions.content })
		.from(documentVersions)
		.where(and(eq(documentVersions.documentId, documentId), eq(documentVersions.number, version)));
	if (!found) throw notFound('version');
	return found.content;
}

const endsOf = ({ db }: App, documentId: string) =>
	db
		.select({
			number: editionEnds.number,
			kind: editionEnds.kind,
			at: editionEnds.at,
			reason: editionEnds.reason,
			successorId: editionEnds.successorId,
			by: { name: people.name, organisation: organisations.name }
		})
		.from(editionEnds)
		.innerJoin(seats, eq(seats.id, editionEnds.seatId))
		.innerJoin(people, eq(people.id, seats.personId))
		.innerJoin(organisations, eq(organisations.id, seats.organisationId))
		.where(eq(editionEnds.documentId, documentId))
		.orderBy(asc(editionEnds.at));

async function replacedBy(app: App, documentId: string): Promise<Named[]> {
	const replaced = await app.db
		.selectDistinct({ documentId: editionEnds.documentId })
		.from(editionEnds)
		.where(eq(editionEnds.successorId, documentId));
	return [
		...(
			await currentTitles(
				app,
				replaced.map((row) => row.documentId)
			)
		).values()
	];
}

/** By how much of the text each organisation's people wrote. */
function organisationsOf(authors: readonly { organisation: string; letters: number }[]): string[] {
	const letters = new Map<string, number>();
	for (const { organisation, letters: own } of authors)
		letters.set(organisation, (letters.get(organisation) ?? 0) + own);
	return [...letters].sort((a, b) => b[1] - a[1]).map(([organisation]) => organisation);
}
