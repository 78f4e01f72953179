// Something that others wrote stands on something this page never got. That is not to happen; where it does, the page
// asks for all it lacks, and if that does not help, it begins anew.

export const ASK_AFTER_MS = 3_000;
export const BEGIN_ANEW_AFTER_MS = 8_000;

export class Watchdog {
	#since: number | null = null;
	#asked = false;

	/** To be called about once a second. `pending`: part of what came cannot be shown. `now` in ms. */
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
