// Writes rows of all rooms to PostgreSQL, one INSERT at a time: what arrives meanwhile goes into the next (group commit).
import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { can, rolesWith } from '$shared/permissions';
import { DOCUMENT_STATES } from '$shared/states/document';
import type { Sql } from '../db';
import type { Log } from '../log';
import type { Outcome, Row } from './room';

/** A row with the place in the log where it belongs. */
export interface Entry extends Row {
	documentId: string;
	epoch: number;
}

/** What the log writes for: takes its waiting rows, and is told what became of them. */
export interface Source {
	readonly documentId: string;
	readonly epoch: number;
	take(): Row[];
	settle(outcomes: Outcome[]): void;
	fallBack(): void;
}

// OIDs of PostgreSQL's array types: postgres.js cannot guess them.
const BYTEA = 1001;
const INT8 = 1016;
const INT4 = 1007;
const UUID = 2951;

const GIVE_UP_AFTER_MS = 30_000;
const RETRY_EVERY_MS = 500;

const WRITING_ROLES = rolesWith('document.write');
const WRITABLE_STATES = DOCUMENT_STATES.filter((state) => can({ roles: ['chair'], state }, 'document.write'));

export const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

export class GroupCommit {
	#sql: Sql;
	#log: Log;
	#waiting = new Set<Source>();
	#running: Promise<void> | null = null;

	constructor({ sql, log }: { sql: Sql; log: Log }) {
		this.#sql = sql;
		this.#log = log;
	}

	/** The source has rows. It is asked for them when the INSERT before is done. */
	want(source: Source): void {
		this.#waiting.add(source);
		this.#running ??= this.#run().finally(() => (this.#running = null));
	}

	/** Resolves when everything that waits now, and what joins it meanwhile, is committed or given up. */
	async drained(): Promise<void> {
		await this.#running;
	}

	async #run(): Promise<void> {
		// What the same turn of the event loop brings goes into one group.
		await new Promise<void>((next) => setImmediate(next));
		while (this.#waiting.size > 0) {
			const group = [...this.#waiting].map((source) => ({ source, rows: source.take() }));
			this.#waiting.clear();
			await this.#commit(group);
		}
	}

	async #commit(group: { source: Source; rows: Row[] }[]): Promise<void> {
		const entries = group.flatMap(({ source: { documentId, epoch }, rows }) =>
			rows.map((row) => ({ ...row, documentId, epoch }))
		);
		const stored = await this.#storePatiently(entries);
		for (const { source, rows } of group) {
			if (!stored) source.fallBack();
			else source.settle(rows.map(({ seq }) => (stored.has(keyOf(source.documentId, seq)) ? 'stored' : 'refused')));
		}
	}

	/** Which rows are stored; null when PostgreSQL stayed away. */
	async #storePatiently(entries: Entry[]): Promise<Set<string> | null> {
		const rows = entries.map((entry) => ({ ...entry, sha256: sha256(entry.bytes) }));
		const giveUpAt = performance.now() + GIVE_UP_AFTER_MS;
		for (let attempt = 0; ; attempt++) {
			try {
				const stored = await append(this.#sql, rows);
				// The answer to an earlier COMMIT may have been lost: rows that are there with the same bytes are done.
				return attempt === 0 ? stored : new Set([...stored, ...(await alreadyStored(this.#sql, rows))]);
			} catch (error) {
				this.#log.error({ err: error, rows: rows.length, attempt }, 'could not append to the log');
				if (performance.now() > giveUpAt) return null;
				await pause(RETRY_EVERY_MS);
			}
		}
	}
}

const keyOf = (documentId: string, seq: number) => `${documentId} ${seq}`;

/**
 * One statement, one transaction: the rows whose seat may write now [S3], and the client ids they bring [S4]. The seats
 * are locked against a change until the commit. Returns the keys of the rows that were stored.
 */
async function append(sql: Sql, rows: (Entry & { sha256: Buffer })[]): Promise<Set<string>> {
	const clients = rows.flatMap(({ documentId, seq, seatId, clients }) =>
		clients.map((clientId) => ({ documentId, seq, seatId, clientId }))
	);
	const stored = await sql<{ document_id: string; seq: number }[]>`
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
			where id in (select seat_id from rows) and role = any(${sql.array(WRITING_ROLES, 1009)})
				and "from" <= now() and (until is null or until > now())
			for share
		), writable as (
			select id, group_id from documents
			where id in (select document_id from rows) and archived_at is null and state = any(${sql.array(WRITABLE_STATES, 1009)})
			for share
		), stored as (
			insert into document_updates (document_id, epoch, seq, bytes, sha256, seat_id)
			select r.document_id, r.epoch, r.seq, r.bytes, r.sha256, r.seat_id from rows r
			join may_write s on s.id = r.seat_id
			join writable d on d.id = r.document_id and d.group_id = s.group_id
			order by r.document_id, r.seq
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
		)
		select document_id, seq::int8 from stored`;
	return new Set(stored.map(({ document_id, seq }) => keyOf(document_id, Number(seq))));
}

async function alreadyStored(sql: Sql, rows: (Entry & { sha256: Buffer })[]): Promise<Set<string>> {
	const found = await sql<{ document_id: string; seq: number }[]>`
		select document_id, seq::int8 from document_updates
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
	return new Set(found.map(({ document_id, seq }) => keyOf(document_id, Number(seq))));
}
