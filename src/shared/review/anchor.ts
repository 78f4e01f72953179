// Where a comment or a suggestion sits: a record beside the text that names the very letters it means, as Yjs names them,
// and says how they read. Plain JSON. docs/REVIEW.md defines what it holds to.
import * as v from 'valibot';
import { NODE_NAMES } from '../document/names';

/** So many characters of the text stand in an anchor from each side. */
export const CONTEXT_LETTERS = 32;
/** A longer passage is not one remark's; its author takes the section. */
export const QUOTE_MAX = 5_000;
/** Of all generations of its letters together. The oldest go first. */
export const LETTERS_MAX = 400;
/** Elements that a block has been. */
export const ELEMENTS_MAX = 8;

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const Client = v.pipe(Count, v.maxValue(2 ** 32 - 1));
const Length = v.pipe(Count, v.minValue(1), v.maxValue(QUOTE_MAX));

const plain = (max: number) =>
	v.pipe(
		v.string('required'),
		v.maxLength(max, 'tooLong'),
		v.check((text) => !text.includes('\u0000'), 'unprintable')
	);

const ElementId = v.pipe(v.string(), v.maxLength(27, 'tooLong'), v.regex(/^\d+:\d+$/, 'choose'));

const worded = {
	/** The words that were meant when it was made. What is no letter stands in it as one place, U+FFFC. */
	quote: plain(QUOTE_MAX),
	/** What stood before and behind them, over the edges of blocks. */
	before: plain(CONTEXT_LETTERS),
	after: plain(CONTEXT_LETTERS),
	/**
	 * Letters of the quote in Yjs: from `at` on these `length` of a client, the newest first. A letter that was written
	 * again is in it twice: earlier ones are kept, since they are what somebody's undo or another's copy goes back to.
	 */
	letters: v.pipe(v.array(v.strictTuple([Count, Client, Count, Length])), v.maxLength(LETTERS_MAX, 'tooLong')),
	/** Letters among those that are not it any more, although they are there: an editor's steps said so. */
	foreign: v.optional(
		v.pipe(v.array(v.strictTuple([Count, Client, Count, Length])), v.maxLength(LETTERS_MAX, 'tooLong')),
		[]
	),
	/** The elements that it was in, or was, the newest first. */
	elements: v.pipe(v.array(ElementId), v.maxLength(ELEMENTS_MAX, 'tooLong'))
};

interface Lettered {
	quote: string;
	letters: [number, number, number, number][];
	foreign: [number, number, number, number][];
}

const isWithin = ({ quote, letters, foreign }: Lettered) =>
	[...letters, ...foreign].every(([at, , clock, length]) => at + length <= quote.length && clock + length < 2 ** 31);

/** Words side by side, in one block or in several. */
const Passage = v.pipe(
	v.strictObject({ kind: v.literal('passage'), ...worded }),
	v.check((anchor) => anchor.quote.trim() !== '' && anchor.letters.length > 0, 'required'),
	v.check((anchor) => isWithin(anchor), 'choose')
);

/** Between two letters, where something could be put in: `at` letters into the quote, which is what stands around it. */
const Place = v.pipe(
	v.strictObject({ kind: v.literal('place'), at: Count, ...worded }),
	v.check(({ at, quote, elements }) => at <= quote.length && elements.length > 0, 'choose'),
	v.check((anchor) => isWithin(anchor), 'choose')
);

/** A block as a whole: a picture, a table, a cell of one. */
const Block = v.pipe(
	v.strictObject({
		kind: v.literal('block'),
		name: v.picklist(NODE_NAMES, 'choose'),
		/** The file that a picture shows. */
		shows: v.nullable(plain(200)),
		...worded
	}),
	v.check(({ elements }) => elements.length > 0, 'choose'),
	v.check((anchor) => isWithin(anchor), 'choose')
);

export const Anchor = v.variant('kind', [v.strictObject({ kind: v.literal('document') }), Passage, Place, Block]);
export type Anchor = v.InferOutput<typeof Anchor>;

/** Every anchor but the document's own. */
export type WordedAnchor = Exclude<Anchor, { kind: 'document' }>;
export type Letters = WordedAnchor['letters'][number];

/** A passage as two relative positions of Yjs, for programs that know those: before its first, behind its last letter. */
export function relativePositions({ letters }: Pick<WordedAnchor, 'letters'>) {
	const first = letters.reduce((found, next) => (next[0] < found[0] ? next : found));
	const last = letters.reduce((found, next) => (next[0] + next[3] > found[0] + found[3] ? next : found));
	return {
		start: { item: { client: first[1], clock: first[2] }, assoc: 0 },
		end: { item: { client: last[1], clock: last[2] + last[3] - 1 }, assoc: -1 }
	};
}

/** What is known of an anchor since it was made. */
export type Known = Pick<WordedAnchor, 'letters' | 'foreign' | 'elements'>;

/** The same anchor with what was found of it since, or what somebody else found: in whatever order, it comes to the same. */
export function withMore<Own extends WordedAnchor>(anchor: Own, more: Partial<Known>): Own {
	return {
		...anchor,
		letters: once([...(more.letters ?? []), ...anchor.letters], String).slice(0, LETTERS_MAX),
		foreign: once([...(more.foreign ?? []), ...anchor.foreign], String).slice(0, LETTERS_MAX),
		elements: once([...(more.elements ?? []), ...anchor.elements], String).slice(0, ELEMENTS_MAX)
	};
}

function once<Thing>(things: readonly Thing[], nameOf: (thing: Thing) => string): Thing[] {
	const known = new Set<string>();
	return things.filter((thing) => !known.has(nameOf(thing)) && known.add(nameOf(thing)));
}

/** The letters that count: without those that are foreign. */
export function ownLetters({ letters, foreign }: Pick<WordedAnchor, 'letters' | 'foreign'>): readonly Letters[] {
	if (foreign.length === 0) return letters;
	return letters.flatMap((entry) =>
		foreign.reduce<Letters[]>((rest, one) => rest.flatMap((part) => less(part, one)), [entry])
	);
}

function less(entry: Letters, [at, client, clock, length]: Letters): Letters[] {
	const [own, ownClient, ownClock, ownLength] = entry;
	const [from, to] = [Math.max(own, at), Math.min(own + ownLength, at + length)];
	if (ownClient !== client || ownClock - own !== clock - at || from >= to) return [entry];
	const parts: Letters[] = [
		[own, client, ownClock, from - own],
		[to, client, ownClock + to - own, own + ownLength - to]
	];
	return parts.filter((part) => part[3] > 0);
}
