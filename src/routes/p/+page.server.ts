// What the groups have published, the newest first.
import * as v from 'valibot';
import * as publications from '$server/publications';
import { notFound } from '$shared/errors';
import { ListPublications } from '$shared/inputs/publications';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url, setHeaders }) => {
	const asked = v.safeParse(ListPublications, Object.fromEntries(url.searchParams));
	if (!asked.success) throw notFound('publication');
	const { group, page } = asked.output;
	const list = await publications.listPublications(locals.app, { group, page });
	setHeaders({
		'cache-control': `${locals.person ? 'private' : 'public'}, no-cache`,
		vary: 'cookie, accept-language'
	});
	return {
		...list,
		page,
		pages: Math.ceil(list.total / publications.LISTED),
		/** The one that is asked for, with its name, where it has published anything. */
		group:
			group === undefined ? null : { code: group, name: list.groups.find(({ code }) => code === group)?.name ?? null }
	};
};
