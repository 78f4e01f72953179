// Two things that are not to happen, found out by looking once a second: what others wrote cannot be shown, and what was
// written here is not answered.

export const ASK_AFTER_MS = 3_000;
export const BEGIN_ANEW_AFTER_MS = 8_000;

/**
 * Something that others wrote stands on something this page never got: it asks for all it lacks, and if that does not
 * help, it begins anew.
 */
export class Watchdog {
	#since: number | null = null;
	#asked = false;

	/** `pending`: part of what came cannot be shown. `now` in ms. */
	look(pending: boolean, now: number): 'fine' | 'ask' | 'beginAnew' {
		if (!pending) {
			this.#since = null;
			this.#asked = false;
			return 'fine';
		}
		this.#since ??= now;
		if (now - this.#since >= BEGIN_ANEW_AFTER_MS) return 'beginAnew';
		if (this.#asked || now - this.#since < ASK_AFTER_MS) return 'fine';
		this.#asked = true;
		return 'ask';
	}
}

export const UNHEARD_AFTER_MS = 3_000;
const ASK_AGAIN_AFTER_MS = 10_000;

/**
 * The server drops what somebody sends who may not write any more, without a word, since honest readers send things too:
 * where nothing is answered on an open connection, the page asks what it may do.
 */
export class Unheard {
	#since: number | null = null;
	#safe = 0;

	/** True where it is time to ask. `unsaved` and `safe`: how many changes. `now` in ms. */
	look({ unsaved, safe }: { unsaved: number; safe: number }, now: number): boolean {
		if (unsaved === 0 || safe > this.#safe) this.#since = null;
		this.#safe = safe;
		if (unsaved === 0) return false;
		this.#since ??= now;
		if (now - this.#since < UNHEARD_AFTER_MS) return false;
		this.#since = now + ASK_AGAIN_AFTER_MS - UNHEARD_AFTER_MS;
		return true;
	}

	/** The connection has ended: what comes now is counted from the beginning. */
	reset(): void {
		this.#since = null;
	}
}
