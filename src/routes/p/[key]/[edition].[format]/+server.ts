// The text of an edition as a file: `v2.md`, `v2.txt`, `v2.json`. It never changes.
import { publicEdition } from '$lib/server/public-key';
import * as publications from '$server/publications';
import { notFound } from '$shared/errors';
import type { RequestHandler } from './$types';

const FORMATS = {
	md: { as: 'markdown', type: 'text/markdown; charset=utf-8' },
	txt: { as: 'text', type: 'text/plain; charset=utf-8' },
	json: { as: 'json', type: 'application/json' }
} as const;
type Format = keyof typeof FORMATS;
const isFormat = (name: string): name is Format => Object.hasOwn(FORMATS, name);

export const GET: RequestHandler = async (event) => {
	const { format } = event.params;
	if (!isFormat(format)) throw notFound('format');
	const which = publicEdition(event);
	const { as, type } = FORMATS[format];
	const { title, sha256, body } = await publications.writeEdition(event.locals.app, {
		...which,
		as,
		origin: event.url.origin
	});
	return new Response(as === 'json' ? body : withTitle(title, body, as), {
		headers: {
			'content-type': type,
			'content-disposition': `attachment; filename="${which.key}-v${which.number}.${format}"`,
			'cache-control': 'public, max-age=86400',
			etag: `"${sha256}-${format}"`,
			'content-security-policy': "default-src 'none'; sandbox"
		}
	});
};

const withTitle = (title: string, body: string, as: 'markdown' | 'text') =>
	as === 'markdown' ? `# ${title.replace(/[\\`*_[\]<>#]/g, '\\$&')}\n\n${body}` : `${title}\n\n${body}\n`;
