// What real people typed at once, cut out of recordings that the project does not hold, and played by replicas that have seen
// what their authors had seen. Every letter is an x, so that all of it reads alike.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as Y from 'yjs';
import { Author as Recorded } from '$server/replay/author';
import { findBlock, textOf } from '$server/replay/block';
import { historyOf, type History } from '$server/replay/history';
import { Ledger } from '$server/replay/ledger';
import { parseRecording, ReplayError, type Patch, type Recording } from '$server/replay/recording';
import { ROOT } from '$shared/document/names';
import { AnchorKeeper } from '$shared/review/keeper';
import { makePassage } from '$shared/review/make';
import type { Random } from '../edits';
import { attributesOfWord, judge, lettersIn, type Meant, type Verdict } from './oracle';
import { countWords } from './world';

/** `startContent` is what all its authors had before them; a transaction without parents follows that. */
export type Excerpt = Pick<Recording, 'authors' | 'startContent' | 'transactions'>;

const EXCERPTS = 10;
/** Transactions of an excerpt. */
const LENGTH = 200;
/** Transactions from the beginning of one excerpt to that of the next, at least on average. */
const APART = 500;

/** Ten excerpts of the concurrent recordings (`*.json.gz`) in a folder, the same ones each time. */
export function excerptsIn(folder: string): Excerpt[] {
	const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json.gz')) : [];
	const refused: string[] = [];
	const usable = names.sort().flatMap((name) => {
		try {
			const recording = parseRecording(gunzipSync(readFileSync(join(folder, name))).toString('utf8'));
			if (recording.authors > 1) return [{ recording, history: historyOf(recording) }];
			refused.push(`${name} is by one author.`);
		} catch (error) {
			if (!(error instanceof ReplayError)) throw error;
			refused.push(`${name}: ${error.message}`);
		}
		return [];
	});
	const excerpts = usable.flatMap(({ recording, history }, place) => {
		const count = Math.floor((EXCERPTS + place) / usable.length);
		return excerptsOf(recording, history, cutsOf(recording, count));
	});
	if (excerpts.length === EXCERPTS) return excerpts;
	const found = `${excerpts.length} of ${EXCERPTS} excerpts are in the concurrent recordings (*.json.gz) of “${folder}”.`;
	throw new ReplayError([`ATENEO_RECORDINGS: ${found}`, ...refused].join(' '));
}

/**
 * Places behind which everybody had seen all that was written until then, one in each stretch: where most of what follows was
 * written at once.
 */
function cutsOf({ transactions }: Recording, count: number): number[] {
	const heads = new Set<number>();
	const atOnce = transactions.map(({ parents }, index) => {
		for (const parent of parents) heads.delete(parent);
		return heads.add(index).size > 1;
	});
	const isCut = (index: number) =>
		!atOnce[index] &&
		index + LENGTH < transactions.length &&
		following(transactions, index).every(({ parents }) => parents.every((parent) => parent >= index));
	const concurrency = (index: number) => following(atOnce, index).filter(Boolean).length;

	return Array.from({ length: count }, (_, stretch) => (stretch + 1) * APART).flatMap((start) => {
		const cuts = Array.from({ length: APART }, (_, place) => start + place).filter(isCut);
		return cuts.sort((one, other) => concurrency(other) - concurrency(one)).slice(0, 1);
	});
}

const following = <Thing>(things: readonly Thing[], index: number) => things.slice(index + 1, index + 1 + LENGTH);

/** Plays the recording up to its last cut, for the texts that the excerpts start from. */
function excerptsOf(recording: Recording, history: History, cuts: readonly number[]): Excerpt[] {
	const ids = history.byAuthor.map((_, number) => number + 1);
	const session = { recording, history, ledger: new Ledger(ids) };
	const authors = ids.map((id, number) => new Recorded(session, number, id));
	const { address, update } = authors[0]!.addBlock();
	for (const author of authors) {
		author.receive(update);
		author.begin(address);
	}
	return cuts.flatMap((cut, place) => {
		for (let index = (cuts[place - 1] ?? -1) + 1; index <= cut; index++) {
			authors[recording.transactions[index]!.author]!.write();
		}
		const text = textOf(findBlock(authors[recording.transactions[cut]!.author]!.doc, address)!);
		const transactions = following(recording.transactions, cut).map(({ author, parents, patches }) => ({
			author,
			parents: parents.map((parent) => parent - cut - 1).filter((parent) => parent >= 0),
			patches: patches.map(([position, deleted, inserted]): Patch => [position, deleted, alike(inserted)])
		}));
		return /\S/.test(text) ? [{ authors: recording.authors, startContent: alike(text), transactions }] : [];
	});
}

/** A character of two UTF-16 units is one x as well: positions in an excerpt are those of Yjs. */
const alike = (text: string) => text.replace(/[\p{L}\p{N}\u{10000}-\u{10ffff}]/gu, 'x');

class Author {
	readonly doc = new Y.Doc();
	readonly keeper: AnchorKeeper;
	readonly seen = new Set<number>();

	constructor(client: number, state: Uint8Array) {
		Y.applyUpdate(this.doc, state);
		this.doc.clientID = client;
		this.keeper = new AnchorKeeper(this.doc);
	}

	get text(): Y.XmlText {
		const [block] = this.doc.getXmlFragment(ROOT).toArray();
		return (block as Y.XmlElement).get(0) as Y.XmlText;
	}
}

/** Plays an excerpt with comments on words of its beginning, and makes a quote of all in the end. */
export function playExcerpt({ authors, startContent, transactions }: Excerpt, random: Random): Verdict[] {
	let nextWord = 1;
	const begin = new Y.Doc();
	const block = new Y.XmlElement('codeBlock');
	const text = new Y.XmlText();
	begin.getXmlFragment(ROOT).insert(0, [block]);
	block.insert(0, [text]);
	for (const word of startContent.match(/\s+|\S+/g) ?? []) text.insert(text.length, word, attributesOfWord(nextWord++));

	const state = Y.encodeStateAsUpdate(begin);
	// The last one is the server.
	const all = Array.from({ length: authors + 1 }, (_, place) => new Author(place + 1, state));
	const server = all.at(-1)!;
	const meant = comment(all, random);
	const updates: Uint8Array[] = [];
	const ancestors = (index: number): number[] => {
		const found = new Set<number>();
		const todo = [...transactions[index]!.parents];
		for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
			if (found.has(next) || all[transactions[index]!.author]!.seen.has(next)) continue;
			found.add(next);
			todo.push(...transactions[next]!.parents);
		}
		return [...found].sort((a, b) => a - b);
	};
	const take = (author: Author, index: number) => {
		if (author.seen.has(index)) return;
		author.seen.add(index);
		Y.applyUpdate(author.doc, updates[index]!);
	};
	transactions.forEach(({ author: number, patches }, index) => {
		const author = all[number]!;
		for (const other of ancestors(index)) take(author, other);
		const known = Y.encodeStateVector(author.doc);
		author.doc.transact(() => {
			for (const [position, deleted, inserted] of patches) {
				author.text.delete(position, deleted);
				author.text.insert(position, inserted, attributesOfWord(nextWord++));
			}
		});
		author.seen.add(index);
		updates.push(Y.encodeStateAsUpdate(author.doc, known));
		take(server, index);
	});
	for (const author of all) for (const index of updates.keys()) take(author, index);
	const verdicts = verdictsOf(all, meant);
	quote(server, all);
	return [...verdicts, ...verdictsOf(all, meant)];
}

const COMMENTS = 12;

function comment(all: readonly Author[], random: Random): Map<string, Meant> {
	const { reading } = all[0]!.keeper;
	const words = [...reading.slice(0, reading.length).matchAll(/\S+/g)];
	const meant = new Map<string, Meant>();
	for (let number = 0; number < COMMENTS; number++) {
		const first = Math.floor(random() * words.length);
		const last = words[Math.min(words.length - 1, first + Math.floor(random() * 6))]!;
		const [from, to] = [words[first]!.index, last.index + last[0].length];
		const anchor = makePassage({ from, to }, reading);
		meant.set(String(number), countWords(lettersIn(all[0]!.doc).slice(from, to)));
		for (const { keeper } of all) keeper.set(String(number), anchor);
	}
	return meant;
}

const verdictsOf = (all: readonly Author[], meant: ReadonlyMap<string, Meant>): Verdict[] =>
	all.flatMap(({ keeper, doc }) => {
		const letters = lettersIn(doc);
		return [...meant].map(([id, words]) => judge(keeper.where(id)!, words, letters));
	});

/** Writes all of it again, in a quote. */
function quote(server: Author, all: readonly Author[]): void {
	const known = Y.encodeStateVector(server.doc);
	server.doc.transact(() => {
		const around = new Y.XmlElement('blockquote');
		const block = new Y.XmlElement('codeBlock');
		const text = new Y.XmlText();
		text.applyDelta(server.text.toDelta());
		around.insert(0, [block]);
		block.insert(0, [text]);
		const root = server.doc.getXmlFragment(ROOT);
		root.delete(0, 1);
		root.insert(0, [around]);
	});
	const update = Y.encodeStateAsUpdate(server.doc, known);
	for (const { doc } of all) if (doc !== server.doc) Y.applyUpdate(doc, update);
}
