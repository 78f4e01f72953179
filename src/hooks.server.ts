// Every request: who asks, in which language, and whether one of our own pages sent it; errors → status and code.
import { error as refuse, type Handle, type HandleServerError, type RequestEvent } from '@sveltejs/kit';
import { codeOfStatus, failureOf } from '$lib/server/failure';
import { languageOf, themeOf } from '$lib/server/preferences';
import { personOf } from '$server/accounts';
import { runtime } from '$server/runtime';
import { explain, notFound } from '$shared/errors';
import { isProblem, problem } from './routes/api/problem';

export const handle: Handle = async ({ event, resolve }) => {
	const isApi = /^\/api(\/|$)/.test(event.url.pathname);
	try {
		await fillLocals(event);
		if (isForeign(event)) refuseForeign(event);
		if (isApi && !event.route.id) throw notFound('route');

		const { language, theme } = event.locals;
		const response = await resolve(event, {
			transformPageChunk: ({ html }) => html.replace('%ateneo.lang%', language).replace('%ateneo.theme%', theme)
		});
		return isApi ? asProblem(event, response) : withStatus(event, response);
	} catch (error) {
		if (isApi) return problem(event, failureOf(error, event));
		throw error;
	}
};

/** Words for the error page in the reader's language. Kit calls it for whatever a page could not handle itself. */
export const handleError: HandleServerError = ({ error, event }) => {
	const { code, id } = failureOf(error, event);
	event.locals.failure = code;
	const { title, next } = explain(code, event.locals.language ?? 'es');
	return { message: title, code, next, id };
};

async function fillLocals(event: RequestEvent): Promise<void> {
	const { locals, request, cookies } = event;
	locals.app = runtime();
	locals.theme = themeOf(event);
	locals.language = languageOf(event);
	locals.person = null;
	locals.session = null;

	const found = await personOf(locals.app, request.headers.get('cookie'));
	if (!found) return;
	locals.person = found.person;
	locals.session = found.session;
	locals.language = found.person.language;
	if (found.cookie) cookies.set(found.cookie.name, found.cookie.value, found.cookie.attributes);
}

/**
 * Did another site's page send this change. Kit checks forms only; a page can post JSON too. Programs send neither
 * Origin nor Sec-Fetch-Site; every browser sends one of them with a change.
 */
function isForeign({ request, url }: RequestEvent): boolean {
	if (request.method === 'GET' || request.method === 'HEAD') return false;
	const origin = request.headers.get('origin');
	if (origin !== null) return origin !== url.origin;
	return (request.headers.get('sec-fetch-site') ?? 'same-origin') !== 'same-origin';
}

function refuseForeign({ locals }: RequestEvent): never {
	const { status, title, next } = explain('origin.foreign', locals.language);
	refuse(status, { message: title, code: 'origin.foreign', next });
}

/** An error of ours thrown in a `load` is a 500 to Kit; its code knows better. */
function withStatus({ locals }: RequestEvent, response: Response): Response {
	if (!locals.failure || response.status !== 500) return response;
	const { status } = explain(locals.failure, locals.language);
	return new Response(response.body, { status, headers: response.headers });
}

/** What Kit refuses by itself under /api (a method that a route does not have) is a problem like any other. */
function asProblem(event: RequestEvent, response: Response): Response {
	if (response.status < 400 || isProblem(response)) return response;
	const answer = problem(event, { code: event.locals.failure ?? codeOfStatus(response.status), issues: [] });
	const allow = response.headers.get('allow');
	if (allow) answer.headers.set('allow', allow);
	return answer;
}
