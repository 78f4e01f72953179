// Compares two texts: what changed, told in facts, and drawn.
import { Node, type Schema } from '@tiptap/pm/model';
import type { Change, Sentence } from '$shared/compare/comparison';
import { withoutMarks } from '$shared/compare/told';
import { documentSchema } from '$shared/document/schema';
import type { Language } from '$shared/language';
import { Numbers, readBlocks } from './blocks';
import { numberChanges } from './changes';
import { countIn } from './counts';
import { authorsIn, Credits, type Run } from './credits';
import { compareBlocks } from './delta';
import { Ink } from './ink';
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
	/** Of the document. */
	language: Language;
	/** Where its pictures are seen (filesOf in shared/document/file.ts). */
	files: string;
	/** Whether its headings are numbered. */
	isNumbered: boolean;
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
export function compare({ older, newer, since, view, language, files, isNumbered }: CompareInput): Compared {
	const tools = { numbers: new Numbers(), effort: new Effort(MOST_STEPS) };
	const [oldText, newText] = [nodeOf(older.content, language), nodeOf(newer.content, language)];
	const there = readBlocks(oldText, older.ids, tools.numbers);
	const here = readBlocks(newText, newer.ids, tools.numbers);
	const deltas = compareBlocks(there, here, tools);
	findMoves(deltas, tools);
	const credits = new Credits(newer.runs, since);
	const changes = numberChanges(deltas, credits);
	const { wordsAdded, wordsRemoved, tally } = countIn(deltas, credits);
	return {
		...{ changes, wordsAdded, wordsRemoved, by: authorsIn(tally) },
		summary: summarise(deltas, { older: there, newer: here, credits, isNumbered }),
		html: drawPage(deltas, view, new Ink([oldText, newText], { language, files })),
		isRough: tools.effort.isSpent
	};
}

const SCHEMAS: Record<Language, Schema> = { es: documentSchema('es'), en: documentSchema('en') };

function nodeOf(content: string, language: Language): Node {
	const node = Node.fromJSON(SCHEMAS[language], withoutMarks(content));
	node.check();
	return node;
}
