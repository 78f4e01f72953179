// How many words of a group's documents are whose.
import { contributionsCsv } from '$lib/server/contributions-csv';
import { loadContributionsTexts } from '$lib/i18n/contributions-pages';
import { ReadContributions } from '$shared/inputs/authorship';
import * as authorship from '$server/authorship';
import { endpoint } from '../../../../endpoint';
import { fileOf, GroupContributions } from '../../../authorship-schemas';

export const GET = endpoint(
	{
		summary:
			'Words that stand now in the documents of a group that you may read, by organisation, person and week; as JSON, or as a table for spreadsheets (CSV).',
		input: ReadContributions,
		files: { 'application/json': GroupContributions, 'text/csv': null },
		errors: ['notFound']
	},
	async ({ app, person, params, input, event }) => {
		const read = await authorship.readGroupContributions(app, person, params);
		if (input.as === 'json') return fileOf(GroupContributions, read);
		const t = await loadContributionsTexts(event.locals.language);
		const texts = read.documents.flatMap(({ title, contributions }) =>
			contributions ? [{ document: title, contributions }] : []
		);
		return fileOf(`${t.fileName}.csv`, contributionsCsv(texts, t, input));
	}
);
