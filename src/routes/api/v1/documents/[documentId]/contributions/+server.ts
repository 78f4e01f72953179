// How many words of a document are whose.
import { contributionsCsv } from '$lib/server/contributions-csv';
import { loadContributionsTexts } from '$lib/i18n/contributions-pages';
import { ReadContributions } from '$shared/inputs/authorship';
import * as authorship from '$server/authorship';
import { endpoint } from '../../../../endpoint';
import { DocumentContributions, fileOf } from '../../../authorship-schemas';

export const GET = endpoint(
	{
		summary: 'Words that stand now, by organisation, person and week; as JSON, or as a table for spreadsheets (CSV).',
		input: ReadContributions,
		files: { 'application/json': DocumentContributions, 'text/csv': null },
		errors: ['notFound', 'unavailable']
	},
	async ({ app, person, params, input, event }) => {
		const read = await authorship.readContributions(app, person, params);
		if (input.as === 'json') return fileOf(DocumentContributions, read);
		const t = await loadContributionsTexts(event.locals.language);
		return fileOf(`${t.fileName}.csv`, contributionsCsv([{ contributions: read }], t, input));
	}
);
