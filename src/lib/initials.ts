// Two letters and one of five colours for a name: the same everywhere, with nothing to store.

const TONES = 5;

/** «Lucía Robles» → «LR». Small words between names («de la») do not count. */
export function initialsOf(name: string): string {
	const words = name.split(/\s+/u).filter((word) => /^\p{Lu}/u.test(word));
	const letters = (words.length > 0 ? words : [name]).map((word) => [...word.trim()][0] ?? '');
	return letters.slice(0, 2).join('').toUpperCase();
}

/** 1–5: a --person colour of the tokens. */
export function toneOf(name: string): number {
	let sum = 0;
	for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
	return (sum % TONES) + 1;
}
