// Compares two versions, or a version with the present text, for those who may read both.
import { hash } from 'node:crypto';
import type { Change, Sentence, Writer } from '$shared/compare/comparison';
import { filesOf } from '$shared/document/file';
import { AteneoError, codeOf } from '$shared/errors';
import { accessDocument } from '../access';
import type { Person } from '../accounts';
import type { App } from '../app';
import type { Document } from '../documents/tables';
import { WorkersBusy, type ComparedSide, type Run, type View } from '../worker';
import type { Made, Side } from './comparisons';
import { prepareAt, prepareVersion, type Prepared } from './make';
import { findVersion } from './read';
import type { VersionAuthor } from './tables';

/** The number of a version, or the present text. */
export type Which = number | 'now';

export interface Comparison {
	older: Side;
	newer: Side;
	/** Letter by letter. */
	isSame: boolean;
	changes: Change[];
	summary: Sentence[];
	wordsAdded: number;
	wordsRemoved: number;
	by: Writer[];
	/** Safe HTML with marks for words (shared/compare/told.ts). */
	html: string;
	/** Made to be slow, or different beyond measure: parts are shown whole, as gone and as come. */
	isRough: boolean;
}

export interface CompareVersions {
	documentId: string;
	/** In any order: the older one is found out. */
	from: Which;
	to: Which;
	view: View;
}

/** Throws as accessDocument and prepareVersion do, notFound, and version.flawed. */
export async function compareVersions(
	app: App,
	person: Person,
	{ documentId, from, to, view }: CompareVersions
): Promise<Comparison> {
	const { document } = await accessDocument(app, person, documentId, 'document.read');
	const [older, newer] = [from, to].sort(byAge) as [Which, Which];
	const keys = await Promise.all([older, newer].map((which) => keyOf(app, document, which)));
	// What a number and a position of the log stand for never changes.
	const made = await app.comparisons.of([document.id, document.numbered, ...keys, view].join(' '), async () =>
		compareTexts(app, document, {
			texts: await Promise.all([textOf(app, document, older), textOf(app, document, newer)]),
			view
		})
	);
	return named(made);
}

const byAge = (a: Which, b: Which): number => (a === 'now' ? Infinity : a) - (b === 'now' ? Infinity : b) || 0;

async function keyOf(app: App, { id: documentId, epoch }: Document, which: Which): Promise<string> {
	return which === 'now' ? `${epoch}:${await app.rooms.position({ documentId, epoch })}` : String(which);
}

/** A text with all that a comparison needs of it. */
export interface ComparedText extends ComparedSide {
	side: Side;
	runs: readonly Run[];
	authors: VersionAuthor[];
}

async function textOf(app: App, document: Document, which: Which): Promise<ComparedText> {
	if (which === 'now') return presentText(app, document);
	const { version, content, blocks, runs } = await findVersion(app, { documentId: document.id, number: which });
	const { number, name, title, sha256, madeAt, words, authors } = version;
	return {
		side: { number, name, title, sha256, madeAt, words, isPlain: false },
		...{ content, runs, authors },
		ids: blocks.map(({ id }) => id)
	};
}

/** The committed text as it is now. */
async function presentText(app: App, document: Document): Promise<ComparedText> {
	const key = { documentId: document.id, epoch: document.epoch };
	// Folded between the two questions: what is there now will do as well.
	const prepare = async () =>
		(await prepareAt(app, key, await app.rooms.position(key))) ?? (await prepareVersion(app, document.id));
	const found = await prepare().catch((error: unknown) => {
		if (codeOf(error) === 'document.flawed') return null;
		throw error;
	});
	return found ? textFrom(document, found) : linesOf(app, document, sideNow(document));
}

const sideNow = ({ title }: Document) => ({ number: null, name: null, title, madeAt: null });

/** A text that was read off the log. */
export function textFrom(
	document: Document,
	{ content, sha256, words, blocks, runs, authors }: Prepared
): ComparedText {
	return {
		side: { ...sideNow(document), sha256, words, isPlain: false },
		...{ content, runs, authors },
		ids: blocks.map(({ id }) => id)
	};
}

/** A text that no editor can take, line by line: its words can be compared. */
async function linesOf(
	app: App,
	document: Document,
	side: Omit<Side, 'sha256' | 'words' | 'isPlain'>
): Promise<ComparedText> {
	const { text, words } = await app.projections.of({ ...document, documentId: document.id });
	const content = text.split('\n').map((line) => ({
		type: 'paragraph',
		...(line !== '' && { content: [{ type: 'text', text: line }] })
	}));
	const written = JSON.stringify({ type: 'doc', content });
	return {
		side: { ...side, sha256: hash('sha256', written), words, isPlain: true },
		...{ content: written, ids: [], runs: [], authors: [] }
	};
}

/** Throws version.flawed where one of them cannot be shown. */
export async function compareTexts(
	app: App,
	{ id, language, numbered: isNumbered }: Document,
	{ texts: [there, here], view }: { texts: readonly [ComparedText, ComparedText]; view: View }
): Promise<Made> {
	const input = {
		older: { content: there.content, ids: there.ids },
		newer: { content: here.content, ids: here.ids, runs: [...here.runs] },
		...{ view, language, isNumbered },
		files: filesOf(id),
		since: Math.floor((there.side.madeAt?.getTime() ?? 0) / 60_000)
	};
	const compared = await app.workers.compare(input).catch((cause: unknown) => {
		throw cause instanceof WorkersBusy ? cause : new AteneoError('version.flawed', { cause });
	});
	return { ...compared, older: there.side, newer: here.side, authors: here.authors };
}

/** With people's names in the places of numbers. */
export function named({ authors, changes, summary, by, ...made }: Made): Comparison {
	const names = (places: readonly number[]): Writer[] =>
		places.flatMap((place) => {
			const author = authors[place];
			return author ? [{ name: author.name, organisation: author.organisation }] : [];
		});
	return {
		...made,
		isSame: made.older.sha256 === made.newer.sha256,
		by: names(by),
		changes: changes.map((change) => ({ ...change, by: names(change.by) })),
		summary: summary.map((sentence) => ({ ...sentence, by: names(sentence.by) }))
	};
}
