// What can be done to a table besides writing in it: widths of columns by keyboard, its caption, and the way out of it.
import type { Node } from '@tiptap/pm/model';
import { Plugin, Selection, TextSelection, type Command, type EditorState } from '@tiptap/pm/state';
import { cellAround, CellSelection, columnResizing, TableMap } from '@tiptap/pm/tables';
import type { EditorView } from '@tiptap/pm/view';
import { MAX_WIDTH_PX, MIN_WIDTH_PX } from '$shared/document/table';

const STEP_PX = 24;

interface Place {
	table: Node;
	/** Where the table begins, and where its rows do. */
	from: number;
	start: number;
	map: TableMap;
	/** The columns that are selected, or the one of the caret: from–to, without the last. */
	columns: { from: number; to: number };
}

/** Null: the selection is in no table. */
function placeIn({ selection }: EditorState): Place | null {
	const isCells = selection instanceof CellSelection;
	const $cell = isCells ? selection.$anchorCell : cellAround(selection.$from);
	if (!$cell) return null;
	const table = $cell.node(-1);
	const start = $cell.start(-1);
	const map = TableMap.get(table);
	const head = isCells ? selection.$headCell.pos : $cell.pos;
	const { left, right } = map.rectBetween($cell.pos - start, head - start);
	return { table, from: start - 1, start, map, columns: { from: left, to: right } };
}

/** The columns of the selection become wider, or narrower. All of the table get widths by it: what they are now. */
export const resizeColumns =
	(direction: 1 | -1) =>
	(view: EditorView): boolean => {
		const place = placeIn(view.state);
		if (!place) return false;
		const widths = widthsOf(view, place);
		for (let column = place.columns.from; column < place.columns.to; column++) {
			widths[column] = Math.min(Math.max(widths[column]! + direction * STEP_PX, MIN_WIDTH_PX), MAX_WIDTH_PX);
		}
		setWidths(view, place, widths);
		return true;
	};

/** As wide as what stands in them. */
export const freeColumns = (view: EditorView): boolean => {
	const place = placeIn(view.state);
	if (place) setWidths(view, place, null);
	return place !== null;
};

/** How wide each column is on this screen. */
function widthsOf(view: EditorView, { table, start, map }: Place): number[] {
	return Array.from({ length: map.width }, (_, column) => {
		const at = map.map[column]!;
		const { colspan, colwidth } = table.nodeAt(at)!.attrs as { colspan: number; colwidth: number[] | null };
		const own = colwidth?.[column - map.colCount(at)];
		if (own) return own;
		const cell = view.nodeDOM(start + at);
		const width = cell instanceof HTMLElement ? cell.offsetWidth / colspan : STEP_PX * 4;
		return Math.round(Math.min(Math.max(width, MIN_WIDTH_PX), MAX_WIDTH_PX));
	});
}

/** Attributes only: no cell is made anew. */
function setWidths(view: EditorView, { table, start, map }: Place, widths: number[] | null): void {
	const { tr } = view.state;
	for (const at of new Set(map.map)) {
		const cell = table.nodeAt(at)!;
		const first = map.colCount(at);
		const own = widths?.slice(first, first + (cell.attrs.colspan as number)) ?? null;
		if (String(cell.attrs.colwidth) !== String(own)) tr.setNodeAttribute(start + at, 'colwidth', own);
	}
	if (tr.docChanged) view.dispatch(tr);
}

/** The caption before the table: the caret goes into it, and it is made where there is none. */
export const goToCaption: Command = (state, dispatch) => {
	const place = placeIn(state);
	const caption = state.schema.nodes.caption;
	if (!place || !caption) return false;
	const before = state.doc.resolve(place.from).nodeBefore;
	const { tr } = state;
	if (before?.type === caption) tr.setSelection(TextSelection.create(tr.doc, place.from - 1));
	else {
		tr.insert(place.from, caption.create());
		tr.setSelection(TextSelection.create(tr.doc, place.from + 1));
	}
	dispatch?.(tr.scrollIntoView());
	return true;
};

/** On below the table; a line is made where there is none. */
export const leaveTable: Command = (state, dispatch) => {
	const place = placeIn(state);
	const paragraph = state.schema.nodes.paragraph;
	if (!place || !paragraph) return false;
	const { tr } = state;
	const behind = place.from + place.table.nodeSize;
	const after = tr.doc.resolve(behind).nodeAfter;
	if (!after || after.type.name === 'footnote') tr.insert(behind, paragraph.create());
	tr.setSelection(Selection.near(tr.doc.resolve(behind), 1));
	dispatch?.(tr.scrollIntoView());
	return true;
};

/** Borders of columns can be dragged; Mod-Enter leaves the table. */
export const tables = (): Plugin[] => [
	// The table is drawn by its own view.
	columnResizing({ View: null, cellMinWidth: MIN_WIDTH_PX, lastColumnResizable: true }),
	new Plugin({
		props: {
			handleKeyDown(view, event) {
				const isMod = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
				return event.key === 'Enter' && isMod && view.editable && leaveTable(view.state, view.dispatch);
			}
		}
	})
];
