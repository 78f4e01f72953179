// Places in the text that stay where they are while everybody writes. What others write redraws the whole document, by
// which no position lives; so between two states a place is kept as Yjs keeps one.
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import * as Y from 'yjs';

/** Between two blocks, with what is drawn there on this screen alone; with nothing drawn, it is the block behind it. */
interface Place {
	pos: number;
	relative: Y.RelativePosition | null;
	drawn: HTMLElement | null;
}

type Places = ReadonlyMap<string, Place>;
type Change = { id: string; pos: number; drawn?: HTMLElement | null } | { id: string; pos: null };

const key = new PluginKey<Places>('places');

/** `root`: the text in its Yjs copy. */
export const placesPlugin = (root: Y.XmlFragment): Plugin<Places> =>
	new Plugin<Places>({
		key,
		state: {
			init: () => new Map(),
			apply: (tr, before, _old, state) => changed(moved(tr, before, state, root), tr.getMeta(key))
		},
		view: () => ({ update: (view) => note(view, root) }),
		props: {
			decorations: (state) => {
				const drawn = [...(key.getState(state) ?? [])].flatMap(([id, { pos, drawn }]) =>
					drawn ? [Decoration.widget(pos, drawn, { key: id, side: -1, ignoreSelection: true })] : []
				);
				return DecorationSet.create(state.doc, drawn);
			}
		}
	});

/** Begins, changes or, with null, ends to keep a place. */
export const keepPlace = (tr: Transaction, change: Change): Transaction => tr.setMeta(key, change);

/** Null where there is no such place any more. */
export const placeNow = (state: EditorState, id: string): number | null => key.getState(state)?.get(id)?.pos ?? null;

function moved(tr: Transaction, before: Places, { doc }: EditorState, root: Y.XmlFragment): Places {
	if (!tr.docChanged || before.size === 0) return before;
	const after = new Map<string, Place>();
	// What is put in at one of several equal places goes behind those that were there first, and before the others.
	const inserted = (tr.getMeta(key) as Change | undefined)?.id;
	let side: -1 | 1 = -1;
	for (const [id, place] of before) {
		const pos = isChangeOrigin(tr)
			? place.relative && positionOf(place.relative, doc, root)
			: tr.mapping.map(place.pos, place.drawn ? side : 1);
		after.set(id, { ...place, pos: pos ?? doc.content.size });
		if (id === inserted) side = 1;
	}
	return after;
}

function changed(before: Places, change: Change | undefined): Places {
	if (!change) return before;
	const after = new Map(before);
	if (change.pos === null) after.delete(change.id);
	else after.set(change.id, { pos: change.pos, relative: null, drawn: change.drawn ?? null });
	return after;
}

/** By now Yjs has what was written here: each place is noted anew. */
function note({ state }: EditorView, root: Y.XmlFragment): void {
	for (const place of key.getState(state)?.values() ?? []) place.relative = relativeOf(place.pos, state.doc, root);
}

/** Null where the two do not agree, as in a document that is still empty. */
function relativeOf(pos: number, doc: Node, root: Y.XmlFragment): Y.RelativePosition | null {
	const $pos = doc.resolve(pos);
	let type: Y.XmlFragment = root;
	for (let depth = 0; depth < $pos.depth; depth++) {
		const child: unknown = type.get($pos.index(depth));
		if (!(child instanceof Y.XmlElement)) return null;
		type = child;
	}
	const index = $pos.index();
	return index <= type.length ? Y.createRelativePositionFromTypeIndex(type, index) : null;
}

function positionOf(relative: Y.RelativePosition, doc: Node, root: Y.XmlFragment): number | null {
	const found = Y.createAbsolutePositionFromRelativePosition(relative, root.doc!);
	const path: number[] = [];
	let type: unknown = found?.type;
	if (found) path.unshift(found.index);
	while (type !== root) {
		if (!(type instanceof Y.XmlElement) || type._item?.deleted) return null;
		const parent: unknown = type.parent;
		if (!(parent instanceof Y.XmlFragment)) return null;
		path.unshift(parent.toArray().indexOf(type));
		type = parent;
	}
	return descend(doc, path);
}

/** The position before the child that the path leads to. */
function descend(doc: Node, path: readonly number[]): number | null {
	let node = doc;
	let pos = 0;
	for (const [depth, index] of path.entries()) {
		if (index > node.childCount) return null;
		for (let before = 0; before < index; before++) pos += node.child(before).nodeSize;
		if (depth === path.length - 1) break;
		const child = node.maybeChild(index);
		if (!child || child.isTextblock) return null;
		node = child;
		pos++;
	}
	return pos;
}
