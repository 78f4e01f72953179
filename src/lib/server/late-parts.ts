// The long parts of a page, put in when all else is rendered: Kit would search, hash and copy a text of sixty pages
// several times over.
import { randomUUID } from 'node:crypto';
import { gzip, takesGzip, type Squeezed } from '$server/http/squeezed';

/** Of one request. */
export class LateParts {
	/** Of the whole answer, where a page knows what it is made of. */
	etag: string | null = null;
	#parts = new Map<string, string>();

	/**
	 * What stands for `part` until then. Nobody can have written it, since it is made anew for each request. Where it is
	 * going to stand in a string of the page's data, `part` must be free of what such a string escapes.
	 */
	add(part: string): string {
		const place = `late-${randomUUID()}`;
		this.#parts.set(place, part);
		return place;
	}

	/**
	 * The answer with all parts in their places, squeezed for those who take that. Its ETag is of another text, so it goes,
	 * or becomes the page's own. `accepted`: the request's Accept-Encoding.
	 */
	async into(response: Response, accepted: string | null, squeezed: Squeezed): Promise<Response> {
		if (this.#parts.size === 0) return response;
		const pieces = (await response.text()).split(PLACE).map((piece) => Buffer.from(this.#parts.get(piece) ?? piece));
		const isSqueezed = takesGzip(accepted);
		const body = isSqueezed ? await gzip(squeezed, pieces) : Buffer.concat(pieces);
		const { status, headers } = response;
		const answer = new Response(body, { status, headers });
		for (const name of ['etag', 'content-length']) answer.headers.delete(name);
		if (this.etag !== null) answer.headers.set('etag', this.etag);
		if (isSqueezed) answer.headers.set('content-encoding', 'gzip');
		return answer;
	}
}

const PLACE = /(late-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/;
