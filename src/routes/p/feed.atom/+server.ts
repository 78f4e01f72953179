// News of what the groups publish, or of what one does, for feed readers.
import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { loadTexts } from '$lib/i18n';
import { loadPublicTexts } from '$lib/i18n/publications-pages';
import { atomOf } from '$lib/server/atom';
import * as publications from '$server/publications';
import { notFound } from '$shared/errors';
import { ListPublications } from '$shared/inputs/publications';
import type { RequestHandler } from './$types';

/** A feed that has told nothing yet is as old as the first day of all clocks. */
const NEVER = new Date(0);

export const GET: RequestHandler = async ({ locals, url, request }) => {
	const asked = v.safeParse(ListPublications, { group: url.searchParams.get('group') ?? undefined });
	if (!asked.success) throw notFound('publication');
	const { app, language } = locals;
	const { group } = asked.output;
	const [entries, { words }, texts] = await Promise.all([
		publications.listNews(app, { group }),
		loadTexts(language),
		loadPublicTexts(language)
	]);
	const search = group === undefined ? '' : `?group=${encodeURIComponent(group)}`;
	const name = entries[0]?.group.name[language] ?? group;
	const body = atomOf({
		...{ entries, texts, words, language, begun: NEVER, origin: url.origin },
		title: group === undefined ? texts.feedTitle : texts.feedTitleOf(name ?? group),
		self: `${url.origin}/p/feed.atom${search}`,
		page: `${url.origin}/p${search}`
	});
	const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
	const headers = {
		etag,
		'content-type': 'application/atom+xml; charset=utf-8',
		'cache-control': `${locals.person ? 'private' : 'public'}, no-cache`,
		vary: 'cookie, accept-language',
		'content-security-policy': "default-src 'none'; sandbox"
	};
	return request.headers.get('if-none-match') === etag
		? new Response(null, { status: 304, headers })
		: new Response(body, { headers });
};
