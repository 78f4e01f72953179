// One document: its text in a format, and its title.
import * as v from 'valibot';
import * as documents from '$server/documents';
import { RenameDocument } from '$shared/inputs/documents';
import { endpoint } from '../../../endpoint';
import { ExportedDocument } from '../../schemas';

const Format = v.object({ format: v.optional(v.picklist(documents.EXPORT_FORMATS, 'choose'), 'json') });

export const GET = endpoint(
	{
		summary: 'The text of a document: ProseMirror JSON, a page of HTML, Markdown, plain text, or its Yjs state.',
		input: Format,
		files: {
			'application/json': ExportedDocument,
			'text/html': null,
			'text/markdown': null,
			'text/plain': null,
			'application/octet-stream': null
		},
		errors: ['notFound', 'document.unreadable']
	},
	async ({ app, person, params, input }) => {
		const { documentId } = params;
		const { contentType, body } = await documents.exportDocument(app, person, { documentId, ...input });
		return new Response(body as BodyInit, {
			headers: {
				'content-type': contentType,
				'cache-control': 'no-store',
				// The text is other people's: shown as a page of its own it runs nothing and loads nothing.
				'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
				'x-content-type-options': 'nosniff'
			}
		});
	}
);

export const PATCH = endpoint(
	{
		summary: 'Give a document another title.',
		input: RenameDocument,
		errors: ['notFound', 'forbidden', 'document.archived']
	},
	({ app, person, params, input }) => documents.renameDocument(app, person, { ...params, ...input })
);
