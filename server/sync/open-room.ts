// A document in memory: its room, with the log, the snapshot, the timers and the clock that the room itself has not.
import type { Limits } from '$shared/sync/limits';
import { CLOSE } from '$shared/sync/protocol';
import type { Sql } from '../db';
import type { Log } from '../log';
import type { SyncMetrics } from '../metrics';
import type { Workers } from '../worker';
import type { Compaction } from './compaction';
import type { GroupCommit, Source } from './log';
import { Lookout } from './lookout';
import { Outlet } from './outlet';
import { Room, type Outcome, type Row, type Wants } from './room';
import type { Session } from './session';
import { SnapshotReader } from './snapshot-reader';
import { loadLog, quarantine, type LogKey } from './store';

/** What all open rooms share. */
export interface House {
	sql: Sql;
	log: Log;
	clock: () => Date;
	workers: Workers;
	limits: Limits;
	metrics: SyncMetrics;
	commit: GroupCommit;
	compaction: Compaction;
	/** The process is ending: rooms are left as they are. */
	isClosing(): boolean;
	/** It is gone: whoever comes next loads the document anew. */
	forget(open: OpenRoom): void;
}

/** An empty room is folded, and let go, when nobody has come back for so long. */
const LINGER_MS = 5_000;

export class OpenRoom implements Source {
	readonly documentId: string;
	readonly epoch: number;
	readonly room: Room;
	readonly outlet = new Outlet();
	#house: House;
	#snapshots: SnapshotReader;
	#lookout: Lookout;
	#isGone = false;
	/** When the log was last folded, or that was tried. */
	#foldedAt = 0;
	#lingering?: NodeJS.Timeout;
	#ticking?: { at: number; timer: NodeJS.Timeout };

	/** Throws LogDamaged, and what the database throws. */
	static async load(house: House, key: LogKey): Promise<OpenRoom> {
		await house.compaction.settled(key.documentId); // of a room that was given up
		const loaded = await loadLog(house.sql, key);
		if (loaded.damaged) {
			house.log.error(key, 'a stored row is not what was written; the document is read-only before it');
		}
		return new OpenRoom(house, key, (wants) => new Room({ ...loaded, limits: house.limits, wants }));
	}

	private constructor(house: House, { documentId, epoch }: LogKey, makeRoom: (wants: Wants) => Room) {
		this.#house = house;
		this.documentId = documentId;
		this.epoch = epoch;
		this.#snapshots = new SnapshotReader(house, this.#key);
		this.room = makeRoom({
			commit: () => house.commit.want(this),
			resync: () => house.metrics.resyncs.inc(),
			tick: (at) => this.#tickAt(at),
			quarantine: (refused) => this.#quarantine(refused),
			snapshot: (session, vector) => this.#readSnapshot(session, vector)
		});
		this.#lookout = new Lookout(house, { ...this.#key, tail: this.room.tail, onfound: this.#onfound });
	}

	/** Given up, or let go: another has taken its place, or will. */
	get isGone(): boolean {
		return this.#isGone;
	}

	get hasPending(): boolean {
		return this.room.hasPending;
	}

	take(maxBytes: number): readonly Row[] {
		const rows = this.room.take(maxBytes);
		this.#lookout.note(rows);
		return rows;
	}

	hold(): void {
		this.room.hold();
	}

	settle(outcomes: readonly Outcome[]): void {
		this.room.settle(outcomes, this.#now());
		if (this.#house.compaction.isDue(this.room.tail, this.#foldedAt, this.#now())) void this.#fold();
		this.settleDown();
	}

	/** Only the database knows what became of the rows. */
	giveUp(): void {
		this.leaveHouse();
		this.room.fallBack(this.#now());
	}

	/** Whoever comes next loads the document anew. */
	leaveHouse(): void {
		this.#isGone = true;
		this.stayAwake();
		this.#lookout.close();
		clearTimeout(this.#ticking?.timer);
		this.#house.forget(this);
	}

	/** Nobody is here, perhaps: after a while without anybody the log is folded and the room let go. */
	settleDown(): void {
		this.stayAwake();
		if (!this.room.isIdle || this.#isGone || this.#house.isClosing()) return;
		this.#lingering = setTimeout(() => {
			void this.#fold().then(() => {
				if (this.room.isIdle && !this.#isGone) this.leaveHouse();
			});
		}, LINGER_MS);
		this.#lingering.unref();
	}

	/** The process is ending: nothing of this room's own accord happens any more. */
	stop(): void {
		this.stayAwake();
		this.#lookout.close();
	}

	/** Somebody comes. */
	stayAwake(): void {
		clearTimeout(this.#lingering);
	}

	get #key(): LogKey {
		return { documentId: this.documentId, epoch: this.epoch };
	}

	/** One timer a room, for the earliest time that it asked for. */
	#tickAt(at: number): void {
		if (this.#ticking && this.#ticking.at <= at) return;
		clearTimeout(this.#ticking?.timer);
		const tick = () => {
			this.#ticking = undefined;
			this.room.tick(this.#now());
		};
		this.#ticking = { at, timer: setTimeout(tick, at - this.#now()).unref() };
	}

	#fold(): Promise<void> {
		if (this.room.damaged) return Promise.resolve(); // rows that cannot be read are kept as they are
		this.#foldedAt = this.#now();
		return this.#house.compaction.fold(this.#key, this.room.tail, {
			isCurrent: () => !this.#isGone,
			onfound: this.#onfound,
			onoutdated: () => this.giveUp()
		});
	}

	#quarantine({ session, bytes, reason }: Parameters<Wants['quarantine']>[0]): void {
		const { sql, log, metrics } = this.#house;
		metrics.quarantined.inc();
		log.warn({ ...this.#key, seatId: session.seat.id, reason }, 'refused an update');
		quarantine(sql, this.documentId, { seatId: session.seat.id, reason, bytes }).catch((error: unknown) =>
			log.error({ err: error, ...this.#key }, 'could not keep what was refused')
		);
	}

	#readSnapshot(session: Session, vector: ReadonlyMap<number, number>): void {
		this.#snapshots.missing(vector, this.room.tail.foldedTo).then(
			(part) => this.room.give(session, vector, part, this.#now()),
			(error: unknown) => {
				this.#house.log.error({ err: error, ...this.#key }, 'a snapshot could not be read');
				this.room.dismiss(session, CLOSE.cannotLoad, 'cannot load', this.#now());
			}
		);
	}

	/** Words that had vanished are kept, or are there again [S11]. */
	#onfound = (): void => this.room.announce('rescued');

	#now = (): number => this.#house.clock().getTime();
}
