// What the groups have published. For anybody.
import * as publications from '$server/publications';
import { ListPublications } from '$shared/inputs/publications';
import { openEndpoint } from '../../endpoint';
import { PublicationList } from '../schemas';

export const GET = openEndpoint(
	{
		summary: 'What the groups have published, the newest first, fifty to a page. For anybody, without signing in.',
		input: ListPublications,
		output: PublicationList
	},
	({ app, input }) => publications.listPublications(app, input)
);
