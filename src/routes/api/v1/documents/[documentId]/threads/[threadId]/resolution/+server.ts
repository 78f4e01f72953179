// Whether a thread is still open.
import * as comments from '$server/comments';
import { endpoint } from '../../../../../../endpoint';

export const PUT = endpoint(
	{ summary: 'End a conversation. Twice is once.', errors: ['notFound', 'forbidden'] },
	({ app, person, params }) => comments.resolveThread(app, person, params)
);

export const DELETE = endpoint(
	{ summary: 'Open a conversation again. Twice is once.', errors: ['notFound', 'forbidden'] },
	({ app, person, params }) => comments.reopenThread(app, person, params)
);
