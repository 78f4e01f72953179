// [S11] No word vanishes by accident: in random histories at editors every word is in the text, deleted by somebody who
// had it, found by the worker, or was never sent.
import { describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { ROOT } from '$shared/document/names';
import { runsIn } from '$server/worker/chronicle/account';
import { livingTexts } from '$server/worker/chronicle/items';
import type { Lost } from '$server/worker/chronicle/lost';
import { putWordsBack } from '$server/worker/put-back';
import { readLog, shownIn, sortOut, WRITERS, type Reading } from '../../support/chronicles';
import { HeadlessEditor } from '../../support/editor';
import { wordsOf } from '../../support/edits';
import { playHistory } from '../../support/history';
import { chance } from '../../support/meeting';

const SEEDS = 600;
const A_TEST = 100;
const parts = Array.from({ length: SEEDS / A_TEST }, (_, part) => part * A_TEST);

const linesOf = (lost: readonly Lost[]) => lost.map(({ text }) => text).join('\n');

/** Where in the log it is folded: at random, a few times. */
function foldsOf(seed: number, updates: readonly Uint8Array[]): number[] {
	const random = chance(seed);
	return Array.from({ length: 2 }, () => Math.floor((random() * updates.length) / 2) + 1);
}

interface Tally {
	passages: number;
	/** Words that were found although they are in the text. */
	needless: number;
	letters: number;
	/** Letters that are said to be somebody else's. */
	misattributed: number;
}

/** Looks at one history, and says which words are nowhere. */
function judge(seed: number, isFolded: boolean, tally: Tally): string[] {
	const { account, updates } = playHistory(seed);
	const reading = readLog(updates, WRITERS, isFolded ? foldsOf(seed, updates) : []);
	const text = shownIn(reading.chronicle);
	tally.passages += reading.lost.length;
	tally.needless += wordsOf(linesOf(reading.lost)).filter((word) => text.includes(word)).length;
	attribute(reading.chronicle, tally);
	return sortOut(account, reading)
		.nowhere.filter(({ how }) => how === 'swallowed')
		.map(({ word, by }) => `seed ${seed}: ${word}, swallowed by ${by}`);
}

/** Compares each word's author with the one whose sign it begins with. */
function attribute(chronicle: Reading['chronicle'], tally: Tally): void {
	for (const { text, authors } of attributedTexts(chronicle)) {
		for (const { 0: word, index } of text.matchAll(/([\u4e00-\u9fff]).*?\1/gu)) {
			const seat = `seat ${Math.floor((word.charCodeAt(0) - 0x4e00) / 2_000)}`;
			const wrong = authors.slice(index, index + word.length).filter((author) => author !== seat);
			tally.letters += word.length;
			tally.misattributed += wrong.length;
		}
	}
}

function* attributedTexts({ root, written, authors: { list } }: Reading['chronicle']) {
	for (const { pieces } of livingTexts(root)) {
		const text = pieces.map(({ content }) => content.str).join('');
		const authors = pieces.flatMap((piece) =>
			[...runsIn(piece, written)].flatMap(({ length, author }) =>
				Array<string | null>(length).fill(list[author]?.seat ?? null)
			)
		);
		yield { text, authors };
	}
}

describe.each([
	{ log: 'read whole', isFolded: false, needless: 0.03, misattributed: 0.005 },
	{ log: 'folded meanwhile', isFolded: true, needless: 0.15, misattributed: 0.015 }
])('[S11] in a log that is $log', ({ isFolded, ...most }) => {
	it.each(parts)(
		`every word that an edit swallowed is found, and whose each is (seeds %i and the next ${A_TEST})`,
		(first) => {
			const tally = { passages: 0, needless: 0, letters: 0, misattributed: 0 };
			const nowhere: string[] = [];
			for (let seed = first; seed < first + A_TEST; seed++) nowhere.push(...judge(seed, isFolded, tally));
			expect(nowhere).toEqual([]);
			expect(tally.passages).toBeGreaterThan(10);
			expect(tally.needless / tally.passages).toBeLessThan(most.needless);
			expect(tally.misattributed / tally.letters).toBeLessThan(most.misattributed);
		}
	);
});

describe('[S11] words that are put back', () => {
	it.each([0, 100])('are in the text once, and it is one of our schema (seeds from %i)', (first) => {
		for (let seed = first; seed < first + 100; seed++) {
			const { updates } = playHistory(seed);
			let log = updates;
			const { lost } = readLog(log, WRITERS);
			lost.forEach(({ text, place, before, after }, number) => {
				const returning = { text, place, before, after, client: 900 + number };
				const { chronicle } = readLog(log, WRITERS);
				log = [...log, putWordsBack(chronicle, returning)!];
				expect(putWordsBack(readLog(log, WRITERS).chronicle, returning), 'the second time').toBeNull();
			});
			const { chronicle } = readLog(log, WRITERS);
			for (const line of linesOf(lost).split('\n')) expect(shownIn(chronicle), `seed ${seed}`).toContain(line);
			expectNoRepair(chronicle.doc);
		}
	});
});

/** An editor that opens it finds nothing to mend. */
function expectNoRepair(doc: Y.Doc): void {
	const before = doc.getXmlFragment(ROOT).toString();
	const editor = new HeadlessEditor(doc);
	expect(doc.getXmlFragment(ROOT).toString()).toBe(before);
	editor.close();
}
