// All open rooms: loads one when somebody comes, commits for it, and lets it go when it is empty and committed.
import { setTimeout as pause } from 'node:timers/promises';
import type { Limits } from '$shared/sync/limits';
import { CLOSE, type CloseCode } from '$shared/sync/protocol';
import type { Line, Sql, Transaction } from '../db';
import type { Log } from '../log';
import type { SyncMetrics } from '../metrics';
import type { Workers } from '../worker';
import { Compaction } from './compaction';
import { raiseEpoch } from './epoch';
import * as frames from './frames';
import { GroupCommit, type Source } from './log';
import { Lookout } from './lookout';
import { Outlet } from './outlet';
import { Room, type Outcome, type Verdict } from './room';
import type { Peer, Session, Visitor } from './session';
import { SnapshotReader } from './snapshot-reader';
import { createLog, lastPosition, loadLog, quarantine, readSnapshot, type LogKey } from './store';

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
	line: Line;
	log: Log;
	clock: () => Date;
	workers: Workers;
	limits: Limits;
	metrics: SyncMetrics;
}

/** Whose sockets a change of rights concerns: all that fit every part that is named. */
export interface Whom {
	people?: readonly string[];
	group?: string;
	documents?: readonly string[];
	/** Stored ids of sign-ins. */
	sessions?: readonly string[];
}

/** A document has as many people, or a person as many windows, as it can have. */
export class RoomFull extends Error {
	override name = 'RoomFull';
}

/** An edit of the server's own was not taken: the close code says why. */
export class EditRefused extends Error {
	override name = 'EditRefused';
	constructor(readonly closeCode: CloseCode) {
		super(`an edit was refused with ${closeCode}`);
	}
}

/** What the client holds is not what the log is made of: it begins anew, and keeps its own words apart. */
export class OtherEpoch extends Error {
	override name = 'OtherEpoch';
}

/** On whose behalf the server edits. */
export type Editor = Pick<Visitor, 'seat' | 'groupId' | 'signIn'>;

/** This process is ending: come back to the next one. */
export class Closing extends Error {
	override name = 'Closing';
}

/** An empty room is folded, and let go, when nobody has come back for so long. */
const LINGER_MS = 5_000;

/** How long the server waits for an edit of its own to be committed. */
const WRITTEN_WITHIN_MS = 30_000;

/** At the end sockets are closed so far apart, but all within a few seconds. */
const CLOSE_EACH_MS = 10;
const CLOSE_ALL_WITHIN_MS = 3_000;

export class Rooms {
	#parts: Parts;
	#commit: GroupCommit;
	#compaction: Compaction;
	#open = new Map<string, Promise<OpenRoom>>();
	#loaded = new Set<OpenRoom>();
	#sockets = new Map<string, number>();
	#rights = 0;
	/** Documents that began a new epoch: once while this process runs, since a backup comes back with a new process. */
	#raised = new Set<string>();
	#closed = false;

	constructor(parts: Parts) {
		this.#parts = parts;
		this.#commit = new GroupCommit(parts);
		this.#compaction = new Compaction(parts);
	}

	/**
	 * Enters the room of a document, loading it for the first who comes. Throws LogDamaged, and what the database throws:
	 * a document that cannot be loaded is never replaced by an empty one [S8]. `judgedAt`: `rights` before the visitor was
	 * judged; null where they have changed since, and the visitor is to be judged again [S7].
	 */
	async join(key: LogKey, visitor: Visitor, client: number | null, judgedAt: number): Promise<Visit | null> {
		const open = await this.#enter(key);
		if (this.#closed) throw new Closing();
		if ((visitor.seen ?? 0) > open.room.tail.position && !open.room.damaged) await this.#wentBack(open, visitor);
		if (judgedAt !== this.#rights || open.isGone) {
			this.#settleDown(open);
			return null;
		}
		this.#makeSpace(open.room, visitor.seat.personId);
		clearTimeout(open.lingering);
		const session = open.room.join(visitor, client, this.#now());
		return {
			outlet: open.outlet,
			mode: session.mode,
			receive: (bytes) => open.room.receive(session, bytes, this.#now()),
			leave: () => {
				open.room.leave(session, this.#now());
				this.#settleDown(open);
				this.#count(visitor.seat.personId, -1);
			}
		};
	}

	/** Somebody was told of more than the log has. Throws OtherEpoch; the first who may write begins one. */
	async #wentBack(open: OpenRoom, { mode, seen, seat }: Visitor): Promise<never> {
		const { documentId, epoch } = open;
		if (mode === 'write' && !open.isGone && !this.#raised.has(documentId)) {
			this.#parts.log.warn({ documentId, epoch, seen, seatId: seat.id }, 'the log went back: a new epoch begins');
			this.#forget(open);
			for (const session of [...open.room.sessions]) {
				open.room.dismiss(session, CLOSE.otherEpoch, 'the log went back', this.#now());
			}
			await this.#compaction.settled(documentId);
			await raiseEpoch(this.#parts.sql, open);
			this.#raised.add(documentId);
		}
		this.#settleDown(open);
		throw new OtherEpoch('the log went back');
	}

	/** Throws RoomFull where one more would be too many. */
	#makeSpace(room: Room, personId: string): void {
		const { peoplePerDocument, socketsPerPerson } = this.#parts.limits;
		const people = new Set([...room.sessions].map(({ seat }) => seat.personId));
		if (!people.has(personId) && people.size >= peoplePerDocument) throw new RoomFull('too many people');
		if ((this.#sockets.get(personId) ?? 0) >= socketsPerPerson) throw new RoomFull('too many windows');
		this.#count(personId, 1);
	}

	#count(personId: string, by: 1 | -1): void {
		const sockets = (this.#sockets.get(personId) ?? 0) + by;
		if (sockets > 0) this.#sockets.set(personId, sockets);
		else this.#sockets.delete(personId);
	}

	/** What is committed, from the open room or from the database. Throws as `join` does. */
	async read(key: LogKey, tries = 10): Promise<Committed> {
		const open = this.#openAt(key) ? await this.#openAt(key) : null;
		const snapshot = await readSnapshot(this.#parts.sql, key);
		const tail = open?.room.tail ?? (await loadLog(this.#parts.sql, key)).tail;
		if ((snapshot?.seq ?? 0) !== tail.foldedTo) {
			// The log was folded between the two readings.
			if (tries === 0) throw new Error(`the log of document ${key.documentId} is folded all the time`);
			return this.read(key, tries - 1);
		}
		const updates = snapshot ? [snapshot.state, ...tail.updates] : tail.updates;
		return { updates, epoch: key.epoch, seq: tail.position };
	}

	/** Number of the last committed row: the same number, the same text. */
	async position(key: LogKey): Promise<number> {
		const open = await this.#openAt(key);
		return open ? open.room.tail.position : lastPosition(this.#parts.sql, key);
	}

	/**
	 * Changes a document from the server, by the room's own door: as somebody's edit, judged, committed and relayed like
	 * any other. `change` makes a Yjs update from the committed document. Resolves when it is committed; throws EditRefused.
	 */
	async edit(key: LogKey, by: Editor, change: (updates: Uint8Array[]) => Promise<Uint8Array>): Promise<void> {
		const rights = this.#rights;
		const update = frames.update(await change((await this.read(key)).updates));
		const { peer, written } = silentPeer();
		const visit = await this.join(key, { ...by, peer, mode: 'write', schema: null }, null, rights);
		if (!visit) throw new EditRefused(CLOSE.judgeAgain);
		try {
			if (visit.mode === 'read') throw new EditRefused(CLOSE.cannotLoad);
			visit.receive(update);
			await written;
		} finally {
			visit.leave();
		}
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

	/** Rises when rights change: what was judged before does not hold any more. */
	get rights(): number {
		return this.#rights;
	}

	/** Takes nothing more from the sockets that a change of rights concerns, until `judge` [S7]. */
	suspend(whom: Whom): void {
		for (const { open, session } of this.#sessions(whom)) open.room.suspend(session);
	}

	/** Rights have changed, or may have: the sockets concerned are judged again. One that cannot be judged is closed. */
	async judge(whom: Whom, judge: (session: Session, documentId: string) => Promise<Verdict>): Promise<void> {
		this.#rights++;
		const done = this.#parts.metrics.revoked.startTimer();
		await Promise.all(
			this.#sessions(whom).map(async ({ open, session }) => {
				const verdict = await judge(session, open.documentId).catch((error: unknown): Verdict => {
					this.#parts.log.error({ err: error }, 'a socket could not be judged');
					return { admitted: false, code: CLOSE.judgeAgain, reason: 'could not be judged' };
				});
				open.room.judged(session, verdict, this.#now());
			})
		);
		done();
	}

	/** Sign-ins that were to end by now, on any document. Asked every second, so it copies nothing. */
	ending(): string[] {
		const now = this.#now();
		const ended: string[] = [];
		for (const { room } of this.#loaded) {
			for (const { signIn } of room.sessions) if (signIn.endsAt <= now) ended.push(signIn.id);
		}
		return ended;
	}

	// Rooms that are still loading have nobody in them; who waits for one is judged again, since `rights` has risen.
	#sessions({ people, group, documents, sessions }: Whom): { open: OpenRoom; session: Session }[] {
		return [...this.#loaded]
			.filter(({ documentId }) => !documents || documents.includes(documentId))
			.flatMap((open) => [...open.room.sessions].map((session) => ({ open, session })))
			.filter(({ session }) => !people || people.includes(session.seat.personId))
			.filter(({ session }) => !group || group === session.groupId)
			.filter(({ session }) => !sessions || sessions.includes(session.signIn.id));
	}

	/** Nobody is taken in any more. */
	get isClosing(): boolean {
		return this.#closed;
	}

	/** What is open and what waits, for those who watch. */
	get live(): { sockets: number; rooms: number; waiting: number } {
		const sockets = [...this.#sockets.values()].reduce((sum, count) => sum + count, 0);
		return { sockets, rooms: this.#open.size, waiting: this.#commit.queue };
	}

	/**
	 * Takes nobody in any more, commits what waits and closes every socket, one after the other, so that the next process
	 * is not stormed. Clients come back to it and send again what was not acknowledged.
	 */
	async close(): Promise<void> {
		this.#closed = true;
		const all = this.#sessions({});
		const pauseMs = Math.min(CLOSE_EACH_MS, CLOSE_ALL_WITHIN_MS / Math.max(1, all.length));
		const startedAt = performance.now();
		for (const [place, { open, session }] of all.entries()) {
			open.room.dismiss(session, CLOSE.restarting, 'restarting', this.#now());
			const ahead = startedAt + (place + 1) * pauseMs - performance.now();
			if (ahead > 1) await pause(ahead);
		}
		await this.#commit.drained();
		for (const opening of this.#open.values()) clearTimeout((await opening.catch(() => null))?.lingering);
	}

	#openAt({ documentId, epoch }: LogKey): Promise<OpenRoom | null> | undefined {
		return this.#open.get(documentId)?.then((open) => (open.epoch === epoch ? open : null));
	}

	/** Single flight: whoever comes while a room is loading waits for the same one. */
	#enter(key: LogKey): Promise<OpenRoom> {
		const there = this.#open.get(key.documentId);
		if (there) return there;
		const opening = this.#load(key);
		this.#open.set(key.documentId, opening);
		opening.catch(() => this.#open.delete(key.documentId));
		return opening;
	}

	async #load(key: LogKey): Promise<OpenRoom> {
		const { sql, log, limits, metrics } = this.#parts;
		await this.#compaction.settled(key.documentId); // of a room that was given up
		const loaded = await loadLog(sql, key);
		if (loaded.damaged) log.error(key, 'a stored row is not what was written; the document is read-only before it');
		const snapshots = new SnapshotReader(this.#parts, key);
		const room: Room = new Room({
			...loaded,
			limits,
			wants: {
				commit: () => this.#commit.want(open),
				resync: () => metrics.resyncs.inc(),
				tick: (at) => this.#tickAt(open, at),
				quarantine: ({ session, bytes, reason }) => {
					metrics.quarantined.inc();
					log.warn({ ...key, seatId: session.seat.id, reason }, 'refused an update');
					quarantine(sql, key.documentId, { seatId: session.seat.id, reason, bytes }).catch((error: unknown) =>
						log.error({ err: error, ...key }, 'could not keep what was refused')
					);
				},
				snapshot: (session, vector) => {
					snapshots.missing(vector, room.tail.foldedTo).then(
						(part) => room.give(session, vector, part, this.#now()),
						(error: unknown) => {
							log.error({ err: error, ...key }, 'a snapshot could not be read');
							room.dismiss(session, CLOSE.cannotLoad, 'cannot load', this.#now());
						}
					);
				}
			}
		});
		const onfound = () => room.announce('rescued');
		const lookout = new Lookout(this.#parts, { ...key, tail: room.tail, onfound });
		const open: OpenRoom = {
			...key,
			lookout,
			room,
			outlet: new Outlet(),
			isGone: false,
			foldedAt: 0,
			get hasPending() {
				return room.hasPending;
			},
			take: (maxBytes) => {
				const rows = room.take(maxBytes);
				lookout.note(rows);
				return rows;
			},
			hold: () => room.hold(),
			settle: (outcomes: Outcome[]) => {
				room.settle(outcomes, this.#now());
				if (this.#compaction.isDue(room.tail, open.foldedAt, this.#now())) void this.#fold(open);
				this.#settleDown(open);
			},
			giveUp: () => {
				// Only the database knows what became of the rows: whoever comes next loads it anew.
				this.#forget(open);
				room.fallBack(this.#now());
			}
		};
		this.#loaded.add(open);
		return open;
	}

	/** One timer a room, for the earliest time that it asked for. */
	#tickAt(open: OpenRoom, at: number): void {
		if (open.ticking && open.ticking.at <= at) return;
		clearTimeout(open.ticking?.timer);
		const tick = () => {
			open.ticking = undefined;
			open.room.tick(this.#now());
		};
		open.ticking = { at, timer: setTimeout(tick, at - this.#now()).unref() };
	}

	#fold(open: OpenRoom): Promise<void> {
		if (open.room.damaged) return Promise.resolve(); // rows that cannot be read are kept as they are
		open.foldedAt = this.#now();
		return this.#compaction.fold(open, open.room.tail, {
			isCurrent: () => !open.isGone,
			onfound: () => open.room.announce('rescued')
		});
	}

	/** Nobody is here: after a while without anybody the log is folded and the room let go. */
	#settleDown(open: OpenRoom): void {
		clearTimeout(open.lingering);
		if (!open.room.isIdle || open.isGone || this.#closed) return;
		open.lingering = setTimeout(() => {
			void this.#fold(open).then(() => {
				if (!open.room.isIdle || open.isGone) return;
				this.#forget(open);
				clearTimeout(open.ticking?.timer);
			});
		}, LINGER_MS);
		open.lingering.unref();
	}

	/** Whoever comes next loads the document anew. */
	#forget(open: OpenRoom): void {
		open.isGone = true;
		open.lookout.close();
		this.#open.delete(open.documentId);
		this.#loaded.delete(open);
	}

	#now = (): number => this.#parts.clock().getTime();
}

/** Somebody in a room, as their socket sees it. */
export interface Visit {
	outlet: Outlet;
	/** What it may do: in a damaged document nobody writes. */
	mode: 'read' | 'write';
	receive(bytes: Uint8Array): void;
	leave(): void;
}

interface OpenRoom extends Source {
	room: Room;
	outlet: Outlet;
	lookout: Lookout;
	/** Given up: another has taken its place, or will. */
	isGone: boolean;
	/** When the log was last folded, or that was tried. */
	foldedAt: number;
	lingering?: NodeJS.Timeout;
	ticking?: { at: number; timer: NodeJS.Timeout };
}

/** A far end that hears nothing but whether what it sent is stored. */
function silentPeer(): { peer: Peer; written: Promise<void> } {
	const peer = { send() {}, pause() {}, resume() {} };
	let tell: Pick<Peer, 'saved' | 'close'> = { saved() {}, close() {} };
	const written = new Promise<void>((resolve, reject) => {
		tell = { saved: () => resolve(), close: (code) => reject(new EditRefused(code)) };
		setTimeout(() => reject(new EditRefused(CLOSE.restarting)), WRITTEN_WITHIN_MS).unref();
	});
	written.catch(() => {}); // refused before anybody waits for it
	return { peer: { ...peer, ...tell }, written };
}
