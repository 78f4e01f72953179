// A failure as the answer of the API.
import type { RequestEvent } from '@sveltejs/kit';
import type { Failure } from '$lib/server/failure';
import { PROBLEM_TYPE, problemOf } from '$shared/problem';

/** RFC 9457, in the reader's language. */
export function problem(
	{ locals }: Pick<RequestEvent, 'locals'>,
	{ code, issues, retryAfterS, id }: Failure
): Response {
	const body = problemOf(code, locals.language ?? 'es', { issues, id });
	const headers = new Headers({ 'content-type': PROBLEM_TYPE, 'cache-control': 'no-store' });
	if (retryAfterS !== undefined) headers.set('retry-after', String(retryAfterS));
	return new Response(JSON.stringify(body), { status: body.status, headers });
}

export const isProblem = (response: Response): boolean =>
	response.headers.get('content-type')?.startsWith(PROBLEM_TYPE) ?? false;
