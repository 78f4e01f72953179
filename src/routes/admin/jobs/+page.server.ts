// Work that has failed for good: who runs the platform sees it, tries it again, or lets it go.
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import * as administration from '$server/administration';
import { readForm } from '$lib/server/read-form';
import { wordsOf } from '$lib/server/refuse';
import { signedIn } from '$lib/server/signed-in';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
	jobs: await administration.listFailedJobs(event.locals.app, signedIn(event)),
	readerLanguage: event.locals.language,
	crumbs: [{ name: { page: 'home' as const }, href: '/' }, { name: { page: 'failedJobs' as const } }]
});

export const actions: Actions = {
	again: (event) => settle(event, administration.tryJobAgain, 'tried'),
	dismiss: (event) => settle(event, administration.dismissJob, 'dismissed')
};

async function settle(event: RequestEvent, command: typeof administration.dismissJob, what: string) {
	const person = signedIn(event);
	const jobId = String((await readForm(event.request)).get('jobId'));
	try {
		await command(event.locals.app, person, { jobId });
	} catch (failure) {
		const { status, message } = wordsOf(failure, event);
		return fail(status, { message });
	}
	redirect(303, `${event.url.pathname}?${what}`);
}
