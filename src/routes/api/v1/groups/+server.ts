// The groups of the person who asks.
import * as groups from '$server/groups';
import { endpoint } from '../../endpoint';
import { GroupList } from '../schemas';

export const GET = endpoint(
	{ summary: 'The groups where you have a seat, and those of the clusters you manage.', output: GroupList },
	({ app, person }) => groups.listGroups(app, person)
);
