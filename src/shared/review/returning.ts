// Words that were gone and come: undone, pasted, restored from a version. They are known by how they read and by what
// stands around them; and only what has just come is looked at, so that what read alike before is never taken for them.
import { CONTEXT_LETTERS, type WordedAnchor } from './anchor';
import { elementId } from './resolve';
import type { Range, Reading } from './reading';

/** So many letters of the quote and of what stands around it, together, nobody writes by chance. */
const LETTERS_MIN = 24;
/** Of a shorter quote so many on either side; a longer one is enough by itself. */
const SIDE_MIN = 4;
const LONG_QUOTE = 40;
/** What a place in the same element counts. */
const SAME_ELEMENT = 8;

/** Where the words came, as a range as long as the quote; null where they did not, or it cannot be told which they are. */
export function findReturned(anchor: WordedAnchor, arrived: readonly Range[], reading: Reading): Range | null {
	const { quote } = anchor;
	if (quote.trim() === '') return null;
	const found: Range[] = [];
	for (const { from, to } of arrived) {
		if (to - from < quote.length) continue;
		const text = reading.slice(from, to);
		for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
			const range = { from: from + at, to: from + at + quote.length };
			if (isConvincing(anchor, range, reading)) found.push(range);
			if (found.length > 1) return null;
		}
	}
	return found[0] ?? null;
}

function isConvincing(
	{ quote, before, after, elements }: WordedAnchor,
	{ from, to }: Range,
	reading: Reading
): boolean {
	const [left, right] = [reading.slice(from - CONTEXT_LETTERS, from), reading.slice(to, to + CONTEXT_LETTERS)];
	let [ahead, behind] = [0, 0];
	while (ahead < before.length && before.at(-1 - ahead) === left.at(-1 - ahead)) ahead++;
	while (behind < after.length && after[behind] === right[behind]) behind++;
	const isBeside = ahead >= Math.min(SIDE_MIN, before.length) && behind >= Math.min(SIDE_MIN, after.length);
	const { element } = reading.blocks[reading.blockAt(from)]!;
	const same = elements.includes(elementId(element)) ? SAME_ELEMENT : 0;
	return quote.length >= LONG_QUOTE || (isBeside && ahead + behind + same + quote.length >= LETTERS_MIN);
}
