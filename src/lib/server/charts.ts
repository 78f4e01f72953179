// Charts as SVG: bars that a width of the screen does not distort, since widths are shares and heights pixels. Each has its
// own pattern besides its colour. The same figures stand in a table beside them.
import { looksFor, type Look } from '$lib/authorship/looks';

const escape = (text: string) => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** One for each line in who.css. */
const PATTERNS = [
	'',
	'<circle cx="4" cy="4" r="1.6"/>',
	'<path d="M0 8 8 0M-2 2 2-2M6 10l4-4"/>',
	'<path d="M0 2h8M0 6h8"/>',
	'<path d="M0 5q2-4 4 0t4 0"/>',
	'<path d="M2 0v8M6 0v8"/>',
	'<path d="M0 0l8 8M-2 6l4 4M6-2l4 4"/>',
	'<path d="M0 4h8M4 0v8"/>'
];

/** Ids are the page's: two charts on one page share their patterns. */
const PATTERN_DEFS = `<defs>${PATTERNS.map(
	(drawing, place) =>
		`<pattern id="who-pattern-${place}" width="8" height="8" patternUnits="userSpaceOnUse"><g class="pattern">${drawing}</g></pattern>`
).join('')}</defs>`;

/** A bar in a colour, and over it its pattern. */
function bar({ color, line }: Look, place: string): string {
	const plain = `<rect class="bar who-c${color}" ${place}/>`;
	return PATTERNS[line] === '' ? plain : `${plain}<rect fill="url(#who-pattern-${line})" ${place}/>`;
}

const percentOf = (part: number, all: number) => `${all > 0 ? Math.round((part / all) * 10_000) / 100 : 0}%`;

export interface BarRow {
	id: string;
	name: string;
	value: number;
	/** The value in words. */
	told: string;
}

const ROW_PX = 46;
const BAR_PX = 16;
const LONGEST_NAME = 34;

/** Bars one below the other, each under its name. `label`: what the chart says, for whoever does not see it. */
export function barChart(rows: readonly BarRow[], label: string): string {
	const looks = looksFor(rows.map(({ id }) => id));
	const most = Math.max(1, ...rows.map(({ value }) => value));
	const drawn = rows.map(({ id, name, value, told }, place) => {
		const top = place * ROW_PX;
		const short = name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name;
		return [
			`<text y="${top + 15}">${escape(short)}</text>`,
			`<text class="told" x="100%" y="${top + 15}">${escape(told)}</text>`,
			bar(looks.get(id)!, `x="0" y="${top + 21}" width="${percentOf(value, most)}" height="${BAR_PX}" rx="2"`)
		].join('');
	});
	return svg(rows.length * ROW_PX - 4, label, drawn.join(''));
}

export interface Column {
	/** What stands under it, where there is room. */
	name: string;
	parts: { id: string; value: number }[];
}

const COLUMNS_PX = 150;
const AXIS_PX = 22;

/** Columns side by side, each in parts. `order`: those that parts are of, as in the bar chart, which is the legend. */
export function columnChart(columns: readonly Column[], order: readonly string[], label: string, most: string): string {
	const looks = looksFor(order);
	const heights = columns.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0));
	const highest = Math.max(1, ...heights);
	const step = 100 / Math.max(columns.length, FEWEST);
	const drawn = columns.map(({ parts }, place) => {
		let bottom = COLUMNS_PX + TOP_PX;
		return order
			.flatMap((id) => parts.filter((part) => part.id === id))
			.map(({ id, value }) => {
				const height = Math.max(1, (value / highest) * COLUMNS_PX);
				bottom -= height;
				const at = `x="${(place * step + step * 0.1).toFixed(2)}%" width="${(step * 0.8).toFixed(2)}%"`;
				return bar(looks.get(id)!, `${at} y="${bottom.toFixed(1)}" height="${height.toFixed(1)}"`);
			})
			.join('');
	});
	const base = COLUMNS_PX + TOP_PX;
	const [first, last] = [columns[0]?.name ?? '', columns.length > 1 ? (columns.at(-1)?.name ?? '') : ''];
	const axis = [
		`<text class="soft" y="12">${escape(most)}</text>`,
		`<line x1="0" x2="100%" y1="${base}" y2="${base}"/>`,
		`<text class="soft" y="${base + 16}">${escape(first)}</text>`,
		`<text class="soft told" x="${(columns.length * step).toFixed(2)}%" y="${base + 16}">${escape(last)}</text>`
	].join('');
	return svg(base + AXIS_PX, label, drawn.join('') + axis);
}

/** Room for what the highest column means. */
const TOP_PX = 20;
/** So that a single week is not a wall. */
const FEWEST = 12;

const svg = (height: number, label: string, inside: string) =>
	`<svg class="chart" role="img" aria-label="${escape(label)}" width="100%" height="${height}">${PATTERN_DEFS}${inside}</svg>`;
