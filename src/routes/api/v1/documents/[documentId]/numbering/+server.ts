// Whether the headings of a document are numbered by themselves.
import * as documents from '$server/documents';
import { NumberHeadings } from '$shared/inputs/documents';
import { endpoint } from '../../../../endpoint';

export const PUT = endpoint(
	{
		summary: 'Number the headings by themselves, or no longer, for everybody who reads the document.',
		input: NumberHeadings,
		errors: ['notFound', 'forbidden']
	},
	({ app, person, params, input }) => documents.numberHeadings(app, person, { ...params, ...input })
);
