// What a page beside the text shows of its document: its name, where it belongs, and who the reader is in it.
import { eq } from 'drizzle-orm';
import { ABILITIES, can } from '$shared/permissions';
import { accessDocument } from '../access';
import type { Person } from '../accounts';
import type { App } from '../app';
import { clusters } from '../organisations/tables';
import type { OpenedDocument } from './open';

export interface DocumentFrame extends Pick<OpenedDocument, 'group' | 'cluster' | 'you'> {
	document: Pick<
		OpenedDocument['document'],
		'id' | 'title' | 'kind' | 'state' | 'closesAt' | 'language' | 'archived'
	> & {
		createdAt: Date;
	};
}

/** Throws as accessDocument does. */
export async function readFrame(
	app: App,
	person: Person,
	{ documentId }: { documentId: string }
): Promise<DocumentFrame> {
	const found = await accessDocument(app, person, documentId, 'document.read');
	const { document, group, facts, actor, role, organisation } = found;
	const [cluster] = await app.db.select().from(clusters).where(eq(clusters.id, group.clusterId));
	const { id, title, kind, state, closesAt, language, archivedAt, createdAt } = document;
	return {
		document: { id, title, kind, state, closesAt, language, archived: archivedAt !== null, createdAt },
		group: { id: group.id, code: group.code, name: group.name },
		cluster: { id: cluster!.id, code: cluster!.code, name: cluster!.name },
		you: { seatId: actor.seatId, role, organisation, abilities: ABILITIES.filter((ability) => can(facts, ability)) }
	};
}
