// Makes anchors of what somebody chose in a text, and judges those that come from elsewhere.
import * as Y from 'yjs';
import { AteneoError } from '../errors';
import { CONTEXT_LETTERS, ELEMENTS_MAX, LETTERS_MAX, QUOTE_MAX, type Anchor, type WordedAnchor } from './anchor';
import type { Range, Reading } from './reading';
import { elementId, isThere, resolve } from './resolve';

/** Throws anchor.lost where the range has no words, or is not in the text, and input.tooLarge for one that is too long. */
export function makePassage(range: Range, reading: Reading): Anchor {
	const { from, to } = trimmed(range, reading);
	if (from >= to) throw new AteneoError('anchor.lost');
	return { kind: 'passage', ...worded({ from, to }, reading), elements: elementsIn({ from, to }, reading) };
}

/** Between two letters: in the nth text block, so many places from its beginning. */
export function makePlace({ block, offset }: { block: number; offset: number }, reading: Reading): Anchor {
	const { text, element } = reading.blocks[block] ?? {};
	if (text === undefined || element === undefined || offset < 0 || offset > text.length)
		throw new AteneoError('anchor.lost');
	const start = reading.startOf(block);
	const from = start + Math.max(0, offset - CONTEXT_LETTERS);
	const to = start + Math.min(text.length, offset + CONTEXT_LETTERS);
	return { kind: 'place', at: start + offset - from, ...worded({ from, to }, reading), elements: [elementId(element)] };
}

/** A block as a whole. Throws anchor.lost where it is not in the text. */
export function makeBlock(element: Y.XmlElement, reading: Reading): Anchor {
	if (!element._item || element._item.deleted || element.doc !== reading.doc) throw new AteneoError('anchor.lost');
	const inside = reading.blocks.flatMap((block, number) => (isWithin(block.element, element) ? [number] : []));
	const from = inside.length > 0 ? reading.startOf(inside[0]!) : 0;
	const end = inside.length > 0 ? reading.startOf(inside.at(-1)!) + reading.blocks[inside.at(-1)!]!.text.length : 0;
	const file: unknown = element.nodeName === 'figure' ? element.getAttribute('file') : null;
	return {
		kind: 'block',
		name: element.nodeName as Extract<Anchor, { kind: 'block' }>['name'],
		shows: typeof file === 'string' ? file.slice(0, 200) : null,
		...worded({ from, to: Math.min(end, from + QUOTE_MAX) }, reading),
		elements: [elementId(element)]
	};
}

/**
 * Judges an anchor that came from outside, before anything is hung on it. Throws anchor.foreign where it names what this
 * text never had, and anchor.lost where it is not in it, or its letters read otherwise than it says.
 */
export function checkAnchor(anchor: Anchor, reading: Reading): void {
	if (anchor.kind === 'document') return;
	const { store } = reading.doc;
	const isKnown = (client: number, clock: number) => clock <= Y.getState(store, client);
	const areKnown = anchor.letters.every(([, client, clock, length]) => isKnown(client, clock + length));
	const elements = anchor.elements.map((id) => id.split(':').map(Number));
	if (!areKnown || !elements.every(([client = 0, clock = 0]) => isKnown(client, clock + 1))) {
		throw new AteneoError('anchor.foreign');
	}
	const isTrue = anchor.letters.every((entry) =>
		reading
			.find(entry)
			.every(({ at, from, length }) => reading.slice(from, from + length) === anchor.quote.slice(at, at + length))
	);
	if (!isTrue || !isThere(resolve(anchor, reading))) throw new AteneoError('anchor.lost');
}

function worded(
	{ from, to }: Range,
	reading: Reading
): Pick<WordedAnchor, 'quote' | 'before' | 'after' | 'letters' | 'foreign'> {
	if (to - from > QUOTE_MAX) throw new AteneoError('input.tooLarge');
	return {
		quote: reading.slice(from, to),
		before: reading.slice(from - CONTEXT_LETTERS, from),
		after: reading.slice(to, to + CONTEXT_LETTERS),
		letters: from < to ? fewest(reading.lettersOf({ from, to })) : [],
		foreign: []
	};
}

/** Of a passage in very many pieces the longest are enough to know it by. */
function fewest(letters: WordedAnchor['letters']): WordedAnchor['letters'] {
	// Half of what there may be: the rest is for when they are written again.
	if (letters.length <= LETTERS_MAX / 2) return letters;
	const longest = new Set([...letters].sort((a, b) => b[3] - a[3]).slice(0, LETTERS_MAX / 2));
	return letters.filter((entry) => longest.has(entry));
}

/** Without the spaces around it. Nobody means those, and they are the first to go. */
function trimmed(range: Range, reading: Reading): Range {
	let [from, to] = [Math.max(0, range.from), Math.min(reading.length, range.to)];
	while (from < to && /\s/.test(reading.letter(from))) from++;
	while (to > from && /\s/.test(reading.letter(to - 1))) to--;
	return { from, to };
}

function elementsIn({ from, to }: Range, reading: Reading): string[] {
	const last = Math.min(reading.blockAt(to - 1), reading.blockAt(from) + ELEMENTS_MAX - 1);
	return reading.blocks.slice(reading.blockAt(from), last + 1).map(({ element }) => elementId(element));
}

function isWithin(element: Y.XmlElement, around: Y.XmlElement): boolean {
	for (let at: unknown = element; at instanceof Y.XmlElement; at = at.parent) if (at === around) return true;
	return false;
}
