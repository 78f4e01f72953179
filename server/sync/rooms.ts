// All open rooms: loads one when somebody comes, commits for it, and lets it go when it is empty and committed.
import type { CloseCode } from '$shared/sync/protocol';
import { CLOSE } from '$shared/sync/protocol';
import type { Database, Sql, Transaction } from '../db';
import type { Log } from '../log';
import { readContents } from './contents';
import { GroupCommit, sha256, type Source } from './log';
import { Room, type Outcome, type Owner } from './room';
import type { Session } from './session';
import { documentClients, documentUpdates } from './tables';
import { packRow, Tail, unpackRow } from './tail';

/** The words of a document as they are committed. */
export interface Committed {
	/** Yjs updates in the order of the log. */
	updates: Uint8Array[];
	epoch: number;
	/** Number of the last row. */
	seq: number;
}

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

interface Parts {
	sql: Sql;
	db: Database;
	log: Log;
	clock: () => Date;
}

export class Rooms {
	#parts: Parts;
	#commit: GroupCommit;
	#open = new Map<string, Promise<OpenRoom>>();
	#closed = false;

	constructor(parts: Parts) {
		this.#parts = parts;
		this.#commit = new GroupCommit(parts);
	}

	/**
	 * Enters the room of a document, loading it for the first who comes. Throws LogDamaged, and what the database throws:
	 * a document that cannot be loaded is never replaced by an empty one [S8].
	 */
	async join(
		key: LogKey,
		by: Pick<Session, 'peer' | 'seat' | 'signIn' | 'mode'>,
		client: number | null
	): Promise<Visit> {
		const open = await this.#enter(key);
		const session = open.room.join(by, client);
		return {
			receive: (bytes) => open.room.receive(session, bytes, this.#now()),
			leave: () => {
				open.room.leave(session, this.#now());
				this.#letGo(open);
			}
		};
	}

	/** What is committed, from the open room or from the database. Throws as `join` does. */
	async read(key: LogKey): Promise<Committed> {
		const open = await this.#open.get(key.documentId);
		if (open && open.epoch === key.epoch) return { ...open.room.read(), epoch: key.epoch };
		const { rows } = await loadLog(this.#parts.sql, key);
		return {
			updates: rows.flatMap(({ bytes }) => unpackRow(bytes)),
			epoch: key.epoch,
			seq: Number(rows.at(-1)?.seq ?? 0)
		};
	}

	/** Writes the first row of a new document, in the transaction that creates it [S9]. */
	async create(
		tx: Transaction,
		{ documentId, seatId, update }: { documentId: string; seatId: string; update: Uint8Array }
	): Promise<void> {
		const bytes = packRow([update]);
		await tx.insert(documentUpdates).values({ documentId, epoch: 0, seq: 1, bytes, sha256: sha256(bytes), seatId });
		const clients = readContents(update).sections.map(({ client }) => ({ documentId, clientId: client, seatId }));
		if (clients.length > 0) await tx.insert(documentClients).values(clients);
	}

	/** Tells the screens of a document that a topic changed. A hint: it may be lost. */
	announce(documentId: string, topic: string): void {
		void this.#open.get(documentId)?.then(
			({ room }) => room.announce(topic),
			() => {}
		);
	}

	/** Closes the open sockets of these documents, or of these sign-ins. Throws where neither is named. */
	async dismiss(
		{ documentIds, sessionIds }: { documentIds?: string[]; sessionIds?: string[] },
		code: CloseCode
	): Promise<void> {
		if (!documentIds && !sessionIds) throw new Error('dismiss: whom?');
		for (const opening of [...this.#open.values()]) {
			const open = await opening.catch(() => null);
			if (!open || (documentIds && !documentIds.includes(open.documentId))) continue;
			for (const session of [...open.room.sessions]) {
				if (sessionIds && !sessionIds.includes(session.signIn)) continue;
				open.room.dismiss(session, code, 'rights changed', this.#now());
			}
			this.#letGo(open);
		}
	}

	/** Commits what waits and closes every socket: clients come back to the next process. */
	async close(): Promise<void> {
		this.#closed = true;
		await this.#commit.drained();
		for (const opening of this.#open.values()) {
			const open = await opening.catch(() => null);
			for (const session of [...(open?.room.sessions ?? [])])
				open?.room.dismiss(session, CLOSE.restarting, 'restarting', this.#now());
		}
	}

	/** Single flight: whoever comes while a room is loading waits for the same one. */
	#enter(key: LogKey): Promise<OpenRoom> {
		if (this.#closed) throw new Error('closing');
		const there = this.#open.get(key.documentId);
		if (there) return there;
		const opening = this.#load(key);
		this.#open.set(key.documentId, opening);
		opening.catch(() => this.#open.delete(key.documentId));
		return opening;
	}

	async #load(key: LogKey): Promise<OpenRoom> {
		const { rows, owners } = await loadLog(this.#parts.sql, key);
		const tail = new Tail();
		for (const { seq, bytes } of rows) tail.addRow(Number(seq), bytes);

		const room: Room = new Room({ tail, owners, wantCommit: () => this.#commit.want(open) });
		const open: OpenRoom = {
			...key,
			room,
			take: () => room.take(),
			settle: (outcomes: Outcome[]) => {
				room.settle(outcomes, this.#now());
				if (room.hasPending) this.#commit.want(open);
				this.#letGo(open);
			},
			fallBack: () => {
				room.fallBack(this.#now());
				this.#letGo(open);
			}
		};
		return open;
	}

	#letGo(open: OpenRoom): void {
		if (open.room.isIdle) this.#open.delete(open.documentId);
	}

	#now = (): number => this.#parts.clock().getTime();
}

/** Somebody in a room, as their socket sees it. */
export interface Visit {
	receive(bytes: Uint8Array): void;
	leave(): void;
}

interface OpenRoom extends Source {
	room: Room;
}

interface StoredRow {
	seq: string;
	bytes: Buffer;
	sha256: Buffer;
}

async function loadLog(
	sql: Sql,
	{ documentId, epoch }: LogKey
): Promise<{ rows: StoredRow[]; owners: Map<number, Owner> }> {
	const [rows, clients] = await Promise.all([
		sql<StoredRow[]>`
			select seq, bytes, sha256 from document_updates
			where document_id = ${documentId} and epoch = ${epoch} order by seq`,
		sql<{ client_id: string; seat_id: string; person_id: string }[]>`
			select c.client_id, c.seat_id, s.person_id from document_clients c
			join seats s on s.id = c.seat_id
			where c.document_id = ${documentId}`
	]);
	const damaged = rows.find(({ bytes, sha256: written }) => !sha256(bytes).equals(written));
	if (damaged) throw new LogDamaged(`row ${damaged.seq} of document ${documentId} is not what was written`);

	const owners = new Map(
		clients.map(({ client_id, seat_id, person_id }) => [
			Number(client_id),
			{ seatId: seat_id, personId: person_id, stored: true }
		])
	);
	return { rows, owners };
}
