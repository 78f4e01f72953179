// Finding a tool by the beginning of a word, as somebody types it after a slash.

const ACCENTS = /\p{M}/gu;
const plain = (text: string) => text.normalize('NFD').replace(ACCENTS, '').toLowerCase();

/** True where every word of `query` begins a word of `names`. Case and accents do not count. */
export function matches(query: string, names: string[]): boolean {
	const words = names.flatMap((name) => plain(name).split(/\s+/));
	return plain(query)
		.split(/\s+/)
		.every((part) => words.some((word) => word.startsWith(part)));
}
