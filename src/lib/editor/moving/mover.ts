// Moves what the caret is in, or what somebody drags, and keeps the caret where it is in the words.
import { NodeSelection, TextSelection, type Selection } from '@tiptap/pm/state';
import { ySyncPluginKey, yUndoPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import type { LiveDocument } from '../live-document.svelte';
import { moveBlocks, type Child, type Parent } from './move';
import { endOf, placeFor, placeOf, targetOf, unitAt, unitFrom, type Unit, type Way } from './units';

/** Where something is after a move: which of how many, from 1. Null: it could go no further that way. */
export type Moved = { unit: Unit; at: number; of: number } | null;

/** Moves the blocks that the selection is in. */
export function moveSelected(live: LiveDocument, way: Way): Moved {
	const unit = unitAt(live.editor.state);
	const to = unit && targetOf(unit, way);
	return unit && to !== null ? moveUnit(live, unit, to) : null;
}

/** Moves the block that begins at `at`: that way, or before the nth child of its parent. */
export function moveBlockAt(live: LiveDocument, at: number, to: { way: Way } | { before: number }): Moved {
	const unit = unitFrom(live.editor.state, at);
	if (!unit) return null;
	const place = 'way' in to ? targetOf(unit, to.way) : placeFor(unit.parent, to.before);
	return place === null ? null : moveUnit(live, unit, place);
}

function moveUnit(live: LiveDocument, unit: Unit, to: number): Moved {
	const { editor } = live;
	const parent = elementOf(live, unit);
	if (!parent) return null;
	const { selection } = editor.state;
	const begin = placeOf(unit, unit.index);
	const end = placeOf(unit, unit.index + unit.count);
	const isInside = selection.from >= begin && selection.to <= end;
	const { undoManager } = yUndoPluginKey.getState(editor.state);

	undoManager.stopCapturing();
	const isBusy = busyIn(live);
	const done = moveBlocks(parent, { from: unit.index, count: unit.count, to }, { isBusy, origin: ySyncPluginKey });
	undoManager.stopCapturing();
	if (!done) return null;

	const index = to > unit.index ? to - unit.count : to;
	const $start = editor.state.doc.resolve(unit.start);
	const now: Unit = { ...unit, parent: $start.parent, index };
	if (isInside) select(live, placeOf(now, index) - begin, selection);
	return { unit: now, at: index + 1, of: endOf(now.parent) };
}

/** The same is selected as before. */
function select({ editor }: LiveDocument, by: number, before: Selection): void {
	const { tr } = editor.state;
	const at = (place: number) => Math.max(0, Math.min(tr.doc.content.size, place + by));
	const selection =
		before instanceof NodeSelection && tr.doc.nodeAt(at(before.from))?.type === before.node.type
			? NodeSelection.create(tr.doc, at(before.from))
			: TextSelection.between(tr.doc.resolve(at(before.anchor)), tr.doc.resolve(at(before.head)));
	editor.view.dispatch(tr.setSelection(selection).scrollIntoView());
}

/** The parent in Yjs: its children are those that the editor shows, or nothing is moved. */
function elementOf({ editor, root }: LiveDocument, { parent, start }: Unit): Parent | null {
	const $start = editor.state.doc.resolve(start);
	let element: Parent = root;
	for (let depth = 0; depth < $start.depth; depth++) {
		const child: unknown = element.get($start.index(depth));
		if (!(child instanceof Y.XmlElement) || child.nodeName !== $start.node(depth + 1).type.name) return null;
		element = child;
	}
	return element.length === parent.childCount ? element : null;
}

/** Is somebody else's caret in a block. */
function busyIn({ connection: { doc, provider } }: LiveDocument): (block: Child) => boolean {
	const { awareness } = provider;
	const carets = [...awareness.getStates()]
		.filter(([client]) => client !== awareness.clientID)
		.flatMap(([, { cursor }]) => caretOf(cursor, doc) ?? []);
	return (block) => carets.some((caret) => isWithin(caret, block));
}

function caretOf(cursor: unknown, doc: Y.Doc): Y.AbstractType<unknown> | null {
	const head = (cursor as { head?: unknown } | null | undefined)?.head;
	if (!head) return null;
	try {
		const place = Y.createRelativePositionFromJSON(head);
		return Y.createAbsolutePositionFromRelativePosition(place, doc)?.type ?? null;
	} catch {
		return null; // a program may say anything of its caret
	}
}

function isWithin(type: Y.AbstractType<unknown>, block: Child): boolean {
	for (let at: unknown = type; at instanceof Y.AbstractType; at = at._item?.parent) if (at === block) return true;
	return false;
}
