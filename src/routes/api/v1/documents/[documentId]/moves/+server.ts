// Moves of a document from state to state.
import * as life from '$server/life';
import { MoveDocument } from '$shared/inputs/documents';
import { endpoint } from '../../../../endpoint';

export const POST = endpoint(
	{
		summary: 'Move a document to another state, now or at a time.',
		input: MoveDocument,
		errors: [
			'notFound',
			'forbidden',
			'document.moved',
			'document.noSuchMove',
			'document.blank',
			'document.archived',
			'document.unreadable'
		]
	},
	({ app, person, params, input }) => life.moveDocument(app, person, { ...input, ...params })
);
