// All open rooms: loads one when somebody comes, commits for it, and lets it go when it is empty and committed.
import { CLOSE, type CloseCode } from '$shared/sync/protocol';
import type { Sql, Transaction } from '../db';
import type { Log } from '../log';
import type { Workers } from '../worker';
import { Compaction } from './compaction';
import { GroupCommit, type Source } from './log';
import { Room, type Outcome } from './room';
import type { Session } from './session';
import { SnapshotReader } from './snapshot-reader';
import { createLog, lastPosition, loadLog, readSnapshot, type LogKey } from './store';

export type { LogKey } from './store';

/** The words of a document as they are committed. */
export interface Committed {
	/** Yjs updates: the snapshot, where there is one, and what was written since. */
	updates: Uint8Array[];
	epoch: number;
	/** Number of the last row. */
	seq: number;
}

interface Parts {
	sql: Sql;
	log: Log;
	clock: () => Date;
	workers: Workers;
}

/** An empty room is folded, and let go, when nobody has come back for so long. */
const LINGER_MS = 5_000;

export class Rooms {
	#parts: Parts;
	#commit: GroupCommit;
	#compaction: Compaction;
	#open = new Map<string, Promise<OpenRoom>>();
	#closed = false;

	constructor(parts: Parts) {
		this.#parts = parts;
		this.#commit = new GroupCommit(parts);
		this.#compaction = new Compaction(parts);
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
		clearTimeout(open.lingering);
		const session = open.room.join(by, client);
		return {
			receive: (bytes) => open.room.receive(session, bytes, this.#now()),
			leave: () => {
				open.room.leave(session, this.#now());
				this.#settleDown(open);
			}
		};
	}

	/** What is committed, from the open room or from the database. Throws as `join` does. */
	async read(key: LogKey): Promise<Committed> {
		const open = this.#openAt(key) ? await this.#openAt(key) : null;
		const snapshot = await readSnapshot(this.#parts.sql, key);
		const tail = open?.room.tail ?? (await loadLog(this.#parts.sql, key)).tail;
		// The log was folded between the two readings.
		if ((snapshot?.seq ?? 0) !== tail.foldedTo) return this.read(key);
		const updates = snapshot ? [snapshot.state, ...tail.updates] : tail.updates;
		return { updates, epoch: key.epoch, seq: tail.position };
	}

	/** Number of the last committed row: the same number, the same text. */
	async position(key: LogKey): Promise<number> {
		const open = await this.#openAt(key);
		return open ? open.room.tail.position : lastPosition(this.#parts.sql, key);
	}

	/** Writes the first row of a new document, in the transaction that creates it [S9]. */
	create(tx: Transaction, first: { documentId: string; seatId: string; update: Uint8Array }): Promise<void> {
		return createLog(tx, first);
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
			this.#settleDown(open);
		}
	}

	/** Commits what waits and closes every socket: clients come back to the next process. */
	async close(): Promise<void> {
		this.#closed = true;
		await this.#commit.drained();
		for (const opening of this.#open.values()) {
			const open = await opening.catch(() => null);
			clearTimeout(open?.lingering);
			for (const session of [...(open?.room.sessions ?? [])]) {
				open?.room.dismiss(session, CLOSE.restarting, 'restarting', this.#now());
			}
		}
	}

	#openAt({ documentId, epoch }: LogKey): Promise<OpenRoom | null> | undefined {
		return this.#open.get(documentId)?.then((open) => (open.epoch === epoch ? open : null));
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
		const { tail, owners } = await loadLog(this.#parts.sql, key);
		const snapshots = new SnapshotReader(this.#parts, key);
		const room: Room = new Room({
			tail,
			owners,
			wants: {
				commit: () => this.#commit.want(open),
				snapshot: (session, vector) => {
					snapshots.missing(vector).then(
						(part) => room.give(session, vector, part),
						(error: unknown) => {
							this.#parts.log.error({ err: error, ...key }, 'a snapshot could not be read');
							room.dismiss(session, CLOSE.cannotLoad, 'cannot load', this.#now());
						}
					);
				}
			}
		});
		const open: OpenRoom = {
			...key,
			room,
			foldedAt: 0,
			take: () => room.take(),
			settle: (outcomes: Outcome[]) => {
				room.settle(outcomes, this.#now());
				if (room.hasPending) this.#commit.want(open);
				if (this.#compaction.isDue(tail, open.foldedAt, this.#now())) this.#fold(open);
				this.#settleDown(open);
			},
			fallBack: () => {
				room.fallBack(this.#now());
				this.#settleDown(open);
			}
		};
		return open;
	}

	#fold(open: OpenRoom): Promise<void> {
		open.foldedAt = this.#now();
		return this.#compaction.fold(open, open.room.tail);
	}

	/** Nobody is here: after a while without anybody the log is folded and the room let go. */
	#settleDown(open: OpenRoom): void {
		clearTimeout(open.lingering);
		if (!open.room.isIdle || this.#closed) return;
		open.lingering = setTimeout(() => {
			void this.#fold(open).then(() => {
				if (open.room.isIdle) this.#open.delete(open.documentId);
			});
		}, LINGER_MS);
		open.lingering.unref();
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
	/** When the log was last folded, or that was tried. */
	foldedAt: number;
	lingering?: NodeJS.Timeout;
}
