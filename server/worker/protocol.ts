// What can be asked of the worker thread: everything that needs a Y.Doc. Types only; both sides import them.
import type { JSONContent } from '@tiptap/core';
import type { Mention } from '$shared/document/mention';
import type { Section } from '$shared/document/read';
import type { Language } from '$shared/language';
import type { JudgedAnchor } from './anchors';
import type { AttributedRun } from './attribution';
import type { Authorship } from './authorship';
import type { Log } from './chronicle/chronicle';
import type { Compared, CompareInput } from './compare/compare';
import type { Lost } from './chronicle/lost';
import type { EditionText, ShownEdition, WrittenAs } from './edition';
import type { Passage, PassagesInput } from './passages';
import type { Returning } from './put-back';
import type { RestoreInput, RestoringEdit } from './restore/restore';
import type { MadeVersion, VersionInput } from './version';

export type { AttributedRun } from './attribution';
export type { Authorship, Counted } from './authorship';
export type { Log } from './chronicle/chronicle';
export type { Compared, ComparedSide } from './compare/compare';
export type { View } from './compare/page';
export type { Run } from './compare/credits';
export type { Lost } from './chronicle/lost';
export type { Place } from './chronicle/places';
export type { Passage } from './passages';
export type { Returning } from './put-back';
export type { EditionText, ShownEdition, WrittenAs } from './edition';
export type { Credit } from './restore/credits';
export type { MadeVersion } from './version';
export type { Via } from './chronicle/account';

/** Nested deeper than anybody can draw, or holding what does not fit into our schema. */
export type Flaw = 'tooDeep' | 'misshapen';

/** A document as readers need it, made from its updates. */
export interface Projection {
	/** The whole document as one Yjs update. */
	state: Uint8Array;
	/** The text as safe HTML, without a wrapper, as the editor would show it. */
	html: string;
	/** Why an editor cannot take the document as it is: `html` is then its plain text. Null: nothing is wrong. */
	flaw: Flaw | null;
	json: JSONContent;
	text: string;
	/** Headings that have words, in order. */
	outline: Section[];
	/** The documents that the places for links in `html` mean, in order (src/shared/document/link-mentions.ts). */
	linked: string[];
	/** Everybody and everything that it names, in order, as often as it does. */
	mentions: Mention[];
	words: number;
}

/** A log folded into one update, with what a room needs of it. */
export interface Fold {
	state: Uint8Array;
	/** State vector and delete set, as Yjs encodes them. */
	vector: Uint8Array;
	deletes: Uint8Array;
	/** Who wrote the text, for the next fold: the log that said so is going to be deleted. */
	account: Uint8Array;
	/** Words that vanished by accident in what was folded now [S11]. */
	lost: Lost[];
}

/** The document's language, and where its pictures are seen (src/shared/document/file.ts); null: nowhere. */
export interface DrawnAs {
	language: Language;
	files: string | null;
}

export interface Tasks {
	/** Updates in the order of the log. */
	project(input: { updates: Uint8Array[]; drawn: DrawnAs }): Projection;
	/** The first update of a new document, from ProseMirror JSON of our schema. */
	seed(input: { content: JSONContent }): Uint8Array;
	/** Throws where something is left pending. */
	fold(input: Log): Fold;
	/** Words that vanished by accident behind the snapshot [S11]. */
	look(input: Log): Lost[];
	/** The edit that makes of the present text what it was in a version; null where it is that. */
	restore(input: RestoreInput): RestoringEdit | null;
	/** A version's canonical JSON as safe HTML. Throws where it is not a document of our schema. */
	show(input: { content: string; drawn: DrawnAs }): string;
	/** What changed from one text to another. Throws where one is not a document of our schema. */
	compare(input: CompareInput): Compared;
	/** A version's canonical JSON as the public reads it, and as a file. Both throw as `show` does. */
	edition(input: EditionText): ShownEdition;
	write(input: EditionText & { as: WrittenAs }): string;
	/** The update that puts words back; null where they are back. */
	putBack(input: { log: Log; returning: Returning }): Uint8Array | null;
	attribution(input: Log): AttributedRun[];
	/** The same by clocks, and counted. */
	authorship(input: Log): Authorship;
	/** The same as passages, each with how it begins. Null where no editor could take the text. */
	passages(input: PassagesInput): Passage[] | null;
	/** What a version keeps of a text; why there can be none where no editor could take it. */
	version(input: VersionInput): MadeVersion | { flaw: Flaw };
	/**
	 * The update that puts blocks into a document: before the block that the encoded relative position points at, or, where
	 * that is null or gone, at the end. A document that holds one empty paragraph gets them in its place.
	 */
	insert(input: { updates: Uint8Array[]; content: JSONContent[]; before: Uint8Array | null }): Uint8Array;
	/** Judges an anchor that somebody sent for this text: the code of what is wrong with it, or null. */
	judgeAnchor(input: JudgedAnchor): 'anchor.foreign' | 'anchor.lost' | null;
	/** What of an update somebody with this encoded state vector lacks. */
	diff(input: { state: Uint8Array; vector: Uint8Array }): Uint8Array;
}
