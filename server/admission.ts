// Who may come into a room, and as whom: the socket's side of the one door [S3] [S4].
import type { IncomingMessage } from 'node:http';
import { codeOf } from '$shared/errors';
import { can } from '$shared/permissions';
import { personColor } from '$shared/person-color';
import { CLOSE, type CloseCode } from '$shared/sync/protocol';
import { enterDocument } from './access';
import { personOf, type Person } from './accounts';
import type { App } from './app';
import type { Session } from './sync/session';
import type { Admission, Asked } from './sync/socket';

export async function admit(
	app: App,
	request: IncomingMessage,
	documentId: string,
	{ epoch, person: expected }: Asked
): Promise<Admission> {
	const found = await personOf(app, request.headers.cookie ?? null);
	if (!found) return turnedAway(CLOSE.signInAgain, 'sign in');
	const { person, session } = found;
	// Somebody else has signed in to the same browser: what a page still holds is not theirs to send.
	if (expected !== null && expected !== person.id) return turnedAway(CLOSE.signInAgain, 'somebody else');
	const admission = await judge(app, person, documentId, { id: session.id, endsAt: session.expiresAt.getTime() });
	if (admission.admitted && epoch !== null && epoch !== admission.key.epoch) {
		return turnedAway(CLOSE.otherEpoch, 'other epoch');
	}
	return admission;
}

/** Somebody who is in already, after rights have changed or the sign-in was to end. */
export async function admitAgain(app: App, { seat, signIn }: Session, documentId: string): Promise<Admission> {
	const endsAt = await app.sessions.endOf(signIn.id);
	if (!endsAt) return turnedAway(CLOSE.signInAgain, 'sign in');
	const person = { id: seat.personId, name: seat.name };
	return judge(app, person, documentId, { id: signIn.id, endsAt: endsAt.getTime() });
}

async function judge(
	app: App,
	person: Pick<Person, 'id' | 'name'>,
	documentId: string,
	signIn: Session['signIn']
): Promise<Admission> {
	try {
		const { document, actor, role, organisation, facts, until } = await enterDocument(app, person, documentId);
		return {
			admitted: true,
			key: { documentId: document.id, epoch: document.epoch },
			groupId: document.groupId,
			signIn: { id: signIn.id, endsAt: Math.min(signIn.endsAt, until?.getTime() ?? Infinity) },
			mode: can(facts, 'document.write') ? 'write' : 'read',
			seat: {
				id: actor.seatId,
				personId: person.id,
				name: person.name,
				organisation: organisation.name,
				role,
				color: personColor(person.id)
			}
		};
	} catch (error) {
		if (codeOf(error) === 'internal') throw error;
		return turnedAway(CLOSE.noAccess, 'no access'); // strangers and unknown ids alike
	}
}

const turnedAway = (code: CloseCode, reason: string): Admission => ({ admitted: false, code, reason });
