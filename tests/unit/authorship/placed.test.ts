// Whose the words in an editor are, by what the server counted: found again however much was written since.
import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import { Clocks } from '$lib/authorship/clocks';
import { partsOf, passageAt, passagesIn, sentenceAt, type Origin } from '$lib/authorship/passage';
import { findHere, hereOf, liveSource } from '$lib/authorship/placed';
import { ROOT } from '$shared/document/names';
import { HeadlessEditor } from '../../support/editor';

describe('clocks', () => {
	const clocks = new Clocks([{ client: 7, ranges: [0, 4, 0, 4, 2, 1, 10, 5, 0] }]);
	const told = (clock: number, length: number) => clocks.of(7, clock, length).map((one) => [one.length, one.origin]);

	it('are cut where whose they are changes, and are new where nobody has counted them', () => {
		expect(told(0, 15)).toEqual([
			[4, 0],
			[2, 1],
			[4, null],
			[5, 0]
		]);
		expect(told(5, 7)).toEqual([
			[1, 1],
			[4, null],
			[2, 0]
		]);
		expect(told(14, 3)).toEqual([
			[1, 0],
			[2, null]
		]);
		expect(clocks.of(8, 0, 3)).toEqual([{ length: 3, origin: null }]);
	});
});

const ANA = { author: 0, minute: 100, via: 'typed' } as const satisfies Origin;
const LUIS = { author: 1, minute: 200, via: 'pasted' } as const satisfies Origin;

/** A paragraph that two have written, of which the server has counted what is there before `later`. */
function written(later: string | null = null) {
	const [ana, luis] = [1, 2].map((client) => Object.assign(new Y.Doc(), { clientID: client }));
	const write = (doc: Y.Doc, words: string) => {
		const editor = new HeadlessEditor(doc);
		editor.act('type', ({ tr, schema }, dispatch) => {
			const first = schema.nodes.paragraph!.create(null, schema.text(words));
			const { size } = tr.doc.content;
			dispatch?.(size === 0 ? tr.insert(0, first) : tr.insertText(words, size - 1));
			return true;
		});
		editor.close();
	};
	write(ana!, 'Se aprueba. ');
	Y.applyUpdate(luis!, Y.encodeStateAsUpdate(ana!));
	write(luis!, 'Gracias a todas. Fin.');
	const counted = [ana!, luis!].map((doc, origin) => ({
		client: doc.clientID,
		ranges: [0, Y.getState(luis!.store, doc.clientID), origin]
	}));
	if (later) write(luis!, later);
	const editor = new HeadlessEditor(luis!);
	const source = liveSource(
		() => luis!.getXmlFragment(ROOT),
		() => new Clocks(counted)
	);
	return { editor, blocks: (doc = editor.state.doc) => source.blocks(doc, 0, doc.childCount) };
}

const textsOf = (passages: ReturnType<typeof passagesIn>) =>
	passages.map(({ text, origins }) => [text, origins?.[0]?.author ?? null]);

describe('a paragraph of two', () => {
	it('is two passages, and what comes after the count is nobody’s yet', () => {
		const [block] = written(' ¡Y ya!').blocks();
		expect(textsOf(passagesIn(block!, [ANA, LUIS]))).toEqual([
			['Se aprueba. ', 0],
			['Gracias a todas. Fin.', 1],
			[' ¡Y ya!', null]
		]);
	});

	it('keeps whose it is while somebody types what Yjs has not heard of', () => {
		const { editor, blocks } = written();
		const [block] = blocks(editor.state.tr.insertText('!!', 5).doc);
		const passages = passagesIn(block!, [ANA, LUIS]);
		expect(passages.map(({ text }) => text)).toEqual(['Se a', 'prueba. ', 'Gracias a todas. Fin.']);
		expect(block!.node.textContent).toBe('Se a!!prueba. Gracias a todas. Fin.');
	});

	it('a sentence in it is one author’s, or several’s in parts', () => {
		const { blocks } = written();
		const [block] = blocks();
		const passages = passagesIn(block!, [ANA, LUIS]);
		const of = (at: number) => textsOf(partsOf(block!, passages, sentenceAt(block!, at, 'es')));
		expect(of(3)).toEqual([['Se aprueba.', 0]]);
		expect(of(15)).toEqual([['Gracias a todas.', 1]]);
		expect(textsOf(partsOf(block!, passages, { from: 4, to: 20 }))).toEqual([
			['aprueba. ', 0],
			['Gracias', 1]
		]);
	});

	it('a passage that is told of is found again behind what others write before it', () => {
		const { editor, blocks } = written();
		const [block] = blocks();
		const passage = passageAt(passagesIn(block!, [ANA, LUIS]), 15)!;
		const here = hereOf(block!, passage);
		const [later] = blocks(editor.state.tr.insertText('Hoy. ', 1).doc);
		expect(findHere(later!, here)).toEqual({ from: passage.from + 5, to: passage.to + 5 });
		const [gone] = blocks(editor.state.tr.insertText('x', 15).doc);
		expect(findHere(gone!, here)).toBe(null);
	});
});
