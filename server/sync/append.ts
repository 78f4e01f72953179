// The one statement that appends rows to the log, and what its failures mean.
import { createHash } from 'node:crypto';
import { can, rolesWith } from '$shared/permissions';
import { DOCUMENT_STATES } from '$shared/states/document';
import type { Sql } from '../db';
import type { Row } from './room';

/** A row with the place in the log where it belongs. */
export interface Entry extends Row {
	documentId: string;
	epoch: number;
}

export const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

export const keyOf = ({ documentId, seq }: { documentId: string; seq: number }) => `${documentId} ${seq}`;

// OIDs of PostgreSQL's array types: postgres.js cannot guess them.
const BYTEA = 1001;
const INT4 = 1007;
const TEXT = 1009;
const INT8 = 1016;
const UUID = 2951;

const WRITING_ROLES = rolesWith('document.write');
const WRITABLE_STATES = DOCUMENT_STATES.filter((state) => can({ roles: ['chair'], state }, 'document.write'));

/**
 * One statement, one transaction: the rows whose seat may write now [S3], the client ids they bring [S4], and the
 * documents whose schema number rises [S10]. Behind a row that is refused no other of its document is stored: it may
 * stand on it. The seats are locked against a change until the commit. Returns the keys of
 * the rows that are stored; `again`: an earlier try may have stored them, and its answer been lost.
 */
export async function append(sql: Sql, entries: readonly Entry[], { again }: { again: boolean }): Promise<Set<string>> {
	const rows = entries.map((entry) => ({ ...entry, sha256: sha256(entry.bytes) }));
	const clients = rows.flatMap(({ clients, ...row }) => clients.map((clientId) => ({ ...row, clientId })));
	const raised = rows.flatMap(({ documentId, schema }) => (schema === null ? [] : [{ documentId, schema }]));

	const stored = await sql<{ document_id: string; seq: string }[]>`
		with rows as (
			select * from unnest(
				${sql.array(
					rows.map(({ documentId }) => documentId),
					UUID
				)},
				${sql.array(
					rows.map(({ epoch }) => epoch),
					INT4
				)},
				${sql.array(
					rows.map(({ seq }) => seq),
					INT8
				)},
				${sql.array(
					rows.map(({ bytes }) => bytes),
					BYTEA
				)},
				${sql.array(
					rows.map(({ sha256 }) => sha256),
					BYTEA
				)},
				${sql.array(
					rows.map(({ seatId }) => seatId),
					UUID
				)}
			) as r (document_id, epoch, seq, bytes, sha256, seat_id)
		), may_write as (
			select id, group_id from seats
			where id in (select seat_id from rows) and role = any(${sql.array(WRITING_ROLES, TEXT)})
				and "from" <= now() and (until is null or until > now())
			for share
		), writable as (
			select id, group_id from documents
			where id in (select document_id from rows) and archived_at is null and state = any(${sql.array(WRITABLE_STATES, TEXT)})
			for share
		), judged as (
			select r.*, d.id is not null as ok from rows r
			left join may_write s on s.id = r.seat_id
			left join writable d on d.id = r.document_id and d.group_id = s.group_id
		), stored as (
			insert into document_updates (document_id, epoch, seq, bytes, sha256, seat_id)
			select j.document_id, j.epoch, j.seq, j.bytes, j.sha256, j.seat_id from judged j
			where not exists (
				select from judged earlier where earlier.document_id = j.document_id and earlier.seq <= j.seq and not earlier.ok
			)
			order by j.document_id, j.seq
			on conflict do nothing
			returning document_id, seq
		), known as (
			insert into document_clients (document_id, client_id, seat_id)
			select c.document_id, c.client_id, c.seat_id from unnest(
				${sql.array(
					clients.map(({ documentId }) => documentId),
					UUID
				)},
				${sql.array(
					clients.map(({ seq }) => seq),
					INT8
				)},
				${sql.array(
					clients.map(({ clientId }) => clientId),
					INT8
				)},
				${sql.array(
					clients.map(({ seatId }) => seatId),
					UUID
				)}
			) as c (document_id, seq, client_id, seat_id)
			join stored using (document_id, seq)
			on conflict do nothing
		), raised as (
			update documents d set schema = r.schema
			from unnest(
				${sql.array(
					raised.map(({ documentId }) => documentId),
					UUID
				)},
				${sql.array(
					raised.map(({ schema }) => schema),
					INT4
				)}
			) as r (id, schema)
			where d.id = r.id and d.schema < r.schema
		)
		select document_id, seq from stored`;

	const keys = new Set(stored.map(({ document_id, seq }) => keyOf({ documentId: document_id, seq: Number(seq) })));
	if (again) for (const key of await alreadyStored(sql, rows)) keys.add(key);
	return keys;
}

async function alreadyStored(sql: Sql, rows: readonly (Entry & { sha256: Buffer })[]): Promise<string[]> {
	const found = await sql<{ document_id: string; seq: string }[]>`
		select document_id, seq from document_updates
		join unnest(
			${sql.array(
				rows.map(({ documentId }) => documentId),
				UUID
			)},
			${sql.array(
				rows.map(({ epoch }) => epoch),
				INT4
			)},
			${sql.array(
				rows.map(({ seq }) => seq),
				INT8
			)},
			${sql.array(
				rows.map(({ sha256 }) => sha256),
				BYTEA
			)}
		) as r (document_id, epoch, seq, sha256) using (document_id, epoch, seq, sha256)`;
	return found.map(({ document_id, seq }) => keyOf({ documentId: document_id, seq: Number(seq) }));
}

// Two characters of class, three of condition; every class that PostgreSQL has begins with a digit or is F0, HV, P0, XX.
const SQLSTATE = /^(\d[0-9A-Z]|F0|HV|P0|XX)[0-9A-Z]{3}$/;
// What passes (PostgreSQL's appendix A): connection, rollback, resources, operator intervention, system, and a database
// that is read-only for now, as a standby is.
const PASSING = /^(08|40|53|57|58|25006)/;

/** True where the database is not there, or not able, for now; false where it will not take the rows. */
export function isAway(error: unknown): boolean {
	if (!(error instanceof Error) || !('code' in error)) return false;
	const code = String(error.code);
	// Anything else with a code is the network's: ECONNREFUSED, ENOTFOUND, CONNECTION_CLOSED …
	return !SQLSTATE.test(code) || PASSING.test(code);
}
