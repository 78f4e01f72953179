// What the tools show: where the caret is and what may be undone. Looks only at the caret's ancestors and marks.
import type { Editor } from '@tiptap/core';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import { levelOf, type Level } from '$shared/document/paragraph';

export interface Active {
	/** Null: not in a paragraph or heading. */
	level: Level | null;
	/** Names of the nodes around the caret and of the marks on it. */
	names: ReadonlySet<string>;
	/** Address of the link the caret is in. */
	href: string | null;
	canUndo: boolean;
	canRedo: boolean;
}

export const nothingActive: Active = { level: 0, names: new Set(), href: null, canUndo: false, canRedo: false };

const MARKS = ['bold', 'italic', 'underline', 'strike', 'code', 'link'];

export function activeIn(editor: Editor): Active {
	const { $from } = editor.state.selection;
	const names = new Set(MARKS.filter((mark) => editor.isActive(mark)));
	for (let depth = $from.depth; depth > 0; depth--) names.add($from.node(depth).type.name);

	const { href } = editor.getAttributes('link');
	const { undoManager } = yUndoPluginKey.getState(editor.state);
	return {
		level: names.has('paragraph') ? levelOf($from.parent.attrs) : null,
		names,
		href: typeof href === 'string' ? href : null,
		canUndo: undoManager.undoStack.length > 0,
		canRedo: undoManager.redoStack.length > 0
	};
}
