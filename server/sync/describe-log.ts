// A log as the worker reads it: its updates, and when and by whom they were written.
import type { Sql } from '../db';
import type { DocumentLog, Via } from '../worker';
import { readSnapshot, type LogKey } from './store';
import type { Tail } from './tail';

type Credits = NonNullable<DocumentLog['writers'][number]['credits']>;

/** Of a log as its tail holds it now. Null where it was folded meanwhile by somebody else. Throws LogDamaged. */
export async function describeLog(sql: Sql, key: LogKey, tail: Tail): Promise<DocumentLog | null> {
	const { documentId, epoch } = key;
	const { foldedTo, position, updates, seqs } = tail;
	const [snapshot, [kept], minutes, writers] = await Promise.all([
		readSnapshot(sql, key),
		sql<{ account: Buffer | null; minute: number }[]>`
			select account, floor(extract(epoch from at) / 60)::int as minute from document_snapshots
			where document_id = ${documentId} and epoch = ${epoch} and seq = ${foldedTo}`,
		sql<{ seq: string; minute: number }[]>`
			select min(seq) as seq, floor(extract(epoch from at) / 60)::int as minute from document_updates
			where document_id = ${documentId} and epoch = ${epoch} and seq > ${foldedTo} and seq <= ${position}
			group by minute order by seq`,
		sql<{ client: string; seat: string; via: string | null; credits: Credits | null }[]>`
			select c.client_id as client, coalesce(r.seat_id, c.seat_id) as seat, c.via, c.credits from document_clients c
			left join document_rescued r on r.document_id = c.document_id and r.client_id = c.client_id
			where c.document_id = ${documentId}`
	]);
	if ((snapshot?.seq ?? 0) !== foldedTo || (snapshot && !kept)) return null;
	return {
		snapshot: snapshot && { state: snapshot.state, ...kept! },
		updates,
		minutes: countByMinute(
			seqs,
			minutes.map(({ seq, minute }) => ({ seq: Number(seq), minute }))
		),
		writers: writers.map(({ client, seat, via, credits }) => ({
			client: Number(client),
			seat,
			via: viaOf(via),
			...(credits && { credits })
		}))
	};
}

/** The log with its first so many updates only. */
export function cutLog({ updates, minutes, ...log }: DocumentLog, count: number): DocumentLog {
	let left = count;
	const kept = minutes.flatMap(({ count: written, minute }) => {
		const taken = Math.min(written, left);
		left -= taken;
		return taken > 0 ? [{ count: taken, minute }] : [];
	});
	return { ...log, updates: updates.slice(0, count), minutes: kept };
}

/** How many updates of each minute follow each other. `since`: the first row of each minute, ascending. */
function countByMinute(seqs: readonly number[], since: readonly { seq: number; minute: number }[]) {
	const counts: DocumentLog['minutes'] = [];
	let turn = 0;
	for (const seq of seqs) {
		while (turn + 1 < since.length && since[turn + 1]!.seq <= seq) turn++;
		const minute = since[turn]?.minute ?? 0;
		const last = counts.at(-1);
		if (last?.minute === minute) last.count++;
		else counts.push({ count: 1, minute });
	}
	return counts;
}

const VIAS: readonly string[] = ['template', 'putBack', 'suggestion', 'import', 'restore'] satisfies Via[];

const viaOf = (stored: string | null): Via | null =>
	stored !== null && VIAS.includes(stored) ? (stored as Via) : null;
