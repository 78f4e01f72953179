// A picture of an edition, for anybody.
import { answerFile } from '$lib/server/answer-file';
import { publicEdition } from '$lib/server/public-key';
import * as publications from '$server/publications';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
	answerFile(event, {
		name: event.params.file,
		right: ({ app }) => publications.rightByPublication(app, publicEdition(event)),
		isPublic: true
	});
