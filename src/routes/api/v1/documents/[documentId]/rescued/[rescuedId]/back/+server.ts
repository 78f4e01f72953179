// One passage that vanished: back into the text.
import * as documents from '$server/documents';
import { endpoint } from '../../../../../../endpoint';

export const POST = endpoint(
	{
		summary: 'Put a passage that was swallowed back where it belongs.',
		errors: ['notFound', 'forbidden', 'rescued.settled', 'unavailable']
	},
	({ app, person, params }) => documents.putRescuedBack(app, person, params)
);
