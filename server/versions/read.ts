// Versions for those who may read the document: the list, and one of them.
import { and, desc, eq, lt } from 'drizzle-orm';
import type { JSONContent } from '@tiptap/core';
import { INLINE_NODES } from '$shared/document/names';
import { filesOf } from '$shared/document/file';
import type { NamedBlock } from '$shared/document/block-ids';
import { AteneoError, notFound } from '$shared/errors';
import type { DocumentState } from '$shared/states/document';
import type { VersionKind } from '$shared/states/version';
import { accessDocument } from '../access';
import type { Person } from '../accounts';
import { people } from '../accounts/tables';
import type { App } from '../app';
import { organisations } from '../organisations/tables';
import { WorkersBusy } from '../worker';
import { documentVersions, type VersionAuthor } from './tables';

export interface VersionSummary {
	number: number;
	kind: VersionKind;
	name: string | null;
	note: string | null;
	/** The version that was restored right after this one was kept. */
	restored: number | null;
	/** The document's title and state when it was made, and whether its headings were numbered. */
	title: string;
	numbered: boolean;
	state: DocumentState;
	sha256: string;
	words: number;
	madeAt: Date;
	/** Whoever made it; null where it was made by itself. */
	by: { name: string; organisation: string } | null;
	/** Whoever wrote words that are in it, those with most first. */
	authors: Pick<VersionAuthor, 'name' | 'organisation' | 'letters'>[];
}

export interface VersionText extends VersionSummary {
	/** ProseMirror JSON. */
	content: JSONContent;
	/** The blocks at the top of the text, in order, by the names that they keep from version to version. */
	blocks: string[];
}

/** As readers need it. */
export interface ShownVersion extends VersionSummary {
	/** Safe HTML, without a wrapper. */
	html: string;
}

export interface OfVersion {
	documentId: string;
	number: number;
}

const LISTED = 100;

const { number, kind, name, note, restored, title, numbered, state, sha256, words, madeAt, authors } = documentVersions;
const SUMMARY = {
	version: { number, kind, name, note, restored, title, numbered, state, sha256, words, madeAt, authors },
	by: people.name,
	organisation: organisations.name
};

/** The newest first; `before`: older ones than that number. Throws as accessDocument does. */
export async function listVersions(
	app: App,
	person: Person,
	{ documentId, before, atMost = LISTED }: { documentId: string; before?: number; atMost?: number }
): Promise<VersionSummary[]> {
	const { document } = await accessDocument(app, person, documentId, 'document.read');
	const found = await app.db
		.select(SUMMARY)
		.from(documentVersions)
		.leftJoin(people, eq(people.id, documentVersions.personId))
		.leftJoin(organisations, eq(organisations.id, documentVersions.organisationId))
		.where(
			and(
				eq(documentVersions.documentId, document.id),
				before === undefined ? undefined : lt(documentVersions.number, before)
			)
		)
		.orderBy(desc(documentVersions.number))
		.limit(atMost);
	return found.map(summaryOf);
}

/** One version with its text. Throws as accessDocument does, and notFound. */
export async function readVersion(app: App, person: Person, input: OfVersion): Promise<VersionText> {
	const { document } = await accessDocument(app, person, input.documentId, 'document.read');
	const found = await findVersion(app, { documentId: document.id, number: input.number });
	const content: JSONContent = JSON.parse(found.content);
	return { ...summaryOf(found), content, blocks: topBlocks(content, found.blocks).map(({ id }) => id) };
}

/** One version as a page shows it. Throws as readVersion does, and version.flawed. */
export async function showVersion(app: App, person: Person, input: OfVersion): Promise<ShownVersion> {
	const { document } = await accessDocument(app, person, input.documentId, 'document.read');
	const found = await findVersion(app, { documentId: document.id, number: input.number });
	const drawn = { language: document.language, files: filesOf(document.id) };
	const html = await app.workers.show(found.content, drawn).catch((cause: unknown) => {
		throw cause instanceof WorkersBusy ? cause : new AteneoError('version.flawed', { cause });
	});
	return { ...summaryOf(found), html };
}

/** For somebody who was found to have the right. Throws notFound. */
export async function findVersion({ db }: App, { documentId, number: wanted }: OfVersion) {
	const { content, blocks, runs, epoch, seq } = documentVersions;
	const [found] = await db
		.select({ ...SUMMARY, content, blocks, runs, epoch, seq })
		.from(documentVersions)
		.leftJoin(people, eq(people.id, documentVersions.personId))
		.leftJoin(organisations, eq(organisations.id, documentVersions.organisationId))
		.where(and(eq(documentVersions.documentId, documentId), eq(documentVersions.number, wanted)));
	if (!found) throw notFound('version');
	return found;
}

interface Found {
	version: Omit<VersionSummary, 'by' | 'authors'> & { authors: VersionAuthor[] };
	by: string | null;
	organisation: string | null;
}

const summaryOf = ({ version, by, organisation }: Found): VersionSummary => ({
	...version,
	authors: version.authors.map(({ name, organisation, letters }) => ({ name, organisation, letters })),
	by: by === null ? null : { name: by, organisation: organisation ?? '' }
});

/** The blocks that stand in no other: what a block holds comes after it in the list. */
export function topBlocks({ content = [] }: JSONContent, blocks: readonly NamedBlock[]): NamedBlock[] {
	let place = 0;
	return content.flatMap((block) => {
		const named = blocks[place];
		place += countBlocks(block);
		return named ?? [];
	});
}

const countBlocks = ({ type, content = [] }: JSONContent): number =>
	type === 'text' || INLINE_NODES.has(type ?? '') ? 0 : content.reduce((sum, child) => sum + countBlocks(child), 1);
