// What pictures do in the editor before anybody has asked for more: they are chosen by a press, their captions have keys,
// and whatever is dropped or pasted as a file goes to whoever sends it (src/lib/figures, loaded when it is needed).
import { Extension } from '@tiptap/core';
import type { ResolvedPos, Slice } from '@tiptap/pm/model';
import { NodeSelection, Plugin, TextSelection, type EditorState } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { pasteIntoHeld } from './held-blocks';

export interface FiguresOptions {
	/** Files were dropped or pasted. `at`: where in the text; null: at the caret. */
	onfiles(files: File[], at: number | null): void;
	/** Figures are being pasted, whose pictures may be another document's. True: it is seen to. */
	onfigures(slice: Slice, html: string): boolean;
}

export const Figures = Extension.create<FiguresOptions>({
	name: 'figures',
	// Before the keymaps; after the limit of a paste.
	priority: 900,

	addOptions: () => ({ onfiles() {}, onfigures: () => false }),

	addKeyboardShortcuts() {
		return {
			Enter: () => leaveCaption(this.editor.view),
			Backspace: () => chooseFigure(this.editor.view)
		};
	},

	addProseMirrorPlugins() {
		const { onfiles, onfigures } = this.options;
		return [
			new Plugin({
				props: {
					handlePaste: (view, event, slice) => {
						const data = event.clipboardData;
						const files = [...(data?.files ?? [])];
						// Office programs send a picture of the words along with them; the words are what is meant.
						if (files.length > 0 && data?.getData('text/plain').trim() === '') {
							onfiles(files, null);
							return true;
						}
						if (holdsFigures(slice) && onfigures(slice, data?.getData('text/html') ?? '')) return true;
						const held = pasteIntoHeld(view.state, slice);
						if (held) view.dispatch(held.setMeta('paste', true).scrollIntoView());
						return held !== null;
					},
					handleDrop: (view, event, slice, moved) => {
						const data = event.dataTransfer;
						const files = [...(data?.files ?? [])];
						const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? null;
						if (moved) return false;
						if (files.length > 0) onfiles(files, at);
						else if (at === null || !holdsFigures(slice)) return false;
						else {
							// From another window: it comes where it was let go, when it may.
							view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(at))));
							return onfigures(slice, data?.getData('text/html') ?? '');
						}
						return true;
					},
					// And again in the end: between the two the browser puts its own caret into the caption, which others' words
					// arriving then would have the editor take for a choice.
					handleDOMEvents: { mousedown: press, click: press },
					handleTextInput: (view, _from, _to, text) => typeInCaption(view, text)
				}
			})
		];
	}
});

/** The figure that is chosen, or whose caption the caret is in: where it stands. Null: none. */
export function figureAt({ selection }: EditorState): number | null {
	if (selection instanceof NodeSelection) return selection.node.type.name === 'figure' ? selection.from : null;
	const { $from, $to } = selection;
	return isCaption($from) && $from.sameParent($to) ? $from.before() : null;
}

const isCaption = ({ parent }: ResolvedPos): boolean => parent.type.name === 'figure';

function holdsFigures({ content }: Slice): boolean {
	let found = false;
	content.descendants((node) => {
		found ||= node.type.name === 'figure';
		return !found;
	});
	return found;
}

/** A press on a picture chooses the figure; the browser would put the caret anywhere. */
function press(view: EditorView, { target }: MouseEvent): boolean {
	const picture = target instanceof Element && target.closest('.picture');
	const caption = picture && picture.parentElement?.querySelector('figcaption');
	if (!caption || !view.editable) return false;
	const $place = view.state.doc.resolve(view.posAtDOM(caption, 0));
	if (!isCaption($place)) return false;
	view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, $place.before())));
	view.focus();
	return false;
}

/** Enter goes on behind the figure: a caption is not divided, nor the figure doubled. */
function leaveCaption({ state, dispatch }: EditorView): boolean {
	const at = figureAt(state);
	if (at === null) return false;
	const behind = at + state.doc.nodeAt(at)!.nodeSize;
	const next = state.doc.resolve(behind).nodeAfter;
	const { tr } = state;
	if (!next?.isTextblock || next.content.size > 0) tr.insert(behind, state.schema.nodes.paragraph!.create());
	dispatch(tr.setSelection(TextSelection.create(tr.doc, behind + 1)).scrollIntoView());
	return true;
}

/** At the beginning of a caption there is nothing to delete but the figure: it is chosen first. */
function chooseFigure({ state, dispatch }: EditorView): boolean {
	const { $from, empty } = state.selection;
	if (!empty || !isCaption($from) || $from.parentOffset > 0) return false;
	dispatch(state.tr.setSelection(NodeSelection.create(state.doc, $from.before())));
	return true;
}

/** What is typed while a figure is chosen is its caption, and takes nobody's picture away. */
function typeInCaption({ state, dispatch }: EditorView, text: string): boolean {
	const { selection } = state;
	if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'figure') return false;
	const end = selection.to - 1;
	const tr = state.tr.insertText(text, end);
	dispatch(tr.setSelection(TextSelection.create(tr.doc, end + text.length)).scrollIntoView());
	return true;
}
