// Counts what became of the blocks under one heading: how many of what, whose words, and each table and figure apart.
import type { Arrival, Fact, Thing } from '$shared/compare/comparison';
import type { Block } from './blocks';
import { countIn, type Counts } from './counts';
import { authorsIn, type Credits } from './credits';
import { blockOf, type Delta } from './delta';
import { kindOf, saysOther } from './kinds';
import { isNumbered, nounOf } from './nouns';

type Verb = Fact['verb'];
type Told<What> = What & { change: number; by: number[] };

interface Places {
	numbers: ReadonlyMap<Block, number>;
	home: ReadonlyMap<Block, string | null>;
	credits: Credits;
}

export interface Facts extends Counts {
	facts: Fact[];
	things: Told<Thing>[];
	arrivals: Told<Arrival>[];
	/** The first of the changes that are counted. */
	change: number;
	isRewritten(part: number, letters: number): boolean;
}

export function factsOf(body: readonly Delta[], { numbers, home, credits }: Places): Facts {
	const facts: Fact[] = [];
	const things: Facts['things'] = [];
	const arrivals: Facts['arrivals'] = [];
	const counted: Delta[] = [];

	function count(verb: Verb, noun: string, delta: Delta): void {
		counted.push(delta);
		const known = facts.find((fact) => fact.verb === verb && fact.noun === noun);
		if (known) known.count++;
		else facts.push({ verb, noun, count: 1 });
	}

	function arrive(delta: Delta & { kind: 'added' }, noun: string): void {
		const { older, delta: edit, to } = delta.move!;
		const [from, isEdited] = [home.get(older) ?? null, saysOther(edit)];
		const by = authorsIn(countIn([edit], credits).tally);
		const last = arrivals.at(-1);
		if (last && last.change === to && last.noun === noun && !isEdited) last.count++;
		else arrivals.push({ from, noun, count: 1, isEdited, change: to, by });
	}

	function enter(delta: Delta, holder?: Block): void {
		if (delta.kind === 'same' || (delta.kind === 'removed' && delta.move)) return;
		const block = blockOf(delta);
		const noun = nounOf(block, holder);
		if (isNumbered(noun)) {
			const by = authorsIn(countIn([delta], credits).tally);
			things.push({ ...thing(delta, noun, numbers.get(block) ?? 0), change: delta.change ?? 0, by });
		} else if (delta.kind === 'added' && delta.move) arrive(delta, noun);
		else if (delta.kind === 'within' && delta.children.some(({ kind }) => kind !== 'same'))
			for (const child of delta.children) enter(child, delta.newer);
		else count(kindOf(delta) as Verb, noun, delta); // what has moved is not counted here
	}
	for (const delta of body) enter(delta);

	const sum = countIn(counted, credits);
	const all = sizeOf(body);
	return {
		...sum,
		...{ facts, things, arrivals },
		change: counted.find(({ change }) => change)?.change ?? 0,
		isRewritten: (part, letters) =>
			Math.min(all.older, all.newer) >= letters &&
			sum.lettersAdded >= part * all.newer &&
			sum.lettersRemoved >= part * all.older
	};
}

function thing(delta: Delta, noun: string, number: number): Thing {
	const made: Thing = {
		...{ noun, number, verb: kindOf(delta), cells: 0, rowsAdded: 0, rowsRemoved: 0, rowsMoved: 0 },
		...{ columnsAdded: 0, columnsRemoved: 0, columnsMoved: 0 }
	};
	const inside = delta.kind === 'added' && delta.move ? delta.move.delta : delta;
	if (inside.kind !== 'table') return made;
	for (const { older, newer, hasMoved } of inside.columns ?? []) {
		if (hasMoved) made.columnsMoved++;
		else if (older === null) made.columnsAdded++;
		else if (newer === null) made.columnsRemoved++;
	}
	for (const row of inside.children) {
		if (row.kind === 'added' && row.move) made.rowsMoved++;
		else if (row.kind === 'added') made.rowsAdded++;
		else if (row.kind === 'removed' && !row.move) made.rowsRemoved++;
		else if (row.kind === 'within') made.cells += row.children.filter(isCellChanged).length;
	}
	return made;
}

/** Cells of columns that came or went are counted as columns. */
const isCellChanged = (cell: Delta): boolean => cell.kind !== 'added' && cell.kind !== 'removed' && saysOther(cell);

function sizeOf(body: readonly Delta[]): { older: number; newer: number } {
	const size = { older: 0, newer: 0 };
	for (const delta of body) {
		if (delta.kind !== 'added') size.older += [delta.older].flat().reduce((sum, { letters }) => sum + letters, 0);
		if (delta.kind !== 'removed') size.newer += [delta.newer].flat().reduce((sum, { letters }) => sum + letters, 0);
	}
	return size;
}
