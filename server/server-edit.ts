// An edit that the server makes on somebody's behalf, by the room's own door.
import { AteneoError } from '$shared/errors';
import type { InDocument } from './access';
import type { Person } from './accounts';
import type { App } from './app';
import { EditRefused, type Rooms } from './sync/rooms';

/**
 * Edits a document in the name of somebody who was found to have the right. `epoch`: of the text that the edit was made
 * for, where that is not the document's own. Resolves when it is stored. Throws unavailable where the room does not take it.
 */
export async function editAs(
	app: App,
	person: Person,
	{ document, group, actor, role }: Pick<InDocument, 'document' | 'group' | 'actor' | 'role'>,
	edit: Parameters<Rooms['edit']>[2],
	{ epoch = document.epoch }: { epoch?: number } = {}
): Promise<void> {
	const seat = { id: actor.seatId, personId: person.id, name: person.name, organisation: '', role, color: '' };
	const by = { seat, groupId: group.id, signIn: { id: '', endsAt: Infinity } };
	await app.rooms.edit({ documentId: document.id, epoch }, by, edit).catch((error: unknown) => {
		throw error instanceof EditRefused ? new AteneoError('unavailable', { cause: error }) : error;
	});
}
