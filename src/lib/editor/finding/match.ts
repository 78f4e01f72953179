// Finding words in a text. Pure: a string and what is looked for go in, places come out.

export interface Query {
	words: string;
	/** «Ateneo» is not «ateneo». */
	matchCase: boolean;
	wholeWord: boolean;
	/** «término» is not «termino». */
	accents: boolean;
}

/** A stretch of the text, in UTF-16 units. */
export interface Stretch {
	from: number;
	to: number;
}

type Fold = (text: string) => {
	folded: string;
	/** Where each unit of `folded` stands in the text; null: at the same place. */ at: number[] | null;
};

const MARKS = /\p{M}+/gu;
const SPACES = /[\u00a0\u2007\u202f]/g;
const QUOTES = /[\u2018\u2019\u02bc]/g;
const LETTER = /[\p{L}\p{N}\p{M}_]/u;

/** In these a letter with its accent is one unit, and so is the letter without it, in both cases. */
const ONE_BY_ONE = /^[\t-\u012f\u0131-\u024f\u2000-\u2bff\ufffc]*$/;

/** How texts are looked at for this query. */
function foldFor({ matchCase, accents }: Query): Fold {
	const plain = (text: string) => {
		const spaced = text.replace(SPACES, ' ').replace(QUOTES, "'");
		const bare = accents ? spaced.normalize('NFC') : spaced.normalize('NFD').replace(MARKS, '').normalize('NFC');
		return matchCase ? bare : bare.toLowerCase();
	};
	return (text) => {
		if (ONE_BY_ONE.test(text)) return { folded: plain(text), at: null };
		let folded = '';
		const at: number[] = [];
		let from = 0;
		for (const cluster of text.match(CLUSTER) ?? []) {
			const part = plain(cluster);
			for (let unit = 0; unit < part.length; unit++) at.push(from);
			folded += part;
			from += cluster.length;
		}
		at.push(from);
		return { folded, at };
	};
}

/** A character with the accents that follow it. */
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gsu;

/** Finds in one text after the other: what is looked for is made ready once. Matches do not overlap. */
export function matcher(query: Query): (text: string) => Stretch[] {
	const fold = foldFor(query);
	const wanted = fold(query.words).folded;
	if (wanted === '') return () => [];

	return (text) => {
		const { folded, at } = fold(text);
		const found: Stretch[] = [];
		for (let start = folded.indexOf(wanted); start !== -1;) {
			const end = start + wanted.length;
			const stretch = at ? { from: at[start]!, to: at[end]! } : { from: start, to: end };
			const counts = stretch.to > stretch.from && (!query.wholeWord || isWhole(text, stretch));
			if (counts) found.push(stretch);
			start = folded.indexOf(wanted, counts ? end : start + 1);
		}
		return found;
	};
}

/** No letter goes on before it or behind it. */
function isWhole(text: string, { from, to }: Stretch): boolean {
	const before = lastCharacter(text.slice(Math.max(0, from - 2), from));
	const behind = String.fromCodePoint(text.codePointAt(to) ?? 0x20);
	const [first, last] = [String.fromCodePoint(text.codePointAt(from) ?? 0), lastCharacter(text.slice(from, to))];
	return !(LETTER.test(before) && LETTER.test(first)) && !(LETTER.test(behind) && LETTER.test(last));
}

const lastCharacter = (text: string): string => [...text].at(-1) ?? ' ';
