// The cards of the sign-in page in an order that helps: by cluster, so that people of one group stand together.
import type { DemoPerson } from '$server/accounts';

type Cluster = DemoPerson['seats'][number]['cluster'];

/** People under the cluster of their strongest seat; the platform's own last. Keeps the order within each. */
export function byCluster(people: DemoPerson[]): { cluster: Cluster; people: DemoPerson[] }[] {
	const sections = new Map<string, { cluster: Cluster; people: DemoPerson[] }>();
	for (const person of people) {
		const cluster = person.seats[0]?.cluster ?? null;
		const section = sections.get(cluster?.code ?? '') ?? { cluster, people: [] };
		section.people.push(person);
		sections.set(cluster?.code ?? '', section);
	}
	return [...sections.values()].sort((a, b) => Number(a.cluster === null) - Number(b.cluster === null));
}
