// A picture of the document, for those who may read it.
import * as files from '$server/files';
import { answerFile } from '$lib/server/answer-file';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
	answerFile(event, {
		name: event.params.file,
		// Whoever may not read it learns nothing, not even that they should sign in.
		right: ({ app, person }) => (person ? files.rightByReading(app, person, event.params) : null)
	});
