// Who is here and where they point: Yjs awareness, with the name, organisation and role that the server knows [S4].
import type { AwarenessEntry } from './frames';
import type { Seat } from './session';

/** What the server says of a client; the rest of its state is passed on as it came. */
const userOf = ({ name, organisation, role, color }: Seat) => ({ name, organisation, role, color });

export class Presence {
	#shown = new Map<number, AwarenessEntry>();
	/** Entries the others have not been told, and when each client was last heard of. */
	#untold = new Map<number, AwarenessEntry>();
	#toldAt = new Map<number, number>();
	#everyMs: number;

	/** `everyMs`: the least time between two entries of one client that the others are told. */
	constructor({ everyMs }: { everyMs: number }) {
		this.#everyMs = everyMs;
	}

	/** Takes in what a client says of itself. Many entries in a short time become one. */
	show(seat: Seat, { client, state }: AwarenessEntry, now: number): void {
		this.#keep({ client, clock: this.#nextClock(client, now), state: state && { ...state, user: userOf(seat) } });
	}

	/** The client is gone. */
	hide(client: number, now: number): void {
		if (!this.#shown.get(client)?.state) return;
		this.#keep({ client, clock: this.#nextClock(client, now), state: null });
		this.#toldAt.delete(client); // who is gone is not waited for
	}

	/** What the others are to be told now, and when to ask again (null: when something happens). */
	news(now: number): { entries: AwarenessEntry[]; nextAt: number | null } {
		const entries: AwarenessEntry[] = [];
		let nextAt: number | null = null;
		for (const [client, entry] of this.#untold) {
			const at = (this.#toldAt.get(client) ?? -Infinity) + this.#everyMs;
			if (at > now) {
				nextAt = Math.min(nextAt ?? Infinity, at);
				continue;
			}
			entries.push(entry);
			this.#untold.delete(client);
			if (entry.state) this.#toldAt.set(client, now);
			else this.#shown.delete(client); // its clock, if it comes back, is a later time
		}
		return { entries, nextAt };
	}

	everybody(): AwarenessEntry[] {
		return [...this.#shown.values()].filter(({ state }) => state !== null);
	}

	#keep(entry: AwarenessEntry): void {
		this.#shown.set(entry.client, entry);
		this.#untold.set(entry.client, entry);
	}

	// A client that comes back repeats its old clock, and others ignore what is not newer than what they have seen, also
	// before a restart. So the clock is ours: the time, and always rising.
	#nextClock(client: number, now: number): number {
		return Math.max(now, (this.#shown.get(client)?.clock ?? 0) + 1);
	}
}
