// What the page of a document asks the server without being loaded anew, which would take unsaved words away where it
// ends in an error.

const abilities = (documentId: string): Promise<Response | null> =>
	fetch(`/api/v1/documents/${documentId}/abilities`).catch(() => null);

/** The server is there, and lets this person read the document. */
export const answers = async (documentId: string): Promise<boolean> => (await abilities(documentId))?.ok ?? false;

export async function mayStillWrite(documentId: string): Promise<boolean> {
	const answer = await abilities(documentId);
	if (!answer || answer.status >= 500) return true; // nobody has said no: the connection comes back and tells
	return answer.ok && ((await answer.json()) as string[]).includes('document.write');
}

/** Signs somebody in. Returns what went wrong. */
export async function signIn(who: {
	email: string;
	password: string;
	sharedComputer: boolean;
}): Promise<'wrong' | 'notSignedIn' | null> {
	const headers = { 'content-type': 'application/json' };
	const init = { method: 'POST', headers, body: JSON.stringify(who) };
	const answer = await fetch('/api/v1/session', init).catch(() => null);
	if (answer?.ok) return null;
	return answer?.status === 401 || answer?.status === 400 ? 'wrong' : 'notSignedIn';
}

/** The id of the person of this browser's session; null where there is none, or no answer. */
export async function whoIsSignedIn(): Promise<string | null> {
	const answer = await fetch('/api/v1/session').catch(() => null);
	if (!answer?.ok) return null;
	return ((await answer.json()) as { person: { id: string } }).person.id;
}

/** The text as this page's address gives it now. */
export async function serversText(): Promise<Element | null> {
	const answer = await fetch(location.pathname).catch(() => null);
	if (!answer?.ok) return null;
	return new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('.prose');
}
