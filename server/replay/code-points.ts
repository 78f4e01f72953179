// Where code points are in UTF-16: recordings count the former, Yjs the latter.

const isHigh = (unit: number) => unit >= 0xd800 && unit < 0xdc00;

/** Knows where the characters of two units stand in a text, so that a conversion costs a search among these alone. */
export class CodePoints {
	/** UTF-16 offsets of the surrogate pairs, ascending. */
	#pairs: number[];

	constructor(text = '') {
		this.#pairs = pairsIn(text, 0);
	}

	/** The UTF-16 offset of the code point at `position`. */
	toUnits(position: number): number {
		// The n-th pair is at code point (offset - n), which ascends: search for the first at or behind the position.
		let low = 0;
		let high = this.#pairs.length;
		while (low < high) {
			const middle = (low + high) >>> 1;
			if ((this.#pairs[middle] ?? 0) - middle < position) low = middle + 1;
			else high = middle;
		}
		return position + low;
	}

	/** Follows an edit of the text. Offsets and lengths are in UTF-16 units. */
	edit(offset: number, deleted: number, inserted: string): void {
		const added = pairsIn(inserted, offset);
		if (this.#pairs.length === 0 && added.length === 0) return;

		const first = this.#indexAt(offset);
		const behind = this.#indexAt(offset + deleted);
		const shift = inserted.length - deleted;
		if (shift !== 0) {
			for (let index = behind; index < this.#pairs.length; index++) this.#pairs[index]! += shift;
		}
		if (added.length > 0 || behind > first) this.#pairs.splice(first, behind - first, ...added);
	}

	/** The index of the first pair at or behind a UTF-16 offset. */
	#indexAt(offset: number): number {
		let low = 0;
		let high = this.#pairs.length;
		while (low < high) {
			const middle = (low + high) >>> 1;
			if ((this.#pairs[middle] ?? 0) < offset) low = middle + 1;
			else high = middle;
		}
		return low;
	}
}

function pairsIn(text: string, offset: number): number[] {
	const pairs: number[] = [];
	for (let unit = 0; unit < text.length; unit++) {
		if (isHigh(text.charCodeAt(unit))) pairs.push(offset + unit);
	}
	return pairs;
}
