// [S11] Where words that vanished belong, told in small scenes.
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { ROOT } from '$shared/document/names';
import { putWordsBack } from '$server/worker/put-back';
import { readLog, shownIn, WRITERS } from '../../support/chronicles';

/** A document of these paragraphs, as somebody's replica; and whatever they do to it as updates. */
class Replica {
	readonly doc = new Y.Doc();
	readonly updates: Uint8Array[] = [];

	constructor(clientID: number, base?: Replica) {
		this.doc.clientID = clientID;
		if (base) Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(base.doc));
		this.doc.on('update', (update: Uint8Array) => this.updates.push(update));
	}

	get root(): Y.XmlFragment {
		return this.doc.getXmlFragment(ROOT);
	}

	text(place: number): Y.XmlText {
		return (this.root.get(place) as Y.XmlElement).get(0) as Y.XmlText;
	}

	/** As an editor does: the old block goes, a new one has its words. */
	quotes(place: number): this {
		const words = this.text(place).toString();
		this.doc.transact(() => {
			this.root.delete(place, 1);
			const quote = new Y.XmlElement('blockquote');
			quote.insert(0, [paragraph(words)]);
			this.root.insert(place, [quote]);
		});
		return this;
	}
}

function paragraph(words: string): Y.XmlElement {
	const block = new Y.XmlElement('paragraph');
	block.setAttribute('level', '0');
	const text = new Y.XmlText();
	block.insert(0, [text]);
	if (words) text.insert(0, words);
	return block;
}

/** Two who begin with the same paragraphs. */
function begin(...paragraphs: string[]): { base: Replica; ana: Replica; luis: Replica } {
	const base = new Replica(1);
	base.root.insert(0, paragraphs.map(paragraph));
	return { base, ana: new Replica(10, base), luis: new Replica(11, base) };
}

/** The text after everything that was lost is put back. */
function putBack(updates: Uint8Array[], folds: number[]): string[] {
	const { lost } = readLog(updates, WRITERS, folds);
	const all = [...updates];
	lost.forEach((words, number) => {
		const { chronicle } = readLog(all, WRITERS, folds);
		all.push(putWordsBack(chronicle, { ...words, client: 900 + number })!);
	});
	const { root } = readLog(all, WRITERS).chronicle;
	return root.toArray().map((block) => block.toString().replace(/<[^>]+>/g, ''));
}

const log = ({ base, ana, luis }: ReturnType<typeof begin>) => [...base.updates, ...ana.updates, ...luis.updates];

it.each([{ folds: [] }, { folds: [2] }])(
	'beside the letters they were typed beside, wherever those are now ($folds)',
	({ folds }) => {
		const scene = begin('Uno.', 'Se aprueba el acta.', 'Tres.');
		scene.ana.quotes(1);
		scene.luis.text(1).insert(10, ', sin votos,');
		expect(putBack(log(scene), folds)).toEqual(['Uno.', 'Se aprueba, sin votos, el acta.', 'Tres.']);
	}
);

it.each([{ folds: [] }, { folds: [2] }])(
	'below what stood above, where their paragraph was empty ($folds)',
	({ folds }) => {
		const scene = begin('Uno.', '', 'Tres.');
		scene.ana.quotes(1);
		scene.luis.text(1).insert(0, 'Dos.');
		const [first, ...rest] = putBack(log(scene), folds);
		expect([first, rest.filter(Boolean)]).toEqual(['Uno.', ['Dos.', 'Tres.']]);
	}
);

it('below what stood above, where their paragraph was deleted for good', () => {
	const scene = begin('Uno.', 'Dos.', 'Tres.');
	scene.ana.root.delete(1, 1);
	scene.luis.text(1).insert(4, ' Y medio.');
	expect(putBack(log(scene), [])).toEqual(['Uno.', ' Y medio.', 'Tres.']);
});

it('a paragraph each, where they were written as paragraphs', () => {
	const scene = begin('Uno.', 'Cuatro.');
	const { luis } = scene;
	const quote = new Y.XmlElement('blockquote');
	luis.root.insert(1, [quote]);
	quote.insert(0, [paragraph('Dos.'), paragraph('Tres.')]);
	// Ana deletes the quote as she knows it, empty; Luis' paragraphs go with it.
	const [first] = luis.updates;
	const late = new Replica(13, scene.base);
	Y.applyUpdate(late.doc, first!);
	const before = Y.encodeStateVector(late.doc);
	late.root.delete(1, 1);
	const deletion = Y.encodeStateAsUpdate(late.doc, before);
	const updates = [...scene.base.updates, ...luis.updates, deletion];
	const { lost } = readLog(updates, WRITERS);
	expect(lost.map(({ text }) => text)).toEqual(['Dos.\nTres.']);
	expect(putBack(updates, [])).toEqual(['Uno.', 'Dos.', 'Tres.', 'Cuatro.']);
	expect(shownIn(readLog(updates, WRITERS).chronicle)).toBe('Uno.Cuatro.');
});
