// Finds, among all that is gone and all that has come, what only stands elsewhere now, also where it was edited there.
import { canBecome, type Tools } from './align';
import { bagOf, isPicture, likeness, type Block } from './blocks';
import { compareBlock, everyDelta, type Delta, type Move } from './delta';

type Added = Extract<Delta, { kind: 'added' }>;
type Removed = Extract<Delta, { kind: 'removed' }>;

/** Less than this may be said twice by chance; of what is said once, less than that. */
const SAID_LETTERS = 15;
const SAID_ONCE_LETTERS = 6;
/** What was edited as well must have this much of its words in common, and be a sentence or more. */
const EDITED_ALIKE = 0.6;
const EDITED_LETTERS = 40;
/** Words that stand in so many places tell nothing. */
const TELLING_IN_AT_MOST = 12;

/** Marks moves on both of their places. */
export function findMoves(deltas: readonly Delta[], tools: Tools): void {
	const all = [...everyDelta(deltas)];
	const removed = all.filter((delta): delta is Removed => delta.kind === 'removed');
	const added = all.filter((delta): delta is Added => delta.kind === 'added');
	if (removed.length === 0 || added.length === 0) return;
	pairSame(removed, added, tools);
	pairEdited(
		removed.filter(({ move }) => !move),
		added.filter(({ move }) => !move),
		tools
	);
	const rows = rowsIn(deltas);
	const arrived = new Map(added.map((come) => [come.move, come]));
	for (const gone of removed) {
		const come = gone.move && arrived.get(gone.move);
		if (come) for (const step of [-1, 1]) takeAlong(gone, come, { step, rows, tools });
	}
}

/** Where each delta stands among its neighbours. */
type Rows = ReadonlyMap<Delta, { row: readonly Delta[]; at: number }>;

function rowsIn(deltas: readonly Delta[], rows = new Map<Delta, { row: readonly Delta[]; at: number }>()): Rows {
	deltas.forEach((delta, at) => {
		rows.set(delta, { row: deltas, at });
		if (delta.kind === 'within' || delta.kind === 'table') rowsIn(delta.children, rows);
	});
	return rows;
}

/** Neighbours that say little by themselves, such as a short heading, went along with what stood beside them. */
function takeAlong(
	gone: Removed,
	come: Added,
	{ step, rows, tools }: { step: number; rows: Rows; tools: Tools }
): void {
	for (let [from, to] = [gone, come]; ;) {
		const [there, here] = [beside(from, step, rows), beside(to, step, rows)];
		if (there?.kind !== 'removed' || here?.kind !== 'added' || there.move || here.move) return;
		if (there.older.says !== here.newer.says || !canBecome(there.older, here.newer)) return;
		tie(there, here, tools);
		[from, to] = [there, here];
	}
}

function beside(delta: Delta, step: number, rows: Rows): Delta | undefined {
	const { row, at } = rows.get(delta)!;
	return row[at + step];
}

function pairSame(removed: readonly Removed[], added: readonly Added[], tools: Tools): void {
	const waiting = new Map<number, Removed[]>();
	for (const gone of removed) {
		const others = waiting.get(gone.older.says);
		if (others) others.push(gone);
		else waiting.set(gone.older.says, [gone]);
	}
	const comes = new Map<number, number>();
	for (const { newer } of added) comes.set(newer.says, (comes.get(newer.says) ?? 0) + 1);
	for (const come of added) {
		const candidates = waiting.get(come.newer.says) ?? [];
		const isOnce = candidates.length === 1 && comes.get(come.newer.says) === 1;
		if (!saysEnough(come.newer, isOnce ? SAID_ONCE_LETTERS : SAID_LETTERS)) continue;
		const gone = candidates.find(({ older, move }) => !move && canBecome(older, come.newer));
		if (gone) tie(gone, come, tools);
	}
}

/** A line across says nothing; a picture says which it is. */
const saysEnough = (block: Block, enough: number): boolean =>
	isPicture(block) ? Object.values(block.node.attrs).some((value) => value !== null) : block.letters >= enough;

function pairEdited(removed: readonly Removed[], added: readonly Added[], { numbers, effort }: Tools): void {
	const places = new Map<number, Removed[]>();
	for (const gone of removed) {
		if (gone.older.letters < EDITED_LETTERS) continue;
		for (const word of bagOf(gone.older, numbers).keys()) {
			const others = places.get(word);
			if (others) others.push(gone);
			else places.set(word, [gone]);
		}
	}
	for (const come of added) {
		if (come.newer.letters < EDITED_LETTERS) continue;
		const bag = bagOf(come.newer, numbers);
		if (!effort.spend(bag.size * TELLING_IN_AT_MOST)) return;
		const [gone] = candidates(come.newer, places, { numbers, effort })
			.map((candidate) => ({ candidate, alike: likeness(candidate.older, come.newer, numbers) }))
			.filter(({ alike }) => alike >= EDITED_ALIKE)
			.sort((a, b) => b.alike - a.alike);
		if (gone) tie(gone.candidate, come, { numbers, effort });
	}
}

/** Those that share most telling words with it. */
function candidates(block: Block, places: ReadonlyMap<number, readonly Removed[]>, { numbers }: Tools): Removed[] {
	const shared = new Map<Removed, number>();
	for (const word of bagOf(block, numbers).keys()) {
		const found = places.get(word) ?? [];
		if (found.length > TELLING_IN_AT_MOST) continue;
		for (const gone of found) if (!gone.move) shared.set(gone, (shared.get(gone) ?? 0) + 1);
	}
	return [...shared]
		.filter(([gone]) => canBecome(gone.older, block))
		.sort(([, a], [, b]) => b - a)
		.slice(0, 3)
		.map(([gone]) => gone);
}

function tie(gone: Removed, come: Added, tools: Tools): void {
	const [older, newer] = [gone.older, come.newer];
	const move: Move = { older, newer, delta: compareBlock(older, newer, tools), from: 0, to: 0 };
	gone.move = move;
	come.move = move;
}
