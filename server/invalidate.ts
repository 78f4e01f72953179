// Makes a change of rights hold at once, on sockets that are open too [S7].
import { admitAgain } from './admission';
import type { App } from './app';
import type { Whom } from './sync/rooms';

/**
 * Runs a change of rights or of a document's state. The sockets in its scope write nothing from before its commit on;
 * after it each is judged again, and goes on, comes back, or is closed. Where the change fails they are judged all the
 * same, and find that nothing changed. Throws where the scope is empty: that would be everybody.
 */
export async function invalidate<Result>(app: App, scope: Whom, change: () => Promise<Result>): Promise<Result> {
	const named = [scope.people, scope.group, scope.documents, scope.sessions];
	if (!named.some((part) => part?.length)) throw new Error('invalidate: whom?');
	app.rooms.suspend(scope);
	try {
		return await change();
	} finally {
		await app.rooms.judge(scope, (session, documentId) => admitAgain(app, session, documentId));
	}
}

/** Closes the sockets of sign-ins that have ended by themselves; one that was prolonged meanwhile goes on. */
export async function closeEnded(app: App): Promise<void> {
	const sessions = app.rooms.ending();
	if (sessions.length > 0)
		await app.rooms.judge({ sessions }, (session, documentId) => admitAgain(app, session, documentId));
}
