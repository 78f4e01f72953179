// What can be asked of the worker thread: everything that needs a Y.Doc. Types only; both sides import them.
import type { JSONContent } from '@tiptap/core';

/** A document as readers need it, made from its updates. */
export interface Projection {
	/** The whole document as one Yjs update. */
	state: Uint8Array;
	/** The text as safe HTML, without a wrapper, as the editor would show it. */
	html: string;
	json: JSONContent;
	text: string;
	/** Headings in order; `level` 1–4. */
	outline: { level: number; text: string }[];
	words: number;
}

export interface Tasks {
	/** Updates in the order of the log. Throws where the document is not one of our schema. */
	project(input: { updates: Uint8Array[] }): Projection;
	/** The first update of a new document, from ProseMirror JSON of our schema. */
	seed(input: { content: JSONContent }): Uint8Array;
}
