// Work that has failed for good, for those who run the platform.
import * as administration from '$server/administration';
import { endpoint } from '../../../endpoint';
import { FailedJobList } from '../../schemas';

export const GET = endpoint(
	{ summary: 'Work that has failed for good, the last first.', output: FailedJobList, errors: ['notFound'] },
	({ app, person }) => administration.listFailedJobs(app, person)
);
