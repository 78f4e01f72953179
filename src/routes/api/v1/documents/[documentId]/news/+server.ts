// What others have changed in a document since the person read it last.
import { changeNameOf } from '$lib/server/comparison';
import * as readings from '$server/readings';
import { endpoint } from '../../../../endpoint';
import { News } from '../../../schemas';

export const GET = endpoint(
	{
		summary:
			'What others have changed since the person who asks has read the document last. Where they have seen it, PUT .../reading with its epoch and seq.',
		output: News,
		errors: ['notFound', 'document.flawed', 'document.unreadable', 'unavailable']
	},
	async ({ app, person, params: { documentId } }) => {
		const news = await readings.readNews(app, person, { documentId });
		const changes = news.changes.map((change) => ({ ...change, text: changeNameOf(change, person.language) }));
		return { ...news, changes };
	}
);
