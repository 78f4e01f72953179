// The documents that a text names, for one reader.
import * as documents from '$server/documents';
import { endpoint } from '../../../../endpoint';
import { IdList } from '../../../schemas';

export const GET = endpoint(
	{
		summary: 'Of the documents that the text names, those that the reader may read.',
		output: IdList,
		errors: ['notFound', 'document.unreadable']
	},
	({ app, person, params }) => documents.listLinked(app, person, params)
);
