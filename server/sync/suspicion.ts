// Which committed rows may have swallowed words [S11], judged by next to nothing: the hot path asks it of each row.
import type { Range } from './contents';

/** What a row tells of itself; `session` stands for whoever sent it, whatever it is. */
export interface Seen {
	session: object;
	parts: readonly { structs: readonly Range[]; deletes: readonly Range[] }[];
}

/** Others may have written so long ago and not yet be seen by whoever deletes now. */
const UNSEEN_MS = 60_000;
/** After a block was deleted, words may still come into it from those who did not know. */
const LATE_MS = 10_000;
/** More than this is not what somebody types into a page that was just opened. */
const BROUGHT_ALONG = 8;

/**
 * Words are swallowed where one deletes a block and another writes in it, neither knowing. A block is an element and
 * the text in it: two clocks or more, where a letter is one. So somebody who is alone, and everybody who only types,
 * costs nothing more than this.
 */
export class Suspicion {
	#last: { session: object; at: number } | null = null;
	/** When somebody else than the last one wrote. */
	#otherAt = -Infinity;
	#deletion: { session: object; at: number } | null = null;
	#known = new WeakSet<object>();

	/** True where the log should be looked through soon. */
	note({ session, parts }: Seen, now: number): boolean {
		const othersAt = this.#last && this.#last.session !== session ? this.#last.at : this.#otherAt;
		const isFirst = !this.#known.has(session);
		this.#known.add(session);
		if (this.#last && this.#last.session !== session) this.#otherAt = this.#last.at;
		this.#last = { session, at: now };

		const late = this.#deletion;
		const isLate = late !== null && late.session !== session && now - late.at < LATE_MS;
		const deletesBlock = parts.some(({ deletes }) => deletes.length > 0 && lengthOf(deletes) > 1);
		if (deletesBlock) this.#deletion = { session, at: now };
		// Somebody comes with what they wrote while they were away.
		const bringsAlong = isFirst && parts.some(({ structs }) => lengthOf(structs) > BROUGHT_ALONG);
		return bringsAlong || isLate || (deletesBlock && now - othersAt < UNSEEN_MS);
	}
}

function lengthOf(ranges: readonly Range[]): number {
	let length = 0;
	for (const { from, to } of ranges) length += to - from;
	return length;
}
