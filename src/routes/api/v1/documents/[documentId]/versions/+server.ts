// The versions of a document: what there is, and a new one under a name.
import { ListVersions, MakeVersion } from '$shared/inputs/versions';
import * as versions from '$server/versions';
import { endpoint } from '../../../../endpoint';
import { VersionList, VersionNumbered } from '../../../schemas';

export const GET = endpoint(
	{
		summary: 'The versions of a document, the newest first, a hundred at most.',
		input: ListVersions,
		output: VersionList,
		errors: ['notFound']
	},
	({ app, person, params, input }) => versions.listVersions(app, person, { ...input, ...params })
);

export const POST = endpoint(
	{
		summary: 'Keep the text as it is now as a version, under a name.',
		input: MakeVersion,
		output: VersionNumbered,
		status: 201,
		errors: ['notFound', 'forbidden', 'document.flawed', 'document.unreadable', 'unavailable']
	},
	({ app, person, params, input }) => versions.makeVersion(app, person, { ...input, ...params })
);
