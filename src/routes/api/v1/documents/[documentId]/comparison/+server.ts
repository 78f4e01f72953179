// Two versions of a document compared, or one with the present text.
import { sentenceOf, tellComparison } from '$lib/server/comparison';
import * as versions from '$server/versions';
import { CompareVersions } from '$shared/inputs/versions';
import { endpoint } from '../../../../endpoint';
import { Compared } from '../../../schemas';

export const GET = endpoint(
	{
		summary:
			'What changed between two versions, or a version and the present text (`now`): in sentences in the language of the person who asks, change by change, and as HTML without a page around it.',
		input: CompareVersions,
		output: Compared,
		errors: ['notFound', 'version.flawed', 'document.unreadable', 'unavailable']
	},
	async ({ app, person, params, input: { from, to, as } }) => {
		const view = as === 'side' ? as : 'inline';
		const comparison = await versions.compareVersions(app, person, { documentId: params.documentId, from, to, view });
		const { language } = person;
		return {
			...comparison,
			summary: comparison.summary.map((sentence) => ({ ...sentence, text: sentenceOf(sentence, language) })),
			html: as === 'facts' ? null : tellComparison(comparison, language, null)
		};
	}
);
