// Who wrote a text, counted: every word of it is somebody's once, whatever happened to it, and every letter has a clock.
import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import { describe, expect, it } from 'vitest';
import { countWords, textOf } from '$shared/document/read';
import { attribute } from '$server/worker/attribution';
import { authorshipOf } from '$server/worker/authorship';
import type { Chronicle } from '$server/worker/chronicle/chronicle';
import { livingTexts } from '$server/worker/chronicle/items';
import * as blocks from '$server/worker/text-blocks';
import { readLog, WRITERS } from '../../support/chronicles';
import { schema, textBlocks } from '../../support/editor';
import { playHistory } from '../../support/history';
import { chance } from '../../support/meeting';
import { Scene, WRITERS as SCENE } from '../../support/scene';

const wordsOf = (chronicle: Chronicle) => authorshipOf(chronicle).counted.reduce((sum, { words }) => sum + words, 0);

describe('in random histories', () => {
	it.each([0, 100])('the words of all authors are the words of the text, folded or not (seeds from %i)', (first) => {
		let all = 0;
		for (let seed = first; seed < first + 100; seed++) {
			const { updates } = playHistory(seed);
			const fold = Math.floor(chance(seed)() * updates.length);
			for (const folds of [[], [fold, 1]]) {
				const { chronicle } = readLog(updates, WRITERS, folds);
				const json = yXmlFragmentToProsemirrorJSON(chronicle.root);
				expect(wordsOf(chronicle), `seed ${seed}`).toBe(countWords(textOf(json)));
				expectWhole(chronicle, json);
				all += wordsOf(chronicle);
			}
		}
		expect(all).toBeGreaterThan(1_000);
	});
});

/** Runs and clocks: each letter once, at the place where an editor has it. */
function expectWhole(chronicle: Chronicle, json: ReturnType<typeof yXmlFragmentToProsemirrorJSON>): void {
	const nodes = json.content?.length ? textBlocks(schema.nodeFromJSON(json)).map(({ node }) => node) : [];
	const own = [...blocks.textBlocksIn(chronicle.root)];
	const shown = (block: blocks.TextBlock) =>
		blocks.inOrder(block).map((part) => ('text' in part ? part.text : part.words.content.str));
	expect(own.map((block) => shown(block).join(''))).toEqual(nodes.map((node) => textOf(node.toJSON())));
	expect(own.map(({ size }) => size)).toEqual(nodes.map((node) => node.content.size));

	const letters = [...livingTexts(chronicle.root)].flatMap(({ pieces }) => pieces);
	const length = letters.reduce((sum, piece) => sum + piece.length, 0);
	expect(attribute(chronicle).reduce((sum, run) => sum + run.length, 0)).toBe(length);
	const { clocks, authors } = authorshipOf(chronicle);
	let known = 0;
	for (const { ranges } of clocks) {
		for (let at = 0, end = 0; at < ranges.length; at += 3) {
			const [from, own, author] = ranges.slice(at, at + 3) as [number, number, number];
			expect(from).toBeGreaterThanOrEqual(end);
			expect(authors[author]).toBeDefined();
			end = from + own;
			known += own;
		}
	}
	expect(known).toBe(length);
}

describe('a word', () => {
	const counted = (scene: Scene) =>
		Object.fromEntries(
			authorshipOf(readLog(scene.updates, SCENE).chronicle).counted.map(({ seat, words }) => [seat, words])
		);

	it('of two people is whose most of it is', () => {
		const scene = new Scene();
		scene.types(scene.ana, 'Acta de la reunión').types(scene.luis, 's', { behind: 'Acta' });
		expect(counted(scene)).toEqual({ ana: 4 });
		scene.types(scene.luis, ' extraordinaria', { behind: 'reunión' });
		expect(counted(scene)).toEqual({ ana: 4, luis: 1 });
	});

	it('is counted in the week in which it was written, by the clock in Madrid', () => {
		const scene = new Scene();
		scene.types(scene.ana, 'Domingo lunes');
		// Sunday 2026-03-29, 23:59 in Madrid; and a minute later.
		const sunday = Date.parse('2026-03-29T21:59:00Z') / 60_000;
		const { chronicle } = readLog(scene.updates, SCENE);
		for (const [minute, week] of [
			[sunday, '2026-03-23'],
			[sunday + 1, '2026-03-30']
		] as const) {
			chronicle.authors.list.forEach((author) => (author.minute = minute));
			expect(authorshipOf(chronicle).counted).toEqual([{ seat: 'ana', via: 'typed', week, words: 2 }]);
		}
	});
});
