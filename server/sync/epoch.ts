// The database went back to a backup: somebody holds more than the log has. A new epoch begins, so that what they hold is
// not mixed into what others have written since (docs/SYNC.md §3).
import type { Sql } from '../db';
import type { LogKey } from './store';

/**
 * Moves the log of a document to its next epoch, with everything in it. False where the epoch is another one already.
 * Rows of the old epoch that still wait are refused by the append.
 */
export async function raiseEpoch(sql: Sql, { documentId, epoch }: LogKey): Promise<boolean> {
	const next = epoch + 1;
	return sql.begin(async (tx) => {
		// Waits for an append under way, and keeps the next one waiting.
		const raised = await tx`update documents set epoch = ${next} where id = ${documentId} and epoch = ${epoch}`;
		if (raised.count === 0) return false;
		await tx`update document_updates set epoch = ${next} where document_id = ${documentId} and epoch = ${epoch}`;
		await tx`update document_snapshots set epoch = ${next} where document_id = ${documentId} and epoch = ${epoch}`;
		return true;
	});
}
