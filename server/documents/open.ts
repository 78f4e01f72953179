// Everything the document page needs, in one answer.
import { eq } from 'drizzle-orm';
import { linkMentions } from '$shared/document/link-mentions';
import type { Bilingual, Language } from '$shared/language';
import { ABILITIES, can, type Ability, type Role } from '$shared/permissions';
import type { DocumentKind, DocumentState } from '$shared/states/document';
import { accessDocument, enterDocument } from '../access';
import type { Person } from '../accounts';
import type { App } from '../app';
import { clusters } from '../organisations/tables';
import type { Flaw } from '../worker';
import { readableAmong } from './readable';
import { readRescued, type RescuedWords } from './rescued';

interface Named {
	id: string;
	code: string;
	name: Bilingual;
}

export interface OpenedDocument {
	document: {
		id: string;
		title: string;
		kind: DocumentKind;
		state: DocumentState;
		/** Until when this state stands open; null where it has no end. */
		closesAt: Date | null;
		language: Language;
		archived: boolean;
		/** Its headings are numbered by themselves. */
		numbered: boolean;
		epoch: number;
		/** Why no editor may open it as it is; its text can be read. */
		flaw: Flaw | null;
	};
	group: Named;
	cluster: Named;
	you: { seatId: string; role: Role; organisation: { id: string; name: string }; abilities: Ability[] };
	/** The text as safe HTML, with links to the documents that it names and this reader may read. */
	html: string;
	/** Ids of those. */
	linked: string[];
	/** The same text as one Yjs update, base64: the editor starts from it without asking the server first. */
	state: string;
	/** Position in the log that `html` and `state` show. */
	seq: number;
	outline: { level: number; text: string; number: string }[];
	words: number;
	/** Words that vanished by accident and wait for a decision; none for whoever may not decide. */
	rescued: RescuedWords[];
}

/** A document with its text, for somebody who may read it. Throws as accessDocument does, and document.unreadable. */
export async function openDocument(
	app: App,
	person: Person,
	{ documentId }: { documentId: string }
): Promise<OpenedDocument> {
	const { document, group, facts, actor, role, organisation } = await enterDocument(app, person, documentId);
	const [projection, [cluster], rescued] = await Promise.all([
		app.projections.of({ ...document, documentId: document.id }),
		app.db.select().from(clusters).where(eq(clusters.id, group.clusterId)),
		can(facts, 'document.rescue') ? readRescued(app, person, document.id) : []
	]);
	const { id, title, kind, state, closesAt, language, numbered, archivedAt } = document;
	const { flaw, seq, epoch, outline, words } = projection;
	const linked = await readableAmong(app, person, projection.linked);

	return {
		document: { id, title, kind, state, closesAt, language, numbered, archived: archivedAt !== null, epoch, flaw },
		group: { id: group.id, code: group.code, name: group.name },
		cluster: { id: cluster!.id, code: cluster!.code, name: cluster!.name },
		you: {
			seatId: actor.seatId,
			role,
			organisation,
			abilities: ABILITIES.filter((ability) => can(facts, ability))
		},
		html: linkMentions(projection.html, projection.linked, linked),
		linked: [...linked],
		state: Buffer.from(projection.state).toString('base64'),
		seq,
		outline: flaw ? [] : outline, // plain text has no headings to go to
		words,
		rescued
	};
}

/** What somebody may do to a document now. Throws as accessDocument does. */
export async function listAbilities(
	app: App,
	person: Person,
	{ documentId }: { documentId: string }
): Promise<Ability[]> {
	const { facts } = await accessDocument(app, person, documentId, 'document.read');
	return ABILITIES.filter((ability) => can(facts, ability));
}
