// A picture as the answer to a request: to whoever has the right, for ever the same, and nothing that could run.
import type { RequestEvent } from '@sveltejs/kit';
import { readFile, type FileRight } from '$server/files';
import { readAddress } from '$shared/document/file';
import { explain, notFound } from '$shared/errors';
import { failureOf } from './failure';

const HEADERS = {
	'content-type': 'image/webp',
	// Who opens it by itself gets a picture and nothing else.
	'content-security-policy': "sandbox; default-src 'none'",
	'x-content-type-options': 'nosniff',
	'cross-origin-resource-policy': 'same-origin'
};

/** A year. Bytes under their own hash never change; whoever sits down next at this device has another cookie. */
const FOR_EVER = 'max-age=31536000, immutable';
const PRIVATE = { 'cache-control': `private, ${FOR_EVER}`, vary: 'cookie' };
const PUBLIC = { 'cache-control': `public, ${FOR_EVER}` };

interface Asked {
	/** The last part of the address. */
	name: string;
	/** Null: whoever asks has none. */
	right: (locals: App.Locals) => Promise<FileRight | null> | FileRight | null;
	/** Everybody may keep it, on the way too. */
	isPublic?: boolean;
}

/** The bytes; 304 for who has them; without a body where there is nothing for whoever asks, or something failed. */
export async function answerFile(event: RequestEvent, { name, right, isPublic = false }: Asked): Promise<Response> {
	try {
		const asked = readAddress(name);
		const judged = asked && (await right(event.locals));
		if (!judged) throw notFound('file');
		const found = await readFile(event.locals.app, judged, asked);
		const etag = `"${found.sha256}"`;
		const headers = { ...HEADERS, ...(isPublic ? PUBLIC : PRIVATE), etag };
		if (event.request.headers.get('if-none-match')?.includes(etag)) return new Response(null, { status: 304, headers });
		const bytes = await found.bytes();
		return new Response(bytes as BodyInit, { headers: { ...headers, 'content-length': String(bytes.byteLength) } });
	} catch (error) {
		const { code } = failureOf(error, event);
		return new Response(null, { status: explain(code, 'en').status, headers: { 'cache-control': 'no-store' } });
	}
}
