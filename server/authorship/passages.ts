// Passages of a text by whoever wrote them: what a text in colours shows, as a list that can be read in order.
import { sectionId } from '$shared/document/read';
import type { Language } from '$shared/language';
import type { Via } from '$shared/via';
import { accessDocument } from '../access';
import type { Person } from '../accounts';
import type { App } from '../app';
import { attributeVersion } from '../versions';
import type { Passage as WorkersPassage } from '../worker';
import { contributorsOf, type Contributor } from './contributors';

/** What stands side by side in a block and is one person's. */
export interface Passage {
	/** When its first and its last words were written. */
	from: Date;
	to: Date;
	/** How its words came, the way of most first. */
	ways: Via[];
	/** How it begins. */
	text: string;
	/** There is more of it. */
	isCut: boolean;
	/** The heading that it stands under, by its address on the page of the text. */
	section: { id: string; title: string } | null;
}

/** Passages of one author; null: of the template, or of nobody known. */
export interface AuthorsPassages {
	author: Omit<Contributor, 'seatId'> | null;
	/** The template's; only where there is no author. */
	isTemplate: boolean;
	/** How many there are. */
	all: number;
	passages: Passage[];
}

export interface ListedPassages {
	document: { id: string; title: string; language: Language };
	/** Those with most passages first; the template's and nobody's last. Null where no editor could take the text. */
	authors: AuthorsPassages[] | null;
}

export interface ListPassages {
	documentId: string;
	/** Of a version; left out: of the text as it is. */
	number?: number;
	/** Only of this person. */
	personId?: string;
}

/** So many are shown of each, where all are shown… */
const OF_EACH = 20;
/** …and of one alone. */
const OF_ONE = 1_000;

const MINUTE_MS = 60_000;

/** In the order of the text for each author. Throws as accessDocument does, and notFound. */
export async function listPassages(
	app: App,
	person: Person,
	{ documentId, number, personId }: ListPassages
): Promise<ListedPassages> {
	const { document } = await accessDocument(app, person, documentId, 'document.read');
	const { id, title, language, epoch } = document;
	const read =
		number === undefined
			? await ofText(app, { documentId: id, epoch })
			: await ofVersion(app, person, { documentId: id, number });
	return { document: { id, title, language }, authors: read && byAuthor(read, personId) };
}

/** By seat. */
type Who = ReadonlyMap<string, Omit<Contributor, 'seatId'>>;
type Read = { passages: WorkersPassage[]; who: Who } | null;

async function ofText(app: App, key: { documentId: string; epoch: number }): Promise<Read> {
	const log = await app.rooms.describe(key);
	const passages = await app.workers.passages({ log });
	if (!passages) return null;
	const who = await contributorsOf(
		app,
		passages.map(({ seat }) => seat)
	);
	return { passages, who };
}

async function ofVersion(app: App, person: Person, which: { documentId: string; number: number }): Promise<Read> {
	const { content, runs, authors } = await attributeVersion(app, person, which);
	const passages = await app.workers.passages({ content, runs });
	const who: Who = new Map(
		authors.map(({ seatId, personId, name, organisationId, organisation }) => [
			seatId,
			{ person: { id: personId, name }, organisation: { id: organisationId, name: organisation } }
		])
	);
	return passages && { passages, who };
}

function byAuthor({ passages, who }: NonNullable<Read>, personId?: string): AuthorsPassages[] {
	const authors = new Map<string, AuthorsPassages>();
	for (const { seat, from, to, ways, text, isCut, section } of passages) {
		const isTemplate = ways[0] === 'template';
		const author = isTemplate ? null : (who.get(seat ?? '') ?? null);
		if (personId !== undefined && author?.person.id !== personId) continue;
		// Somebody who acted for two organisations is two authors.
		const name = author ? `${author.person.id} ${author.organisation.id}` : String(isTemplate);
		const own = authors.get(name) ?? {
			author: author && { person: author.person, organisation: author.organisation },
			...{ isTemplate, all: 0, passages: [] }
		};
		authors.set(name, own);
		own.all++;
		if (own.passages.length >= (personId === undefined ? OF_EACH : OF_ONE)) continue;
		own.passages.push({
			...{ from: momentOf(from), to: momentOf(to), ways, text, isCut },
			section: section && { id: sectionId(section.place), title: section.title }
		});
	}
	const isNobody = ({ author }: AuthorsPassages) => Number(author === null);
	return [...authors.values()].sort((a, b) => isNobody(a) - isNobody(b) || b.all - a.all);
}

const momentOf = (minute: number) => new Date(minute * MINUTE_MS);
