// Every request: who asks, in which language, and whether one of our own pages sent it; errors → status and code.
import { error as refuse, type Handle, type HandleServerError, type RequestEvent } from '@sveltejs/kit';
import { codeOfStatus, failureOf, type Failure } from '$lib/server/failure';
import { LateParts } from '$lib/server/late-parts';
import { limited } from '$lib/server/limited';
import { languageOf, themeOf } from '$lib/server/preferences';
import { personOf } from '$server/accounts';
import { BODY_LIMIT_BYTES, takesFiles } from '$server/http/limits';
import { runtime } from '$server/runtime';
import { AteneoError, explain } from '$shared/errors';
import { isProblem, problem } from './routes/api/problem';

export const handle: Handle = async ({ event, resolve }) => {
	const isApi = /^\/api(\/|$)/.test(event.url.pathname);
	try {
		await fillLocals(event);
		if (isForeign(event)) throw new AteneoError('origin.foreign');

		const { language, theme } = event.locals;
		limitBody(event);
		forgetFalseAction(event);
		const rendered = await resolve(event, {
			transformPageChunk: ({ html }) => html.replace('%ateneo.lang%', language).replace('%ateneo.theme%', theme)
		});
		if (isApi) return asProblem(event, rendered);
		const { late, app } = event.locals;
		const accepted = event.request.headers.get('accept-encoding');
		const page = withStatus(event, await late.into(rendered, accepted, app.squeezed));
		// Whoever sits down next at this device may not find it with the Back button.
		if (!page.headers.has('cache-control')) page.headers.set('cache-control', 'private, no-store');
		return page;
	} catch (error) {
		const failure = failureOf(error, event);
		if (isApi) return problem(event, failure);
		refuse(statusOf(failure), inWords(failure, event));
	}
};

/** What the error page says. Kit calls it for whatever a page could not handle itself. */
export const handleError: HandleServerError = ({ error, event }) => {
	event.locals.failure = failureOf(error, event);
	return inWords(event.locals.failure, event);
};

const statusOf = ({ code }: Failure) => explain(code, 'en').status;

function inWords({ code, id }: Failure, { locals }: RequestEvent): App.Error {
	const { title, next } = explain(code, locals.language ?? 'es');
	return { message: title, code, next, id };
}

async function fillLocals(event: RequestEvent): Promise<void> {
	const { locals, request, cookies } = event;
	locals.app = runtime();
	locals.theme = themeOf(event);
	locals.language = languageOf(event);
	locals.late = new LateParts();
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

/** A body whose length nobody announced is counted; one that was announced was judged before it came here. */
function limitBody(event: RequestEvent): void {
	const { request, url } = event;
	if (!request.body || request.headers.has('content-length') || takesFiles(url.pathname)) return;
	event.request = new Request(request, {
		body: limited(request.body, BODY_LIMIT_BYTES),
		duplex: 'half'
	} as RequestInit);
}

/**
 * Kit looks the name of a form action up in an object and finds there what every object has: `?/toString` would run,
 * `?/default` fail. Under a name that nothing has Kit says itself that there is no such action.
 */
function forgetFalseAction(event: RequestEvent): void {
	const { request, url } = event;
	const name = [...url.searchParams.keys()].find((key) => key.startsWith('/'))?.slice(1);
	if (request.method !== 'POST' || name === undefined || !(name === 'default' || name in {})) return;
	event.request = new Request(new URL('?/%20', url), { method: 'POST', headers: request.headers });
}

/** To Kit whatever a `load` did not expect is a 500; its code knows better. */
function withStatus({ locals }: RequestEvent, response: Response): Response {
	const { failure } = locals;
	if (!failure || response.status !== 500) return response;
	const answer = new Response(response.body, { status: statusOf(failure), headers: response.headers });
	if (failure.retryAfterS !== undefined) answer.headers.set('retry-after', String(failure.retryAfterS));
	return answer;
}

/** What Kit refuses by itself under /api (a method that a route does not have) is a problem like any other. */
function asProblem(event: RequestEvent, response: Response): Response {
	if (response.status < 400 || isProblem(response)) return response;
	const answer = problem(event, event.locals.failure ?? { code: codeOfStatus(response.status), issues: [] });
	const allow = response.headers.get('allow');
	if (allow) answer.headers.set('allow', allow);
	return answer;
}
