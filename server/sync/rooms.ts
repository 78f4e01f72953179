// All open rooms: loads one when somebody comes, commits for it, and lets it go when it is empty and committed.
import { setTimeout as pause } from 'node:timers/promises';
import { CLOSE } from '$shared/sync/protocol';
import type { Line, Transaction } from '../db';
import type { Credit, DocumentLog, Via } from '../worker';
import { Compaction } from './compaction';
import { cutLog, describeLog } from './describe-log';
import { raiseEpoch } from './epoch';
import * as frames from './frames';
import { GroupCommit } from './log';
import { OpenRoom, type House } from './open-room';
import type { Outlet } from './outlet';
import { Closing, EditRefused, OtherEpoch, RoomFull } from './refusals';
import type { Room, Verdict } from './room';
import type { Session, Visitor } from './session';
import { silentPeer } from './silent-peer';
import { createLog, lastPosition, loadLog, nameClients, readSnapshot, type LogKey } from './store';

export { Closing, EditRefused, OtherEpoch, RoomFull } from './refusals';
export type { LogKey } from './store';

/** The words of a document as they are committed. */
export interface Committed {
	/** Yjs updates: the snapshot, where there is one, and what was written since. */
	updates: Uint8Array[];
	epoch: number;
	/** Number of the last row. */
	seq: number;
}

type Parts = Omit<House, 'commit' | 'compaction' | 'isClosing' | 'forget'> & { line: Line };

/** Whose sockets a change of rights concerns: all that fit every part that is named. */
export interface Whom {
	people?: readonly string[];
	group?: string;
	documents?: readonly string[];
	/** Stored ids of sign-ins. */
	sessions?: readonly string[];
}

/** On whose behalf the server edits. */
export type Editor = Pick<Visitor, 'seat' | 'groupId' | 'signIn'>;

/** An update that brings back what others wrote. */
export interface CreditedUpdate {
	update: Uint8Array;
	credits: readonly Credit[];
}

/** At the end sockets are closed so far apart, but all within a few seconds. */
const CLOSE_EACH_MS = 10;
const CLOSE_ALL_WITHIN_MS = 3_000;

export class Rooms {
	#house: House;
	#open = new Map<string, Promise<OpenRoom>>();
	#loaded = new Set<OpenRoom>();
	#sockets = new Map<string, number>();
	#rights = 0;
	/** Documents that began a new epoch: once while this process runs, since a backup comes back with a new process. */
	#raised = new Set<string>();
	#closed = false;

	constructor(parts: Parts) {
		this.#house = {
			...parts,
			commit: new GroupCommit(parts),
			compaction: new Compaction(parts),
			isClosing: () => this.#closed,
			forget: (open) => this.#forget(open)
		};
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
			open.settleDown();
			return null;
		}
		this.#makeSpace(open.room, visitor.seat.personId);
		open.stayAwake();
		const session = open.room.join(visitor, client, this.#now());
		return {
			outlet: open.outlet,
			mode: session.mode,
			receive: (bytes) => open.room.receive(session, bytes, this.#now()),
			leave: () => {
				open.room.leave(session, this.#now());
				open.settleDown();
				this.#count(visitor.seat.personId, -1);
			}
		};
	}

	/** Somebody was told of more than the log has. Throws OtherEpoch; the first who may write begins one. */
	async #wentBack(open: OpenRoom, { mode, seen, seat }: Visitor): Promise<never> {
		const { documentId, epoch } = open;
		if (mode === 'write' && !open.isGone && !this.#raised.has(documentId)) {
			this.#house.log.warn({ documentId, epoch, seen, seatId: seat.id }, 'the log went back: a new epoch begins');
			open.leaveHouse();
			for (const session of [...open.room.sessions]) {
				open.room.dismiss(session, CLOSE.otherEpoch, 'the log went back', this.#now());
			}
			await this.#house.compaction.settled(documentId);
			await raiseEpoch(this.#house.sql, open);
			this.#raised.add(documentId);
		}
		open.settleDown();
		throw new OtherEpoch('the log went back');
	}

	/** Throws RoomFull where one more would be too many. */
	#makeSpace(room: Room, personId: string): void {
		const { peoplePerDocument, socketsPerPerson } = this.#house.limits;
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
		const snapshot = await readSnapshot(this.#house.sql, key);
		const tail = open?.room.tail ?? (await loadLog(this.#house.sql, key)).tail;
		if ((snapshot?.seq ?? 0) !== tail.foldedTo) {
			// The log was folded between the two readings.
			if (tries === 0) throw new Error(`the log of document ${key.documentId} is folded all the time`);
			return this.read(key, tries - 1);
		}
		const updates = snapshot ? [snapshot.state, ...tail.updates] : tail.updates;
		return { updates, epoch: key.epoch, seq: tail.position };
	}

	/** What is committed, with when and by whom it was written. Throws as `join` does. */
	async describe(key: LogKey, tries = 10): Promise<DocumentLog & { seq: number }> {
		const open = await this.#openAt(key);
		const tail = open?.room.tail ?? (await loadLog(this.#house.sql, key)).tail;
		const seq = tail.position;
		const described = await describeLog(this.#house.sql, key, tail);
		if (described) return { ...described, seq };
		if (tries === 0) throw new Error(`the log of document ${key.documentId} is folded all the time`);
		return this.describe(key, tries - 1);
	}

	/** The same, as it was at an earlier position; null where that is folded into what came after it. */
	async describeAt(key: LogKey, position: number, tries = 10): Promise<(DocumentLog & { seq: number }) | null> {
		const open = await this.#openAt(key);
		const tail = open?.room.tail ?? (await loadLog(this.#house.sql, key)).tail;
		const { seqs, foldedTo } = tail;
		if (position < foldedTo || position > tail.position) return null;
		const described = await describeLog(this.#house.sql, key, tail);
		if (described) return { ...cutLog(described, seqs.filter((seq) => seq <= position).length), seq: position };
		return tries === 0 ? null : this.describeAt(key, position, tries - 1);
	}

	/** Number of the last committed row: the same number, the same text. */
	async position(key: LogKey): Promise<number> {
		const open = await this.#openAt(key);
		return open ? open.room.tail.position : lastPosition(this.#house.sql, key);
	}

	/**
	 * Changes a document from the server, by the room's own door: as somebody's edit, judged, committed and relayed like
	 * any other. `change` makes a Yjs update from the committed document, or null where there is nothing to do; `via` says
	 * how its words come into the text. Resolves when it is committed; throws EditRefused.
	 */
	async edit(
		key: LogKey,
		by: Editor,
		{ via, change }: { via: Via; change: (updates: Uint8Array[]) => Promise<Uint8Array | CreditedUpdate | null> }
	): Promise<void> {
		const rights = this.#rights;
		const changed = await change((await this.read(key)).updates);
		if (!changed) return;
		const made: CreditedUpdate = 'update' in changed ? changed : { update: changed, credits: [] };
		// Its client id is nobody's yet: from here on it is known what it stands for.
		await nameClients(this.#house.sql, { documentId: key.documentId, seatId: by.seat.id, via }, made);
		const update = frames.update(made.update);
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
		const done = this.#house.metrics.revoked.startTimer();
		await Promise.all(
			this.#sessions(whom).map(async ({ open, session }) => {
				const verdict = await judge(session, open.documentId).catch((error: unknown): Verdict => {
					this.#house.log.error({ err: error }, 'a socket could not be judged');
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
		return { sockets, rooms: this.#open.size, waiting: this.#house.commit.queue };
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
		await this.#house.commit.drained();
		for (const opening of this.#open.values()) (await opening.catch(() => null))?.stop();
	}

	#openAt({ documentId, epoch }: LogKey): Promise<OpenRoom | null> | undefined {
		return this.#open.get(documentId)?.then((open) => (open.epoch === epoch ? open : null));
	}

	/** Single flight: whoever comes while a room is loading waits for the same one. */
	#enter(key: LogKey): Promise<OpenRoom> {
		const there = this.#open.get(key.documentId);
		if (there) return there;
		const opening = OpenRoom.load(this.#house, key);
		this.#open.set(key.documentId, opening);
		opening.then(
			(open) => this.#loaded.add(open),
			() => this.#open.delete(key.documentId)
		);
		return opening;
	}

	#forget(open: OpenRoom): void {
		this.#open.delete(open.documentId);
		this.#loaded.delete(open);
	}

	#now = (): number => this.#house.clock().getTime();
}

/** Somebody in a room, as their socket sees it. */
export interface Visit {
	outlet: Outlet;
	/** What it may do: in a damaged document nobody writes. */
	mode: 'read' | 'write';
	receive(bytes: Uint8Array): void;
	leave(): void;
}
