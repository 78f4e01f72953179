// [S10] An editor with an older schema deletes what it does not know, for everybody, by drawing it. Told with a real
// binding whose schema lacks a node or a mark that others use.
import { getSchema } from '@tiptap/core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { guard, unfitIn } from '$lib/sync/schema-gate';
import { ROOT } from '$shared/document/names';
import { documentExtensions, documentSchema } from '$shared/document/schema';
import { HeadlessEditor } from '../../support/editor';

const NEWER = new Set(['taskList', 'taskItem', 'underline']);
const oldSchema = getSchema(documentExtensions().filter(({ name }) => !NEWER.has(name)));

function element(name: string, ...children: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement {
	const made = new Y.XmlElement(name);
	made.insert(0, children);
	return made;
}
const paragraph = (words: string, format = {}) => {
	const text = new Y.XmlText();
	text.insert(0, words, format);
	return element('paragraph', text);
};
const task = (words: string) => element('taskList', element('taskItem', paragraph(words)));

/** A document that others write with the newer editor, and a page that has the older one. */
function meeting({ guarded }: { guarded: boolean }) {
	const others = new Y.Doc();
	const text = others.getXmlFragment(ROOT);
	text.insert(0, [paragraph('Agenda')]);

	const doc = new Y.Doc();
	Y.applyUpdate(doc, Y.encodeStateAsUpdate(others));
	const editor = new HeadlessEditor(doc, oldSchema);
	const stopped: string[] = [];
	if (guarded) {
		guard(doc, oldSchema, (name) => {
			stopped.push(name);
			editor.close();
		});
	}
	const page: Uint8Array[] = [];
	doc.on('update', (update: Uint8Array, origin: unknown) => origin !== 'others' && page.push(update));
	const arrive = () => Y.applyUpdate(doc, Y.encodeStateAsUpdate(others, Y.encodeStateVector(doc)), 'others');
	const bytes = (of: Y.Doc) => Buffer.from(Y.encodeStateAsUpdate(of)).toString('hex');
	return { text, doc, arrive, stopped, written: page, isWhole: () => bytes(doc) === bytes(others) };
}

afterEach(() => vi.restoreAllMocks());

describe('content that the editor does not know', () => {
	it('is deleted for everybody without the gate', () => {
		vi.spyOn(console, 'error').mockImplementation(() => {});
		const { text, arrive, written, isWhole } = meeting({ guarded: false });
		text.insert(1, [task('Vote')]);
		arrive();
		expect(written.length).toBeGreaterThan(0);
		expect(isWhole()).toBe(false);
	});

	it.each([
		['a node', (text: Y.XmlFragment) => text.insert(1, [task('Vote')]), 'taskList'],
		[
			'a mark',
			(text: Y.XmlFragment) => ((text.get(0) as Y.XmlElement).get(0) as Y.XmlText).format(0, 3, { underline: {} }),
			'underline'
		],
		[
			'a node inside something that it knows',
			(text: Y.XmlFragment) => text.insert(0, [element('blockquote', task('Vote'))]),
			'taskList'
		]
	])('%s stops it before it hears of it, and the document stays as it is', (_, write, name) => {
		const { text, arrive, stopped, written, isWhole } = meeting({ guarded: true });
		write(text);
		arrive();
		text.insert(0, [paragraph('More')]);
		arrive();
		expect(stopped).toEqual([name]);
		expect(written).toEqual([]);
		expect(isWhole()).toBe(true);
	});

	it('among many updates of one frame stops it too', () => {
		const { text, doc, arrive, stopped, isWhole } = meeting({ guarded: true });
		text.insert(1, [paragraph('Known')]);
		doc.transact(() => {
			arrive();
			text.insert(2, [task('Vote')]);
			arrive();
		}, 'others');
		expect(stopped).toEqual(['taskList']);
		expect(isWhole()).toBe(true);
	});
});

it('that is nested deeper than anybody could draw stops it too, before it is drawn', () => {
	const { text, arrive, stopped, isWhole } = meeting({ guarded: true });
	const nested = (depth: number): Y.XmlElement =>
		depth === 0 ? paragraph('Deep') : element('blockquote', nested(depth - 1));
	text.insert(1, [nested(90)]);
	arrive();
	expect(stopped).toEqual([]);
	let inside: Y.XmlElement | Y.XmlFragment = text;
	for (let depth = 0; depth < 400; depth++) {
		const list = new Y.XmlElement(depth % 2 === 0 ? 'bulletList' : 'listItem');
		inside.insert(inside === text ? 1 : 0, [list]);
		inside = list;
	}
	arrive();
	expect(stopped).toHaveLength(1);
	expect(isWhole()).toBe(true);
});

describe('content that it knows', () => {
	it('does not disturb it, nor does what has been deleted since', () => {
		const { text, arrive, stopped } = meeting({ guarded: true });
		text.insert(1, [task('Vote')]);
		text.delete(1, 1);
		text.insert(1, [paragraph('Bold', { bold: {} }), element('blockquote', paragraph('Quoted'))]);
		arrive();
		expect(stopped).toEqual([]);
	});

	it('marks of one kind that overlap have a hash behind their name', () => {
		const doc = new Y.Doc();
		doc.getXmlFragment(ROOT).insert(0, [paragraph('Linked', { 'link--aB3+/=9z': { href: 'https://example.org' } })]);
		expect(unfitIn(doc, documentSchema())).toBeNull();
	});
});

it('what came with the page is looked at before there is an editor', () => {
	const doc = new Y.Doc();
	doc.getXmlFragment(ROOT).insert(0, [paragraph('Agenda'), task('Vote')]);
	expect(unfitIn(doc, oldSchema)).toBe('taskList');
	expect(unfitIn(doc, documentSchema())).toBeNull();
});
