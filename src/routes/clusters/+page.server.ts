// The clusters of the city and their groups.
import * as files from '$server/files';
import * as organisations from '$server/organisations';
import { signedIn } from '$lib/server/signed-in';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { app } = event.locals;
	const person = signedIn(event);
	const [clusters, counts] = await Promise.all([
		organisations.listClusters(app, person),
		files.countFiles(app, person)
	]);
	return {
		clusters,
		readerLanguage: event.locals.language,
		/** Of those whose files the reader answers for. */
		files: Object.fromEntries(counts.map((count) => [count.clusterId, count])),
		crumbs: [{ name: { page: 'home' as const }, href: '/' }, { name: { page: 'clusters' as const } }]
	};
};
