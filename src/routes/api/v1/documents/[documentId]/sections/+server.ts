// Sections of templates that can be put into the document.
import { InsertSection } from '$shared/inputs/documents';
import * as documents from '$server/documents';
import { endpoint } from '../../../../endpoint';
import { SectionList } from '../../../schemas';

export const GET = endpoint(
	{ summary: 'The sections of templates that can be put in.', output: SectionList, errors: ['notFound', 'forbidden'] },
	({ app, person, params }) => documents.listSections(app, person, params)
);

export const POST = endpoint(
	{
		summary: 'Put a section of a template into the text, while others write it.',
		input: InsertSection,
		errors: ['notFound', 'forbidden', 'unavailable']
	},
	({ app, person, params, input }) => documents.insertSection(app, person, { ...input, ...params })
);
