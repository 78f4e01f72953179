// How often a connection may ask what it lacks: an answer costs us more than the question. A few at once, then one in a
// while; the last one asked is answered in the end.
import type { Limits } from '$shared/sync/limits';

type Vector = ReadonlyMap<number, number>;

export class Questions {
	#limits: Limits;
	#left: number;
	/** Up to when what was earned is counted. */
	#at: number;
	#waiting: Vector | null = null;

	constructor(limits: Limits, now: number) {
		this.#limits = limits;
		this.#left = limits.step1Burst;
		this.#at = now;
	}

	/** What is to be answered now; or else when to ask again for what waits. */
	ask(vector: Vector, now: number): { answer: Vector } | { answer: null; at: number } {
		const { step1Burst, step1EveryMs } = this.#limits;
		const earned = Math.floor((now - this.#at) / step1EveryMs);
		if (earned > 0) {
			this.#left = Math.min(step1Burst, this.#left + earned);
			this.#at += earned * step1EveryMs;
		}
		if (this.#left === 0) {
			this.#waiting = vector;
			return { answer: null, at: this.#at + step1EveryMs };
		}
		this.#left--;
		this.#waiting = null;
		return { answer: vector };
	}

	/** The last question that was put off. */
	get waiting(): Vector | null {
		return this.#waiting;
	}
}
