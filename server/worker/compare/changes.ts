// Numbers what changed, in the order of reading, and says of each change what it is, how much, and whose words are new.
import type { Change, ChangeKind } from '$shared/compare/comparison';
import type { Block } from './blocks';
import { countIn, textIn } from './counts';
import { authorsIn, type Credits } from './credits';
import { blockOf, everyDelta, type Delta } from './delta';
import { kindOf } from './kinds';
import { nounOf } from './nouns';

const EXCERPT = 200;

/** Gives every delta the number of its change. */
export function numberChanges(deltas: readonly Delta[], credits: Credits): Change<number[]>[] {
	const away = [...everyDelta(deltas)].flatMap((delta) =>
		delta.kind === 'removed' && delta.move ? [{ delta, move: delta.move }] : []
	);
	away.forEach(({ move }, place) => (move.from = place));
	const numbering = new Numbering();
	numbering.walk(deltas);
	for (const { delta, move } of away) delta.change = move.to;
	return numbering.changes.map(({ deltas: own, restores, ...change }) => {
		const { wordsAdded, wordsRemoved, tally } = countIn(own, credits);
		return { ...change, wordsAdded, wordsRemoved, by: authorsIn(tally), restores: [...restores] };
	});
}

interface Open extends Omit<Change, 'by' | 'restores' | 'wordsAdded' | 'wordsRemoved'> {
	deltas: Delta[];
	restores: Set<string>;
}

class Numbering {
	readonly changes: Open[] = [];
	/** How many of the newer text's top blocks are behind us. */
	#at = 0;

	/** `holder`: the block in which these stand; `top`: the older one at the top of the text in which that stands. */
	walk(deltas: readonly Delta[], holder?: Block, top?: Block): void {
		let last: Delta | null = null;
		for (const delta of deltas) {
			if (delta.kind === 'removed' && delta.move) continue; // it is told where it stands now
			if (delta.kind === 'same') delta.change = 0;
			else if (delta.kind === 'within' && delta.children.some(({ kind }) => kind !== 'same')) {
				if (!isSameFrame(delta)) delta.change = this.#open(delta, 'formatted', holder).number;
				this.walk(delta.children, delta.newer, top ?? delta.older);
			} else this.#number(delta, last, { holder, top });
			last = delta;
			if (!top) this.#at += blocksOf(delta);
		}
	}

	#number(delta: Delta, last: Delta | null, { holder, top }: { holder?: Block; top?: Block }): void {
		const [kind, open] = [kindOf(delta), this.changes.at(-1)];
		const goesOn = open && last?.change === open.number && isGroup(last, delta);
		const change = goesOn ? open : this.#open(delta, kind, holder);
		if (goesOn) {
			change.count++;
			if (nounOf(blockOf(delta), holder) !== change.noun) change.noun = 'passage';
		}
		if (kind === 'movedEdited') change.kind = kind;
		delta.change = change.number;
		for (const { kind: how, move } of movable(delta)) if (how === 'added' && move) move.to = change.number;
		change.deltas.push(delta);
		if (kind === 'moved' || kind === 'added') return; // it says what it said, or nothing was there
		for (const { id } of top ? [top] : oldBlocks(delta)) if (id !== null) change.restores.add(id);
	}

	#open(delta: Delta, kind: ChangeKind, holder?: Block): Open {
		const change: Open = {
			...{
				number: this.changes.length + 1,
				kind,
				noun: nounOf(blockOf(delta), holder),
				count: 1,
				at: this.#at
			},
			...{ deltas: [], restores: new Set<string>() },
			before: excerpt(oldBlocks(delta)[0]),
			after: delta.kind === 'removed' ? '' : excerpt(blockOf(delta))
		};
		this.changes.push(change);
		return change;
	}
}

/** Of the newer text. */
const blocksOf = (delta: Delta): number =>
	delta.kind === 'removed' ? 0 : delta.kind === 'reshaped' ? delta.newer.length : 1;

/** It holds other things now, and is itself as it was. */
const isSameFrame = ({ older, newer }: { older: Block; newer: Block }): boolean => older.node.sameMarkup(newer.node);

/** Neighbours that came, went or moved together are one change. */
function isGroup(last: Delta, delta: Delta): boolean {
	if (last.kind !== delta.kind || (delta.kind !== 'added' && delta.kind !== 'removed')) return false;
	const [before, now] = [(last as typeof delta).move, delta.move];
	if (!before || !now) return before === now;
	return now.from === before.from + 1; // side by side there, too
}

/** A row may have moved in its table. */
const movable = (delta: Delta) =>
	[...everyDelta([delta])].filter((one) => one.kind === 'added' || one.kind === 'removed');

function oldBlocks(delta: Delta): Block[] {
	if (delta.kind === 'added') return delta.move ? [delta.move.older] : [];
	return [delta.older].flat();
}

function excerpt(block: Block | undefined): string {
	const text = block ? textIn(block).replace(/\s+/g, ' ').trim() : '';
	return text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text;
}
