// What the tools show: where the caret is and what may be undone. Looks only at the caret's ancestors and marks.
import { getMarkRange, type Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { CellSelection } from '@tiptap/pm/tables';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import { calloutKindOf, type CalloutKind } from '$shared/document/callout';
import { codeLanguageOf } from '$shared/document/code-languages';
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
	/** The kind of the callout around the caret. */
	callout: CalloutKind | null;
	/** The language of the code that the caret is in; null also where it has none. */
	code: string | null;
	table: ActiveTable | null;
	canUndo: boolean;
	canRedo: boolean;
}

interface ActiveTable {
	/** Several cells are selected. */
	hasCells: boolean;
	/** The cell of the caret spans several. */
	isMerged: boolean;
	hasHeaderRow: boolean;
	hasHeaderColumn: boolean;
}

export const nothingActive: Active = {
	level: 0,
	names: new Set(),
	figure: null,
	link: null,
	callout: null,
	code: null,
	table: null,
	canUndo: false,
	canRedo: false
};

const MARKS = ['bold', 'italic', 'underline', 'strike', 'code', 'link', 'subscript', 'superscript', 'language'];

export function activeIn(editor: Editor): Active {
	const { selection } = editor.state;
	const { $from } = selection;
	const names = new Set(MARKS.filter((mark) => editor.isActive(mark)));
	const around = new Map<string, Node>();
	for (let depth = $from.depth; depth > 0; depth--) {
		const node = $from.node(depth);
		names.add(node.type.name);
		if (!around.has(node.type.name)) around.set(node.type.name, node);
	}
	const [callout, table] = [around.get('callout'), around.get('table')];
	const cell = around.get('tableCell') ?? around.get('tableHeader');

	const { undoManager } = yUndoPluginKey.getState(editor.state);
	return {
		level: names.has('paragraph') ? levelOf($from.parent.attrs) : null,
		names,
		figure: figureAt(editor.state),
		link: names.has('link') && editor.state.selection.empty ? linkAt(editor) : null,
		callout: callout ? calloutKindOf(callout.attrs) : null,
		code: names.has('codeBlock') ? codeLanguageOf($from.parent.attrs) : null,
		table: table
			? {
					hasCells: selection instanceof CellSelection && selection.ranges.length > 1,
					isMerged: cell !== undefined && (cell.attrs.colspan > 1 || cell.attrs.rowspan > 1),
					hasHeaderRow: isHeader(table.firstChild?.content.content),
					hasHeaderColumn: isHeader(table.content.content.flatMap((row) => row.firstChild ?? []))
				}
			: null,
		canUndo: undoManager.undoStack.length > 0,
		canRedo: undoManager.redoStack.length > 0
	};
}

const isHeader = (cells: readonly Node[] = []): boolean =>
	cells.length > 0 && cells.every(({ type }) => type.name === 'tableHeader');

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
