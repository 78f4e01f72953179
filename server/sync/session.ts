// One connection in a room: who it is, what it may do, and how much of what it sent is settled.
import type { Role } from '$shared/permissions';
import type { Limits } from '$shared/sync/limits';
import type { CloseCode } from '$shared/sync/protocol';
import { Questions } from './questions';

/** The seat a connection acts from, with what others see of it. */
export interface Seat {
	id: string;
	personId: string;
	name: string;
	organisation: string;
	role: Role;
	/** Caret colour: six hex digits with #. */
	color: string;
}

/** The far end. The room does not know what it is made of. */
export interface Peer {
	/** Buffers of whole WebSocket frames (frames.packFrames); many peers may be handed the same ones. */
	send(packed: readonly Uint8Array[]): void;
	/** The first `count` of its messages are settled; the log stands at `position`. */
	saved(count: number, position: number): void;
	close(code: CloseCode, reason: string): void;
	/** Not to be read until `resume`: what it sends stays on its side of the wire. */
	pause(): void;
	resume(): void;
}

/** Who comes, as the door lets them in. */
export interface Visitor {
	peer: Peer;
	seat: Seat;
	/** The document's group: a change of rights may concern all of it. */
	groupId: string;
	/** The sign-in behind it: its stored, hashed id, and when it, or a seat that it was judged by, ends. */
	signIn: { id: string; endsAt: number };
	mode: 'read' | 'write';
	/** The number of the schema the client's editor knows; null for a program, which counts as current [S10]. */
	schema: number | null;
	/** The last position in the log that the client was told of, where it says one. */
	seen?: number | null;
}

export interface Session extends Visitor {
	/** Joining: it has not had our step 2, and so gets no live update. Left: nothing it sends counts. */
	state: 'joining' | 'live' | 'left';
	readonly ledger: Ledger;
	/** Our SyncStep1 is on its way and not answered. */
	asked: boolean;
	/** Step 2s in a row that still had a gap. */
	gaps: number;
	/** Readings of the snapshot for it that came too late. */
	reads: number;
	/** The client id it shows itself under in awareness: one a connection. */
	shownAs: number | null;
	/** Accepted and not committed. */
	uncommitted: { messages: number; bytes: number };
	/** Why its socket is not read. */
	held: Set<'slowed' | 'judged' | 'away'>;
	readonly questions: Questions;
}

export const newSession = (visitor: Visitor, limits: Limits, now: number): Session => ({
	...visitor,
	state: 'joining',
	ledger: new Ledger(),
	asked: false,
	gaps: 0,
	reads: 0,
	shownAs: null,
	uncommitted: { messages: 0, bytes: 0 },
	held: new Set(),
	questions: new Questions(limits, now)
});

/** Stops reading its socket; it is read again when nothing holds it any more. */
export function hold(session: Session, why: 'slowed' | 'judged' | 'away'): void {
	if (session.held.size === 0) session.peer.pause();
	session.held.add(why);
}

export function release(session: Session, why: 'slowed' | 'judged' | 'away'): void {
	if (session.held.delete(why) && session.held.size === 0) session.peer.resume();
}

/** Counts a connection's step-2 and update messages, and how many from the first on are settled (message 100). */
export class Ledger {
	#received = 0;
	// Numbers not settled yet, ascending: a Set keeps the order of insertion.
	#open = new Set<number>();
	#told = 0;

	/** A message has come: its number, from 1. */
	next(): number {
		this.#open.add(++this.#received);
		return this.#received;
	}

	settle(number: number): void {
		this.#open.delete(number);
	}

	/** Open numbers up to this one. */
	upTo(number: number): number[] {
		return [...this.#open].filter((open) => open <= number);
	}

	/** How many from the first on are settled. */
	get settled(): number {
		for (const first of this.#open) return first - 1;
		return this.#received;
	}

	/** The settled count where it is news to the client, else null. */
	news(): number | null {
		const { settled } = this;
		if (settled === this.#told) return null;
		this.#told = settled;
		return settled;
	}
}
