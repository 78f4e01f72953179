// The clusters of the city and their groups.
import type { clusters as es } from '../es/clusters';

export const clusters: typeof es = {
	title: 'Clusters',
	lead: 'Each cluster is an association of companies, start-ups, universities and public bodies, and works in groups.',
	groupsOf: (cluster) => `Groups of ${cluster}`,
	yours: 'yours',
	closed: 'Only those who have a seat in a group can enter it.',
	images: (n, size, limit) => `Images: ${n}, ${size} of ${limit}`,
	noGroups: 'It has no groups yet.',
	none: {
		title: 'There are no clusters yet',
		text: 'The screens to create clusters and groups and to add people are not there yet.'
	}
};
