// One edition for its page: read by whoever asks, with what is written around it, and what caches may do with it.
import { createHash } from 'node:crypto';
import { version } from '$app/environment';
import type { RequestEvent } from '@sveltejs/kit';
import * as publications from '$server/publications';
import { OnlyInHtml } from '$lib/only-in-html';
import { citationsOf } from '$lib/publications/citation';
import { metadataOf } from '$lib/publications/metadata';
import { publicPath } from '$shared/publication';

/** Throws as openEdition does. */
export async function showEdition(event: RequestEvent, which: publications.OfEdition) {
	const { app } = event.locals;
	const { text, ...edition } = await publications.openEdition(app, which);
	const { origin } = event.url;
	const { key, number } = edition;
	const latest = edition.editions[0]!.number;
	const address = origin + publicPath(key, number);
	event.setHeaders({ ...cachingOf(event), link: linksOf(edition, origin, latest) });
	event.locals.late.etag = etagOf(event, edition);
	return {
		edition,
		latest,
		text: new OnlyInHtml(event.locals.late.add(text.html)),
		outline: text.outline,
		address,
		// The last edition is found under two addresses: that of the publication is the one to find it by.
		canonical: number === latest ? origin + publicPath(key) : address,
		citations: citationsOf(edition, address),
		metadata: metadataOf({ ...edition, description: text.description }, origin)
	};
}

/** All that is known of an edition but its text. Throws as openEdition does. */
export async function describeEdition({ locals, url }: RequestEvent, which: publications.OfEdition) {
	const edition = await publications.openEdition(locals.app, which);
	return { ...edition, citations: citationsOf(edition, url.origin + publicPath(edition.key, edition.number)) };
}

/** Kept wherever it may be kept, and asked about each time: it can be withdrawn at any moment. */
function cachingOf({ locals }: RequestEvent) {
	return {
		'cache-control': `${locals.person ? 'private' : 'public'}, no-cache`,
		vary: 'cookie, accept-language'
	};
}

/** The same, the same page. Another build may draw an edition otherwise. */
function etagOf({ locals: { language, theme } }: RequestEvent, edition: Omit<publications.OpenedEdition, 'text'>) {
	const shown = JSON.stringify([edition, language, theme, version]);
	return `"${createHash('sha256').update(shown).digest('base64url').slice(0, 27)}"`;
}

/** Where the other editions are, for programs (RFC 5829). */
function linksOf({ key, number }: { key: string; number: number }, origin: string, latest: number): string {
	const link = (rel: string, edition?: number) => `<${origin}${publicPath(key, edition)}>; rel="${rel}"`;
	return [
		link('latest-version'),
		...(number > 1 ? [link('predecessor-version', number - 1)] : []),
		...(number < latest ? [link('successor-version', number + 1)] : [])
	].join(', ');
}
