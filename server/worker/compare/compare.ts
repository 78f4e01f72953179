// Compares two texts: what changed, told in facts, and drawn.
import type { Change, Sentence } from '$shared/compare/comparison';
import { documentNode } from '$shared/document/canonical';
import { withoutMarks } from '$shared/compare/told';
import type { JSONContent } from '@tiptap/core';
import { readBlocks, Numbers } from './blocks';
import { numberChanges } from './changes';
import { countIn } from './counts';
import { authorsIn, Credits, type Run } from './credits';
import { compareBlocks } from './delta';
import { findMoves } from './moves';
import { drawPage, type View } from './page';
import { Effort } from './rows';
import { summarise } from './summary';

export interface ComparedSide {
	/** Canonical JSON. */
	content: string;
	/** Names of its blocks in the order of reading; none where they are not known. */
	ids: string[];
}

export interface CompareInput {
	older: ComparedSide;
	newer: ComparedSide & { runs: Run[] };
	/** The minute, since 1970, of the older one. */
	since: number;
	view: View;
}

export interface Compared {
	changes: Change<number[]>[];
	summary: Sentence<number[]>[];
	wordsAdded: number;
	wordsRemoved: number;
	/** Whose words are new, by their place among the newer text's authors, those with most first. */
	by: number[];
	/** Safe HTML with marks for words (shared/compare/told.ts). */
	html: string;
	/** Too much is different for all of it to be looked into: some parts are shown whole, as gone and as come. */
	isRough: boolean;
}

/** Enough for any two texts that people write; what needs more was made to be slow. About a second. */
const MOST_STEPS = 30_000_000;

/** Throws where one of them is not a document of our schema. */
export function compare({ older, newer, since, view }: CompareInput): Compared {
	const tools = { numbers: new Numbers(), effort: new Effort(MOST_STEPS) };
	const there = readBlocks(nodeOf(older), older.ids, tools.numbers);
	const here = readBlocks(nodeOf(newer), newer.ids, tools.numbers);
	const deltas = compareBlocks(there, here, tools);
	findMoves(deltas, tools);
	const credits = new Credits(newer.runs, since);
	const changes = numberChanges(deltas, credits);
	const { wordsAdded, wordsRemoved, tally } = countIn(deltas, credits);
	return {
		...{ changes, wordsAdded, wordsRemoved, by: authorsIn(tally) },
		summary: summarise(deltas, { older: there, newer: here, credits }),
		html: drawPage(deltas, view),
		isRough: tools.effort.isSpent
	};
}

const nodeOf = ({ content }: ComparedSide) => documentNode(withoutMarks(content) as JSONContent);
