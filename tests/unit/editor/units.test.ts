// What is moved as one, and where it may go: a caption with its table, and notes not at all.
import { EditorState } from '@tiptap/pm/state';
import type { Node } from '@tiptap/pm/model';
import { expect, it } from 'vitest';
import { placeFor, targetOf, unitFrom, type Way } from '../../../src/lib/editor/moving/units';
import { schema } from '../../support/editor';

const { paragraph, caption, table, tableRow, tableCell, footnote } = schema.nodes;
const p = (words: string) => paragraph!.create(null, schema.text(words));
const CAPTION = caption!.create(null, schema.text('Tabla'));
const TABLE = table!.create(null, tableRow!.create(null, tableCell!.create(null, p('12'))));
const NOTE = footnote!.create({ id: 'abcdef123456' }, schema.text('Nota'));

/** A text of these blocks, and the unit that the nth of them belongs to. */
function text(...blocks: Node[]) {
	const doc = schema.nodes.doc!.create(null, blocks);
	const at = (index: number) => blocks.slice(0, index).reduce((sum, { nodeSize }) => sum + nodeSize, 0);
	const unit = (index: number) => unitFrom(EditorState.create({ doc }), at(index));
	const goes = (index: number, way: Way) => {
		const found = unit(index);
		return found && targetOf(found, way);
	};
	return { doc, unit, goes };
}

it('a caption and its table go together, and others go past both', () => {
	const { doc, unit, goes } = text(p('uno'), CAPTION, TABLE, p('dos'));
	expect(unit(1)).toMatchObject({ index: 1, count: 2 });
	expect(unit(2)).toMatchObject({ index: 1, count: 2 });
	expect([goes(0, 1), goes(3, -1), goes(2, -1), goes(1, 1)]).toEqual([3, 1, 0, 4]);
	expect([0, 1, 2, 3, 4].map((to) => placeFor(doc, to))).toEqual([0, 1, 1, 3, 4]);
	// One without the other is a block like any.
	expect(text(CAPTION, p('uno'), TABLE).unit(2)).toMatchObject({ index: 2, count: 1 });
});

it('notes stay at the end of the text, and nothing goes among them', () => {
	const { doc, unit, goes } = text(p('uno'), p('dos'), NOTE, NOTE);
	expect(unit(2)).toBeNull();
	expect([goes(1, 1), goes(0, 1), goes(0, 'last'), goes(1, 'first'), goes(0, 'first')]).toEqual([null, 2, 2, 0, null]);
	expect(placeFor(doc, 4)).toBe(2);
});
