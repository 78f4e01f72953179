// What went wrong, as a code for whoever asked, and in full for the log.
import { randomUUID } from 'node:crypto';
import type { RequestEvent } from '@sveltejs/kit';
import { isQueryError, withoutParameters } from '$server/db/query-error';
import { codeOf, explain, retryAfterOf, type AteneoError, type ErrorCode, type FieldIssue } from '$shared/errors';

export interface Failure {
	code: ErrorCode;
	issues: FieldIssue[];
	/** In how many seconds it is worth trying again. */
	retryAfterS?: number;
	/** In the log too, for failures on our side. */
	id?: string;
}

/** Codes for the statuses that Kit decides by itself. */
const CODES: Record<number, ErrorCode> = {
	400: 'input.invalid',
	403: 'origin.foreign',
	404: 'notFound',
	405: 'method.notAllowed',
	413: 'input.tooLarge',
	415: 'input.unsupportedType'
};
export const codeOfStatus = (status: number): ErrorCode => CODES[status] ?? 'internal';

/** Judges anything that was thrown, and writes what is our fault into the log under the id that the reader gets. */
export function failureOf(error: unknown, event: RequestEvent): Failure {
	const code = judge(error);
	const issues = code === 'input.invalid' ? ((error as Partial<AteneoError>).issues ?? []) : [];
	const retryAfterS = retryAfterOf(error);
	if (explain(code, 'en').status < 500) return { code, issues, retryAfterS };

	const id = randomUUID().slice(0, 8);
	// The route, not the path: a path can hold a token.
	const where = { id, code, method: event.request.method, route: event.route.id };
	event.locals.app?.log.error({ ...where, err: withoutParameters(error) }, 'request failed');
	return { code, issues, retryAfterS, id };
}

function judge(error: unknown): ErrorCode {
	const own = codeOf(error);
	if (own !== 'internal') return own;
	if (isDatabaseAway(error)) return 'unavailable';
	return hasStatus(error) ? codeOfStatus(error.status) : 'internal'; // Kit's own: no such route, body too large
}

const hasStatus = (error: unknown): error is { status: number } =>
	typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number';

const AWAY = /^(CONNECTION_|CONNECT_TIMEOUT|ECONNREFUSED|ECONNRESET|ENOENT|57P0[123]|53300)/;

function isDatabaseAway(error: unknown): boolean {
	const cause = isQueryError(error) ? error.cause : error;
	return cause instanceof Error && 'code' in cause && AWAY.test(String(cause.code));
}
