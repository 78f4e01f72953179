// The key of a publication, and the number of an edition, as they stand in an address.
import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { notFound } from '$shared/errors';
import { PublicationKey } from '$shared/inputs/fields';
import { publicPath } from '$shared/publication';

type Event = Pick<RequestEvent, 'url'> & { params: { key: string; edition?: string } };

/** Throws notFound where it cannot be one, and a redirect to where it is right where only its letters are large. */
export function publicKey({ params, url }: Event): string {
	const key = params.key.toLowerCase();
	if (!v.is(PublicationKey, key)) throw notFound('publication');
	if (key !== params.key) redirect(308, url.pathname.toLowerCase() + url.search);
	return key;
}

/** Of `v2` or `V02`; the second redirects to the first. Throws as publicKey does. */
export function publicEdition(event: Event & { params: { edition: string } }): { key: string; number: number } {
	const key = publicKey(event);
	const written = /^v0{0,9}([1-9]\d{0,5})$/i.exec(event.params.edition);
	if (!written) throw notFound('edition');
	const number = Number(written[1]);
	if (event.params.edition !== `v${number}`) redirect(308, publicPath(key, number));
	return { key, number };
}
