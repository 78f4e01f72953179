// What a form does with an error of the domain: it comes back as it was filled in, with words about what is wrong.
import type { RequestEvent } from '@sveltejs/kit';
import { message, type SuperValidated } from 'sveltekit-superforms';
import { codeOf, explain, retryAfterOf, type FieldIssue } from '$shared/errors';

type Event = Pick<RequestEvent, 'locals' | 'setHeaders'>;

type Form<Fields extends Record<string, unknown>> = SuperValidated<Fields, App.Superforms.Message>;

/** Status and words of an error of ours, in the reader's language. Throws anything else on to the hook, which logs it. */
export function wordsOf(failure: unknown, { locals, setHeaders }: Event) {
	const code = codeOf(failure);
	if (code === 'internal') throw failure;
	const { status, title, next } = explain(code, locals.language);
	const seconds = retryAfterOf(failure);
	if (seconds !== undefined) setHeaders({ 'retry-after': String(seconds) });
	return { status, message: { title, next } };
}

/** The form again with the error's words, and its fields marked. Throws as wordsOf does. */
export function refuse<Fields extends Record<string, unknown>>(form: Form<Fields>, failure: unknown, event: Event) {
	const words = wordsOf(failure, event);
	for (const { path, message: key } of issuesOf(failure)) Object.assign(form.errors, { [path]: [key] });
	return message(form, words.message, { status: words.status as 400 });
}

const issuesOf = (failure: unknown): FieldIssue[] =>
	failure instanceof Error && 'issues' in failure ? (failure.issues as FieldIssue[]) : [];
