// A document's words in PostgreSQL, beside the hot path: read, folded, and the first row of a new one.
import type { Sql, Transaction } from '../db';
import type { Credit, Fold, Via } from '../worker';
import { readContents } from './contents';
import { sha256 } from './append';
import type { Owner } from './owners';
import { keepLost } from './rescued';
import { decodeVector, DeleteSet, DocumentState } from './state';
import { documentClients, documentUpdates } from './tables';
import { packRow, Tail } from './tail';

/** A document and its epoch: one log. */
export interface LogKey {
	documentId: string;
	epoch: number;
}

/** The stored bytes are not what was written. Nobody gets a document made of them [S8]. */
export class LogDamaged extends Error {
	override name = 'LogDamaged';
	readonly code = 'document.unreadable';
}

/** What the worker made of a snapshot and the rows behind it. */
export type Folded = Fold;

/** A log as a room needs it. */
export interface Loaded {
	tail: Tail;
	owners: Map<number, Owner>;
	/** The document's schema number [S10]. */
	schema: number;
	/** The rows behind the tail are not what was written: they stay, and nobody writes behind them [S5]. */
	damaged: boolean;
}

/** Of what says which structs and deletions a snapshot has. */
const sha256Of = ({ vector, deletes }: { vector: Uint8Array; deletes: Uint8Array }) =>
	sha256(Buffer.concat([vector, deletes]));

/** The snapshot's bytes stay where they are. Throws LogDamaged where nothing can be read. */
export async function loadLog(sql: Sql, { documentId, epoch }: LogKey): Promise<Loaded> {
	const [snapshots, rows, clients, documents] = await sql.begin('isolation level repeatable read read only', (tx) =>
		Promise.all([
			tx<{ seq: string; size: number; vector: Buffer; deletes: Buffer; known_sha256: Buffer }[]>`
				select seq, length(state) as size, vector, deletes, known_sha256 from document_snapshots
				where document_id = ${documentId} and epoch = ${epoch}`,
			tx<{ seq: string; bytes: Buffer; sha256: Buffer }[]>`
				select seq, bytes, sha256 from document_updates
				where document_id = ${documentId} and epoch = ${epoch} order by seq`,
			tx<{ client_id: string; seat_id: string; person_id: string }[]>`
				select c.client_id, c.seat_id, s.person_id from document_clients c
				join seats s on s.id = c.seat_id
				where c.document_id = ${documentId}`,
			tx<{ schema: number }[]>`select schema from documents where id = ${documentId}`
		])
	);

	const [snapshot] = snapshots;
	if (snapshot && !sha256Of(snapshot).equals(snapshot.known_sha256))
		throw new LogDamaged(`what the snapshot of document ${documentId} covers is not what was written`);
	const tail = new Tail(
		snapshot && {
			seq: Number(snapshot.seq),
			size: snapshot.size,
			state: new DocumentState(decodeVector(snapshot.vector), DeleteSet.decode(snapshot.deletes))
		}
	);
	const wrong = rows.findIndex(({ bytes, sha256: written }) => !sha256(bytes).equals(written));
	if (wrong === 0 && !snapshot) throw new LogDamaged(`the first row of document ${documentId} is not what was written`);
	for (const { seq, bytes } of wrong === -1 ? rows : rows.slice(0, wrong)) tail.addRow(Number(seq), bytes);

	const owners = new Map(
		clients.map(({ client_id, seat_id, person_id }) => [
			Number(client_id),
			{ seatId: seat_id, personId: person_id, stored: true }
		])
	);
	return { tail, owners, schema: documents[0]?.schema ?? 1, damaged: wrong !== -1 };
}

/** The snapshot as one Yjs update; null where the log was never folded. Throws LogDamaged. */
export async function readSnapshot(
	sql: Sql,
	{ documentId, epoch }: LogKey
): Promise<{ seq: number; state: Uint8Array } | null> {
	const [found] = await sql<{ seq: string; state: Buffer; sha256: Buffer }[]>`
		select seq, state, sha256 from document_snapshots where document_id = ${documentId} and epoch = ${epoch}`;
	if (!found) return null;
	if (!sha256(found.state).equals(found.sha256))
		throw new LogDamaged(`the snapshot of document ${documentId} is not what was written`);
	return { seq: Number(found.seq), state: found.state };
}

/** True where the snapshot is this fold: the answer to its COMMIT was lost, or came. */
export async function isFolded(sql: Sql, { documentId, epoch }: LogKey, to: number, folded: Folded): Promise<boolean> {
	const [found] = await sql`
		select seq from document_snapshots
		where document_id = ${documentId} and epoch = ${epoch} and seq = ${to} and sha256 = ${sha256(folded.state)}`;
	return found !== undefined;
}

/** Number of the last row ever written; 0 for none. */
export async function lastPosition(sql: Sql, { documentId, epoch }: LogKey): Promise<number> {
	const [found] = await sql<{ seq: string | null }[]>`
		select greatest(
			(select max(seq) from document_updates where document_id = ${documentId} and epoch = ${epoch}),
			(select seq from document_snapshots where document_id = ${documentId} and epoch = ${epoch})
		) as seq`;
	return Number(found?.seq ?? 0);
}

/**
 * Puts a fold in the place of the rows up to `seq`, in one transaction. Null, and nothing changed, where the snapshot
 * is no longer the one that it was made from. Throws, and changes nothing, where the rows are not the `rows` that were
 * folded. `hasNews`: words were found that had vanished in them [S11].
 */
export async function storeFold(
	sql: Sql,
	{ documentId, epoch }: LogKey,
	{ from, to, rows, folded }: { from: number; to: number; rows: number; folded: Folded }
): Promise<{ hasNews: boolean } | null> {
	return sql.begin(async (tx) => {
		const stored = await tx`
			insert into document_snapshots (document_id, epoch, seq, state, sha256, vector, deletes, known_sha256, account, at)
			select ${documentId}, ${epoch}, ${to}, ${folded.state}, ${sha256(folded.state)}, ${folded.vector}, ${folded.deletes},
				${sha256Of(folded)}, ${folded.account}, max(at)
			from document_updates where document_id = ${documentId} and epoch = ${epoch} and seq <= ${to}
			having count(*) > 0
			on conflict (document_id, epoch) do update
			set seq = excluded.seq, state = excluded.state, sha256 = excluded.sha256, vector = excluded.vector,
				deletes = excluded.deletes, known_sha256 = excluded.known_sha256, account = excluded.account, at = excluded.at
			where document_snapshots.seq = ${from}
			returning seq`;
		if (stored.length === 0) return null;
		const { count } =
			await tx`delete from document_updates where document_id = ${documentId} and epoch = ${epoch} and seq <= ${to}`;
		// A row that the fold does not know would be lost with the others.
		if (count !== rows) throw new Error(`${count} rows are stored where ${rows} were folded`);
		return { hasNews: await keepLost(tx, documentId, { from, to, lost: folded.lost }) };
	});
}

/** So many refused messages are kept of one document; older ones go. */
const QUARANTINE_KEEPS = 100;

/** Keeps refused bytes for whoever looks into it [S5]. */
export async function quarantine(
	sql: Sql,
	documentId: string,
	{ seatId, reason, bytes }: { seatId: string; reason: string; bytes: Uint8Array }
): Promise<void> {
	await sql`
		insert into document_quarantine (document_id, seat_id, reason, bytes, sha256)
		values (${documentId}, ${seatId}, ${reason}, ${bytes}, ${sha256(bytes)})`;
	await sql`
		delete from document_quarantine where document_id = ${documentId} and id <= (
			select id from document_quarantine where document_id = ${documentId} order by id desc offset ${QUARANTINE_KEEPS} limit 1)`;
}

/** Writes the first row of a new document, in the transaction that creates it [S9]. */
export async function createLog(
	tx: Transaction,
	{ documentId, seatId, update }: { documentId: string; seatId: string; update: Uint8Array }
): Promise<void> {
	const bytes = packRow([update]);
	await tx.insert(documentUpdates).values({ documentId, epoch: 0, seq: 1, bytes, sha256: sha256(bytes), seatId });
	const via = 'template';
	const clients = readContents(update).sections.map(({ client }) => ({ documentId, clientId: client, seatId, via }));
	if (clients.length > 0) await tx.insert(documentClients).values(clients);
}

/** Says of an edit of the server's own whose words its clients bring, and how they come, before it is stored. */
export async function nameClients(
	sql: Sql,
	{ documentId, seatId, via }: { documentId: string; seatId: string; via: Via },
	{ update, credits = [] }: { update: Uint8Array; credits?: readonly Credit[] }
): Promise<void> {
	const clients = readContents(update).sections.map(({ client }) => client);
	const byClient: Record<number, Omit<Credit, 'client'>[]> = {};
	for (const { client, ...credit } of credits) (byClient[client] ??= []).push(credit);
	await sql`
		insert into document_clients (document_id, client_id, seat_id, via, credits)
		select ${documentId}, id, ${seatId}, ${via}, ${JSON.stringify(byClient)}::text::jsonb -> id::text
		from unnest(${sql.array(clients, 1016)}::int8[]) as c (id)
		on conflict do nothing`;
}
