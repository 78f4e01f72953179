// The clusters of the city and their groups.
import * as organisations from '$server/organisations';
import { signedIn } from '$lib/server/signed-in';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
	clusters: await organisations.listClusters(event.locals.app, signedIn(event)),
	crumbs: [{ name: { page: 'home' as const }, href: '/' }, { name: { page: 'clusters' as const } }]
});
