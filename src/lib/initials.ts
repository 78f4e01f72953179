// Two letters for a name.

/** «Lucía Robles» → «LR». Small words between names («de la») do not count. */
export function initialsOf(name: string): string {
	const words = name.split(/\s+/u).filter((word) => /^\p{Lu}/u.test(word));
	const letters = (words.length > 0 ? words : [name]).map((word) => [...word.trim()][0] ?? '');
	return letters.slice(0, 2).join('').toUpperCase();
}
