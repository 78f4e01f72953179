// The one statement that appends rows to the log, and what its failures mean.
import { hash } from 'node:crypto';
import { can, rolesWith } from '$shared/permissions';
import { DOCUMENT_STATES } from '$shared/states/document';
import type { Sql } from '../db';
import type { Row } from './room';

/** A row with the place in the log where it belongs. */
export interface Entry extends Row {
	documentId: string;
	epoch: number;
}

export const sha256 = (bytes: Uint8Array): Buffer => hash('sha256', bytes, 'buffer');

export const keyOf = ({ documentId, seq }: { documentId: string; seq: number }) => `${documentId} ${seq}`;

const WRITING_ROLES = rolesWith('document.write');
const WRITABLE_STATES = DOCUMENT_STATES.filter((state) => can({ roles: ['chair'], state }, 'document.write'));

// Ids are looked for in arrays and subqueries, not joined: PostgreSQL hashes them, however many it expects.
const APPEND = `
	with may_write as materialized (
		select id, group_id from seats
		where id = any($8) and role = any($9) and "from" <= now() and (until is null or until > now())
		for share
	), writable as materialized (
		select id, epoch, group_id from documents
		where id = any($10) and archived_at is null and state = any($11)
		for share
	), rows as (
		select * from unnest($1::uuid[], $2::integer[], $3::bigint[], $4::bytea[], $5::bytea[], $6::uuid[], $7::uuid[])
			as r (document_id, epoch, seq, sha256, bytes, seat_id, group_id)
	), refused as materialized (
		select document_id, min(seq) as seq from rows
		where (document_id, epoch, group_id) not in (select id, epoch, group_id from writable)
			or (seat_id, group_id) not in (select id, group_id from may_write)
		group by document_id
	), stored as (
		insert into document_updates (document_id, epoch, seq, sha256, bytes, seat_id)
		select document_id, epoch, seq, sha256, bytes, seat_id from rows
		where not exists (select from refused where refused.document_id = rows.document_id and refused.seq <= rows.seq)
		on conflict do nothing
		returning document_id, seq
	)`;

// Few groups bring any, and what does not stand in the statement costs nothing.
const CLIENTS_AND_SCHEMAS = `, known as (
		insert into document_clients (document_id, client_id, seat_id)
		select document_id, client_id, seat_id
		from unnest($12::uuid[], $13::bigint[], $14::bigint[], $15::uuid[]) as c (document_id, seq, client_id, seat_id)
		join stored using (document_id, seq)
		on conflict do nothing
	), raised as (
		update documents set schema = r.schema from unnest($16::uuid[], $17::integer[]) as r (id, schema)
		where documents.id = r.id and documents.schema < r.schema
	)`;

// Mostly none: the answer is short.
const NOT_STORED = `
	select document_id, seq from rows where (document_id, seq) not in (select document_id, seq from stored)`;

const ALREADY_STORED = `
	select document_id, seq from document_updates
	join unnest($1::uuid[], $2::integer[], $3::bigint[], $4::bytea[]) as r (document_id, epoch, seq, sha256)
		using (document_id, epoch, seq, sha256)`;

/**
 * One statement, one transaction: the rows whose seat may write now [S3], the client ids they bring [S4], and the
 * documents whose schema number rises [S10]. Behind a row that is refused no other of its document is stored: it may
 * stand on it. The seats are locked against a change until the commit. Returns the keys of the rows that are not stored:
 * refused. `again`: an earlier try may have stored some, and its answer been lost.
 */
export async function append(sql: Sql, entries: readonly Entry[], { again }: { again: boolean }): Promise<Set<string>> {
	const documentIds = column(entries, 'documentId');
	const seatIds = column(entries, 'seatId');
	const identities = [
		sql.array(documentIds, UUIDS),
		sql.array(column(entries, 'epoch'), INTEGERS),
		sql.array(column(entries, 'seq'), BIGINTS),
		sql.array(column(entries, 'bytes').map(sha256), BYTEAS)
	];
	const parameters = [
		...identities,
		sql.array(column(entries, 'bytes'), BYTEAS),
		sql.array(seatIds, UUIDS),
		sql.array(column(entries, 'groupId'), UUIDS),
		sql.array([...new Set(seatIds)], UUIDS),
		sql.array(WRITING_ROLES, TEXTS),
		sql.array([...new Set(documentIds)], UUIDS),
		sql.array(WRITABLE_STATES, TEXTS)
	];
	const bringsMore = entries.some(({ clients, schema }) => clients.length > 0 || schema !== null);
	if (bringsMore) {
		const clients = entries.flatMap((entry) => entry.clients.map((clientId) => ({ ...entry, clientId })));
		const raised = entries.flatMap(({ documentId, schema }) => (schema === null ? [] : [{ documentId, schema }]));
		parameters.push(
			sql.array(column(clients, 'documentId'), UUIDS),
			sql.array(column(clients, 'seq'), BIGINTS),
			sql.array(column(clients, 'clientId'), BIGINTS),
			sql.array(column(clients, 'seatId'), UUIDS),
			sql.array(column(raised, 'documentId'), UUIDS),
			sql.array(column(raised, 'schema'), INTEGERS)
		);
	}

	const statement = `${APPEND}${bringsMore ? CLIENTS_AND_SCHEMAS : ''}${NOT_STORED}`;
	const missing = keysIn(await sql.unsafe<KeyRow[]>(statement, parameters, { prepare: true }));
	if (again && missing.size > 0) {
		const before = await sql.unsafe<KeyRow[]>(ALREADY_STORED, identities, { prepare: true });
		for (const key of keysIn(before)) missing.delete(key);
	}
	return missing;
}

interface KeyRow {
	document_id: string;
	seq: string;
}

const keysIn = (rows: readonly KeyRow[]): Set<string> =>
	new Set(rows.map(({ document_id, seq }) => keyOf({ documentId: document_id, seq: Number(seq) })));

// OIDs of PostgreSQL's array types: postgres.js cannot guess them.
const BYTEAS = 1001;
const INTEGERS = 1007;
const TEXTS = 1009;
const BIGINTS = 1016;
const UUIDS = 2951;

const column = <Row, Key extends keyof Row>(rows: readonly Row[], key: Key) => rows.map((row) => row[key]);

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
