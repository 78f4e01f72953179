// The first page after entering: where somebody takes part, and what was written there last.
import * as administration from '$server/administration';
import * as documents from '$server/documents';
import * as groups from '$server/groups';
import * as organisations from '$server/organisations';
import { signedIn } from '$lib/server/signed-in';
import type { PageServerLoad } from './$types';

const RECENT = 8;

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event);
	const { app } = event.locals;
	const [mine, recent, failedJobs] = await Promise.all([
		groups.listGroups(app, person),
		documents.listRecent(app, person, { limit: RECENT }),
		administration.countFailedJobs(app, person)
	]);
	return {
		readerLanguage: event.locals.language,
		crumbs: [{ name: { page: 'home' as const } }],
		groups: mine,
		recent,
		/** Null for those who do not run the platform. */
		failedJobs,
		/** Asked only where there is nothing else to show: an Ateneo that nobody has filled yet. */
		isEmpty: mine.length === 0 && (await organisations.listClusters(app, person)).length === 0
	};
};
