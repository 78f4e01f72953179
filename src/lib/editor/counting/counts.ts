// How much is written: words, characters, pages, time to read it. Pure.
import { countWords } from '$shared/document/read';

export interface Counts {
	words: number;
	/** With spaces; a line break is none. */
	characters: number;
	withoutSpaces: number;
}

/** A page of the trade: thirty lines of seventy characters. */
const PAGE_CHARACTERS = 2_100;
/** Words a minute, of somebody who reads to understand. */
const READ_WORDS = 220;

export const NONE: Counts = { words: 0, characters: 0, withoutSpaces: 0 };

/** Of a text whose blocks are apart by line breaks. */
export function countsOf(text: string): Counts {
	let [characters, withoutSpaces] = [0, 0];
	for (const character of text) {
		if (character === '\n' || character === '\ufffc') continue;
		characters++;
		if (!/\s/.test(character)) withoutSpaces++;
	}
	return { words: countWords(text), characters, withoutSpaces };
}

export const sumOf = (a: Counts, b: Counts): Counts => ({
	words: a.words + b.words,
	characters: a.characters + b.characters,
	withoutSpaces: a.withoutSpaces + b.withoutSpaces
});

/** Pages of 2,100 characters, in halves. */
export const pagesOf = ({ characters }: Counts): number => Math.ceil((characters / PAGE_CHARACTERS) * 2) / 2;

/** Whole minutes, at least one where there is anything to read. */
export const minutesOf = ({ words }: Counts): number => Math.ceil(words / READ_WORDS);
