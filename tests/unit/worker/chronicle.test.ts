// Who wrote what, told in small scenes: what is split, joined, wrapped, moved and undone stays its author's.
import { joinBackward, splitBlock, wrapIn } from '@tiptap/pm/commands';
import { TextSelection } from '@tiptap/pm/state';
import { undo } from '@tiptap/y-tiptap';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { ROOT } from '$shared/document/names';
import { attribute } from '$server/worker/attribution';
import { packAccount } from '$server/worker/chronicle/account';
import { Again, SHORTEST_PART } from '$server/worker/chronicle/again';
import { Chronicle, PASTED_FROM } from '$server/worker/chronicle/chronicle';
import { readLog } from '../../support/chronicles';
import { schema, textBlocks } from '../../support/editor';
import { Scene, WRITERS } from '../../support/scene';

const firstLine = (scene: Scene) => scene.types(scene.ana, 'Se aprueba el acta de mayo.');

describe('words stay whose they are', () => {
	it('where somebody presses Enter in the middle of them, and joins the two again', () => {
		const scene = firstLine(new Scene());
		scene.does(scene.luis, splitBlock, { behind: 'el acta' }).types(scene.luis, ' larga', { behind: 'el acta' });
		expect(scene.told()).toEqual([['ana: Se aprueba el acta', 'luis:  larga'], ['ana:  de mayo.']]);

		const second = () => textBlocks(scene.luis.state.doc)[1]!.start;
		scene.luis.dispatch(scene.luis.state.tr.setSelection(TextSelection.create(scene.luis.state.doc, second())));
		expect(scene.luis.act('join', joinBackward)).toBe(true);
		expect(scene.told()).toEqual([['ana: Se aprueba el acta', 'luis:  larga', 'ana:  de mayo.']]);
	});

	it('where somebody wraps them, before and after every fold', () => {
		const scene = firstLine(new Scene());
		scene.types(scene.luis, 'larga ', { behind: 'el acta ' }).does(scene.luis, wrapIn(schema.nodes.blockquote!));
		const told = [['ana: Se aprueba el acta ', 'luis: larga ', 'ana: de mayo.']];
		const { length } = scene.updates;
		for (const folds of [[], [1], [10, 10], Array<number>(length - 2).fill(1)]) expect(scene.told(folds)).toEqual(told);
	});

	it('where somebody deletes a block of them and undoes that', () => {
		const scene = firstLine(new Scene());
		scene.does(scene.luis, (state, dispatch) => {
			dispatch?.(state.tr.delete(0, state.doc.content.size));
			return true;
		});
		expect(scene.told().flat()).toEqual([]);
		expect(scene.luis.act('undo', (state) => undo(state))).toBe(true);
		expect(scene.told()).toEqual([['ana: Se aprueba el acta de mayo.']]);
	});

	it('but a letter typed over a selection is new, although the selection had it', () => {
		const scene = firstLine(new Scene());
		const { doc } = scene.luis;
		const text = (doc.getXmlFragment(ROOT).get(0) as Y.XmlElement).get(0) as Y.XmlText;
		doc.transact(() => {
			text.delete(3, 7);
			text.insert(3, 'a');
		});
		expect(scene.told()).toEqual([['ana: Se ', 'luis: a', 'ana:  el acta de mayo.']]);
	});
});

describe('how words came is kept', () => {
	it('typed, pasted, or from a template; with the minute', () => {
		const scene = new Scene();
		scene.types(scene.ana, 'Hola. ').types(scene.luis, 'x'.repeat(PASTED_FROM), { behind: 'Hola. ', atOnce: true });
		const { chronicle } = readLog(scene.updates, WRITERS);
		expect(attribute(chronicle).map(({ length, seat, via, minute }) => [length, seat, via, minute])).toEqual([
			[6, 'ana', 'typed', 0],
			[PASTED_FROM, 'luis', 'pasted', 0]
		]);
	});

	it('counts a line break as one place, as an editor does', () => {
		const scene = firstLine(new Scene());
		scene.does(
			scene.ana,
			(state, dispatch) => {
				dispatch?.(state.tr.replaceSelectionWith(schema.nodes.hardBreak!.create(), false));
				return true;
			},
			{ behind: 'el acta' }
		);
		expect(scene.told()).toEqual([['ana: Se aprueba el acta de mayo.']]);
		const { chronicle } = readLog(scene.updates, WRITERS);
		expect(attribute(chronicle).map(({ offset, length }) => [offset, length])).toEqual([
			[0, 18],
			[19, 9]
		]);
	});

	it('and an account that is not of this text is not believed', () => {
		const scene = firstLine(new Scene());
		const { chronicle } = readLog(scene.updates, WRITERS);
		const state = Y.encodeStateAsUpdate(chronicle.doc);
		const other = packAccount(readLog(scene.updates.slice(0, 9), WRITERS).chronicle.root, chronicle);
		for (const account of [other, Uint8Array.of(1, 2, 3), null]) {
			const log = { snapshot: { state, account, minute: 7 }, updates: [], minutes: [], writers: WRITERS };
			const read = new Chronicle(log);
			read.play(log, () => {});
			expect(attribute(read)).toMatchObject([{ seat: 'ana', minute: 7, length: 27 }]);
		}
	});
});

describe('words written again are found', () => {
	const find = (gone: string[], text: string, elsewhere = true) =>
		new Again(gone).find({ text, pieces: [{ at: 0, from: 0, to: text.length }] }, () => elsewhere);

	it('whole, however short, where they stood elsewhere', () => {
		expect(find(['uno', 'dos'], 'os')).toEqual([{ gone: 1, at: 1, start: 0, length: 2 }]);
		expect(find(['uno', 'dos'], 'os', false)).toEqual([]);
	});

	it('in parts that are long enough', () => {
		const part = 'abcdefghij'.slice(0, SHORTEST_PART);
		expect(find([`__${part}__`], `x${part}yy`)).toEqual([{ gone: 0, at: 2, start: 1, length: SHORTEST_PART }]);
		expect(find([`__${part.slice(1)}__`], `x${part.slice(1)}yy`)).toEqual([]);
	});

	it('in their order where they are there more than once', () => {
		const again = new Again(['uno dos', 'uno dos']);
		const found = ['uno dos', 'uno dos'].map(
			(text) => again.find({ text, pieces: [{ at: 0, from: 0, to: 7 }] }, () => true)[0]?.gone
		);
		expect(found).toEqual([0, 1]);
	});
});
