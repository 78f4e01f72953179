// What is worth mending in a text before it is published.
import * as documents from '$server/documents';
import { endpoint } from '../../../../endpoint';
import { FindingList } from '../../../schemas';

export const GET = endpoint(
	{
		summary: 'What is worth mending in the text, so that everybody can read it.',
		output: FindingList,
		errors: ['notFound', 'document.unreadable']
	},
	({ app, person, params }) => documents.checkText(app, person, params)
);
