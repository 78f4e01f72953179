// How authors are told from each other on a screen and in charts.
import { expect, it } from 'vitest';
import { entriesOf } from '$lib/authorship/legend';
import { classOf, looksFor } from '$lib/authorship/looks';
import { colorOf } from '$shared/person-color';

const idOf = (number: number) => `00000000-0000-4000-8000-${(number * 7919).toString(16).padStart(12, '0')}`;
const ids = (many: number) => Array.from({ length: many }, (_, place) => idOf(place));
const isApart = (values: readonly unknown[]) => new Set(values).size === values.length;

it('eight authors have no colour and no line in common; sixty-four no colour with the same line', () => {
	const eight = [...looksFor(ids(8)).values()];
	expect(isApart(eight.map(({ color }) => color))).toBe(true);
	expect(isApart(eight.map(({ line }) => line))).toBe(true);
	expect(isApart([...looksFor(ids(64)).values()].map(classOf))).toBe(true);
});

it('who has most words has the colour of their caret', () => {
	for (const id of ids(20)) expect(looksFor([...new Set([id, ...ids(9)])]).get(id)!.color).toBe(colorOf(id));
});

it('somebody who wrote for two organisations is one person with both, and two organisations', () => {
	const person = { id: idOf(1), name: 'Ravi Menon' };
	const authors = [
		{ person, organisation: { id: idOf(2), name: 'Lince' }, words: 30 },
		{ person, organisation: { id: idOf(3), name: 'Cibeles' }, words: 10 }
	];
	expect(entriesOf({ authors }, 'people', 80)).toMatchObject([
		{ name: 'Ravi Menon', detail: 'Lince, Cibeles', words: 40, share: 0.5 }
	]);
	expect(entriesOf({ authors }, 'organisations', 80)).toMatchObject([
		{ name: 'Lince', detail: '', words: 30 },
		{ name: 'Cibeles', detail: '', words: 10 }
	]);
});
