// Comments through stories of edits: on the same words, or openly gone; never on others. What is right is told by names
// that words carry with them (support/stories/oracle.ts), not by what is tested.
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { insert } from '$server/worker/main';
import { chance } from '../../support/meeting';
import { textBlocks } from '../../support/editor';
import { Hand, KINDS, type Kind } from '../../support/stories/acts';
import { lettersIn, type Verdict } from '../../support/stories/oracle';
import { excerptsIn, playExcerpt } from '../../support/stories/recorded';
import { textFor, Words } from '../../support/stories/text';
import { World, type Mode } from '../../support/stories/world';

type Counts = Record<Verdict, number> & { stories: number };
const counts = new Map<string, Counts>();

function enter(kind: string, verdicts: readonly Verdict[]): void {
	const own = counts.get(kind) ?? { stories: 0, right: 0, removed: 0, orphaned: 0, wrong: 0 };
	counts.set(kind, own);
	own.stories++;
	for (const verdict of verdicts) own[verdict]++;
}

/** Enters a story into the table. Returns those comments that are on other words, as somebody would show them. */
function end(kind: string, world: World): string[] {
	const verdicts = world.verdicts();
	const letters = lettersIn(world.doc);
	world.close();
	enter(
		kind,
		verdicts.map(({ verdict }) => verdict)
	);
	return verdicts.flatMap(({ id, who, verdict, resolved }) => {
		if (verdict !== 'wrong' || !('at' in resolved)) return [];
		const shown = letters.slice(resolved.at.from, resolved.at.to).map(({ letter }) => letter);
		return [`${who} shows ${id} at “${shown.join('')}”: ${JSON.stringify(world.keeper.anchorOf(id))}`];
	});
}

function begin(seed: number, { mode, writers = 1 }: { mode: Mode; writers?: number }) {
	const random = chance(seed);
	const words = new Words(random);
	const world = new World(textFor(random, words), { mode, writers, random });
	const hands = world.writers.map((writer) => new Hand(writer, words, random));
	return { world, hands, words, random };
}

/** Comments on words of lines: on some by chance, and on the line that it is about. */
function comment({ world, random }: ReturnType<typeof begin>, lines: readonly number[] = []): void {
	const { reading } = world.keeper;
	const some = Array.from({ length: 6 }, () => Math.floor(random() * reading.blocks.length));
	for (const line of [...lines, ...some]) {
		const { text } = reading.blocks[line]!;
		const words = [...text.matchAll(/\S+/g)];
		if (words.length === 0) continue;
		const first = Math.floor(random() * words.length);
		const last = Math.min(words.length - 1, first + Math.floor(random() * 6));
		const start = reading.startOf(line);
		world.comment(start + words[first]!.index, start + words[last]!.index + words[last]![0].length);
	}
}

/** What one person does, one after the other, to the same line. */
const SCRIPTS: Record<string, readonly Kind[]> = {
	typed: ['type', 'letters', 'type'],
	mended: ['letters', 'letters', 'replace'],
	split: ['split'],
	'split and joined': ['split', 'join'],
	joined: ['join'],
	'made a heading': ['level'],
	'made a list': ['bullets', 'indent', 'unlist'],
	'made tasks': ['tasks', 'type', 'numbers'],
	quoted: ['quote', 'type', 'lift'],
	'called out': ['callout', 'split', 'lift'],
	'made bold': ['bold', 'type', 'bold'],
	dragged: ['drag', 'type', 'drag'],
	moved: ['move', 'type', 'move'],
	'cut and pasted': ['cut', 'type', 'paste'],
	deleted: ['delete'],
	'line deleted': ['deleteLine'],
	'deleted and undone': ['deleteLine', 'undo'],
	'undone and redone': ['delete', 'undo', 'redo', 'undo'],
	'reshaped and undone': ['quote', 'split', 'undo', 'undo'],
	'pasted over': ['pasteOver'],
	'read alike': ['imitate', 'deleteLine'],
	'rows and columns': ['row', 'column', 'headers', 'noRow']
};

const SEEDS = 3;

describe('comments through what one person does', () => {
	for (const [name, script] of Object.entries(SCRIPTS)) {
		for (const mode of ['steps', 'server'] as const) {
			it(`${name}, ${mode}`, () => {
				for (let seed = 1; seed <= SEEDS; seed++) {
					const story = begin(seed * 31, { mode });
					const lines = textBlocks(story.hands[0]!.state.doc).length;
					const inTable = name === 'rows and columns';
					const line = inTable ? 10 + Math.floor(story.random() * 6) : Math.floor(story.random() * lines);
					comment(story, [line, line, Math.max(0, line - 1), Math.min(lines - 1, line + 1)]);
					for (const kind of script) {
						story.hands[0]!.does(kind, line);
						story.world.settle();
					}
					expect(end(`${name}, ${mode}`, story.world), `seed ${seed}`).toEqual([]);
				}
			});
		}
	}
});

describe('comments while several write at once', () => {
	for (const mode of ['steps', 'server'] as const) {
		it.each(Array.from({ length: 28 }, (_, seed) => seed))(`${mode}, seed %i`, (seed) => {
			const story = begin(1_000 + seed, { mode, writers: 3 });
			const { world, hands, random } = story;
			comment(story, [1, 2, 3, 5, 7, 9, 11]);
			for (let step = 0; step < 60; step++) {
				const place = Math.floor(random() * hands.length);
				const what = random();
				if (what < 0.4) hands[place]!.does(KINDS[Math.floor(random() * KINDS.length)]!);
				else if (what < 0.7) world.take(world.writers[place]!);
				else world.writers[place]!.hear();
			}
			world.settle();
			expect(end(`three at once, ${mode}`, world)).toEqual([]);
		});
	}
});

describe('comments through edits of the server', () => {
	const many = Array.from({ length: 10 }, (_, seed) => seed);
	const lines = [1, 2, 3, 5, 7, 9, 11];

	it.each(many)('a version is restored, seed %i', (seed) => {
		const story = begin(2_000 + seed, { mode: 'steps' });
		const { world, hands, random } = story;
		comment(story, lines);
		const kept = world.keep();
		for (let act = 0; act < 12; act++) {
			hands[0]!.does(oneOf(random, ['deleteLine', 'cut', 'quote', 'delete', 'type', 'split', 'join'] as const));
			world.settle();
		}
		world.restore(kept);
		world.settle();
		expect(end('version restored', world)).toEqual([]);
	});

	it.each(many)('sections come, also while somebody writes, seed %i', (seed) => {
		const story = begin(3_000 + seed, { mode: 'steps', writers: 2 });
		const { world, hands } = story;
		comment(story, lines);
		const content = [story.words.paragraph(3, 1), ...[1, 3].map((line) => story.words.again(wordsOf(world, line)))];
		hands[0]!.does('split');
		hands[1]!.does('quote');
		world.serve(insert({ updates: [Y.encodeStateAsUpdate(world.doc)], content, before: null }));
		world.settle();
		hands[0]!.does('deleteLine', 1);
		world.settle();
		expect(end('sections inserted', world)).toEqual([]);
	});
});

// A folder of recordings, which the project itself does not hold (docs/REVIEW.md).
const { ATENEO_RECORDINGS } = process.env;

if (ATENEO_RECORDINGS) {
	describe('comments on what people really typed', () => {
		const excerpts = excerptsIn(ATENEO_RECORDINGS);

		it.each(excerpts.map((excerpt, place) => [place, excerpt] as const))('excerpt %i', (place, excerpt) => {
			const verdicts = playExcerpt(excerpt, chance(4_000 + place));
			enter('recorded typing', verdicts);
			expect(verdicts).not.toContain('wrong');
		});
	});
}

it('has seen enough, and has lost next to none', () => {
	const total: Counts = { stories: 0, right: 0, removed: 0, orphaned: 0, wrong: 0 };
	for (const own of counts.values()) for (const key of KEYS) total[key] += own[key];
	const rows = [...counts, ['all', total] as const].map(
		([kind, own]) => kind.padEnd(32) + KEYS.map((key) => String(own[key]).padStart(9)).join('')
	);
	process.stdout.write(`${' '.repeat(32)}${KEYS.map((key) => key.padStart(9)).join('')}\n${rows.join('\n')}\n`);

	expect(total.stories).toBeGreaterThanOrEqual(200);
	expect(total.wrong).toBe(0);
	expect(total.orphaned).toBeLessThanOrEqual((total.right + total.orphaned) * ORPHANED_MOST);
	// Words that come back are found, and those that go are said to be gone.
	expect(total.removed).toBeGreaterThan(100);
});

const KEYS = ['stories', 'right', 'removed', 'orphaned', 'wrong'] as const;
const ORPHANED_MOST = 0.02;

const oneOf = <Thing>(random: () => number, things: readonly Thing[]): Thing =>
	things[Math.floor(random() * things.length)]!;

const wordsOf = (world: World, line: number) => world.keeper.reading.blocks[line]!.text.trim().split(' ');
