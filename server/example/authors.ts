// Who wrote the example's texts: the people of each group, over the months, as if they had sat down to it now and then.
import * as Y from 'yjs';
import { rolesWith } from '$shared/permissions';
import type { Via } from '$shared/via';
import { seatOf, type ExampleDocument } from './documents';
import { SEATS, type ExampleSeat } from './seats';

/** From one clock up to another, in the client that the text was made under. */
export interface Sitting {
	client: number;
	from: number;
	to: number;
	seat: ExampleSeat;
	/** Since 1970. */
	minute: number;
	via: Via;
}

const MINUTE_MS = 60_000;
/** Pieces of text that somebody writes before somebody else goes on: some paragraphs. */
const PIECES_A_SITTING = [4, 7, 3, 9, 5, 6, 12, 2];
/** Whoever made the document writes most; the others in this order, again and again. */
const TURNS = [0, 1, 0, 2, 0, 3, 1, 0, 4, 2];

/** In order of the text; the same each time. */
export function sittingsOf(document: ExampleDocument, update: Uint8Array): Sitting[] {
	const words = Y.decodeUpdate(update).structs.filter(
		(struct): struct is Y.Item => struct instanceof Y.Item && struct.content instanceof Y.ContentString
	);
	const seats = writersOf(document);
	const [begin, end] = [document.createdAt, document.writtenAt].map((at) => Math.floor(at.getTime() / MINUTE_MS));
	const sittings: Sitting[] = [];
	let [turn, left] = [-1, 0];
	words.forEach(({ id: { client, clock }, length }, place) => {
		if (left-- === 0) left = PIECES_A_SITTING[++turn % PIECES_A_SITTING.length]! - 1;
		const seat = seats[TURNS[turn % TURNS.length]! % seats.length]!;
		const minute = Math.floor(begin! + ((end! - begin!) * place) / words.length);
		// Now and then something comes from elsewhere.
		const via: Via = turn % 7 === 5 ? 'pasted' : turn % 11 === 8 ? 'import' : 'typed';
		sittings.push({ client, from: clock, to: clock + length, seat, minute, via });
	});
	return sittings;
}

/** Whoever made it first; then those of its group who write. */
function writersOf(document: ExampleDocument): ExampleSeat[] {
	const maker = seatOf(document);
	const roles = rolesWith('document.write', { state: 'draft' });
	const others = SEATS.filter(
		(seat) => seat.group === document.group && !seat.until && roles.includes(seat.role) && seat !== maker
	);
	return [maker, ...others];
}
