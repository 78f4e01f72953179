// Who wrote which part of a document, and how it came into the text.
import { accessDocument } from '../access';
import type { Person } from '../accounts';
import type { App } from '../app';
import type { AttributedRun } from '../worker';
import { contributorsOf, type Contributor } from './contributors';

export interface Attribution {
	/** Position in the log that this shows. */
	seq: number;
	/** In the order of the text. */
	runs: AttributedRun[];
	/** Everybody whose seat a run names. */
	authors: Contributor[];
}

/** The runs of a document's text: block, offset, length, seat, minute, and how they came. Throws as accessDocument does. */
export async function attributeDocument(
	app: App,
	person: Person,
	{ documentId }: { documentId: string }
): Promise<Attribution> {
	const { document } = await accessDocument(app, person, documentId, 'document.read');
	const { seq, ...log } = await app.rooms.describe({ documentId: document.id, epoch: document.epoch });
	const runs = await app.workers.attribution(log);
	const authors = await contributorsOf(
		app,
		runs.map(({ seat }) => seat)
	);
	return { seq, runs, authors: [...authors.values()] };
}

/** The same for a screen that has the text alive: by the clocks of Yjs, which hold there whatever was written since. */
export interface AuthorshipByClocks {
	epoch: number;
	seq: number;
	/** Everybody who wrote words that stand, those with most first. */
	authors: (Contributor & { words: number })[];
	/** Words of nobody known. */
	unknown: number;
	/** Words of the template that the document began from, or of which sections were put in. */
	template: number;
	/** Each once: which of the authors (−1: nobody known), minute since 1970, how. */
	origins: { author: number; minute: number; via: AttributedRun['via'] }[];
	/** Of each client, ascending, three numbers a range: from which clock, how many, which of the origins. */
	clocks: { client: number; ranges: number[] }[];
}

/** Throws as accessDocument does. */
export async function readAuthorship(
	app: App,
	person: Person,
	{ documentId }: { documentId: string }
): Promise<AuthorshipByClocks> {
	const { document } = await accessDocument(app, person, documentId, 'document.read');
	const {
		epoch,
		seq,
		authors: origins,
		clocks,
		counted
	} = await app.authorships.of({
		documentId: document.id,
		epoch: document.epoch
	});
	const found = await contributorsOf(
		app,
		origins.map(({ seat }) => seat)
	);
	const words = new Map<string, number>();
	let [unknown, template] = [0, 0];
	for (const { seat, via, words: own } of counted) {
		if (via === 'template') template += own;
		else if (seat === null || !found.has(seat)) unknown += own;
		else words.set(seat, (words.get(seat) ?? 0) + own);
	}
	const authors = [...found.values()]
		.map((contributor) => ({ ...contributor, words: words.get(contributor.seatId) ?? 0 }))
		.sort((a, b) => b.words - a.words || (a.seatId < b.seatId ? -1 : 1));
	const places = new Map(authors.map(({ seatId }, place) => [seatId, place]));
	return {
		...{ epoch, seq, authors, unknown, template, clocks },
		origins: origins.map(({ seat, minute, via }) => ({ author: places.get(seat ?? '') ?? -1, minute, via }))
	};
}
