// Repairs anchors by what a log says: what its edits took away and wrote again, update by update.
import * as Y from 'yjs';
import { AteneoError } from '$shared/errors';
import type { Anchor } from '$shared/review/anchor';
import { AnchorKeeper } from '$shared/review/keeper';
import { checkAnchor } from '$shared/review/make';
import { Reading } from '$shared/review/reading';
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

export interface JudgedAnchor {
	log: Pick<Log, 'snapshot' | 'updates'>;
	anchor: Anchor;
}

/** What is wrong with an anchor that came from outside; null where it is in the text as it says. */
export function judgeAnchor({ log, anchor }: JudgedAnchor): 'anchor.foreign' | 'anchor.lost' | null {
	const doc = new Y.Doc();
	doc.transact(() => {
		if (log.snapshot) Y.applyUpdate(doc, log.snapshot.state);
		for (const update of log.updates) Y.applyUpdate(doc, update);
	});
	try {
		checkAnchor(anchor, new Reading(doc));
		return null;
	} catch (error) {
		const code = error instanceof AteneoError ? error.code : null;
		if (code === 'anchor.foreign' || code === 'anchor.lost') return code;
		throw error;
	}
}
