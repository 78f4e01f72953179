// [S11] Moving a block: as little as can be is written anew, and what others write meanwhile stays or is found.
import { TextSelection } from '@tiptap/pm/state';
import { undo, ySyncPluginKey } from '@tiptap/y-tiptap';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { moveBlocks, type Move } from '../../../src/lib/editor/moving/move';
import { ROOT } from '$shared/document/names';
import { readLog, shownIn, WRITERS } from '../../support/chronicles';
import { HeadlessEditor, schema } from '../../support/editor';

const NOBODY = () => false;

/** Somebody at an editor; what they write goes to the others when they meet. */
class Somebody {
	readonly doc = new Y.Doc();
	readonly editor: HeadlessEditor;
	readonly updates: Uint8Array[] = [];

	constructor(client: number, state?: Uint8Array) {
		this.doc.clientID = client;
		if (state) Y.applyUpdate(this.doc, state);
		this.editor = new HeadlessEditor(this.doc);
		this.doc.on('update', (update: Uint8Array, _origin: unknown, _doc: unknown, { local }: Y.Transaction) => {
			if (local) this.updates.push(update);
		});
	}

	get root() {
		return this.doc.getXmlFragment(ROOT);
	}

	get lines(): string[] {
		return this.editor.state.doc.content.content.map(({ textContent }) => textContent);
	}

	/** Types at the end of the nth block. */
	types(block: number, words: string): void {
		let end = 0;
		for (let index = 0; index <= block; index++) end += this.editor.state.doc.child(index).nodeSize;
		const { state } = this.editor;
		const tr = state.tr.setSelection(TextSelection.create(state.doc, end - 1)).insertText(words);
		this.editor.dispatch(tr);
	}

	moves(move: Move, isBusy: (block: unknown) => boolean = NOBODY) {
		return moveBlocks(this.root, move, { isBusy, origin: ySyncPluginKey });
	}
}

/** Two people at a text of these lines; `meet` brings together what each wrote alone. */
function two(...lines: string[]) {
	const writer = new Somebody(10);
	const blocks = lines.map((line, index) =>
		schema.nodes.paragraph!.create({ level: index === 0 ? 1 : 0 }, line ? schema.text(line) : null)
	);
	const { state } = writer.editor;
	writer.editor.dispatch(state.tr.replaceWith(0, state.doc.content.size, blocks));
	const start = Y.encodeStateAsUpdate(writer.doc);
	const [anna, ravi] = [new Somebody(11, start), new Somebody(12, start)];
	const log = [start];
	const meet = () => {
		const both = [...anna.updates.splice(0), ...ravi.updates.splice(0)];
		for (const { doc } of [anna, ravi]) for (const update of both) Y.applyUpdate(doc, update, 'wire');
		log.push(...both);
		expect(anna.lines).toEqual(ravi.lines);
	};
	return { anna, ravi, meet, log };
}

describe('a block', () => {
	it.each([
		{ what: 'down by one', move: { from: 1, count: 1, to: 3 }, lines: ['a', 'c', 'b', 'd', 'e'] },
		{ what: 'up by one', move: { from: 2, count: 1, to: 1 }, lines: ['a', 'c', 'b', 'd', 'e'] },
		{ what: 'to the beginning', move: { from: 4, count: 1, to: 0 }, lines: ['e', 'a', 'b', 'c', 'd'] },
		{ what: 'to the end', move: { from: 0, count: 1, to: 5 }, lines: ['b', 'c', 'd', 'e', 'a'] },
		{ what: 'with its neighbours, up', move: { from: 2, count: 2, to: 1 }, lines: ['a', 'c', 'd', 'b', 'e'] },
		{ what: 'with its neighbours, down', move: { from: 1, count: 3, to: 5 }, lines: ['a', 'e', 'b', 'c', 'd'] }
	])('goes $what, and undoing brings it back', ({ move, lines }) => {
		const { anna } = two('a', 'b', 'c', 'd', 'e');
		anna.moves(move);
		expect(anna.lines).toEqual(lines);
		anna.editor.act('undo', undo);
		expect(anna.lines).toEqual(['a', 'b', 'c', 'd', 'e']);
		expect(anna.editor.state.doc.child(0).attrs.level).toBe(1);
	});

	it.each([
		{ from: 1, count: 1, to: 1 },
		{ from: 1, count: 1, to: 2 },
		{ from: 1, count: 2, to: 3 },
		{ from: -1, count: 1, to: 1 },
		{ from: 4, count: 2, to: 0 },
		{ from: 0, count: 1, to: 6 }
	])('goes nowhere by a move that is none: $from, $count, $to', (move) => {
		const { anna } = two('a', 'b', 'c', 'd', 'e');
		expect(anna.moves(move)).toBeNull();
		expect(anna.lines).toEqual(['a', 'b', 'c', 'd', 'e']);
	});

	it('keeps its level, its marks and what is in it', () => {
		const { anna } = two('Título', 'uno');
		const { nodes, marks } = schema;
		const list = nodes.orderedList!.create({ start: 4 }, [
			nodes.listItem!.create(null, [
				nodes.paragraph!.create(null, [schema.text('negro', [marks.bold!.create()]), schema.text(' y no')])
			])
		]);
		const { state } = anna.editor;
		anna.editor.dispatch(state.tr.insert(state.doc.content.size, list));
		const before = anna.editor.state.doc.child(2).toJSON();
		anna.moves({ from: 2, count: 1, to: 0 });
		expect(anna.editor.state.doc.child(0).toJSON()).toEqual(before);
		expect(anna.editor.state.doc.child(1).attrs.level).toBe(1);
	});
});

describe('[S11] while Ravi writes', () => {
	it('in the block that is moved, his words go with it', () => {
		const { anna, ravi, meet } = two('Título', 'uno', 'dos');
		ravi.types(1, ' y lo de Ravi');
		anna.moves({ from: 1, count: 1, to: 3 });
		meet();
		expect(anna.lines).toEqual(['Título', 'dos', 'uno y lo de Ravi']);
	});

	it('in its neighbour, where the page knows that he is there, his words stay in that', () => {
		const { anna, ravi, meet } = two('Título', 'uno', 'dos');
		ravi.types(2, ' y lo de Ravi');
		const his = anna.root.get(2);
		anna.moves({ from: 1, count: 1, to: 3 }, (block) => block === his);
		meet();
		expect(anna.lines).toEqual(['Título', 'dos y lo de Ravi', 'uno']);
	});

	it('in what has to be written anew, his words are found and offered', () => {
		const { anna, ravi, meet, log } = two('Título', 'uno', 'dos', 'tres');
		ravi.types(1, ' y lo de Ravi');
		anna.moves({ from: 1, count: 1, to: 4 });
		meet();
		expect(anna.lines).toEqual(['Título', 'dos', 'tres', 'uno']);
		const { lost, chronicle } = readLog(log, WRITERS);
		expect(shownIn(chronicle)).not.toContain('Ravi');
		expect(lost.map(({ text }) => text)).toEqual([' y lo de Ravi']);
	});

	it('both move blocks at once, and no word is there twice', () => {
		const { anna, ravi, meet } = two('Título', 'uno', 'dos', 'tres', 'cuatro');
		anna.moves({ from: 1, count: 1, to: 3 });
		ravi.moves({ from: 4, count: 1, to: 3 });
		meet();
		expect([...anna.lines].sort()).toEqual(['Título', 'cuatro', 'dos', 'tres', 'uno']);
	});
});
