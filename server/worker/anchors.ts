// Repairs anchors by what a log says: what its edits took away and wrote again, update by update.
import * as Y from 'yjs';
import type { Anchor } from '$shared/review/anchor';
import { AnchorKeeper } from '$shared/review/keeper';
import type { Log } from './chronicle/chronicle';

export interface AnchorsInput {
	log: Pick<Log, 'snapshot' | 'updates'>;
	/** As they were stored; by their ids. Those that were right when the snapshot was made, or later. */
	anchors: [id: string, anchor: Anchor][];
}

/** The records that are others now. */
export function repairAnchors({ log, anchors }: AnchorsInput): [id: string, anchor: Anchor][] {
	const doc = new Y.Doc();
	if (log.snapshot) Y.applyUpdate(doc, log.snapshot.state);
	const repaired = new Map<string, Anchor>();
	const keeper = new AnchorKeeper(doc, (id, anchor) => repaired.set(id, anchor));
	for (const [id, anchor] of anchors) keeper.set(id, anchor);
	for (const update of log.updates) Y.applyUpdate(doc, update);
	keeper.close();
	return [...repaired];
}
