// What the person has read of a document.
import { MarkRead } from '$shared/inputs/readings';
import * as readings from '$server/readings';
import { endpoint } from '../../../../endpoint';

export const PUT = endpoint(
	{
		summary: 'The person has seen the text as it stood at this position of its log: from there on changes are news.',
		input: MarkRead,
		errors: ['notFound', 'reading.past', 'document.flawed', 'document.unreadable', 'unavailable']
	},
	({ app, person, params: { documentId }, input }) => readings.markRead(app, person, { documentId, ...input })
);
