// Whom and what a text may name.
import * as documents from '$server/documents';
import { FindMentionable } from '$shared/inputs/documents';
import { endpoint } from '../../../../endpoint';
import { MentionableList } from '../../../schemas';

export const GET = endpoint(
	{
		summary:
			'People and organisations that the writer sees, or documents that they may read, by how their names begin.',
		input: FindMentionable,
		output: MentionableList,
		errors: ['notFound', 'forbidden']
	},
	({ app, person, params, input }) => documents.findMentionable(app, person, { ...input, ...params })
);
