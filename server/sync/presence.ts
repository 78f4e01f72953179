// Who is here and where they point: Yjs awareness, with the name, organisation and role that the server knows [S4].
import type { AwarenessEntry } from './frames';
import type { Seat } from './session';

/** What a client may say of itself; the rest of its state is passed on as it came. */
const userOf = ({ name, organisation, role, color }: Seat) => ({ name, organisation, role, color });

export class Presence {
	#shown = new Map<number, AwarenessEntry>();

	/** Takes in what a client says of itself and returns what the others are told. */
	show(seat: Seat, { client, state }: AwarenessEntry, now: number): AwarenessEntry {
		const entry = { client, clock: this.#nextClock(client, now), state: state && { ...state, user: userOf(seat) } };
		this.#shown.set(client, entry);
		return entry;
	}

	/** The client is gone. Null where it was not shown. */
	hide(client: number, now: number): AwarenessEntry | null {
		if (!this.#shown.get(client)?.state) return null;
		const entry = { client, clock: this.#nextClock(client, now), state: null };
		this.#shown.set(client, entry);
		return entry;
	}

	everybody(): AwarenessEntry[] {
		return [...this.#shown.values()].filter(({ state }) => state !== null);
	}

	// A client that comes back repeats its old clock, and others ignore what is not newer than what they have seen, also
	// before a restart. So the clock is ours: the time, and always rising.
	#nextClock(client: number, now: number): number {
		return Math.max(now, (this.#shown.get(client)?.clock ?? 0) + 1);
	}
}
