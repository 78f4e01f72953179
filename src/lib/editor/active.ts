// What the tools show: where the caret is and what may be undone. Looks only at the caret's ancestors and marks.
import { getMarkRange, type Editor } from '@tiptap/core';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import { levelOf, type Level } from '$shared/document/level';
import { isSafeHref } from '$shared/document/link';
import { figureAt } from './figures';

export interface Active {
	/** Null: not in a paragraph or heading. */
	level: Level | null;
	/** Names of the nodes around the caret and of the marks on it. */
	names: ReadonlySet<string>;
	/** Where the figure stands that is chosen, or whose caption the caret is in. Null: none. */
	figure: number | null;
	/** Around the caret; null where text is selected too. */
	link: LinkAtCaret | null;
	canUndo: boolean;
	canRedo: boolean;
}

export const nothingActive: Active = {
	level: 0,
	names: new Set(),
	figure: null,
	link: null,
	canUndo: false,
	canRedo: false
};

const MARKS = ['bold', 'italic', 'underline', 'strike', 'code', 'link'];

export function activeIn(editor: Editor): Active {
	const { $from } = editor.state.selection;
	const names = new Set(MARKS.filter((mark) => editor.isActive(mark)));
	for (let depth = $from.depth; depth > 0; depth--) names.add($from.node(depth).type.name);

	const { undoManager } = yUndoPluginKey.getState(editor.state);
	return {
		level: names.has('paragraph') ? levelOf($from.parent.attrs) : null,
		names,
		figure: figureAt(editor.state),
		link: names.has('link') && editor.state.selection.empty ? linkAt(editor) : null,
		canUndo: undoManager.undoStack.length > 0,
		canRedo: undoManager.redoStack.length > 0
	};
}

export interface LinkAtCaret {
	href: string;
	/** It may be followed. */
	isSafe: boolean;
	/** Where its words begin. */
	from: number;
}

/** The link at the caret, also right before it and right behind it. Null: there is none. */
export function linkAt({ state, schema }: Editor): LinkAtCaret | null {
	const { $from } = state.selection;
	const range = schema.marks.link && getMarkRange($from, schema.marks.link);
	const mark = range && state.doc.nodeAt(range.from)?.marks.find(({ type }) => type === schema.marks.link);
	if (!mark) return null;
	const href = String(mark.attrs.href);
	return { href, isSafe: isSafeHref(href), from: range.from };
}
