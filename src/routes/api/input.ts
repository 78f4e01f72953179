// Reads what a program sends, and accepts only what the schema says.
import type { RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { AteneoError, invalid } from '$shared/errors';

/** Titles and names; texts come by the socket. */
const JSON_MAX_BYTES = 64 * 1024;

/** The query of a GET, else the JSON body. Throws input.invalid, input.unsupportedType and input.tooLarge. */
export async function readInput<S extends v.GenericSchema<unknown, unknown>>(
	{ request, url }: Pick<RequestEvent, 'request' | 'url'>,
	schema: S
): Promise<v.InferOutput<S>> {
	const fromQuery = request.method === 'GET' || request.method === 'HEAD';
	const given = fromQuery ? Object.fromEntries(url.searchParams) : await readJson(request);
	const result = v.safeParse(schema, given, { abortPipeEarly: true });
	if (!result.success) throw invalid(result.issues.map(asFieldIssue));
	return result.output;
}

async function readJson(request: Request): Promise<unknown> {
	if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? '')) {
		throw new AteneoError('input.unsupportedType');
	}
	const bytes = await readBytes(request);
	try {
		return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
	} catch (cause) {
		throw new AteneoError('input.invalid', { issues: [{ path: '', message: 'notJson' }], cause });
	}
}

/**
 * The length that a client announces may be missing or wrong, so it is counted while it comes in. Too much is read to
 * its end, or to the limit of every body, but not kept: whoever is cut off while sending does not see the answer.
 */
async function readBytes(request: Request): Promise<Uint8Array> {
	const chunks: Uint8Array[] = [];
	let length = 0;
	for await (const chunk of request.body ?? []) {
		length += chunk.byteLength;
		if (length <= JSON_MAX_BYTES) chunks.push(chunk);
	}
	if (length > JSON_MAX_BYTES) throw new AteneoError('input.tooLarge');
	return Buffer.concat(chunks);
}

/** Valibot's own sentences repeat what was sent; ours are keys of the language catalogue. */
function asFieldIssue(issue: v.BaseIssue<unknown>): { path: string; message: string } {
	const ours = /^[a-z][A-Za-z]*$/.test(issue.message) ? issue.message : 'invalid';
	return { path: v.getDotPath(issue) ?? '', message: issue.received === 'undefined' ? 'required' : ours };
}
