// One version: back into the text.
import { versionNumber } from '$lib/server/version-number';
import { RestoreVersion } from '$shared/inputs/versions';
import * as versions from '$server/versions';
import { endpoint } from '../../../../../../endpoint';
import { VersionRestored } from '../../../../../schemas';

export const POST = endpoint(
	{
		summary:
			'Make of the text what it was in a version, or in some of its blocks, while others write. What is there now is kept as a version first.',
		input: RestoreVersion,
		output: VersionRestored,
		errors: ['notFound', 'forbidden', 'document.flawed', 'document.unreadable', 'unavailable']
	},
	({ app, person, params, input }) =>
		versions.restoreVersion(app, person, {
			documentId: params.documentId,
			number: versionNumber(params.number),
			blocks: input.blocks
		})
);
