// Who wrote which clocks of Yjs, as the server has counted them: the same words, whatever was written since.

/** Part of what one client wrote: which origin, or null where it was written after the count. */
export interface Known {
	length: number;
	origin: number | null;
}

export class Clocks {
	/** Of each client, three numbers a range, ascending: first clock, length, which origin. */
	#clients: Map<number, readonly number[]>;

	constructor(clients: readonly { client: number; ranges: readonly number[] }[]) {
		this.#clients = new Map(clients.map(({ client, ranges }) => [client, ranges]));
	}

	/** The parts of so many clocks from this one on, in order. */
	of(client: number, clock: number, length: number): Known[] {
		const ranges = this.#clients.get(client) ?? [];
		const known: Known[] = [];
		let at = clock;
		for (let place = firstAfter(ranges, clock); place < ranges.length && ranges[place]! < clock + length; place += 3) {
			const [from = 0, own = 0, origin = 0] = ranges.slice(place, place + 3);
			if (from > at) known.push({ length: from - at, origin: null });
			const [begin, end] = [Math.max(from, at), Math.min(from + own, clock + length)];
			known.push({ length: end - begin, origin });
			at = end;
		}
		if (at < clock + length) known.push({ length: clock + length - at, origin: null });
		return known;
	}
}

/** Place of the first range that ends behind a clock. */
function firstAfter(ranges: readonly number[], clock: number): number {
	let [low, high] = [0, ranges.length / 3];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (ranges[3 * middle]! + ranges[3 * middle + 1]! <= clock) low = middle + 1;
		else high = middle;
	}
	return 3 * low;
}
