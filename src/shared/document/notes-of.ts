// The notes of a text by their numbers, read off its JSON.
import type { JSONContent } from '@tiptap/core';
import { noteIdOf, numberNotes } from './footnote';

export interface Notes {
	/** The number of a reference; null where it means nothing. */
	numberOf(reference: JSONContent): number | null;
	/** Those that the text refers to, in order. Two that were made of one, by copying, have its number. */
	listed: { number: number; note: JSONContent }[];
}

export function notesOf(doc: JSONContent): Notes {
	const references: string[] = [];
	const notes = new Map<string, JSONContent[]>();
	const visit = (node: JSONContent) => {
		const isReference = node.type === 'footnoteRef';
		const id = isReference || node.type === 'footnote' ? noteIdOf(node.attrs) : null;
		if (id !== null && isReference) references.push(id);
		else if (id !== null) notes.set(id, [...(notes.get(id) ?? []), node]);
		node.content?.forEach(visit);
	};
	visit(doc);
	const numbers = numberNotes(references);
	return {
		numberOf: ({ attrs }) => numbers.get(noteIdOf(attrs) ?? '') ?? null,
		listed: [...numbers].flatMap(([id, number]) => (notes.get(id) ?? []).map((note) => ({ number, note })))
	};
}
