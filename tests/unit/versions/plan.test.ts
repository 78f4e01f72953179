// A text becomes what it was, and what is equal is not touched.
import { describe, expect, it } from 'vitest';
import { planRestore, withChosen, type Block } from '../../../server/worker/restore/plan';

/** `id=words`; a table is `id=|words`. */
const row = (...blocks: string[]): Block[] =>
	blocks.map((block) => {
		const [id = '', canonical = ''] = block.split('=');
		return { id, canonical, type: canonical.startsWith('|') ? 'table' : 'paragraph' };
	});

/** Does the steps from the end, as the edit does. */
function follow(present: Block[], wanted: Block[]): Block[] {
	const result = [...present];
	for (const step of planRestore(present, wanted).reverse()) {
		if (step.kind === 'remove') result.splice(step.at, 1);
		else result.splice(step.at, step.kind === 'change' ? 1 : 0, wanted[step.from]!);
	}
	return result;
}

const kinds = (present: Block[], wanted: Block[]) =>
	planRestore(present, wanted).map((step) => `${step.kind} ${step.at}`);

describe('the plan', () => {
	it('does nothing where nothing is different', () => {
		expect(planRestore(row('a=1', 'b=2'), row('x=1', 'y=2'))).toEqual([]);
	});

	it('changes a block back in its place, and leaves its neighbours', () => {
		expect(kinds(row('a=1', 'b=2 more', 'c=3'), row('a=1', 'b=2', 'c=3'))).toEqual(['change 1']);
	});

	it('brings back what went, and takes away what came', () => {
		expect(kinds(row('a=1', 'n=new', 'c=3'), row('a=1', 'b=2', 'c=3'))).toEqual(['add 1', 'remove 1']);
		expect(kinds(row('a=1'), row('a=1', 'b=2', 'c=3'))).toEqual(['add 1', 'add 1']);
		expect(kinds(row('a=1', 'b=2'), row('b=2'))).toEqual(['remove 0']);
	});

	it('makes no table of a paragraph', () => {
		expect(kinds(row('a=1'), row('a=|1'))).toEqual(['add 0', 'remove 0']);
	});

	it('moves the fewer of those that changed places', () => {
		expect(kinds(row('c=3', 'a=1', 'b=2'), row('a=1', 'b=2', 'c=3'))).toEqual(['remove 0', 'add 3']);
	});

	it.each(Array.from({ length: 300 }, (_, seed) => seed))('ends at what is wanted (seed %i)', (seed) => {
		let state = seed + 1;
		const below = (limit: number) => (state = (state * 48_271) % 2_147_483_647) % limit;
		const some = () =>
			row(...Array.from({ length: below(9) }, () => `${'abcdef'[below(6)]}=${below(4) === 0 ? '|' : ''}${below(3)}`));
		const [present, wanted] = [some(), some()];
		expect(follow(present, wanted).map(({ canonical }) => canonical)).toEqual(wanted.map(({ canonical }) => canonical));
	});
});

describe('a part of a version', () => {
	const words = (blocks: Block[]) => blocks.map(({ id, canonical }) => `${id}=${canonical}`);
	const wanted = row('a=1', 'b=2', 'c=3');

	it('takes the place of the same block', () => {
		expect(words(withChosen(row('n=0', 'b=other', 'a=1'), wanted, new Set(['b'])))).toEqual(['n=0', 'b=2', 'a=1']);
	});

	it('comes behind what it stood behind, or at the beginning', () => {
		expect(words(withChosen(row('a=1', 'n=0'), wanted, new Set(['b', 'c'])))).toEqual(['a=1', 'b=2', 'c=3', 'n=0']);
		expect(words(withChosen(row('n=0'), wanted, new Set(['c'])))).toEqual(['c=3', 'n=0']);
	});
});
