// Where a document stands in its life.
import * as life from '$server/life';
import { endpoint } from '../../../../endpoint';
import { LifeOfDocument } from '../../../schemas';

export const GET = endpoint(
	{
		summary: 'The state of a document, how it came there, what is planned, and the moves that there are from here.',
		output: LifeOfDocument,
		errors: ['notFound', 'document.unreadable']
	},
	({ app, person, params }) => life.readLife(app, person, params)
);
