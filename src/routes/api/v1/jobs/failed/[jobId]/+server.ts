// One piece of work that has failed for good.
import * as administration from '$server/administration';
import { endpoint } from '../../../../endpoint';

export const DELETE = endpoint(
	{ summary: 'Let go of work that has failed.', errors: ['notFound'] },
	({ app, person, params }) => administration.dismissJob(app, person, params)
);
