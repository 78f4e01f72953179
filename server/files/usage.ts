// How much the files of each cluster take, and of how much.
import { sql } from 'drizzle-orm';
import { listClusterIds } from '../access';
import type { Person } from '../accounts';
import type { App } from '../app';

export interface ClusterFiles {
	clusterId: string;
	/** Each counted once, however many documents show it. */
	files: number;
	bytes: number;
	/** What they may take. */
	limit: number;
}

/** Of the clusters that the person manages; of all, for whoever runs the platform; of none, for everybody else. */
export async function countFiles(app: App, person: Person): Promise<ClusterFiles[]> {
	const mine = await listClusterIds(app, person, 'files.count');
	if (mine?.size === 0) return [];
	const found = await app.db.execute<{ cluster_id: string; files: string; bytes: string }>(sql`
		select clusters.id as cluster_id, count(kept.sha256) as files, coalesce(sum(kept.bytes), 0) as bytes
		from clusters
		left join (select distinct cluster_id, sha256 from document_files) as used on used.cluster_id = clusters.id
		left join files as kept on kept.sha256 = used.sha256
		group by clusters.id`);
	return [...found]
		.filter(({ cluster_id: id }) => mine === null || mine.has(id))
		.map(({ cluster_id: clusterId, files, bytes }) => ({
			...{ clusterId, files: Number(files), bytes: Number(bytes) },
			limit: app.limits.clusterFileBytes
		}));
}
