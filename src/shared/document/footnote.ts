// Footnotes. A reference stands among the words and says only which note it means; the note's own words are a block at
// the end of the text. So two may write in a note, and splitting, joining or moving the paragraph that refers to it
// rebuilds nothing that they write in (docs/SYNC.md S11). Numbers are nowhere kept: they follow from the order of the text.

const NOTE_ID = /^[a-z0-9]{6,32}$/;
const ID_LETTERS = 12;

/** What links a reference to its note, whatever arrived by the wire. Null: not something that we made. */
export const noteIdOf = (attrs: Record<string, unknown> | undefined): string | null =>
	typeof attrs?.id === 'string' && NOTE_ID.test(attrs.id) ? attrs.id : null;

/** A new one; by chance, so that two who make notes at once do not make the same. */
export const newNoteId = (): string =>
	Array.from(crypto.getRandomValues(new Uint8Array(ID_LETTERS)), (byte) => (byte % 36).toString(36)).join('');

/** Numbers by id, in the order in which the text refers to them; the same note has one number wherever it is meant. */
export function numberNotes(references: Iterable<string>): Map<string, number> {
	const numbers = new Map<string, number>();
	for (const id of references) if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
	return numbers;
}

/** Addresses on the page: of a note, and of the nth place that refers to it, from 1. */
export const noteAddress = (number: number): string => `note-${number}`;
export const referenceAddress = (number: number, nth = 1): string => `note-${number}-ref${nth > 1 ? `-${nth}` : ''}`;
