// Whether a document is out of the way.
import * as documents from '$server/documents';
import { endpoint } from '../../../../endpoint';

export const POST = endpoint(
	{ summary: 'Archive a document.', errors: ['notFound', 'forbidden', 'document.archived'] },
	({ app, person, params }) => documents.archiveDocument(app, person, params)
);

export const DELETE = endpoint(
	{ summary: 'Bring an archived document back.', errors: ['notFound', 'forbidden'] },
	({ app, person, params }) => documents.restoreDocument(app, person, params)
);
