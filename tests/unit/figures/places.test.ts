// Places that pictures on their way keep in a text that everybody writes in.
import { EditorState, type Transaction } from '@tiptap/pm/state';
import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import { keepPlace, placeNow, placesPlugin } from '$lib/figures/places';
import { ROOT } from '$shared/document/names';
import { schema } from '../../support/editor';

const paragraph = (words: string) => schema.nodes.paragraph!.create(null, words ? schema.text(words) : null);
const figure = (words: string) => schema.nodes.figure!.create(null, schema.text(words));

/** No view draws it here. */
const drawn = {} as HTMLElement;

/** A text of these lines, which nobody else writes. */
function text(...lines: string[]) {
	let state = EditorState.create({
		doc: schema.topNodeType.create(null, lines.map(paragraph)),
		plugins: [placesPlugin(new Y.Doc().getXmlFragment(ROOT))]
	});
	const apply = (tr: Transaction) => void (state = state.apply(tr));
	return {
		place: (id: string, pos: number) => apply(keepPlace(state.tr, { id, pos, drawn })),
		mark: (id: string, pos: number) => apply(keepPlace(state.tr, { id, pos })),
		at: (id: string) => placeNow(state, id),
		write: (words: string, pos: number) => apply(state.tr.insertText(words, pos)),
		/** The picture has come: it is put in, and keeps no place any more. */
		comes: (id: string) => apply(keepPlace(state.tr.insert(placeNow(state, id)!, figure(id)), { id, pos: null })),
		remove: (from: number, to: number) => apply(state.tr.delete(from, to)),
		get lines() {
			return state.doc.content.content.map((node) => node.textContent);
		}
	};
}

describe('a place', () => {
	it('stays between the same blocks while one writes before and behind it', () => {
		const one = text('Uno', 'Dos');
		one.place('a', 5);
		one.write('Antes ', 1);
		one.write(' y tres', one.lines.join('').length + 3);
		one.comes('a');
		expect(one.lines).toEqual(['Antes Uno', 'a', 'Dos y tres']);
		expect(one.at('a')).toBe(null);
	});

	it('is where its neighbours were, when they are gone', () => {
		const one = text('Uno', 'Dos', 'Tres');
		one.place('a', 10);
		one.remove(5, 10);
		one.comes('a');
		expect(one.lines).toEqual(['Uno', 'a', 'Tres']);
	});
});

it('the place of a block goes with it, when something is put in before it', () => {
	const one = text('Uno', 'Dos');
	one.mark('described', 5);
	one.place('a', 5);
	one.comes('a');
	expect(one.at('described')).toBe(8);
	expect(one.lines).toEqual(['Uno', 'a', 'Dos']);
});

describe('several that were dropped together', () => {
	const orders = ['abc', 'acb', 'bac', 'bca', 'cab', 'cba'];
	it.each(orders)('stand in their order, also where they come as %s', (order) => {
		const one = text('Uno', 'Dos');
		for (const id of 'abc') one.place(id, 5);
		for (const id of order) one.comes(id);
		expect(one.lines).toEqual(['Uno', 'a', 'b', 'c', 'Dos']);
	});
});
