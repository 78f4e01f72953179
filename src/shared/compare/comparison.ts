// What is said of two texts that were compared. `By` is how people are named: by their place in a list where it is worked
// out, by name and organisation where it is shown.

export const CHANGE_KINDS = ['added', 'removed', 'edited', 'rewritten', 'formatted', 'moved', 'movedEdited'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Somebody whose words are new, by the names that they and their organisation had then. */
export interface Writer {
	name: string;
	organisation: string;
}

export interface Change<By = Writer[]> {
	/** From 1, in the order of reading. */
	number: number;
	kind: ChangeKind;
	/** What it happened to: `paragraph`, `table`, `item` …, or the name of a node. */
	noun: string;
	/** How many of them, side by side. */
	count: number;
	/** The first of the newer text's top blocks in which it is; of what is gone, the one that stands behind it now. */
	at: number;
	wordsAdded: number;
	wordsRemoved: number;
	/** Whose words are new, those with most first. */
	by: By;
	/** Names of the older text's top blocks that would take it back; none where there is nothing to bring back. */
	restores: string[];
	/** The beginning of what was there, and of what is. */
	before: string;
	after: string;
}

/** So many paragraphs, items … that were edited, added … */
export interface Fact {
	verb: Exclude<ChangeKind, 'movedEdited'>;
	noun: string;
	count: number;
}

/** A table or a figure, and what became of it. Counts are of tables only. */
export interface Thing {
	noun: string;
	/** In the newer text; in the older where it is gone. */
	number: number;
	verb: ChangeKind;
	cells: number;
	rowsAdded: number;
	rowsRemoved: number;
	rowsMoved: number;
	columnsAdded: number;
	columnsRemoved: number;
	columnsMoved: number;
}

/** What came from elsewhere in the text. */
export interface Arrival {
	/** The heading under which it stood. */
	from: string | null;
	noun: string;
	count: number;
	isEdited: boolean;
}

/** One sentence of a summary. */
export type Sentence<By = Writer[]> = {
	/** The words of the heading that it is about; null: what stands before the first one. */
	section: string | null;
	/** The number of the first change that it tells. */
	change: number;
	by: By;
	/** Names of the older text's top blocks that would bring back what it tells to be gone or changed. */
	restores: string[];
} & (
	| { kind: 'sectionAdded' | 'sectionRemoved'; words: number; parts: number }
	| { kind: 'headingAdded' | 'headingRemoved' | 'sectionRewritten' }
	| { kind: 'sectionMoved'; after: string | null; isEdited: boolean }
	| { kind: 'sectionRenamed'; was: string }
	/** `notes`: the footnotes, which stand under no heading. */
	| { kind: 'sectionEdited' | 'notes'; facts: Fact[] }
	| ({ kind: 'movedHere' } & Arrival)
	| ({ kind: 'thing' } & Thing)
);
