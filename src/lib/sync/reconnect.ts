// When to knock again after a connection has ended: later and later, and never all at the same moment. Chance and clock
// are handed in.

export const FIRST_MS = 300;
export const LAST_MS = 30_000;
const GROWTH = 1.5;
/** A connection that has held for so long was a good one: the next loss begins anew. */
export const STABLE_MS = 60_000;
/** The network is back, or somebody looks at the page: at once, but not a whole office in the same instant. */
export const SOON_MS = 2_000;
/** A connection that is not made by then never will be: the network swallows it. */
export const MADE_WITHIN_MS = 10_000;

/** `losses`: how many connections in a row have ended early. `chance` in [0, 1). */
export function delayAfter(losses: number, chance: number): number {
	const ceiling = Math.min(LAST_MS, FIRST_MS * GROWTH ** losses);
	return Math.round(FIRST_MS + chance * (ceiling - FIRST_MS));
}

interface Parts {
	/** Tries to connect; `opened` or `closed` is to follow. */
	connect(): void;
	/** Ends an attempt that does not come to an end by itself; `closed` is to follow. */
	giveUp(): void;
	chance?: () => number;
	/** In ms, never going back. */
	now?: () => number;
}

export class Reconnect {
	#parts: Required<Parts>;
	#losses = 0;
	#openedAt: number | null = null;
	#timer: ReturnType<typeof setTimeout> | undefined;
	/** When the timer is due; null while there is none. */
	#due: number | null = null;
	#attempt: ReturnType<typeof setTimeout> | undefined;

	constructor({ chance = Math.random, now = () => performance.now(), ...parts }: Parts) {
		this.#parts = { ...parts, chance, now };
	}

	/** Connects now, whatever was planned. */
	now(): void {
		this.stop();
		this.#attempt = setTimeout(this.#parts.giveUp, MADE_WITHIN_MS);
		this.#parts.connect();
	}

	opened(): void {
		clearTimeout(this.#attempt);
		this.#openedAt = this.#parts.now();
	}

	/** The connection has ended, or could not be made: another one is planned. */
	closed(): void {
		const { now, chance } = this.#parts;
		const wasStable = this.#openedAt !== null && now() - this.#openedAt >= STABLE_MS;
		this.#losses = wasStable ? 1 : this.#losses + 1;
		this.#openedAt = null;
		this.#plan(delayAfter(this.#losses, chance()));
	}

	/** There is reason to hope: not later than in a moment. */
	soon(): void {
		if (this.#due === null) return;
		const delay = this.#parts.chance() * SOON_MS;
		if (this.#due > this.#parts.now() + delay) this.#plan(delay);
	}

	/** Nothing is planned any more. */
	stop(): void {
		clearTimeout(this.#attempt);
		clearTimeout(this.#timer);
		this.#due = null;
	}

	#plan(delay: number): void {
		this.stop();
		this.#due = this.#parts.now() + delay;
		this.#timer = setTimeout(() => this.now(), delay);
	}
}
