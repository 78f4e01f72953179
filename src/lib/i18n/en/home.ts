// The first page after entering.
import type { home as es } from '../es/home';
import { counter } from '../locale';

const count = counter('en');

export const home: typeof es = {
	title: 'Home',
	greeting: (hour, name) =>
		`${hour >= 5 && hour < 12 ? 'Good morning' : hour >= 12 && hour < 18 ? 'Good afternoon' : 'Good evening'}, ${name}`,
	documents: 'Recent documents',
	noDocuments: {
		title: 'There are no documents in your groups yet',
		text: 'The latest ones will appear here. The chair, the secretary and the members of each group start them.'
	},
	groups: 'My groups',
	noGroups: {
		title: 'You are not in a group yet',
		text: 'Whoever manages a cluster or chairs a group can give you a seat in it. Meanwhile, you can see which clusters there are.'
	},
	clusters: 'See the clusters',
	allClusters: 'All clusters',
	administration: 'Administration',
	failedJobs: (n) => (n === 0 ? 'none' : count(n, 'piece of work', 'pieces of work'))
};
