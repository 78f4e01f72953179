// Captions and notes stay what they are, whatever somebody does to them as if they were paragraphs.
import { setBlockType, wrapIn } from '@tiptap/pm/commands';
import { Fragment, Slice, type Node } from '@tiptap/pm/model';
import { wrapInList } from '@tiptap/pm/schema-list';
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { pasteIntoHeld, turnsHeld } from '$lib/editor/held-blocks';
import { schema } from '../../support/editor';

const { figure, paragraph, caption, footnote, blockquote, codeBlock, bulletList } = schema.nodes;
const FILE = 'a1'.repeat(32);
const text = (words: string) => schema.text(words);
const picture = () => figure!.create({ file: FILE }, text('Pie'));

function at(block: Node): EditorState {
	const doc = schema.topNodeType.create(null, [block, paragraph!.create(null, text('Detrás'))]);
	const state = EditorState.create({ schema, doc });
	return state.apply(state.tr.setSelection(TextSelection.create(doc, 2)));
}

function done(block: Node, command: (state: EditorState, dispatch: (tr: Transaction) => void) => boolean): Transaction {
	let made: Transaction | null = null;
	command(at(block), (tr) => (made = tr));
	return made!;
}

describe('what would make another block of it', () => {
	it.each([
		['a figure', picture],
		['a caption', () => caption!.create(null, text('Pie'))],
		['a note', () => footnote!.create({ id: 'abcdef123456' }, text('Nota'))]
	])('%s is not made a paragraph or code', (_, block) => {
		expect(turnsHeld(done(block(), setBlockType(paragraph!, { level: 2 })))).toBe(true);
		expect(turnsHeld(done(block(), setBlockType(codeBlock!)))).toBe(true);
		const { state } = { state: at(block()) };
		expect(turnsHeld(state.tr.setNodeMarkup(0, paragraph!))).toBe(true);
	});

	it('it may be put into a quote, and its attributes may change', () => {
		expect(turnsHeld(done(picture(), wrapIn(blockquote!)))).toBe(false);
		expect(turnsHeld(at(picture()).tr.setNodeMarkup(0, undefined, { file: FILE, width: 50 }))).toBe(false);
		expect(turnsHeld(at(picture()).tr.setNodeAttribute(0, 'width', 50))).toBe(false);
	});

	it('a paragraph is not held', () => {
		const words = () => paragraph!.create(null, text('Texto'));
		expect(turnsHeld(done(words(), setBlockType(codeBlock!)))).toBe(false);
		expect(turnsHeld(done(words(), wrapInList(bulletList!)))).toBe(false);
	});
});

describe('a paste into a caption', () => {
	const figuresIn = ({ doc }: Transaction) => {
		let count = 0;
		doc.descendants((node) => void (count += node.type === figure ? 1 : 0));
		return count;
	};

	const lines = (count: number) =>
		Array.from({ length: count }, (_, index) => paragraph!.create(null, text(`línea ${index}`)));

	it.each([1, 2, 3])('of %i paragraphs leaves one figure, and loses no word', (count) => {
		for (const open of [0, 1]) {
			const tr = pasteIntoHeld(at(picture()), new Slice(Fragment.from(lines(count)), open, open))!;
			tr.doc.check();
			expect(figuresIn(tr)).toBe(1);
			const words = lines(count).map(({ textContent }) => textContent);
			expect(tr.doc.firstChild!.textBetween(0, tr.doc.firstChild!.content.size, '', '|')).toBe(`P${words.join('|')}ie`);
		}
	});

	it('of words alone is only words', () => {
		const tr = pasteIntoHeld(at(picture()), new Slice(Fragment.from(text('…')), 0, 0))!;
		expect(tr.doc.firstChild!.textContent).toBe('P…ie');
	});

	it('of another picture puts it behind this one', () => {
		const tr = pasteIntoHeld(at(picture()), new Slice(Fragment.from([picture(), ...lines(1)]), 0, 0))!;
		tr.doc.check();
		expect(figuresIn(tr)).toBe(2);
		expect(tr.doc.textContent).toBe('PiePielínea 0Detrás');
	});

	it('anywhere else is none of our business', () => {
		const state = at(paragraph!.create(null, text('Texto')));
		expect(pasteIntoHeld(state, new Slice(Fragment.from(lines(2)), 1, 1))).toBe(null);
	});
});
