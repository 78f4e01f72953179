// One version: its text, and what is known of it.
import { versionNumber } from '$lib/server/version-number';
import { ReadVersion } from '$shared/inputs/versions';
import * as versions from '$server/versions';
import { endpoint } from '../../../../../endpoint';
import { VersionText } from '../../../../schemas';

export const GET = endpoint(
	{
		summary: 'A version as it was: its text as ProseMirror JSON, or as HTML without a page around it.',
		input: ReadVersion,
		files: { 'application/json': VersionText, 'text/html': null },
		errors: ['notFound', 'version.flawed', 'unavailable']
	},
	async ({ app, person, params, input }) => {
		const which = { documentId: params.documentId, number: versionNumber(params.number) };
		const isHtml = input.as === 'html';
		const body = isHtml
			? (await versions.showVersion(app, person, which)).html
			: JSON.stringify(await versions.readVersion(app, person, which));
		return new Response(body, {
			headers: {
				'content-type': isHtml ? 'text/html; charset=utf-8' : 'application/json',
				'cache-control': 'no-store', // it never changes, but who may read it does
				// The text is other people's: shown as a page of its own it runs nothing and loads nothing.
				'content-security-policy': "default-src 'none'; sandbox",
				'x-content-type-options': 'nosniff'
			}
		});
	}
);
