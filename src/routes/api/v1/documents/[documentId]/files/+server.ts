// A picture comes into the document: its bytes are the body, as they are.
import * as files from '$server/files';
import { endpoint } from '../../../../endpoint';
import { FileKept } from '../../../schemas';

export const POST = endpoint(
	{
		summary: 'Add a picture. It is drawn anew; what its text shows is its name, as the attribute `file` of a figure.',
		bytes: ['image/png', 'image/jpeg', 'image/webp', 'image/svg+xml'],
		output: FileKept,
		status: 201,
		errors: [
			'notFound',
			'forbidden',
			'file.tooLarge',
			'file.tooManyPixels',
			'file.wrongType',
			'file.broken',
			'file.noRoom',
			'file.throttled',
			'unavailable'
		]
	},
	({ app, person, params, event: { request } }) => {
		const announced = request.headers.get('content-length');
		return files.addFile(app, person, {
			...params,
			// Whoever is refused reads the answer: what they still send is read away (server/http/server.ts).
			body: request.body?.values({ preventCancel: true }) ?? null,
			announced: announced === null ? null : Number(announced)
		});
	}
);
