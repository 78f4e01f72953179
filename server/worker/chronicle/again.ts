// Finds words that an edit took away among those that it wrote: split, join, wrap and move write again what others
// wrote. Pure: it knows texts only.

/** A part of a written text that stood in a text that was taken away. */
export interface Found {
	/** Which text that was taken away, and where in it. */
	gone: number;
	at: number;
	/** Where in the written text. */
	start: number;
	length: number;
}

/**
 * Shorter parts of a text are found by chance. They count only where all of the text is found, in a text that stood
 * elsewhere: a letter typed over a selection is not the letter that was in it.
 */
export const SHORTEST_PART = 8;

/** What was written in one go, and is no longer than this, may be anybody's. */
const SHORTEST_PIECE = 3;

/** So many places of one beginning are tried; the texts of a form repeat themselves. */
const TRIES = 16;

/** Looks for what was taken away in one edit. Make it once, ask for each text that the edit wrote, in order. */
export class Again {
	#gone: readonly string[];
	/** All places where so many letters begin; made when it is needed. */
	#beginnings: Map<string, { gone: number; at: number }[]> | null = null;
	/** Behind what was found last: what is written again is mostly in its old order. */
	#next = { gone: 0, at: 0 };

	constructor(gone: readonly string[]) {
		this.#gone = gone;
	}

	/**
	 * Parts of a text. `pieces`: where what was written in one go begins; it may be found by itself. `stoodElsewhere`: than
	 * where the text is written now.
	 */
	find(
		{ text, pieces }: { text: string; pieces: readonly { at: number; from: number; to: number }[] },
		stoodElsewhere: (gone: number) => boolean
	): Found[] {
		const whole = this.#whole(text, stoodElsewhere);
		if (whole) return [whole];
		const found: Found[] = [];
		for (let start = 0; start + SHORTEST_PART <= text.length; start++) {
			const part = this.#longest(text, start);
			if (!part) continue;
			found.push(part);
			this.#next = { gone: part.gone, at: part.at + part.length };
			start += part.length - 1;
		}
		if (pieces.length === 1) return found;
		for (const { at, from, to } of pieces) {
			const end = at + to - from;
			if (end - at < SHORTEST_PIECE || found.some(({ start, length }) => start < end && at < start + length)) continue;
			const piece = this.#whole(text.slice(at, end), stoodElsewhere);
			if (piece) found.push({ ...piece, start: at });
		}
		return found;
	}

	#whole(text: string, stoodElsewhere: (gone: number) => boolean): Found | null {
		const counts = text.length < SHORTEST_PART ? stoodElsewhere : () => true;
		const { gone: first, at: behind } = this.#next;
		for (let turn = 0; turn <= this.#gone.length; turn++) {
			const gone = (first + turn) % this.#gone.length;
			const at = this.#gone[gone]?.indexOf(text, turn === 0 ? behind : 0) ?? -1;
			if (at < 0 || !counts(gone)) continue;
			this.#next = { gone, at: at + text.length };
			return { gone, at, start: 0, length: text.length };
		}
		return null;
	}

	#longest(text: string, start: number): Found | null {
		this.#beginnings ??= beginningsOf(this.#gone);
		let best: Found | null = null;
		for (const { gone, at } of this.#beginnings.get(text.slice(start, start + SHORTEST_PART)) ?? []) {
			const old = this.#gone[gone]!;
			let length = SHORTEST_PART;
			while (start + length < text.length && text[start + length] === old[at + length]) length++;
			if (!best || length > best.length) best = { gone, at, start, length };
		}
		return best;
	}
}

function beginningsOf(texts: readonly string[]): Map<string, { gone: number; at: number }[]> {
	const beginnings = new Map<string, { gone: number; at: number }[]>();
	texts.forEach((text, gone) => {
		for (let at = 0; at + SHORTEST_PART <= text.length; at++) {
			const letters = text.slice(at, at + SHORTEST_PART);
			const places = beginnings.get(letters);
			if (!places) beginnings.set(letters, [{ gone, at }]);
			else if (places.length < TRIES) places.push({ gone, at });
		}
	});
	return beginnings;
}
