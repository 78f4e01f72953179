// Comparisons that were made, kept for a while: two texts that never change never compare otherwise.
import type { Compared } from '../worker';
import type { VersionAuthor } from './tables';

/** One of two texts. */
export interface Side {
	/** Null: the present text. */
	number: number | null;
	name: string | null;
	title: string;
	/** Of its canonical JSON. */
	sha256: string;
	/** When it was kept; null: now. */
	madeAt: Date | null;
	words: number;
	/** No editor can take it as it is: its lines were compared, without their format. */
	isPlain: boolean;
}

export interface Made extends Compared {
	older: Side;
	newer: Side;
	/** Of the newer text: those whom the comparison names by their place. */
	authors: VersionAuthor[];
}

/** The least recently used are given up first. */
export class Comparisons {
	#maxBytes: number;
	#bytes = 0;
	// A Map gives its keys in the order of insertion.
	#kept = new Map<string, { made: Promise<Made>; bytes: number }>();

	constructor({ maxBytes }: { maxBytes: number }) {
		this.#maxBytes = maxBytes;
	}

	/** What is kept under the key, or else what is made now. Two who ask at once wait for the same work. */
	of(key: string, make: () => Promise<Made>): Promise<Made> {
		const known = this.#kept.get(key);
		if (known) {
			this.#kept.delete(key);
			this.#kept.set(key, known);
			return known.made;
		}
		const entry = { made: make(), bytes: 0 };
		this.#kept.set(key, entry);
		entry.made.then(
			(made) => this.#weigh(entry, made),
			() => this.#kept.delete(key)
		);
		return entry.made;
	}

	#weigh(entry: { bytes: number }, { html, changes }: Made): void {
		entry.bytes = 2 * html.length + 1_000 * changes.length;
		this.#bytes += entry.bytes;
		for (const [oldest, { bytes }] of this.#kept) {
			if (this.#bytes <= this.#maxBytes) return;
			this.#bytes -= bytes;
			this.#kept.delete(oldest);
		}
	}
}
