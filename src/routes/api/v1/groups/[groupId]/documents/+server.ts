// The documents of a group.
import * as documents from '$server/documents';
import { CreateDocument } from '$shared/inputs/documents';
import { endpoint } from '../../../../endpoint';
import { DocumentId, DocumentList } from '../../../schemas';

export const GET = endpoint(
	{ summary: 'The documents of a group, archived ones last.', output: DocumentList, errors: ['notFound'] },
	({ app, person, params }) => documents.listDocuments(app, person, params.groupId)
);

export const POST = endpoint(
	{
		summary: 'Create a document from the template of its kind.',
		input: CreateDocument,
		output: DocumentId,
		status: 201,
		errors: ['notFound', 'forbidden']
	},
	({ app, person, params, input }) => documents.createDocument(app, person, { groupId: params.groupId, ...input })
);
