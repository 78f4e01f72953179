// The one edit that restores a version: what is equal stays untouched, what others write meanwhile stays, and words that
// come back are still their first authors'.
import { describe, expect, it } from 'vitest';
import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { canonicalOf, documentNode } from '$shared/document/canonical';
import { ROOT } from '$shared/document/names';
import { attribution, fold, restore, seed, version } from '../../../server/worker/main';
import type { Credit, MadeVersion } from '../../../server/worker';
import { HeadlessEditor, textBlocks } from '../../support/editor';

const text = (words: string) => [{ type: 'text', text: words }];
const paragraph = (words: string, level = 0) => ({ type: 'paragraph', attrs: { level }, content: text(words) });
const quote = (...content: object[]) => ({ type: 'blockquote', content });
const cell = (words: string) => ({ type: 'tableCell', content: [paragraph(words)] });
const table = (...rows: string[][]) => ({
	type: 'table',
	content: rows.map((cells) => ({ type: 'tableRow', content: cells.map(cell) }))
});

/** A document whose log is kept as the server keeps it, each client a seat of the same number. */
class Text {
	updates: Uint8Array[] = [];
	#snapshot: { state: Uint8Array; account: Uint8Array; minute: number } | null = null;
	#credits: Credit[] = [];
	readonly doc = new Y.Doc();
	#before: MadeVersion | null = null;

	constructor(...content: object[]) {
		this.doc.on('update', (update: Uint8Array) => this.updates.push(update));
		Y.applyUpdate(this.doc, seed({ content: { type: 'doc', content } }));
	}

	get root() {
		return this.doc.getXmlFragment(ROOT);
	}

	get log() {
		const creditsOf = (of: number) => this.#credits.flatMap(({ client, ...credit }) => (client === of ? [credit] : []));
		const writers = [...this.doc.store.clients.keys()].map((client) => ({
			...{ client, seat: String(client), via: null },
			...(creditsOf(client).length > 0 && { credits: creditsOf(client) })
		}));
		return {
			snapshot: this.#snapshot,
			updates: this.updates,
			minutes: [{ count: this.updates.length, minute: 7 }],
			writers
		};
	}

	/** Nothing is known of its past any more but who wrote what is there. */
	fold(): void {
		const { state, account } = fold(this.log);
		[this.#snapshot, this.updates] = [{ state, account, minute: 7 }, []];
	}

	keep(): MadeVersion {
		const made = version({ log: this.log, before: this.#before });
		if ('flaw' in made) throw new Error(made.flaw);
		return (this.#before = made);
	}

	/** What is there now is kept, and the edit is made for that. */
	edit(wanted: MadeVersion, chosen: string[] | null = null) {
		const present = this.keep();
		const edit = restore({
			updates: [Y.encodeStateAsUpdate(this.doc)],
			present: present.blocks,
			version: wanted,
			chosen
		});
		if (edit) this.#credits.push(...edit.credits);
		return edit;
	}

	restore(wanted: MadeVersion, chosen: string[] | null = null): void {
		const edit = this.edit(wanted, chosen);
		if (edit) Y.applyUpdate(this.doc, edit.update);
	}

	get shown(): string {
		return canonicalOf(documentNode(yXmlFragmentToProsemirrorJSON(this.root)));
	}

	change(change: (root: Y.XmlFragment) => void): void {
		this.doc.transact(() => change(this.root));
	}
}

/** Somebody else at an editor of their own, who has the text and hears nothing of it. */
function away({ doc }: Text) {
	const own = new Y.Doc();
	Y.applyUpdate(own, Y.encodeStateAsUpdate(doc));
	const editor = new HeadlessEditor(own);
	return {
		types(words: string, behind: string) {
			const block = textBlocks(editor.state.doc).find(({ node }) => node.textContent.includes(behind))!;
			const at = block.start + block.node.textContent.indexOf(behind) + behind.length;
			editor.act('type', (state, dispatch) => {
				dispatch?.(state.tr.insertText(words, at));
				return true;
			});
		},
		sends: () => Y.applyUpdate(doc, Y.encodeStateAsUpdate(own, Y.encodeStateVector(doc))),
		client: own.clientID
	};
}

const elements = ({ root }: Text) => root.toArray() as Y.XmlElement[];
const remove = (place: number) => (root: Y.XmlFragment) => root.delete(place, 1);
const begin = (place: number, words: string) => (root: Y.XmlFragment) =>
	((root.get(place) as Y.XmlElement).get(0) as Y.XmlText).insert(0, words);

describe('the text afterwards', () => {
	it('is that of the version, whatever became of it', () => {
		const one = new Text(
			paragraph('Título', 1),
			paragraph('Uno.'),
			table(['a', 'b'], ['c', 'd']),
			quote(paragraph('Dos.'), paragraph('Tres.'))
		);
		const wanted = one.keep();
		one.change(begin(1, 'Cero. '));
		one.change(remove(2));
		one.change((root) => (root.get(0) as Y.XmlElement).setAttribute('level', 3 as never));
		one.change((root) => (root.get(2) as Y.XmlElement).delete(0, 1));
		expect(one.shown).not.toBe(wanted.content);
		one.restore(wanted);
		expect(one.shown).toBe(wanted.content);
		expect(one.keep().sha256).toBe(wanted.sha256);
		expect(one.edit(wanted)).toBeNull();
	});

	it('has the elements of what was equal, and the same names for what came back', () => {
		const one = new Text(paragraph('Uno.'), paragraph('Dos.'), paragraph('Tres.'));
		const wanted = one.keep();
		const [first, , third] = elements(one);
		one.change(remove(1));
		one.keep();
		one.restore(wanted);
		expect(elements(one)[0]).toBe(first);
		expect(elements(one)[2]).toBe(third);
		expect(one.keep().blocks.map(({ id }) => id)).toEqual(wanted.blocks.map(({ id }) => id));
	});

	it('is the version again in the chosen blocks only', () => {
		const one = new Text(paragraph('Uno.'), paragraph('Dos.'), paragraph('Tres.'));
		const wanted = one.keep();
		one.change(begin(0, 'A. '));
		one.change(begin(2, 'C. '));
		one.change(remove(1));
		one.restore(wanted, [wanted.blocks[1]!.id, wanted.blocks[2]!.id]);
		expect(elements(one).map(String)).toEqual([
			'<paragraph level="0">A. Uno.</paragraph>',
			'<paragraph level="0">Dos.</paragraph>',
			'<paragraph level="0">Tres.</paragraph>'
		]);
	});
});

describe('what others write meanwhile', () => {
	it('stays where it was written: in blocks that are equal, and in those that are changed back', () => {
		const one = new Text(paragraph('Uno.'), paragraph('Dos.'), table(['a', 'b']));
		const wanted = one.keep();
		one.change(begin(1, 'Número '));
		one.change((root) => root.insert(0, [new Y.XmlElement('paragraph')]));
		const [anna, ravi] = [away(one), away(one)];
		anna.types(' Y medio.', 'Uno.');
		ravi.types(' Y tercio.', 'Dos.');
		const ravis = away(one);
		ravis.types('!', 'a');

		one.restore(wanted);
		for (const somebody of [anna, ravi, ravis]) somebody.sends();
		expect(elements(one).map(String)).toEqual([
			'<paragraph level="0">Uno. Y medio.</paragraph>',
			'<paragraph level="0">Dos. Y tercio.</paragraph>',
			expect.stringContaining('a!')
		]);
	});
});

describe('words that come back', () => {
	it('are their first authors’, piece by piece; new ones are not', () => {
		const one = new Text(paragraph('Uno.'), paragraph('Dos.'));
		const ravi = away(one);
		ravi.types(' Y medio.', 'Uno.');
		ravi.sends();
		const wanted = one.keep();
		expect(wanted.runs.filter(({ block }) => block === 0)).toHaveLength(2);
		one.change(remove(0));
		one.keep();
		one.fold();
		one.restore(wanted);
		expect(attribution(one.log)).toEqual(wanted.runs);
		expect(attribution(one.log)[1]).toMatchObject({ block: 0, offset: 4, length: 9, seat: String(ravi.client) });
	});
});
