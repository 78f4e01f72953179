// Trying again what has failed for good.
import * as administration from '$server/administration';
import { endpoint } from '../../../../../endpoint';

export const POST = endpoint(
	{ summary: 'Try work that has failed once more.', errors: ['notFound'] },
	({ app, person, params }) => administration.tryJobAgain(app, person, params)
);
