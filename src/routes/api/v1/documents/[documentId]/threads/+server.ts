// What is said about a text: all threads, and a new one.
import { OpenThread } from '$shared/inputs/comments';
import * as comments from '$server/comments';
import { endpoint } from '../../../../endpoint';
import { Thread, ThreadList } from '../../../thread-schemas';

export const GET = endpoint(
	{
		summary: 'The threads of a document with their comments, the oldest first.',
		output: ThreadList,
		errors: ['notFound']
	},
	({ app, person, params }) => comments.listThreads(app, person, params)
);

export const POST = endpoint(
	{
		summary: 'Say something about words of the text, a block of it, or all of it.',
		input: OpenThread,
		output: Thread,
		status: 201,
		errors: ['notFound', 'forbidden', 'anchor.lost', 'anchor.foreign', 'unavailable']
	},
	({ app, person, params, input }) => comments.openThread(app, person, { ...input, ...params })
);
