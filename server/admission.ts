// Who may come into a room, and as whom: the socket's side of the one door [S3] [S4].
import type { IncomingMessage } from 'node:http';
import { eq } from 'drizzle-orm';
import { codeOf } from '$shared/errors';
import { can } from '$shared/permissions';
import { CLOSE } from '$shared/sync/protocol';
import { accessDocument } from './access';
import { personOf } from './accounts';
import type { App } from './app';
import { organisations } from './organisations/tables';
import type { Admission } from './sync/socket';

/** `epoch`: of the copy the client holds; null where it does not say. */
export async function admit(
	app: App,
	request: IncomingMessage,
	documentId: string,
	epoch: number | null
): Promise<Admission> {
	const found = await personOf(app, request.headers.cookie ?? null);
	if (!found) return { admitted: false, code: CLOSE.signInAgain, reason: 'sign in' };
	const { person, session } = found;

	try {
		const { document, actor, role, facts } = await accessDocument(app, person, documentId, 'document.read');
		if (epoch !== null && epoch !== document.epoch)
			return { admitted: false, code: CLOSE.otherEpoch, reason: 'other epoch' };

		const mode = can(facts, 'document.write') ? 'write' : 'read';
		const acting = mode === 'write' ? await accessDocument(app, person, documentId, 'document.write') : { actor, role };
		const [organisation] = await app.db
			.select({ name: organisations.name })
			.from(organisations)
			.where(eq(organisations.id, acting.actor.organisationId));
		return {
			admitted: true,
			key: { documentId: document.id, epoch: document.epoch },
			signIn: { id: session.id, endsAt: session.expiresAt.getTime() },
			mode,
			seat: {
				id: acting.actor.seatId,
				personId: person.id,
				name: person.name,
				organisation: organisation?.name ?? '',
				role: acting.role,
				color: caretColor(person.id)
			}
		};
	} catch (error) {
		if (codeOf(error) === 'internal') throw error;
		return { admitted: false, code: CLOSE.noAccess, reason: 'no access' }; // strangers and unknown ids alike
	}
}

// Dark enough for white letters on them (contrast over 4.5:1), and apart from each other also for colour-blind readers.
const CARET_COLORS = ['#1c3fbd', '#17693f', '#8a3b12', '#6b2d86', '#0f6a75', '#8c1d4f', '#5a5a12', '#33475b'] as const;

/** The same person has the same colour everywhere. */
function caretColor(personId: string): string {
	const place = parseInt(personId.slice(-6), 16) % CARET_COLORS.length;
	return CARET_COLORS[place] ?? CARET_COLORS[0];
}
