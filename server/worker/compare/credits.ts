// Whose words are new: letters by author, from the runs that a version keeps.
import type { Block } from './blocks';
import type { Range } from './words';

/** Text block, offset, length, author by place in a list (−1: nobody known), minute since 1970, and how it came. */
export type Run = readonly [
	block: number,
	offset: number,
	length: number,
	author: number,
	minute: number,
	via?: string
];

/** How many letters of something each author has written. */
export type Tally = Map<number, number>;

export class Credits {
	#byBlock = new Map<number, Run[]>();

	/** `since`: what was written before that minute is new to nobody, although it stands in a word or a place that is. */
	constructor(runs: readonly Run[], since: number) {
		for (const run of runs) {
			if (run[4] < since) continue;
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

/** Who wrote less of it is not named: a letter that stayed in a word that was changed. */
const LEAST_PART = 0.1;

/** Those with most first. */
export function authorsIn(tally: Tally): number[] {
	const least = LEAST_PART * [...tally.values()].reduce((sum, letters) => sum + letters, 0);
	return [...tally]
		.filter(([, letters]) => letters > least)
		.sort(([one, a], [other, b]) => b - a || one - other)
		.map(([author]) => author);
}
