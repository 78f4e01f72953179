// What of a text is not in another: the words somebody would miss.
import { expect, it } from 'vitest';
import { onlyIn, type Block } from '$lib/sync/recovered';

const paragraph = (words: string, level = 0): Block => ({
	type: 'paragraph',
	attrs: { level },
	content: words === '' ? [] : [{ type: 'text', text: words }]
});
const heading = (words: string) => paragraph(words, 2);
const told = (blocks: Block[]) => blocks.map(({ content }) => content?.[0]?.text);

it('nothing, where all of it is there, wherever it stands', () => {
	const [one, two] = [paragraph('One'), paragraph('Two')];
	expect(onlyIn([one, two], [two, paragraph('Three'), one])).toEqual([]);
});

it('blocks that are missing or say something else, each stretch under its heading', () => {
	const mine = [heading('Aims'), paragraph('One'), paragraph('Two, longer'), heading('Means'), paragraph('Mine')];
	const theirs = [heading('Aims'), paragraph('One'), paragraph('Two'), heading('Means')];
	expect(told(onlyIn(mine, theirs))).toEqual(['Aims', 'Two, longer', 'Means', 'Mine']);
});

it('a heading of one’s own stands for itself', () => {
	expect(told(onlyIn([heading('Aims'), heading('Means'), paragraph('Mine')], [heading('Aims')]))).toEqual(
		['Aims', 'Means', 'Mine'].slice(1)
	);
});

it('what stands there twice and only once in the other is missed once; empty lines are not missed', () => {
	const twice = [paragraph('One'), paragraph(''), paragraph('One')];
	expect(told(onlyIn(twice, [paragraph('One')]))).toEqual(['One']);
});
