// [S11] Two people who begin in the same empty line at the same moment: nothing twice, nothing lost.
import { prosemirrorJSONToYDoc } from '@tiptap/y-tiptap';
import { splitBlock } from '@tiptap/pm/commands';
import { Selection } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { ROOT } from '$shared/document/names';
import { keepRoomForText, makeRoomForText } from '$shared/document/room-for-text';
import { HeadlessEditor, schema } from '../../support/editor';

const type = (editor: HeadlessEditor, text: string) =>
	editor.act('type', (state, dispatch) => {
		dispatch?.(state.tr.setSelection(Selection.atEnd(state.doc)).insertText(text));
		return true;
	});

const enter = (editor: HeadlessEditor) =>
	editor.act('split', (state, dispatch) => {
		const atEnd = state.apply(state.tr.setSelection(Selection.atEnd(state.doc)));
		return splitBlock(atEnd, dispatch);
	});

/** Both get what the other has. */
function meet(...docs: [Y.Doc, Y.Doc]): void {
	const updates = docs.map((doc) => Y.encodeStateAsUpdate(doc));
	docs.forEach((doc, index) => Y.applyUpdate(doc, updates[1 - index]!));
}

/** Two editors on one text that begins as a server would make it. */
function pair(...paragraphs: string[]) {
	const content = paragraphs.map((text) => ({ type: 'paragraph', content: text ? [{ type: 'text', text }] : [] }));
	const origin = prosemirrorJSONToYDoc(schema, { type: 'doc', content }, ROOT);
	makeRoomForText(origin.getXmlFragment(ROOT));
	const docs = [1, 2].map((clientID) => {
		const doc = new Y.Doc();
		doc.clientID = clientID;
		Y.applyUpdate(doc, Y.encodeStateAsUpdate(origin));
		keepRoomForText(doc);
		return doc;
	}) as [Y.Doc, Y.Doc];
	const [ana, luis] = docs.map((doc) => new HeadlessEditor(doc)) as [HeadlessEditor, HeadlessEditor];
	return { ana, luis, meet: () => meet(...docs), shown: () => docs.map((doc) => doc.getXmlFragment(ROOT).toString()) };
}

const letters = (text: string) => [...text.replace(/<[^>]*>/g, '')].sort().join('');

describe('two begin in one empty line', () => {
	it('that came with the document', () => {
		const { ana, luis, meet, shown } = pair('');
		type(ana, 'un');
		type(luis, 'tw');
		meet();
		type(ana, 'o');
		type(luis, 'o');
		meet();
		const [hers, his] = shown();
		expect(hers).toBe(his);
		expect(letters(hers ?? '')).toBe(letters('unotwo'));
	});

	it('that one of them has just made', () => {
		const { ana, luis, meet, shown } = pair('Agenda');
		enter(ana);
		meet();
		type(ana, 'un');
		type(luis, 'tw');
		meet();
		type(ana, 'o');
		type(luis, 'o');
		meet();
		const [hers, his] = shown();
		expect(hers).toBe(his);
		expect(letters(hers ?? '')).toBe(letters('Agendaunotwo'));
	});
});

it('a line with room is for the editor as empty as any other: looking at it writes nothing', () => {
	const { ana, luis, meet } = pair('', 'x', '');
	meet();
	type(ana, 'y');
	meet();
	expect(luis.state.doc.childCount).toBe(3);
	expect(luis.doc.store.clients.has(luis.doc.clientID)).toBe(false);
	expect(luis.deeds.flatMap(({ deleted }) => deleted)).toEqual([]);
});
