// Where others write in the line that the caret is in, it stays where it was among the words.
import type { JSONContent } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { seed } from '$server/worker/main';
import { HeadlessEditor, textBlocks } from '../../support/editor';
import { block, doc, heading, NOTES, note, p, ref } from '../../support/rich-text';

const LINE = 'Acordado.';
const LINES: Record<string, JSONContent[]> = {
	paragraph: [p(LINE)],
	heading: [heading(1, LINE)],
	'paragraph of a callout': [block('callout', { kind: 'warning' }, p(LINE))],
	note: [p('x', ref(NOTES.law)), note(NOTES.law, LINE)],
	'line of code': [block('codeBlock', { language: 'sql' }, LINE)]
};

function at(update: Uint8Array, place: 'beginning' | 'end'): HeadlessEditor {
	const own = new Y.Doc();
	Y.applyUpdate(own, update);
	const editor = new HeadlessEditor(own);
	const { node, start } = textBlocks(editor.state.doc).find(({ node }) => node.textContent === LINE)!;
	const caret = place === 'end' ? start + node.content.size : start;
	editor.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, caret)));
	return editor;
}

const type = (editor: HeadlessEditor, letter: string) =>
	editor.act('type', (state, dispatch) => {
		dispatch?.(state.tr.insertText(letter));
		return true;
	});

it.each(Object.keys(LINES))('in a %s, letter by letter', (kind) => {
	const update = seed({ content: doc(p('Before'), ...LINES[kind]!) });
	const [anna, ravi] = [at(update, 'end'), at(update, 'beginning')];
	const [annas, ravis] = [' Y firmado.', 'Por fin. '.padEnd(11)];
	for (let letter = 0; letter < annas.length; letter++) {
		type(anna, annas[letter]!);
		type(ravi, ravis[letter]!);
		Y.applyUpdate(anna.doc, Y.encodeStateAsUpdate(ravi.doc, Y.encodeStateVector(anna.doc)));
		Y.applyUpdate(ravi.doc, Y.encodeStateAsUpdate(anna.doc, Y.encodeStateVector(ravi.doc)));
	}
	for (const { state } of [anna, ravi]) expect(state.doc.textContent).toContain(`${ravis}${LINE}${annas}`);
});
