// Words that were taken away lately, kept beside the account of a text: whoever pastes them after a fold does not become
// their author.
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { Range } from '../../sync/contents';
import type { ClockMap } from './clocks';
import { shared, UNKNOWN } from './ranges';
import type { Passage } from './runs';

/** So much of them is kept. */
const RUNS_KEPT = 20;
const LETTERS_KEPT = 5_000;

/** In pieces that one author wrote, each by number. */
interface Cut {
	text: string;
	pieces: (Range & { author: number })[];
}

/** The last of them, the very last at the end. */
export function cutLately(lately: readonly Passage[], written: ClockMap<number>): Cut[] {
	let letters = 0;
	const kept = lately.slice(-RUNS_KEPT).filter(({ text }) => (letters += text.length) <= LETTERS_KEPT);
	return kept.map(({ text, pieces }) => ({ text, pieces: pieces.flatMap((piece) => byAuthor(piece, written)) }));
}

const byAuthor = (range: Range, written: ClockMap<number>): Cut['pieces'] =>
	shared(
		range,
		written.over(range).map(({ from, to, value }) => ({ client: range.client, from, to, author: value })),
		UNKNOWN
	);

/** `numberOf`: what stands for an author in what is kept. */
export function writeCut(encoder: encoding.Encoder, cut: readonly Cut[], numberOf: (author: number) => number): void {
	encoding.writeVarUint(encoder, cut.length);
	for (const { text, pieces } of cut) {
		encoding.writeVarString(encoder, text);
		encoding.writeVarUint(encoder, pieces.length);
		for (const { client, from, to, author } of pieces) {
			for (const number of [client, from, to - from, numberOf(author)]) encoding.writeVarUint(encoder, number);
		}
	}
}

/** What `writeCut` wrote; its authors as they stand there. */
export function readCut(decoder: decoding.Decoder): Cut[] {
	const number = () => decoding.readVarUint(decoder);
	return Array.from({ length: number() }, () => {
		const text = decoding.readVarString(decoder);
		const pieces = Array.from({ length: number() }, () => {
			const [client, from, length, author] = [number(), number(), number(), number()];
			return { client, from, to: from + length, author };
		});
		return { text, pieces };
	});
}

/** Where each piece begins in its text. */
export function placed(pieces: readonly Range[]): Passage['pieces'] {
	let at = 0;
	return pieces.map(({ client, from, to }) => {
		const piece = { client, from, to, at };
		at += to - from;
		return piece;
	});
}
