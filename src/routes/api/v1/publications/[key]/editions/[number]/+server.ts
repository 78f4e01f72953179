// One edition of a publication. For anybody. Its text is at its public address: /p/{key}/v{number}.json, .md and .txt.
import { describeEdition } from '$lib/server/public-edition';
import { versionNumber } from '$lib/server/version-number';
import { openEndpoint } from '../../../../../endpoint';
import { Publication } from '../../../../schemas';

export const GET = openEndpoint(
	{
		summary: 'One edition, without its text, which is at /p/{key}/v{number}.json, .md and .txt.',
		output: Publication,
		errors: ['notFound']
	},
	({ params, event }) => describeEdition(event, { key: params.key, number: versionNumber(params.number) })
);
