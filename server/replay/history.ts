// What each transaction of a recording had seen: how many transactions of every author are its ancestors.
import { ReplayError, type Recording } from './recording';

export interface History {
	/** The transactions of each author, in order, as indexes of the recording. */
	byAuthor: number[][];
	/** How many of `author`'s transactions had been seen where transaction `index` was made (itself not counted). */
	seen(index: number, author: number): number;
	/** The longest chain of waits: how often, one after another, somebody needed what another had just written. */
	handOffs: number;
}

/** Throws ReplayError where an author's transactions are not one line: one replica could not have made them. */
export function historyOf({ authors, transactions }: Recording): History {
	const byAuthor = Array.from({ length: authors }, (): number[] => []);
	// One row per transaction, one column per author. A flat array: a session has tens of thousands of rows.
	const counts = new Uint32Array(transactions.length * authors);
	const waits = new Uint32Array(transactions.length);

	transactions.forEach(({ author, parents }, index) => {
		const row = index * authors;
		for (const parent of parents) {
			const by = transactions[parent]?.author ?? author;
			for (let other = 0; other < authors; other++) {
				const known = (counts[parent * authors + other] ?? 0) + (other === by ? 1 : 0);
				counts[row + other] = Math.max(counts[row + other] ?? 0, known);
			}
			waits[index] = Math.max(waits[index] ?? 0, (waits[parent] ?? 0) + (by === author ? 0 : 1));
		}

		const own = byAuthor[author] ?? [];
		if (counts[row + author] !== own.length) {
			throw new ReplayError(
				`Transaction ${index} had not seen what its own author wrote before it. Only recordings in which each author's edits follow one another can be replayed.`
			);
		}
		own.push(index);
	});

	return {
		byAuthor,
		seen: (index, author) => counts[index * authors + author] ?? 0,
		handOffs: waits.reduce((most, each) => Math.max(most, each), 0)
	};
}
