// Who wrote a document's text, for a screen that has the text alive.
import * as authorship from '$server/authorship';
import { endpoint } from '../../../../../endpoint';
import { AuthorshipByClocks } from '../../../../authorship-schemas';

export const GET = endpoint(
	{
		summary:
			'Who wrote the text by the clocks of Yjs, which hold whatever was written since: of each client three numbers a range (first clock, length, which origin).',
		output: AuthorshipByClocks,
		errors: ['notFound', 'unavailable']
	},
	({ app, person, params }) => authorship.readAuthorship(app, person, params)
);
