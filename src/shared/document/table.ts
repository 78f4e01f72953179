// Tables as they are drawn, and what the attributes of their cells may be.
import { Table } from '@tiptap/extension-table';

/** More columns or rows than this no cell spans, whatever arrives: an editor counts each. */
export const MAX_SPAN = 100;
export const MIN_WIDTH_PX = 40;
export const MAX_WIDTH_PX = 1_200;

const ALIGNS = ['left', 'center', 'right'];

const spanOf = (value: unknown): number =>
	Number.isInteger(value) ? Math.min(Math.max(value as number, 1), MAX_SPAN) : 1;

/** In pixels, one a column; 0 for those that have none. */
function widthsOf(value: unknown, columns: number): number[] | null {
	if (!Array.isArray(value) || value.length !== columns) return null;
	return value.map((width: unknown) =>
		typeof width === 'number' && width > 0 ? Math.round(Math.min(Math.max(width, MIN_WIDTH_PX), MAX_WIDTH_PX)) : 0
	);
}

/** The attributes of a cell, each held to what it may be. */
export function cellAttrs({ colspan, rowspan, colwidth, align }: Record<string, unknown>): Record<string, unknown> {
	const columns = spanOf(colspan);
	return {
		colspan: columns,
		rowspan: spanOf(rowspan),
		colwidth: widthsOf(colwidth, columns),
		align: ALIGNS.find((known) => known === align) ?? null
	};
}

// It scrolls by itself where it is too wide, and then the keyboard must be able to stop at it.
export const WideTable = Table.extend({
	renderHTML(props) {
		const table = this.parent?.(props);
		return Array.isArray(table) ? ['div', { class: 'tableWrapper', tabindex: '0' }, table] : ['div', 0];
	}
});
