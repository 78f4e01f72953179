// The last edition of a publication. For anybody.
import { describeEdition } from '$lib/server/public-edition';
import { openEndpoint } from '../../../endpoint';
import { Publication } from '../../schemas';

export const GET = openEndpoint(
	{ summary: 'The last edition of a publication, without its text.', output: Publication, errors: ['notFound'] },
	({ params, event }) => describeEdition(event, { key: params.key, number: null })
);
