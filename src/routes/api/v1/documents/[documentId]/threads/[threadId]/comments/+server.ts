// Answers in a thread.
import { WriteComment } from '$shared/inputs/comments';
import * as comments from '$server/comments';
import { endpoint } from '../../../../../../endpoint';
import { CommentId } from '../../../../../thread-schemas';

export const POST = endpoint(
	{
		summary: 'Answer in a conversation.',
		input: WriteComment,
		output: CommentId,
		status: 201,
		errors: ['notFound', 'forbidden', 'thread.resolved', 'comment.deleted']
	},
	({ app, person, params, input }) => comments.reply(app, person, { ...input, ...params })
);
