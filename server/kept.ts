// What took long to make, kept for a while; the least recently used is given up first.
export class Kept<Thing> {
	#maxBytes: number;
	#weigh: (thing: Thing) => number;
	#bytes = 0;
	#turn: Promise<unknown> = Promise.resolve();
	// A Map gives its keys in the order of insertion.
	#kept = new Map<string, { made: Promise<Thing>; bytes: number }>();

	constructor({ maxBytes, weigh }: { maxBytes: number; weigh: (thing: Thing) => number }) {
		[this.#maxBytes, this.#weigh] = [maxBytes, weigh];
	}

	/**
	 * What is kept under the key, or else what is made now. Two who ask at once wait for the same work; and one thing is made
	 * after the other, so that however many ask, a worker is left for those who open a document.
	 */
	of(key: string, make: () => Promise<Thing>): Promise<Thing> {
		const known = this.#kept.get(key);
		if (known) {
			this.#kept.delete(key);
			this.#kept.set(key, known);
			return known.made;
		}
		const entry = { made: this.#turn.then(make), bytes: 0 };
		this.#turn = entry.made.catch(() => {});
		this.#kept.set(key, entry);
		entry.made.then(
			(thing) => this.#keep(entry, this.#weigh(thing)),
			() => this.#kept.delete(key)
		);
		return entry.made;
	}

	#keep(entry: { bytes: number }, bytes: number): void {
		entry.bytes = bytes;
		this.#bytes += bytes;
		for (const [oldest, { bytes: freed }] of this.#kept) {
			if (this.#bytes <= this.#maxBytes) return;
			this.#bytes -= freed;
			this.#kept.delete(oldest);
		}
	}
}
