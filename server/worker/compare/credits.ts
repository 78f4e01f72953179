// Whose words are new: letters by author, from the runs that a version keeps.
import type { Block } from './blocks';
import type { Range } from './words';

/** Text block, offset, length, author by place in a list (−1: nobody known). */
export type Run = readonly [block: number, offset: number, length: number, author: number, ...rest: unknown[]];

/** How many letters of something each author has written. */
export type Tally = Map<number, number>;

export class Credits {
	#byBlock = new Map<number, Run[]>();

	constructor(runs: readonly Run[]) {
		for (const run of runs) {
			const known = this.#byBlock.get(run[0]);
			if (known) known.push(run);
			else this.#byBlock.set(run[0], [run]);
		}
	}

	/** Adds what stands in a part of a text block. */
	part(tally: Tally, { firstText }: Block, [from, to]: Range): void {
		for (const [, offset, length, author] of this.#byBlock.get(firstText) ?? []) {
			const letters = Math.min(offset + length, to) - Math.max(offset, from);
			if (author >= 0 && letters > 0) tally.set(author, (tally.get(author) ?? 0) + letters);
		}
	}

	/** Adds all that stands in a block. */
	whole(tally: Tally, block: Block): void {
		if (block.shape === 'text') this.part(tally, block, [0, Infinity]);
		else for (const child of block.children) this.whole(tally, child);
	}
}

/** Those with most first. */
export const authorsIn = (tally: Tally): number[] =>
	[...tally].sort(([one, a], [other, b]) => b - a || one - other).map(([author]) => author);
