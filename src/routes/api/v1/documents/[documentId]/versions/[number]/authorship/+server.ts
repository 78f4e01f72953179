// Who wrote which part of a version.
import { versionNumber } from '$lib/server/version-number';
import * as versions from '$server/versions';
import { endpoint } from '../../../../../../endpoint';
import { attributionOf, VersionAttribution } from '../../../../../authorship-schemas';

export const GET = endpoint(
	{
		summary: 'Who wrote which part of a version, by the names of then. Blocks and offsets count as in ProseMirror.',
		output: VersionAttribution,
		errors: ['notFound']
	},
	async ({ app, person, params }) => {
		const which = { documentId: params.documentId, number: versionNumber(params.number) };
		const { runs, authors } = await versions.attributeVersion(app, person, which);
		const named = authors.map(({ seatId, personId, name, organisationId, organisation }) => ({
			seatId,
			person: { id: personId, name },
			organisation: { id: organisationId, name: organisation }
		}));
		return attributionOf({ runs, authors: named });
	}
);
