// Sections of templates, put into a text while others write it.
import { openHintsIn } from '$shared/document/hint';
import { textOf } from '$shared/document/read';
import { invalid } from '$shared/errors';
import type { InsertSection } from '$shared/inputs/documents';
import { DOCUMENT_KINDS, type DocumentKind } from '$shared/states/document';
import { accessDocument } from '../access';
import type { Person } from '../accounts';
import type { App } from '../app';
import { record } from '../events';
import { editAs } from '../server-edit';
import { templateSections, type Section } from './templates';

export interface SectionSummary {
	kind: DocumentKind;
	/** Its number within the template, from 0. */
	section: number;
	title: string;
	/** What somebody finds in it, in a line. */
	holds: string;
}

/** What can be put into the document: the sections of its own kind first. Throws as accessDocument does. */
export async function listSections(
	app: App,
	person: Person,
	{ documentId }: { documentId: string }
): Promise<SectionSummary[]> {
	const { document } = await accessDocument(app, person, documentId, 'document.write');
	const kinds = [document.kind, ...DOCUMENT_KINDS.filter((kind) => kind !== document.kind)];
	return kinds.flatMap((kind) =>
		templateSections(kind, document.language).map((section, number) => ({
			kind,
			section: number,
			title: section.title,
			holds: holdsOf(section)
		}))
	);
}

const ENOUGH = 60;
const TOO_MUCH = 140;

/** What belongs in it, as its first hints say; else how its text begins. */
function holdsOf({ content: [, ...content] }: Section): string {
	const doc = { type: 'doc', content };
	const words = textOf(doc)
		.split('\n')
		.map((line) => line.split('\t').filter(Boolean).join(' · '))
		.filter(Boolean);
	const [first] = content;
	const lines = first && openHintsIn(first).length > 0 ? openHintsIn(doc) : [...words, ...openHintsIn(doc)];
	const said = lines.reduce(
		(all, line) => (all.length < ENOUGH && !all.endsWith('.') ? [all, line].filter(Boolean).join(' · ') : all),
		''
	);
	return said.length > TOO_MUCH ? `${said.slice(0, said.lastIndexOf(' ', TOO_MUCH))}…` : said;
}

/** Puts one section in, as this person's edit, in the document's language. Throws as accessDocument does, and input.invalid. */
export async function insertSection(
	app: App,
	person: Person,
	{ documentId, kind, section, before }: InsertSection & { documentId: string }
): Promise<void> {
	const found = await accessDocument(app, person, documentId, 'document.write');
	const { document, group, actor } = found;
	const chosen = templateSections(kind, document.language)[section];
	if (!chosen) throw invalid([{ path: 'section', message: 'choose' }]);

	const place = before === null ? null : Buffer.from(before, 'base64');
	await editAs(app, person, found, {
		via: 'template',
		change: (updates) => app.workers.insert({ updates, content: chosen.content, before: place })
	});

	await app.db.transaction((tx) =>
		record(tx, actor, 'document.sectionInserted', {
			kind: 'document',
			id: documentId,
			groupId: group.id,
			data: { kind, section: chosen.title }
		})
	);
}
