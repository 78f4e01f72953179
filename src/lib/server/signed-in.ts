// Pages that are for somebody: who is asking, or the way to the sign-in page and back here.
import { redirect, type RequestEvent } from '@sveltejs/kit';

/** The person asking. Throws a redirect to the sign-in page when nobody is signed in. */
export function signedIn({ locals, url, request }: Pick<RequestEvent, 'locals' | 'url' | 'request'>) {
	if (locals.person) return locals.person;
	// What was posted is lost, so come back to the page, not to its action.
	const back = request.method === 'GET' ? url.pathname + url.search : url.pathname;
	redirect(303, back === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(back)}`);
}
