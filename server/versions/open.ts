// Everything the pages of versions need, in one answer each.
import { eq } from 'drizzle-orm';
import type { Bilingual, Language } from '$shared/language';
import { ABILITIES, can, type Ability, type Role } from '$shared/permissions';
import type { DocumentState } from '$shared/states/document';
import { accessDocument } from '../access';
import type { Person } from '../accounts';
import type { App } from '../app';
import type { View } from '../worker';
import { clusters } from '../organisations/tables';
import { compareVersions, type Comparison, type Which } from './compare';
import { listVersions, showVersion, type OfVersion, type ShownVersion, type VersionSummary } from './read';

interface Named {
	id: string;
	code: string;
	name: Bilingual;
}

/** Where the versions belong, and what the reader may do with them. */
export interface Belonging {
	document: { id: string; title: string; language: Language; state: DocumentState; archived: boolean };
	group: Named;
	cluster: Named;
	you: { role: Role; organisation: { id: string; name: string }; abilities: Ability[] };
}

export interface OpenedVersions extends Belonging {
	versions: VersionSummary[];
	/** The number before which to go on; null where these are all. */
	older: number | null;
}

export interface OpenedVersion extends Belonging {
	version: ShownVersion;
	/** Number of the last one. */
	newest: number;
}

export interface OpenedComparison extends Belonging {
	/** To choose from. */
	versions: VersionSummary[];
	/** What was chosen, the older one first; null where there is nothing to choose. */
	chosen: { from: Which; to: Which } | null;
	comparison: Comparison | null;
}

/** The list of a document's versions. Throws as accessDocument does. */
export async function openVersions(
	app: App,
	person: Person,
	{ documentId, before }: { documentId: string; before?: number }
): Promise<OpenedVersions> {
	const [belonging, versions] = await Promise.all([
		belongingOf(app, person, documentId),
		listVersions(app, person, { documentId, before })
	]);
	const last = versions.at(-1)?.number ?? 1;
	return { ...belonging, versions, older: last > 1 ? last : null };
}

/** One version. Throws as showVersion does. */
export async function openVersion(app: App, person: Person, input: OfVersion): Promise<OpenedVersion> {
	const { documentId } = input;
	const [belonging, version, [newest]] = await Promise.all([
		belongingOf(app, person, documentId),
		showVersion(app, person, input),
		listVersions(app, person, { documentId, atMost: 1 })
	]);
	return { ...belonging, version, newest: newest?.number ?? version.number };
}

/** Two texts compared; without a choice the last version with the present text. Throws as compareVersions does. */
export async function openComparison(
	app: App,
	person: Person,
	{ documentId, from, to, view }: { documentId: string; from?: Which; to?: Which; view: View }
): Promise<OpenedComparison> {
	const [belonging, versions] = await Promise.all([
		belongingOf(app, person, documentId),
		listVersions(app, person, { documentId })
	]);
	const older = from ?? versions[0]?.number;
	if (older === undefined) return { ...belonging, versions, chosen: null, comparison: null };
	const comparison = await compareVersions(app, person, { documentId, from: older, to: to ?? 'now', view });
	const chosen = { from: comparison.older.number ?? 'now', to: comparison.newer.number ?? 'now' } as const;
	return { ...belonging, versions, chosen, comparison };
}

async function belongingOf(app: App, person: Person, documentId: string): Promise<Belonging> {
	const { document, group, facts, role, organisation } = await accessDocument(app, person, documentId, 'document.read');
	const [cluster] = await app.db.select().from(clusters).where(eq(clusters.id, group.clusterId));
	const { id, title, language, state, archivedAt } = document;
	return {
		document: { id, title, language, state, archived: archivedAt !== null },
		group: { id: group.id, code: group.code, name: group.name },
		cluster: { id: cluster!.id, code: cluster!.code, name: cluster!.name },
		you: { role, organisation, abilities: ABILITIES.filter((ability) => can(facts, ability)) }
	};
}
