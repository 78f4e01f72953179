// A row of the table as bars, in SVG that is readable on light and on dark pages.
import { PEER_NAMES } from '../target';
import type { JudgedRow } from './judge';
import { number, TITLES } from './words';

const WIDTH = 640;
const LABELS = 150;
const BARS = 380;
const ROW = 30;
const TOP = 44;

const COLORS = { ateneo: '#1c3fbd', other: '#8a93a6' };

/** One bar for each server, as long as its median; a line from its lowest to its highest round. */
export function barPlot({ scenario, row, byPeer }: JudgedRow): string {
	// A picture stands without the row above it.
	const title = row.what.replace('the same', scenario.title);
	const bars = PEER_NAMES.flatMap((peer) => (byPeer[peer] ? [{ peer, ...byPeer[peer] }] : []));
	const longest = Math.max(...bars.map(({ max }) => max));
	const x = (value: number) => LABELS + (value / longest) * BARS;
	const height = TOP + bars.length * ROW + 8;

	const drawn = bars.map(({ peer, median, min, max }, place) => {
		const y = TOP + place * ROW;
		const middle = y + 10;
		const color = peer === 'ateneo' ? COLORS.ateneo : COLORS.other;
		return [
			`<text x="${LABELS - 10}" y="${middle + 5}" text-anchor="end">${TITLES[peer]}</text>`,
			`<rect x="${LABELS}" y="${y}" width="${(x(median) - LABELS).toFixed(1)}" height="20" rx="2" fill="${color}"/>`,
			`<line x1="${x(min).toFixed(1)}" x2="${x(max).toFixed(1)}" y1="${middle}" y2="${middle}" stroke="#c2410c" stroke-width="2"/>`,
			`<text x="${(x(Math.max(median, max)) + 8).toFixed(1)}" y="${middle + 5}">${number(median)}</text>`
		].join('\n\t');
	});

	return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${title}">
	<style>text { font: 14px system-ui, sans-serif; fill: #1f2937 } rect.page { fill: #ffffff }</style>
	<rect class="page" width="${WIDTH}" height="${height}"/>
	<text x="12" y="24" font-weight="600">${title} (${row.unit})</text>
	${drawn.join('\n\t')}
</svg>
`;
}
