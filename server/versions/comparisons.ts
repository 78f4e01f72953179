// What comparisons are made of and what they make, kept for a while.
import type { Compared } from '../worker';
import { Kept } from '../kept';
import type { Prepared } from './make';
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

/** Those that were made, kept for a while: two texts that never change never compare otherwise. */
export type Comparisons = Kept<Made>;

export const keepComparisons = (maxBytes: number): Comparisons =>
	new Kept({ maxBytes, weigh: ({ html, changes }) => 2 * html.length + 1_000 * changes.length });

/** Texts as they stood at some positions of logs. */
export type PresentTexts = Kept<Prepared>;

export const keepTexts = (maxBytes: number): PresentTexts =>
	new Kept({
		maxBytes,
		weigh: ({ content, blocks, runs }) => 2 * content.length + 100 * (blocks.length + runs.length)
	});
