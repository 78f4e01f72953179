// Kit's pages and API, as `vite build` left them.
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { INTERNAL_HEADERS } from './whence';

/** Connect's shape: what is not a page or a file goes on. */
export type Handler = (...given: [...Parameters<RequestListener>, next: () => void]) => unknown;

/** adapter-node reads its settings from the environment, once, when it is loaded. */
export async function loadHandler(root: string): Promise<Handler> {
	Object.assign(process.env, {
		PROTOCOL_HEADER: INTERNAL_HEADERS.protocol,
		HOST_HEADER: INTERNAL_HEADERS.host,
		ADDRESS_HEADER: INTERNAL_HEADERS.address,
		// A picture may be larger than a form: what each may be is said in server.ts and hooks.server.ts.
		BODY_SIZE_LIMIT: 'Infinity'
	});
	// Another program's setting on this machine would win over ours.
	delete process.env.ORIGIN;
	const { handler } = (await import(/* @vite-ignore */ pathToFileURL(join(root, 'build', 'handler.js')).href)) as {
		handler: Handler;
	};
	return handler;
}
