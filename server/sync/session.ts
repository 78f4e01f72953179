// One connection in a room: who it is, what it may do, and how much of what it sent is settled.
import type { CloseCode } from '$shared/sync/protocol';
import type { Role } from '$shared/permissions';

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
	close(code: CloseCode, reason: string): void;
}

export interface Session {
	readonly peer: Peer;
	readonly seat: Seat;
	/** The sign-in behind it (its stored, hashed id), so that signing out closes it. */
	readonly signIn: string;
	readonly mode: 'read' | 'write';
	/** Joining: it has not had our step 2, and so gets no live update. Left: nothing it sends counts. */
	state: 'joining' | 'live' | 'left';
	readonly ledger: Ledger;
	/** Our SyncStep1 is on its way and not answered. */
	asked: boolean;
	/** Step 2s in a row that still had a gap. */
	gaps: number;
	/** The client id it shows itself under in awareness: one a connection. */
	shownAs: number | null;
}

export const newSession = (by: Pick<Session, 'peer' | 'seat' | 'signIn' | 'mode'>): Session => ({
	...by,
	state: 'joining',
	ledger: new Ledger(),
	asked: false,
	gaps: 0,
	shownAs: null
});

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
