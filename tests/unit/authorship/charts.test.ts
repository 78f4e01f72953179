// Charts that the server draws: their figures are those of the table, and a name in them is only a name.
import { expect, it } from 'vitest';
import { barChart, columnChart } from '$lib/server/charts';

const widths = (svg: string) =>
	[...svg.matchAll(/class="bar who-c\d"[^>]* width="([\d.]+)%"/g)].map(([, width]) => width);

it('bars are as long as their share of the longest, each with what it says', () => {
	const rows = [400, 100, 0].map((value, place) => ({
		id: `${place}`,
		name: `N${place}`,
		value,
		told: `${value} pal.`
	}));
	const svg = barChart(rows, 'Gráfico');
	expect(widths(svg)).toEqual(['100', '25', '0']);
	expect(svg).toContain('>400 pal.</text>');
	expect(svg).toMatch(/^<svg [^>]*role="img" aria-label="Gráfico"/);
});

it('columns stand on each other in one order, the highest as high as the chart', () => {
	const parts = (...values: number[]) => values.map((value, place) => ({ id: `${place}`, value }));
	const columns = [
		{ name: 'a', parts: parts(30, 10) },
		{ name: 'b', parts: [] },
		{ name: 'c', parts: parts(0, 20).slice(1) }
	];
	const heights = [...columnChart(columns, ['0', '1'], 'Semanas', '40').matchAll(/class="bar[^>]* height="([\d.]+)"/g)];
	expect(heights.map(([, height]) => Number(height))).toEqual([112.5, 37.5, 75]);
});

it('runs nothing that a name says, and has no text of nobody', () => {
	const name = '<script>alert(1)</script>" onload="x';
	const svg = barChart([{ id: '0', name, value: 1, told: '&' }], name) + columnChart([], [], name, '');
	expect(svg).not.toMatch(/<script|" onload/);
	expect(svg).not.toMatch(/NaN|undefined|Infinity/);
});
