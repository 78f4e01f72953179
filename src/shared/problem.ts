// How an error travels to a program: RFC 9457, application/problem+json.
import { explain, type ErrorCode, type FieldIssue } from './errors';
import type { Language } from './language';

export const PROBLEM_TYPE = 'application/problem+json';

export interface Problem {
	type: string;
	title: string;
	status: number;
	/** What can be done now. */
	detail: string;
	code: ErrorCode;
	/** The fields that cannot be accepted, for input.invalid. */
	errors?: FieldIssue[];
	/** Also in the server's log. */
	id?: string;
}

/** The problem of a code in somebody's language. */
export function problemOf(
	code: ErrorCode,
	language: Language,
	{ issues = [], id }: { issues?: FieldIssue[]; id?: string } = {}
): Problem {
	const { status, title, next } = explain(code, language);
	return {
		type: `urn:ateneo:problem:${code}`,
		title,
		status,
		detail: next,
		code,
		...(issues.length > 0 && { errors: issues }),
		...(id && { id })
	};
}
