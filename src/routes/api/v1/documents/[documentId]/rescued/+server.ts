// Words that vanished from the document although nobody meant to delete them.
import * as documents from '$server/documents';
import { endpoint } from '../../../../endpoint';
import { RescuedList } from '../../../schemas';

export const GET = endpoint(
	{
		summary: 'Words that an edit of somebody else swallowed, about which nobody has decided yet.',
		output: RescuedList,
		errors: ['notFound', 'forbidden']
	},
	({ app, person, params }) => documents.listRescued(app, person, params)
);
