// Who wrote a text: a short table of authors, and runs of characters in the order of the text. What is kept of it
// beside a snapshot is one compressed column.
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type * as Y from 'yjs';
import { VIAS, type Via } from '$shared/via';
import type { ClockMap, Moves } from './clocks';
import { type Move } from './clocks';
import { livingTexts } from './items';
import type { Place } from './places';
import { cutLately, placed, readCut, writeCut } from './cut';
import type { Passage } from './runs';

export type { Via } from '$shared/via';

/** Somebody in a minute: whoever wrote a run of characters. */
export interface Author {
	/** Null where nobody knows any more. */
	seat: string | null;
	/** Minutes since 1970. */
	minute: number;
	via: Via;
}

/** Each author once, so that runs and clocks can name one by a number. */
export class Authors {
	readonly list: Author[] = [];
	#numbers = new Map<string, number>();

	numberOf(author: Author): number {
		const name = `${author.seat} ${author.minute} ${author.via}`;
		let number = this.#numbers.get(name);
		if (number === undefined) {
			number = this.list.push(author) - 1;
			this.#numbers.set(name, number);
		}
		return number;
	}
}

/** So many of the last moves are kept: whoever comes back late may have typed into what was reshaped meanwhile. */
const MOVES_KEPT = 1_000;

/** 2: with what was cut lately. */
const VERSION = 2;
/** Nobody's words. */
const NOBODY = 0;

/** Runs of the living text in its order; each author of a run by number, −1 for nobody. */
export function* runsOf(root: Y.XmlFragment, written: ClockMap<number>): Generator<{ length: number; author: number }> {
	for (const { pieces } of livingTexts(root)) for (const piece of pieces) yield* runsIn(piece, written);
}

/** Runs of one piece of text. */
export function* runsIn(
	{ id, length }: { id: { client: number; clock: number }; length: number },
	written: ClockMap<number>
): Generator<{ length: number; author: number }> {
	let at = id.clock;
	for (const { from, to, value } of written.over({ client: id.client, from: at, to: at + length })) {
		if (from > at) yield { length: from - at, author: -1 };
		yield { length: to - from, author: value };
		at = to;
	}
	if (at < id.clock + length) yield { length: id.clock + length - at, author: -1 };
}

/** What a chronicle knows beside the text. */
interface Accounted {
	authors: Authors;
	written: ClockMap<number>;
	moves: Moves;
	addresses: Map<string, Place>;
	/** The last at the end. */
	lately: Passage[];
}

/** What is to be known of the living text when its log is gone. */
export function packAccount(root: Y.XmlFragment, accounted: Accounted): Uint8Array {
	const { authors, written, moves, addresses } = accounted;
	const runs: { length: number; author: number }[] = [];
	for (const run of runsOf(root, written)) {
		const last = runs.at(-1);
		if (last?.author === run.author) last.length += run.length;
		else runs.push({ ...run });
	}
	const cut = cutLately(accounted.lately, written);
	const encoder = encoding.createEncoder();
	encoding.writeVarUint(encoder, VERSION);
	const numbers = writeAuthors(encoder, [...runs, ...cut.flatMap(({ pieces }) => pieces)], authors);
	encoding.writeVarUint(encoder, runs.length);
	for (const { length, author } of runs) {
		encoding.writeVarUint(encoder, length);
		encoding.writeVarUint(encoder, author < 0 ? NOBODY : numbers.get(author)! + 1);
	}
	writeMoves(encoder, moves.all.slice(-MOVES_KEPT));
	encoding.writeVarString(encoder, JSON.stringify([...addresses]));
	writeCut(encoder, cut, (author) => (author < 0 ? NOBODY : numbers.get(author)! + 1));
	return deflateRawSync(encoding.toUint8Array(encoder));
}

/** Only authors who still have words in the text, or whose words were cut lately. */
function writeAuthors(
	encoder: encoding.Encoder,
	runs: readonly { author: number }[],
	{ list }: Authors
): Map<number, number> {
	const living = [...new Set(runs.map(({ author }) => author))].filter((author) => author >= 0);
	const seats = [...new Set(living.map((author) => list[author]!.seat))];
	encoding.writeVarUint(encoder, seats.length);
	for (const seat of seats) encoding.writeVarString(encoder, seat ?? '');
	encoding.writeVarUint(encoder, living.length);
	let before = 0;
	for (const author of living) {
		const { seat, minute, via } = list[author]!;
		encoding.writeVarUint(encoder, seats.indexOf(seat));
		encoding.writeVarInt(encoder, minute - before);
		encoding.writeVarUint(encoder, VIAS.indexOf(via));
		before = minute;
	}
	return new Map(living.map((author, number) => [author, number]));
}

function writeMoves(encoder: encoding.Encoder, moves: readonly Move[]): void {
	encoding.writeVarUint(encoder, moves.length);
	for (const { from, to, length } of moves) {
		for (const number of [from.client, from.clock, to.client, to.clock, length]) encoding.writeVarUint(encoder, number);
	}
}

/**
 * Enters what was kept of a snapshot, whose text is now in `root`. Returns false, and enters nothing, where it is not
 * the account of this text.
 */
export function unpackAccount(
	packed: Uint8Array,
	root: Y.XmlFragment,
	{ authors, written, moves, addresses, lately }: Accounted
): boolean {
	const read = readAccount(packed);
	const texts = [...livingTexts(root)].flatMap(({ pieces }) => pieces);
	const length = texts.reduce((sum, piece) => sum + piece.length, 0);
	if (!read || read.runs.reduce((sum, run) => sum + run.length, 0) !== length) return false;

	const numbers = read.authors.map((author) => authors.numberOf(author));
	const parts: { client: number; from: number; to: number; author: number }[] = [];
	let [run, left] = [-1, 0];
	for (const { id, length } of texts) {
		for (let at = id.clock; at < id.clock + length;) {
			if (left === 0) left = read.runs[++run]!.length;
			const to = Math.min(id.clock + length, at + left);
			const { author } = read.runs[run]!;
			if (author !== NOBODY) parts.push({ client: id.client, from: at, to, author: numbers[author - 1]! });
			left -= to - at;
			at = to;
		}
	}
	for (const { text, pieces } of read.cut) {
		lately.push({ text, pieces: placed(pieces) });
		for (const { author, ...range } of pieces)
			if (author !== NOBODY) parts.push({ ...range, author: numbers[author - 1]! });
	}
	parts.sort((a, b) => a.client - b.client || a.from - b.from);
	for (const { author, ...range } of parts) written.set(range, author);
	for (const move of read.moves) moves.add(move);
	for (const [name, place] of read.addresses) addresses.set(name, place);
	return true;
}

function readAccount(packed: Uint8Array) {
	try {
		const decoder = decoding.createDecoder(new Uint8Array(inflateRawSync(packed)));
		const version = decoding.readVarUint(decoder);
		if (version !== 1 && version !== VERSION) return null;
		const many = <Thing>(read: () => Thing) => Array.from({ length: decoding.readVarUint(decoder) }, read);
		const seats = many(() => decoding.readVarString(decoder));
		let minute = 0;
		const authors = many((): Author => {
			const seat = seats[decoding.readVarUint(decoder)] || null;
			minute += decoding.readVarInt(decoder);
			return { seat, minute, via: VIAS[decoding.readVarUint(decoder)] ?? 'typed' };
		});
		const runs = many(() => ({ length: decoding.readVarUint(decoder), author: decoding.readVarUint(decoder) }));
		const moves = many((): Move => {
			const [client = 0, clock = 0, toClient = 0, toClock = 0, length = 0] = Array.from({ length: 5 }, () =>
				decoding.readVarUint(decoder)
			);
			return { from: { client, clock }, to: { client: toClient, clock: toClock }, length };
		});
		const addresses = JSON.parse(decoding.readVarString(decoder)) as [string, Place][];
		return { authors, runs, moves, addresses, cut: version === 1 ? [] : readCut(decoder) };
	} catch {
		return null; // not what was written: then nobody knows
	}
}
