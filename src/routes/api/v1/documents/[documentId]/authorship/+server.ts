// Who wrote which part of a document's text.
import * as authorship from '$server/authorship';
import { endpoint } from '../../../../endpoint';
import { Attribution, attributionOf } from '../../../authorship-schemas';

export const GET = endpoint(
	{
		summary:
			'Who wrote which part of the text as it is now: runs in its order, each with its author, minute and way. Blocks and offsets count as in ProseMirror.',
		output: Attribution,
		errors: ['notFound', 'unavailable']
	},
	async ({ app, person, params }) => attributionOf(await authorship.attributeDocument(app, person, params))
);
