// The people of the example, for scripts that sign in as them. In the demo only; anywhere else there is no such thing.
import * as accounts from '$server/accounts';
import { notFound } from '$shared/errors';
import { openEndpoint } from '../../endpoint';
import { DemoPeople } from '../schemas';

export const GET = openEndpoint(
	{
		summary: 'In the demo: the people of the example. Their password is the one of ATENEO_DEMO_PASSWORD.',
		output: DemoPeople,
		errors: ['notFound']
	},
	async ({ app, event }) => {
		if (!(await accounts.isDemoRequest(app, event.request.headers))) throw notFound('demo');
		return accounts.listDemoPeople(app);
	}
);
