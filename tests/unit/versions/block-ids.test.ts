// A block keeps its name from version to version, however often its element is made anew.
import { expect, it } from 'vitest';
import { GONE_KEPT, nameBlocks, type Named } from '$shared/document/block-ids';

const found = (...blocks: string[]) =>
	blocks.map((block) => {
		const [element = '', words = ''] = block.split('=');
		return { element, words };
	});
const name = (blocks: string[], before?: Named) => nameBlocks(found(...blocks), before);
const ids = ({ blocks }: Named) => blocks.map(({ id }) => id);

it('is named by its element at first, and keeps that while its words change', () => {
	const first = name(['a=uno', 'b=dos']);
	expect(ids(first)).toEqual(['a', 'b']);
	expect(ids(name(['a=uno más', 'c=nuevo', 'b=dos'], first))).toEqual(['a', 'c', 'b']);
});

it('keeps its name where its element was made anew with the same words, and from then on', () => {
	const first = name(['a=uno', 'b=dos']);
	const quoted = name(['a=uno', 'q=', 'x=dos'], first);
	expect(ids(quoted)).toEqual(['a', 'q', 'b']);
	expect(ids(name(['a=uno', 'q=', 'x=dos, y medio'], quoted))).toEqual(['a', 'q', 'b']);
});

it('has its name again where it was restored after versions without it', () => {
	let named = name(['a=uno', 'b=dos']);
	for (const blocks of [['a=uno'], ['a=otro'], ['a=otro', 'n=nuevo']]) named = name(blocks, named);
	expect(named.gone).toEqual([{ id: 'b', words: 'dos' }]);
	const restored = name(['a=uno', 'z=dos'], named);
	expect(ids(restored)).toEqual(['a', 'b']);
	expect(restored.gone).toEqual([{ id: 'n', words: 'nuevo' }]);
});

it('does not take the name of a block that is still there, nor one name twice', () => {
	const first = name(['a=igual', 'b=igual']);
	expect(ids(name(['a=igual', 'c=igual', 'd=igual'], first))).toEqual(['a', 'b', 'd']);
	expect(ids(name(['a=', 'b=', 'c='], first))).toEqual(['a', 'b', 'c']);
});

it('takes nobody for an empty block that vanished', () => {
	const gone = name(['a=uno'], name(['a=uno', 'e=']));
	expect(gone.gone).toEqual([]);
	expect(ids(name(['a=uno', 'f='], gone))).toEqual(['a', 'f']);
});

it('remembers the last that went', () => {
	let named = name(Array.from({ length: GONE_KEPT }, (_, number) => `old${number}=old ${number}`));
	named = name(['a=last'], named);
	named = name([], named);
	expect(named.gone).toHaveLength(GONE_KEPT);
	expect(named.gone[0]).toEqual({ id: 'a', words: 'last' });
});
