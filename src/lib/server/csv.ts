// Tables for spreadsheets (RFC 4180, UTF-8 with a mark by which they know it). A cell that a spreadsheet would take for a
// formula is shown as text: names and titles are other people's words.

/** What spreadsheets take for the beginning of a formula, also behind blanks; the wide ones too. */
const FORMULA = /^[\s\0]*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** `separator`: where a comma stands in numbers, spreadsheets expect a semicolon between cells. */
export function csvOf(
	rows: readonly (readonly (string | number)[])[],
	{ separator = ',' }: { separator?: ',' | ';' } = {}
): string {
	const lines = rows.map((row) => row.map(cellOf).join(separator));
	return `\ufeff${lines.join('\r\n')}\r\n`;
}

function cellOf(value: string | number): string {
	if (typeof value === 'number') return String(value);
	const text = FORMULA.test(value) ? `'${value}` : value;
	return `"${text.replaceAll('"', '""')}"`;
}
