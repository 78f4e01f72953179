// What is known of ranges of Yjs clocks, client by client: who wrote them, and where they were written again.
import type { Range } from '../../sync/contents';

/** A place in what a client wrote. */
export interface Mark {
	client: number;
	clock: number;
}

interface Entry<Value> {
	from: number;
	to: number;
	value: Value;
}

/** One value for each clock. What one client wrote is entered in the order of its clocks. */
export class ClockMap<Value> {
	#clients = new Map<number, Entry<Value>[]>();

	set({ client, from, to }: Range, value: Value): void {
		const entries = this.#clients.get(client);
		if (!entries) return void this.#clients.set(client, [{ from, to, value }]);
		const last = entries.at(-1)!;
		if (last.to === from && last.value === value) last.to = to;
		else entries.push({ from, to, value });
	}

	/** The parts of a range, in order, with their values; parts without a value are left out. */
	over({ client, from, to }: Range): Entry<Value>[] {
		const entries = this.#clients.get(client) ?? [];
		const parts: Entry<Value>[] = [];
		for (let at = Math.max(0, lastUpTo(entries, from)); at < entries.length; at++) {
			const entry = entries[at]!;
			if (entry.from >= to) break;
			if (entry.to > from)
				parts.push({ from: Math.max(from, entry.from), to: Math.min(to, entry.to), value: entry.value });
		}
		return parts;
	}
}

/** Words that one edit took away at a place and wrote again at another. */
export interface Move {
	from: Mark;
	to: Mark;
	length: number;
}

/** Which words are copies of which. */
export class Moves {
	readonly all: Move[] = [];
	#onward = new Index();
	#back = new Index();

	add(move: Move): void {
		this.all.push(move);
		this.#onward.add(move.from, move.to, move.length);
		this.#back.add(move.to, move.from, move.length);
	}

	/** Where a character was written again. */
	onward(mark: Mark): Mark[] {
		return this.#onward.find(mark);
	}

	/** A character and all its copies, however they came about; itself first. */
	family(mark: Mark): Mark[] {
		const found = [mark];
		const seen = new Set([nameOf(mark)]);
		for (const member of found) {
			for (const next of [...this.#onward.find(member), ...this.#back.find(member)]) {
				const name = nameOf(next);
				if (seen.has(name) || found.length >= LARGEST_FAMILY) continue;
				seen.add(name);
				found.push(next);
			}
		}
		return found;
	}
}

/** Nobody reshapes one paragraph so often; it bounds what a hostile log can cost. */
const LARGEST_FAMILY = 200;

const nameOf = ({ client, clock }: Mark) => `${client} ${clock}`;

/** Finds the ranges around a clock, which may overlap. */
class Index {
	#clients = new Map<number, { entries: Entry<Mark>[]; longest: number; isSorted: boolean }>();

	add({ client, clock }: Mark, value: Mark, length: number): void {
		let own = this.#clients.get(client);
		if (!own) this.#clients.set(client, (own = { entries: [], longest: 0, isSorted: true }));
		own.entries.push({ from: clock, to: clock + length, value });
		own.longest = Math.max(own.longest, length);
		own.isSorted = false;
	}

	find({ client, clock }: Mark): Mark[] {
		const own = this.#clients.get(client);
		if (!own) return [];
		if (!own.isSorted) own.entries.sort((a, b) => a.from - b.from);
		own.isSorted = true;
		const found: Mark[] = [];
		for (let at = lastUpTo(own.entries, clock); at >= 0 && own.entries[at]!.from > clock - own.longest; at--) {
			const { from, to, value } = own.entries[at]!;
			if (clock < to) found.push({ client: value.client, clock: value.clock + clock - from });
		}
		return found;
	}
}

/** Place of the last entry that begins at or before the clock; −1 where there is none. */
function lastUpTo(entries: readonly Entry<unknown>[], clock: number): number {
	let low = 0;
	let high = entries.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (entries[middle]!.from <= clock) low = middle + 1;
		else high = middle;
	}
	return low - 1;
}
