// One's own comment.
import { WriteComment } from '$shared/inputs/comments';
import * as comments from '$server/comments';
import { endpoint } from '../../../../../../../endpoint';

export const PUT = endpoint(
	{
		summary: 'Write your own comment anew. What it said before is kept.',
		input: WriteComment,
		errors: ['notFound', 'forbidden', 'comment.notYours', 'comment.deleted']
	},
	({ app, person, params, input }) => comments.editComment(app, person, { ...input, ...params })
);

export const DELETE = endpoint(
	{
		summary: 'Take your own comment back: its words are shown no more.',
		errors: ['notFound', 'forbidden', 'comment.notYours', 'comment.deleted']
	},
	({ app, person, params }) => comments.deleteComment(app, person, params)
);
