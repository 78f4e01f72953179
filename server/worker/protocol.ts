// What can be asked of the worker thread: everything that needs a Y.Doc. Types only; both sides import them.
import type { JSONContent } from '@tiptap/core';
import type { Section } from '$shared/document/read';

/** A document as readers need it, made from its updates. */
export interface Projection {
	/** The whole document as one Yjs update. */
	state: Uint8Array;
	/** The text as safe HTML, without a wrapper, as the editor would show it. */
	html: string;
	/** False where the document is not one of our schema: `html` is then its plain text. */
	exact: boolean;
	json: JSONContent;
	text: string;
	/** Headings that have words, in order. */
	outline: Section[];
	words: number;
}

export interface Tasks {
	/** Updates in the order of the log. */
	project(input: { updates: Uint8Array[] }): Projection;
	/** The first update of a new document, from ProseMirror JSON of our schema. */
	seed(input: { content: JSONContent }): Uint8Array;
}
