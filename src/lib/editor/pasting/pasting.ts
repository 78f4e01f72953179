// The care for what is pasted: HTML of other programs is cleaned, Markdown becomes what it means.
import type { Editor } from '@tiptap/core';
import { DOMParser as SchemaParser, Fragment, Slice } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import { placeAt, whereIs } from '../y-place';
import { readHtml } from './clean';
import type { Pasting } from './hooks';
import { looksLikeMarkdown } from './looks-like-markdown';
import { addNotes, apart, pasteNotes } from './notes';

interface Told {
	/** The text just pasted has become what it means; undoing once leaves it as it was typed. */
	onmarkdown: () => void;
	/** The text just pasted had pictures, which have not come with it: their addresses. */
	onpictures: (sources: string[]) => void;
}

export function makePasting(editor: Editor, told: Told): Pasting {
	let pictures: string[] = [];
	return {
		html(html) {
			const read = readHtml(html);
			pictures = read.pictures;
			return read.html;
		},
		take(view, event, slice, isPlain) {
			const data = event.clipboardData;
			const left = data?.getData('text/html') === '' ? [] : pictures;
			pictures = [];
			if (left.length > 0 && !isPlain) setTimeout(() => told.onpictures(left)); // once the text is there
			if (!data || isPlain || view.state.selection.$from.parent.type.spec.code) return false;
			const text = data.getData('text/plain');
			if (!isMarkdown(data, text)) return pasteNotes(view, slice);
			// Without its form first: that is there at once, and is what undoing leads back to.
			const [from, to] = insert(view, plainSlice(view, text, slice));
			void format(editor, { text, from, to }, told);
			return true;
		}
	};
}

function isMarkdown(data: DataTransfer, text: string): boolean {
	// An editor of programs says what it was.
	const code = data.getData('vscode-editor-data');
	if (code !== '') return /"mode":\s*"markdown"/.test(code);
	return data.getData('text/html') === '' && looksLikeMarkdown(text);
}

/** The editor's own reading of the plain text; that of an editor of programs came as HTML. */
function plainSlice({ state }: EditorView, text: string, slice: Slice): Slice {
	if (slice.content.textBetween(0, slice.content.size, '\n').trim() === text.trim()) return slice;
	const holder = document.createElement('div');
	for (const line of text.split(/\r?\n/)) holder.appendChild(document.createElement('p')).textContent = line;
	return SchemaParser.fromSchema(state.schema).parseSlice(holder, { preserveWhitespace: true });
}

/** Puts it in the place of the selection; where it stands then. */
function insert(view: EditorView, slice: Slice): [from: number, to: number] {
	const { tr } = view.state;
	const { from, to } = tr.selection;
	tr.replaceSelection(slice);
	view.dispatch(tr.scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste'));
	return [from, tr.mapping.map(to)];
}

/** Where the text is no longer as it was pasted, or the parser could not be loaded, it stays as it is. */
async function format(
	editor: Editor,
	{ text, from, to }: { text: string; from: number; to: number },
	{ onmarkdown, onpictures }: Told
): Promise<void> {
	const pasted = editor.state.doc.textBetween(from, to, '\n');
	const [start, end] = [placeAt(editor, from), placeAt(editor, to)];
	const loaded = await import('./markdown').catch(() => null);
	if (!loaded || editor.isDestroyed || !editor.isEditable) return;
	const now = { from: whereIs(editor, start), to: whereIs(editor, end) };
	if (now.from === null || now.to === null || editor.state.doc.textBetween(now.from, now.to, '\n') !== pasted) return;

	// A document of its own: nothing in it runs before the schema has read it.
	const { html, pictures } = loaded.readMarkdown(text);
	const { body } = new DOMParser().parseFromString(html, 'text/html');
	const { blocks, notes } = apart(SchemaParser.fromSchema(editor.schema).parse(body).content);
	const { undoManager } = yUndoPluginKey.getState(editor.state);
	undoManager.stopCapturing();
	const { tr } = editor.state;
	tr.replaceRange(now.from, now.to, new Slice(Fragment.from(blocks), 0, 0));
	editor.view.dispatch(tr.setMeta('paste', true).scrollIntoView());
	addNotes(editor.view, notes);
	undoManager.stopCapturing();
	onmarkdown();
	if (pictures.length > 0) onpictures(pictures);
}
