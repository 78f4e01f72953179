// Writing notes. A note opens at its number in the text: there its own block stands while somebody writes in it, so it is
// the document that they write, with everybody else's carets. Enter or Escape goes back to the text.
import type { Node, Slice } from '@tiptap/pm/model';
import { Fragment, Slice as MakeSlice } from '@tiptap/pm/model';
import { NodeSelection, Plugin, PluginKey, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { newNoteId, noteIdOf } from '$shared/document/footnote';
import { endOfText } from '../end-of-text';

const key = new PluginKey<string | null>('notes');

export interface NotesOptions {
	/** A note was opened. Its number; null where nothing in the text means it. */
	onopen: (number: number | null) => void;
}

export function notes({ onopen }: NotesOptions): Plugin<string | null> {
	return new Plugin<string | null>({
		key,
		state: {
			init: () => null,
			// Left by any way: it goes back to the end of the text.
			apply: (tr, open, _, state) => {
				const now: string | null = tr.getMeta(key) ?? open;
				return now !== null && noteAt(state)?.id === now ? now : null;
			}
		},
		view: (view) => ({
			update: (_, before) => {
				const open = key.getState(view.state);
				if (open == null) return;
				place(view, open);
				if (key.getState(before) !== open) onopen(numberOf(view, open));
			}
		}),
		props: {
			decorations(state) {
				const note = key.getState(state) == null ? null : noteAt(state);
				if (!note) return null;
				return DecorationSet.create(state.doc, [Decoration.node(note.from, note.to, { class: 'is-open' })]);
			},
			handleKeyDown: onkey,
			// Whoever comes upon a number by arrow and types on would take it away, and its note with it.
			handleTextInput(view, _from, _to, text) {
				const { selection, tr } = view.state;
				if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'footnoteRef') return false;
				tr.insertText(text, selection.to);
				view.dispatch(tr.setSelection(TextSelection.create(tr.doc, selection.to + text.length)).scrollIntoView());
				return true;
			},
			handleClickOn(view, _pos, node, _nodePos, event) {
				const id = node.type.name === 'footnoteRef' ? noteIdOf(node.attrs) : null;
				if (id === null || !view.editable || event.ctrlKey || event.metaKey || event.shiftKey) return false;
				openNote(view, id);
				return true;
			},
			transformPasted: (slice, view) => withoutStrangers(slice, view.state.doc)
		}
	});
}

/** Puts a reference behind the selection, and opens its new note. False where there can be none. */
export function insertNote(view: EditorView): boolean {
	const { state } = view;
	const { footnote, footnoteRef } = state.schema.nodes;
	const { $to, to } = state.selection;
	if (!footnote || !footnoteRef || $to.parent.type === footnote) return false;
	const at = $to.index();
	if (!$to.parent.inlineContent || !$to.parent.canReplaceWith(at, at, footnoteRef)) return false;
	const id = newNoteId();
	const tr = state.tr.insert(to, footnoteRef.create({ id }));
	const from = placeForNote(tr.doc, to);
	tr.insert(from, footnote.create({ id }));
	view.dispatch(show(tr.setSelection(TextSelection.create(tr.doc, from + 1)), id));
	view.focus();
	return true;
}

/** Opens a note at its number; makes one where its words were taken away. */
export function openNote(view: EditorView, id: string): void {
	const { tr, schema } = view.state;
	let note = findNote(tr.doc, id);
	if (!note) {
		const from = tr.doc.content.size;
		tr.insert(from, schema.nodes.footnote!.create({ id }));
		note = { from, node: tr.doc.nodeAt(from)! };
	}
	const end = note.from + note.node.nodeSize - 1;
	view.dispatch(show(tr.setSelection(TextSelection.create(tr.doc, end)), id));
	view.focus();
}

/** Back to behind the number that the note was opened from. A note in which nothing was written goes. */
function leaveNote(view: EditorView): boolean {
	const note = noteAt(view.state);
	if (!note) return false;
	const { tr, doc } = view.state;
	const [reference] = referencesTo(doc, note.id);
	if (reference === undefined) return false;
	const isEmpty = note.node.content.size === 0;
	if (isEmpty) removeNote(tr, note.id);
	const at = tr.mapping.map(reference + 1, -1);
	view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(at), -1)).scrollIntoView());
	return true;
}

function onkey(view: EditorView, event: KeyboardEvent): boolean {
	const { selection } = view.state;
	const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
	if (!view.editable || !isPlain) return false;
	if (event.key === 'Enter' && selection instanceof NodeSelection && selection.node.type.name === 'footnoteRef') {
		const id = noteIdOf(selection.node.attrs);
		if (id !== null) openNote(view, id);
		return id !== null;
	}
	const note = noteAt(view.state);
	if (!note) return false;
	if (event.key === 'Enter' || event.key === 'Escape') return leaveNote(view) || event.key === 'Enter';
	if (event.key === 'Backspace' && note.node.content.size === 0) {
		if (leaveNote(view)) return true;
		view.dispatch(removeNote(view.state.tr, note.id));
		return true;
	}
	// Beyond its ends there are other notes, at another place of the screen.
	const direction = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' } as const;
	const to = direction[event.key as keyof typeof direction];
	return to !== undefined && selection.empty && key.getState(view.state) != null && view.endOfTextblock(to);
}

const show = (tr: Transaction, id: string): Transaction => tr.setMeta(key, id).scrollIntoView();

/** The note that the selection is in. */
function noteAt({
	selection: { $from, $to }
}: EditorState): { id: string; node: Node; from: number; to: number } | null {
	const node = $from.parent;
	const id = node.type.name === 'footnote' && $to.parent === node ? noteIdOf(node.attrs) : null;
	return id === null ? null : { id, node, from: $from.before(), to: $from.after() };
}

function findNote(doc: Node, id: string): { from: number; node: Node } | null {
	let found: { from: number; node: Node } | null = null;
	doc.descendants((node, from) => {
		if (found) return false;
		if (node.type.name === 'footnote' && node.attrs.id === id) found = { from, node };
		return !node.isTextblock;
	});
	return found;
}

function referencesTo(doc: Node, id: string): number[] {
	const found: number[] = [];
	doc.descendants((node, from) => {
		if (node.type.name === 'footnoteRef' && node.attrs.id === id) found.push(from);
	});
	return found;
}

/** Takes the note away with everything that means it. */
function removeNote(tr: Transaction, id: string): Transaction {
	const note = findNote(tr.doc, id);
	if (note) tr.delete(note.from, note.from + note.node.nodeSize);
	for (const from of referencesTo(tr.doc, id).reverse()) tr.delete(from, from + 1);
	return tr;
}

/** Behind the note of the reference before, so that notes stand in the order of the text; else before the first, or at the end. */
function placeForNote(doc: Node, reference: number): number {
	const before: string[] = [];
	doc.nodesBetween(0, reference, (node, from) => {
		const id = node.type.name === 'footnoteRef' && from < reference ? noteIdOf(node.attrs) : null;
		if (id !== null) before.push(id);
	});
	for (const id of before.reverse()) {
		const note = findNote(doc, id);
		if (note && doc.resolve(note.from).depth === 0) return note.from + note.node.nodeSize;
	}
	return endOfText(doc);
}

const GAP_PX = 8;
const INDENT_PX = 24;

/** Under the number in the text, as far to the left as it must be to fit. */
function place(view: EditorView, id: string): void {
	const { dom } = view;
	const number = dom.querySelector(`.note-ref[data-note="${id}"]`);
	const note = dom.querySelector<HTMLElement>('.note.is-open');
	if (!number || !note) return;
	const [page, at] = [dom.getBoundingClientRect(), number.getBoundingClientRect()];
	const left = Math.max(0, Math.min(at.left - page.left - INDENT_PX, page.width - note.offsetWidth));
	dom.style.setProperty('--note-top', `${Math.round(at.bottom - page.top + GAP_PX)}px`);
	dom.style.setProperty('--note-left', `${Math.round(left)}px`);
}

function numberOf(view: EditorView, id: string): number | null {
	const text = view.dom.querySelector(`.note-ref[data-note="${id}"]`)?.textContent;
	return text && /^\d+$/.test(text) ? Number(text) : null;
}

/** A reference from another text means no note of this one. */
function withoutStrangers(slice: Slice, doc: Node): Slice {
	const own = new Set<unknown>();
	let isStrange = false;
	const note = (node: Node) => void (node.type.name === 'footnote' && own.add(node.attrs.id));
	doc.descendants(note);
	slice.content.descendants(note);
	const isStranger = (node: Node) => node.type.name === 'footnoteRef' && !own.has(node.attrs.id);
	slice.content.descendants((node) => void (isStrange ||= isStranger(node)));
	if (!isStrange) return slice;
	const clean = (content: Fragment): Fragment => {
		const kept: Node[] = [];
		content.forEach(
			(node) => void (isStranger(node) || kept.push(node.isText ? node : node.copy(clean(node.content))))
		);
		return Fragment.fromArray(kept);
	};
	return new MakeSlice(clean(slice.content), slice.openStart, slice.openEnd);
}
