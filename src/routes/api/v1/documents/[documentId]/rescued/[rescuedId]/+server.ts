// One passage that vanished: let go.
import * as documents from '$server/documents';
import { endpoint } from '../../../../../endpoint';

export const DELETE = endpoint(
	{ summary: 'Let a passage go that was swallowed.', errors: ['notFound', 'forbidden', 'rescued.settled'] },
	({ app, person, params }) => documents.dismissRescued(app, person, params)
);
