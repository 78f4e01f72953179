// Words that vanished although nobody meant to delete them [S11]: which they are, whose, and where they belong.
import * as Y from 'yjs';
import type { Range } from '../../sync/contents';
import type { Chronicle, Orphan } from './chronicle';
import type { Mark } from './clocks';
import { holderOf, itemsOf, rangeOf, structAt, typeOf } from './items';
import { nearestPlace, placeByNeighbours, surroundings, type Place } from './places';
import { runsOf, type Run } from './runs';

/** Words that stood together and are gone. */
export interface Lost {
	/** A line for each block. */
	text: string;
	/** The clocks they are made of: by these they are known again. */
	pieces: { client: number; from: number; text: string }[];
	/** Whose they are; null where nobody knows. */
	seat: string | null;
	/** When they were written, in minutes since 1970. */
	minute: number;
	place: Place;
	/** What stands at that place now. */
	before: string;
	after: string;
}

type Piece = Lost['pieces'][number];

/** While the chronicle's transaction lasts. */
export function findLost(chronicle: Chronicle): Lost[] {
	const { doc, swallowedWords } = chronicle;
	const ranges = swallowedWords.flatMap((range) => lostIn(chronicle, range));
	const runs = runsOf(doc.store, ranges, { ownOnly: true });
	const inside = runs.filter((run) => !topOf(chronicle, run.first));
	return [
		...inside.map((run) => lostWords(chronicle, piecesOf(run), nearestPlace(chronicle, run.first))),
		...lostBlocks(chronicle, runs),
		...lostOrphans(chronicle)
	].filter(({ text }) => text.trim() !== '');
}

/**
 * The parts of swallowed words of which no copy is left, and none was deleted by somebody who saw it: an edit that
 * rebuilds an element writes its words again, and the old ones are no loss.
 */
function lostIn(chronicle: Chronicle, { client, from, to }: Range): Range[] {
	const lost: Range[] = [];
	for (let clock = from; clock < to; clock++) {
		if (!isLost(chronicle, { client, clock })) continue;
		if (lost.at(-1)?.to === clock) lost.at(-1)!.to++;
		else lost.push({ client, from: clock, to: clock + 1 });
	}
	return lost;
}

function isLost({ doc, moves, swallowed, orphans }: Chronicle, mark: Mark): boolean {
	return moves.family(mark).every((member) => {
		if (moves.onward(member).length > 0) return true; // its copies answer for it
		const { client, clock } = member;
		if (swallowed.has({ client, from: clock, to: clock + 1 })) return true;
		const struct = structAt(doc.store, client, clock);
		return struct instanceof Y.GC && orphans.some((orphan) => isIn(orphan, member));
	});
}

const isIn = ({ client, clock, text }: Orphan, mark: Mark): boolean =>
	client === mark.client && clock <= mark.clock && mark.clock < clock + text.length;

const piecesOf = ({ text, pieces }: Run): Piece[] =>
	pieces.map(({ client, from, to, at }) => ({ client, from, text: text.slice(at, at + to - from) }));

function lostWords(chronicle: Chronicle, pieces: Piece[], place: Place, lines: Piece[][] = [pieces]): Lost {
	const { client, from, text } = pieces[0]!;
	const [first] = chronicle.written.over({ client, from, to: from + text.length });
	return {
		text: lines.map((line) => line.map((piece) => piece.text).join('')).join('\n'),
		pieces,
		...authorOf(chronicle, first?.value),
		place,
		...surroundings(chronicle, place)
	};
}

function authorOf({ authors }: Chronicle, number = -1): Pick<Lost, 'seat' | 'minute'> {
	const { seat = null, minute = 0 } = authors.list[number] ?? {};
	return { seat, minute };
}

/** The outermost block around an item that was swallowed with it; null where the item was typed into an old block. */
function topOf({ swallowed }: Chronicle, item: Y.Item): Y.Item | null {
	let top: Y.Item | null = null;
	for (let holder = holderOf(item); holder && swallowed.has(rangeOf(holder)); holder = holderOf(holder)) {
		if (typeOf(holder) instanceof Y.XmlElement) top = holder;
	}
	return top;
}

/** Blocks that somebody wrote into what others took away: those side by side are one loss. */
function lostBlocks(chronicle: Chronicle, runs: readonly Run[]): Lost[] {
	const tops = new Map<Y.Item, Run[]>();
	for (const run of runs) {
		const top = topOf(chronicle, run.first);
		if (top) tops.set(top, [...(tops.get(top) ?? []), run]);
	}
	const isSwallowedBlock = (item: Y.Item | null) =>
		item !== null && typeOf(item) !== null && chronicle.swallowed.has(rangeOf(item));
	return [...tops.keys()].flatMap((top) => {
		if (isSwallowedBlock(top.left)) {
			for (let left = top.left; left && isSwallowedBlock(left); left = left.left) if (tops.has(left)) return [];
		}
		const lines: Piece[][] = [];
		for (let next: Y.Item | null = top; next && isSwallowedBlock(next); next = next.right) {
			const own = tops.get(next);
			if (own) lines.push(...linesIn(next, own));
		}
		return [lostWords(chronicle, lines.flat(), nearestPlace(chronicle, top), lines)];
	});
}

function linesIn(top: Y.Item, runs: readonly Run[]): Piece[][] {
	const lines: Piece[][] = [];
	const todo: Y.Item[] = [top];
	for (let item = todo.pop(); item; item = todo.pop()) {
		const type = typeOf(item);
		if (type instanceof Y.XmlText) {
			const order = new Map([...itemsOf(type)].map((inside, at) => [inside, at]));
			const own = runs.filter(({ parent }) => parent === type);
			own.sort((a, b) => order.get(a.first)! - order.get(b.first)!);
			if (own.length > 0) lines.push(own.flatMap(piecesOf));
		} else if (type) {
			todo.push(...[...itemsOf(type)].filter((inside) => typeOf(inside)).reverse());
		}
	}
	return lines;
}

/**
 * Words that came after all that they belonged to was folded away. Yjs has nothing of them: they are put together from
 * what the update said of each.
 */
function lostOrphans(chronicle: Chronicle): Lost[] {
	const losses: { letters: (Mark & { letter: string })[]; orphan: Orphan; place: Place }[] = [];
	const places = new Map<string, (typeof losses)[number]>();
	for (const orphan of chronicle.orphans) {
		const { client, clock, text, origin } = orphan;
		const lost = lostIn(chronicle, { client, from: clock, to: clock + text.length });
		const letters = lost.flatMap(({ from, to }) =>
			Array.from({ length: to - from }, (_, at) => ({ client, clock: from + at, letter: text[from + at - clock]! }))
		);
		if (letters.length === 0) continue;
		let loss = origin ? places.get(`${origin.client} ${origin.clock}`) : undefined;
		if (!loss) losses.push((loss = { letters: [], orphan, place: placeByNeighbours(chronicle, orphan) }));
		const behind = loss.letters.findIndex((one) => one.client === origin?.client && one.clock === origin.clock);
		loss.letters.splice(behind + 1, 0, ...letters);
		for (const letter of letters) places.set(`${letter.client} ${letter.clock}`, loss);
	}
	return losses.map(({ letters, orphan, place }) => ({
		text: letters.map(({ letter }) => letter).join(''),
		pieces: letters.reduce<Piece[]>((pieces, { client, clock, letter }) => {
			const last = pieces.at(-1);
			if (last?.client === client && last.from + last.text.length === clock) last.text += letter;
			else pieces.push({ client, from: clock, text: letter });
			return pieces;
		}, []),
		...authorOf(chronicle, orphan.author),
		place,
		...surroundings(chronicle, place)
	}));
}
