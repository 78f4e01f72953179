// Words within a drawn comparison. It is drawn once for all languages; where something is to be said it has a mark, and
// whoever shows it puts the reader's words there. A mark stands between two characters that no text has: they are taken
// out of everything that is drawn.

export type Told =
	/** At the beginning of a change. */
	| { kind: 'change'; number: number }
	/** Where something stood that has moved. */
	| { kind: 'away'; change: number }
	/** Marks that the words before it have now, and had. */
	| { kind: 'look'; on: string[]; off: string[] }
	/** Blocks that did not change, folded away. */
	| { kind: 'fold'; blocks: number }
	/** In the first cell of a row, or of a column. */
	| { kind: 'row' | 'column'; how: How };

/** What became of a row or column of a table. */
export type How = 'added' | 'removed' | 'moved';

const MARK = '\u0000';
const MARKED = new RegExp(`${MARK}([^${MARK}]*)${MARK}`, 'g');

/** What stands for it in the HTML. */
export const tell = (told: Told): string => MARK + JSON.stringify(told) + MARK;

/** Puts safe HTML in the places of the marks. */
export const retell = (html: string, say: (told: Told) => string): string =>
	html.replace(MARKED, (_, told: string) => say(JSON.parse(told) as Told));

/** A document's JSON without the character that marks are made of. */
export const withoutMarks = (json: string): unknown =>
	json.includes('\\u0000')
		? JSON.parse(json, (_, value: unknown) => (typeof value === 'string' ? value.replaceAll(MARK, '') : value))
		: JSON.parse(json);
