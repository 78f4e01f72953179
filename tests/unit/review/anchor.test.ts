// Anchors of each kind, what is refused of those that come from outside, and records that two have found something for.
import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import * as Y from 'yjs';
import { ROOT } from '$shared/document/names';
import { Anchor, QUOTE_MAX, relativePositions, withMore, type WordedAnchor } from '$shared/review/anchor';
import { AnchorKeeper } from '$shared/review/keeper';
import { lineageOf } from '$shared/review/lineage';
import { checkAnchor, makeBlock, makePassage, makePlace } from '$shared/review/make';
import { Reading } from '$shared/review/reading';
import { resolve } from '$shared/review/resolve';
import { seed } from '$server/worker/main';

const p = (words: string) => ({
	type: 'paragraph',
	attrs: { level: 0 },
	...(words && { content: [{ type: 'text', text: words }] })
});
const cell = (words: string) => ({ type: 'tableCell', content: [p(words)] });
const table = (...cells: string[]) => ({ type: 'table', content: [{ type: 'tableRow', content: cells.map(cell) }] });
const figure = { type: 'figure', attrs: { file: 'f'.repeat(64) } };

function textOf(...content: object[]) {
	const doc = new Y.Doc();
	Y.applyUpdate(doc, seed({ content: { type: 'doc', content } }));
	const root = doc.getXmlFragment(ROOT);
	return { doc, root, reading: new Reading(doc), block: (at: number) => root.get(at) as Y.XmlElement };
}

type Text = ReturnType<typeof textOf>;

function passage({ reading }: Text, words: string): WordedAnchor {
	const from = reading.slice(0, reading.length).indexOf(words);
	return makePassage({ from, to: from + words.length }, reading) as WordedAnchor;
}

/** Makes a block anew in a quote, as y-tiptap does. */
function wrap({ doc, root }: Text, at: number): void {
	doc.transact(() => {
		const copy = (root.get(at) as Y.XmlElement).clone();
		const quote = new Y.XmlElement('blockquote');
		quote.insert(0, [copy]);
		root.delete(at, 1);
		root.insert(at, [quote]);
	});
}

describe('anchors', () => {
	it('a passage is JSON that its schema takes, and two relative positions of Yjs', () => {
		const text = textOf(p('El plan de talento'), p('de la ciudad'));
		const anchor = passage(text, 'talentode la');
		expect(v.parse(Anchor, JSON.parse(JSON.stringify(anchor)))).toEqual(anchor);
		expect(anchor).toMatchObject({ before: 'El plan de ', quote: 'talentode la', after: ' ciudad' });
		const { start, end } = relativePositions(anchor);
		const indexOf = (position: object) =>
			Y.createAbsolutePositionFromRelativePosition(Y.createRelativePositionFromJSON(position), text.doc)!.index;
		expect([indexOf(start), indexOf(end)]).toEqual([11, 5]);
	});

	it('a place stays between its letters, and in its line where there are none', () => {
		const text = textOf(p('uno dos'), p(''));
		const place = makePlace({ block: 0, offset: 3 }, text.reading);
		const empty = makePlace({ block: 1, offset: 0 }, text.reading);
		const keeper = new AnchorKeeper(text.doc);
		keeper.set('place', place);
		keeper.set('empty', empty);
		(text.block(0).get(0) as Y.XmlText).insert(0, 'cero ');
		wrap(text, 0);
		expect(keeper.where('place')).toEqual({ point: 8, block: 0 });
		expect(keeper.where('empty')).toEqual({ point: 12, block: 1 });
	});

	it('a picture, a table and a cell of it are found where they were made anew, and gone where they are not', () => {
		const text = textOf(p('Antes'), figure, table('sí', 'presupuesto'), table('sí', 'sí'));
		const [picture, cells] = [text.block(1), text.block(2)];
		const second = (cells.get(0) as Y.XmlElement).get(1) as Y.XmlElement;
		const told: string[] = [];
		const keeper = new AnchorKeeper(text.doc, (id) => told.push(id));
		for (const [id, element] of Object.entries({ picture, cells, second })) {
			keeper.set(id, makeBlock(element, text.reading));
			expect(v.is(Anchor, keeper.anchorOf(id))).toBe(true);
		}
		wrap(text, 1);
		wrap(text, 2);
		expect(told.sort()).toEqual(['cells', 'picture', 'second']);
		const nameOf = (id: string) => {
			const found = keeper.where(id)!;
			return 'element' in found ? found.element.nodeName : null;
		};
		expect([nameOf('picture'), nameOf('cells'), nameOf('second')]).toEqual(['figure', 'table', 'tableCell']);
		text.root.delete(1, 2);
		expect([nameOf('picture'), nameOf('cells')]).toEqual([null, null]);
		expect(keeper.where('second')).toEqual({ removed: 'presupuesto' });
	});

	it('is not taken for gone while its letters have yet to come', () => {
		const text = textOf(p('Una línea que dice lo mismo que otra y nada más que eso'));
		const late = new Y.Doc();
		Y.applyUpdate(late, Y.encodeStateAsUpdate(text.doc));
		text.doc.transact(() => text.root.insert(1, [text.block(0).clone()]));
		const words = 'Una línea que dice lo mismo que otra y nada más';
		const from = new Reading(text.doc).startOf(1);
		const anchor = makePassage({ from, to: from + words.length }, new Reading(text.doc));
		const keeper = new AnchorKeeper(late, () => expect.unreachable());
		keeper.set('late', anchor);
		late.transact(() => (late.getXmlFragment(ROOT).get(0) as Y.XmlElement).insert(1, [new Y.XmlText(words)]));
		expect(keeper.where('late')).toEqual({ removed: words });
		Y.applyUpdate(late, Y.encodeStateAsUpdate(text.doc));
		expect(keeper.where('late')).toHaveProperty('at');
	});

	it('two records that were changed at once come to the same, whichever comes first', () => {
		const anchor = passage(textOf(p('El plan de talento')), 'plan de talento');
		const [one, other] = [{ letters: [[0, 7, 1, 4] as [number, number, number, number]] }, { foreign: anchor.letters }];
		const [a, b] = [withMore(withMore(anchor, one), other), withMore(withMore(anchor, other), one)];
		expect(a).toEqual(b);
		expect(withMore(a, a)).toEqual(a);
	});
});

describe('what was written again', () => {
	let client = 0;
	const run = (text: string) => ({ text, pieces: [{ client: ++client, clock: 0, length: text.length, offset: 0 }] });
	const told = (gone: string[], written: string[]) => {
		const [old, now] = [gone.map(run), written.map(run)];
		const placeOf = (runs: typeof old, name: number) => runs.findIndex(({ pieces: [piece] }) => piece!.client === name);
		return lineageOf(old, now).map(({ from, to }) => [placeOf(old, from.client), placeOf(now, to.client)]);
	};

	it('is known by the lines beside it where it reads alike, and not at all where one of two is gone', () => {
		expect(told(['uno', 'sí', 'dos', 'sí'], ['dos', 'sí', 'uno', 'sí'])).toEqual(
			expect.arrayContaining([
				[0, 2],
				[1, 3],
				[2, 0],
				[3, 1]
			])
		);
		expect(told(['sí', 'sí'], ['sí'])).toEqual([]);
		expect(told(['sí'], ['sí', 'sí'])).toEqual([]);
	});

	it('is known where somebody wrote into it at that moment, and in parts that are long enough', () => {
		expect(told(['La ciudad decide'], ['La ciudad no decide'])).toHaveLength(2);
		expect(told(['La ciudad decide'], ['El barrio decide'])).toEqual([]);
		const part = 'lo que las empresas piden';
		expect(told([`Esto es ${part}. Nada más que esto.`], [`Y otra cosa es ${part}, que no es poco`])).toEqual([[0, 0]]);
	});
});

describe('what comes from outside', () => {
	const text = textOf(p('El plan de talento'), p('de la ciudad'));
	const good = passage(text, 'plan de talento');
	const [entry] = good.letters;

	it.each([
		['a quote that is too long', { quote: 'x'.repeat(QUOTE_MAX + 1) }],
		['a context that is too long', { before: 'x'.repeat(33) }],
		['letters outside the quote', { letters: [[10, 1, 1, 10]] }],
		['letters by the thousand', { letters: Array.from({ length: 401 }, (_, at) => [0, 1, at, 1]) }],
		['clocks that there cannot be', { letters: [[0, 1, -1, 1]] }],
		['no words', { quote: '  ', letters: [] }],
		['what is no element', { elements: ['a:b'] }],
		['more than there is', { script: '<script>' }]
	])('%s is no anchor', (_, part) => {
		expect(v.is(Anchor, { ...good, ...part })).toBe(false);
	});

	it('another text’s letters, and words that are not there, are refused by their code', () => {
		const check = (part: Partial<WordedAnchor>) => () =>
			checkAnchor({ ...good, ...part } as WordedAnchor, text.reading);
		expect(check({})).not.toThrow();
		expect(check({ letters: [[0, entry![1] + 1, 0, 4]] })).toThrow(expect.objectContaining({ code: 'anchor.foreign' }));
		expect(check({ elements: ['5:5'] })).toThrow(expect.objectContaining({ code: 'anchor.foreign' }));
		expect(check({ quote: 'otra cosa dicha' })).toThrow(expect.objectContaining({ code: 'anchor.lost' }));
		text.root.delete(0, 1);
		const now = new Reading(text.doc);
		expect(() => checkAnchor(good, now)).toThrow(expect.objectContaining({ code: 'anchor.lost' }));
		expect(resolve(good, now)).toEqual({ removed: 'plan de talento' });
	});

	it('a range without words, outside the text or too long makes none', () => {
		const { reading } = textOf(p('a'.repeat(QUOTE_MAX + 1)));
		expect(() => makePassage({ from: 3, to: 3 }, reading)).toThrow(expect.objectContaining({ code: 'anchor.lost' }));
		expect(() => makePassage({ from: 9_000, to: 9_100 }, reading)).toThrow(
			expect.objectContaining({ code: 'anchor.lost' })
		);
		expect(() => makePassage({ from: 0, to: QUOTE_MAX + 1 }, reading)).toThrow(
			expect.objectContaining({ code: 'input.tooLarge' })
		);
		expect(() => makePlace({ block: 3, offset: 0 }, reading)).toThrow(expect.objectContaining({ code: 'anchor.lost' }));
	});
});
