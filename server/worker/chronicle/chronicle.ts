// Plays a log in its order and notes of each update what became of words: who wrote them, which of them it took away
// and wrote again elsewhere, and which it took away without knowing them [S11]. One Yjs transaction holds all of it:
// until that ends, Yjs still has every word that the log ever had.
import * as Y from 'yjs';
import { ROOT } from '../../../src/shared/document/names';
import { readContents, type Range } from '../../sync/contents';
import { DeleteSet } from '../../sync/state';
import { Authors, unpackAccount } from './account';
import { Again } from './again';
import { ClockMap, Moves, type Move } from './clocks';
import { Copies } from './copies';
import { isWords, rangeOf, structsIn, typeOf } from './items';
import type { Log, Orphan } from './log';
import type { Place } from './places';
import { byClock, isWithin, shared, UNKNOWN, unknownIn, within } from './ranges';
import { movesBetween, runsOf, type Passage, type Run } from './runs';

export type { Log, Orphan } from './log';

/** So many characters that come at once were not typed one by one. */
export const PASTED_FROM = 30;

/** Words that were taken away lately, which somebody may bring back: with undo, or by pasting what was cut. */
const LATELY_RUNS = 100;
const LATELY_LETTERS = 20_000;
const SHORTEST_BROUGHT_BACK = 4;

export class Chronicle {
	readonly doc = new Y.Doc();
	readonly root = this.doc.getXmlFragment(ROOT);
	readonly authors = new Authors();
	/** Numbers of authors. */
	readonly written = new ClockMap<number>();
	readonly moves = new Moves();
	/** Taken away by an update that did not name it: whoever did it had not seen it. */
	readonly swallowed = new DeleteSet();
	readonly swallowedWords: Range[] = [];
	readonly orphans: Orphan[] = [];
	/** Places for text that are gone, in the order in which they went. */
	readonly goneTexts: Y.Item[] = [];
	/** What was nearest to those that are folded away; by client and clock. */
	readonly addresses = new Map<string, Place>();
	#writers: ReadonlyMap<number, Log['writers'][number]>;
	#folded = new DeleteSet();
	#deleted!: Map<number, { clock: number; len: number }[]>;
	/** How many deletions of a client have been looked at. */
	#seen = new Map<number, number>();
	/** Words that were taken away lately, the last at the end. */
	readonly lately: Passage[] = [];
	#copies = new Copies(this.root);

	constructor({ writers }: Pick<Log, 'writers'>) {
		this.#writers = new Map(writers.map((writer) => [writer.client, writer]));
	}

	/** Plays the log. `atEnd` runs while deleted words are still there. Throws where something is left pending. */
	play<Result>(log: Log, atEnd: () => Result): Result {
		return this.doc.transact((transaction) => {
			this.#deleted = transaction.deleteSet.clients;
			if (log.snapshot) this.#begin(log.snapshot);
			let [turn, left] = [0, log.minutes[0]?.count ?? Infinity];
			for (const update of log.updates) {
				while (left === 0) left = log.minutes[++turn]?.count ?? Infinity;
				left--;
				this.#enter(update, log.minutes[turn]?.minute ?? 0);
			}
			const { pendingStructs, pendingDs } = this.doc.store;
			if (pendingStructs || pendingDs) throw new Error('something in the log stands on what is not there');
			return atEnd();
		});
	}

	#begin({ state, account, minute }: NonNullable<Log['snapshot']>): void {
		Y.applyUpdate(this.doc, state);
		for (const [client, { length }] of this.#deleted) this.#seen.set(client, length);
		for (const [client, ranges] of Y.createDeleteSetFromStructStore(this.doc.store).clients)
			this.#folded.addAll(ranges.map(({ clock, len }) => ({ client, from: clock, to: clock + len })));
		if (account && unpackAccount(account, this.root, this)) return;
		for (const client of this.doc.store.clients.keys()) {
			const range = { client, from: 0, to: Y.getState(this.doc.store, client) };
			this.written.set(range, this.#authorOf(client, minute));
		}
	}

	#authorOf(client: number, minute: number, length = 0): number {
		const writer = this.#writers.get(client);
		const via = writer?.via ?? (length >= PASTED_FROM ? 'pasted' : 'typed');
		return this.authors.numberOf({ seat: writer?.seat ?? null, minute, via });
	}

	#enter(update: Uint8Array, minute: number): void {
		const { store } = this.doc;
		const { sections, deletes } = readContents(update);
		const fresh: Range[] = [];
		for (const { client, from, to } of sections) {
			const known = Y.getState(store, client);
			if (to > known) fresh.push({ client, from: Math.max(from, known), to });
		}
		Y.applyUpdate(this.doc, update);

		if (this.#copies.isWatching) {
			for (const range of fresh) for (const item of structsIn(store, range)) this.#copies.touch(item);
		}
		const gone = this.#noteGone(fresh, deletes);
		this.#noteOrphans(update, { fresh, deletes, minute });
		this.#noteWritten(fresh, deletes, gone, minute);
	}

	/** What this update deleted by name; what it deleted without a name is noted as swallowed. */
	#noteGone(fresh: readonly Range[], deletes: readonly Range[]): Range[] {
		const gone: Range[] = [];
		const look = (client: number) => {
			const deleted = this.#deleted.get(client);
			const seen = this.#seen.get(client) ?? 0;
			if (!deleted || deleted.length === seen) return;
			this.#seen.set(client, deleted.length);
			for (const { clock, len } of deleted.slice(seen)) gone.push({ client, from: clock, to: clock + len });
		};
		// Without a deletion of its own, only what it brings can be deleted: it comes into what is gone already.
		if (deletes.length > 0) for (const client of this.#deleted.keys()) look(client);
		else for (const { client } of fresh) look(client);
		if (gone.length === 0) return gone;

		for (const range of gone) for (const item of structsIn(this.doc.store, range)) this.#noteGoneItem(item);
		const isNamed = within(deletes);
		return gone.filter((range) => {
			if (isNamed(range)) return true;
			this.#noteSwallowed(range);
			return false;
		});
	}

	#noteGoneItem(item: Y.Item | Y.GC): void {
		if (!(item instanceof Y.Item)) return;
		this.#copies.touch(item);
		if (typeOf(item) instanceof Y.XmlText) this.goneTexts.push(item);
	}

	#noteSwallowed(range: Range): void {
		for (const struct of structsIn(this.doc.store, range)) {
			if (isWords(struct)) this.swallowedWords.push(range);
			else if (!typeOf(struct)) continue;
			this.swallowed.add(range);
			return;
		}
	}

	#noteOrphans(
		update: Uint8Array,
		{ fresh, deletes, minute }: { fresh: readonly Range[]; deletes: readonly Range[]; minute: number }
	): void {
		const { store } = this.doc;
		const isOrphaned = fresh.some((range) => {
			for (const struct of structsIn(store, range)) if (struct instanceof Y.GC) return true;
			return false;
		});
		if (!isOrphaned) return;
		const [isNew, isNamed] = [within(fresh), within(deletes)];
		for (const struct of Y.decodeUpdate(update).structs) {
			if (!isWords(struct) || !isNew(rangeOf(struct)) || isNamed(rangeOf(struct))) continue;
			const { client, clock } = struct.id;
			for (const stored of structsIn(store, rangeOf(struct))) {
				if (!(stored instanceof Y.GC)) continue;
				const { origin, rightOrigin, content } = struct;
				const parent = struct.parent instanceof Y.ID ? struct.parent : null;
				const author = this.#authorOf(client, minute);
				this.orphans.push({ client, clock, text: content.str, origin, rightOrigin, parent, author });
				break;
			}
		}
	}

	#noteWritten(fresh: readonly Range[], deletes: readonly Range[], gone: readonly Range[], minute: number): void {
		// Nearly always: somebody types, or takes a letter back.
		const isShort = ({ from, to }: Range) => to - from < SHORTEST_BROUGHT_BACK;
		if (deletes.length === 0 && fresh.every(isShort)) {
			for (const range of fresh) this.#setAuthor(range, this.#authorOf(range.client, minute));
			return;
		}
		if (fresh.length === 0 && gone.length === 1 && isShort(gone[0]!)) return;

		const { store } = this.doc;
		const isNamed = within(deletes);
		const [dropped, stays] = [this.#wordsIn(fresh, isNamed), this.#wordsIn(fresh, (range) => !isNamed(range))];
		const written = runsOf(store, stays);
		const moved = written.length > 0 ? this.#noteMoves(written, this.#takenBy(deletes, gone, fresh)) : [];
		const copied = this.#copied(written, moved, fresh);
		this.#keepLately(runsOf(store, gone));

		const kept = [...moved, ...copied].flatMap(({ from, to, length }) =>
			this.written.over({ client: from.client, from: from.clock, to: from.clock + length }).map((part) => ({
				client: to.client,
				from: part.from - from.clock + to.clock,
				to: part.to - from.clock + to.clock,
				author: part.value
			}))
		);
		const all = written.flatMap((run) => [
			...run.pieces.flatMap((piece) => shared(piece, kept, UNKNOWN).filter(({ author }) => author !== UNKNOWN)),
			...unknownIn(run, kept).flatMap(({ parts, from, to }) =>
				parts.map((part) => ({ ...part, author: this.#authorOf(part.client, minute, to - from) }))
			)
		]);
		all.push(...dropped.map((range) => ({ ...range, author: this.#authorOf(range.client, minute) })));
		for (const { author, ...range } of all.sort(byClock)) this.#setAuthor(range, author);
	}

	/** What somebody brought back stays its first author's. */
	#setAuthor(range: Range, author: number): void {
		const credits = this.#writers.get(range.client)?.credits;
		if (!credits) return this.written.set(range, author);
		const kept = credits.map(({ from, to, ...first }) => ({
			...{ client: range.client, from, to },
			author: this.authors.numberOf(first)
		}));
		for (const { author: whose, ...part } of shared(range, kept, author)) this.written.set(part, whose);
	}

	#wordsIn(ranges: readonly Range[], counts: (range: Range) => boolean): Range[] {
		const words: Range[] = [];
		for (const range of ranges) {
			for (const struct of structsIn(this.doc.store, range))
				if (isWords(struct) && counts(rangeOf(struct))) words.push(rangeOf(struct));
		}
		return words;
	}

	/** Words that an update names as deleted, where they are deleted by it or were since the last fold. */
	#takenBy(deletes: readonly Range[], gone: readonly Range[], fresh: readonly Range[]): Run[] {
		// What it brought and took away itself is a copy of what was there before, more often than not.
		const isNew = ({ pieces: [piece] }: Run) => isWithin(fresh, piece!);
		// A client that comes back names everything that was ever deleted.
		const recent = deletes.length > gone.length ? deletes.filter((range) => !this.#folded.has(range)) : deletes;
		return runsOf(this.doc.store, recent).sort((a, b) => Number(isNew(a)) - Number(isNew(b)));
	}

	#noteMoves(written: readonly Run[], taken: readonly Run[]): Move[] {
		const again = taken.length > 0 ? new Again(taken.map(({ text }) => text)) : null;
		const moves = written.flatMap((run) => {
			const found = again?.find(run, (gone) => taken[gone]!.parent !== run.parent) ?? [];
			const moved = found.flatMap(({ gone, ...part }) => movesBetween(taken[gone]!, run, part));
			// Beside what it moved there may stand what was cut before.
			const brought = unknownIn(run, writtenBy(moved)).flatMap(({ from, to }) => {
				const text = run.text.slice(from, to);
				const old = text.length < SHORTEST_BROUGHT_BACK ? null : this.lately.findLast((cut) => cut.text.includes(text));
				return old ? movesBetween(old, run, { at: old.text.indexOf(text), start: from, length: text.length }) : [];
			});
			return [...moved, ...brought];
		});
		for (const move of moves) this.moves.add(move);
		return moves;
	}

	/** What stood in the text already is its author's. It is no move: the words are there twice, and each may be lost. */
	#copied(written: readonly Run[], moved: readonly Move[], fresh: readonly Range[]): Move[] {
		// What the server brings says itself where it came from.
		const isOwn = ({ pieces: [piece] }: Run) => (this.#writers.get(piece!.client)?.via ?? null) === null;
		const known = writtenBy(moved);
		const passages = written.flatMap((run) =>
			isOwn(run) ? unknownIn(run, known).map((part) => ({ run, ...part })) : []
		);
		const found = this.#copies.find(
			passages.map(({ run, from, to }) => run.text.slice(from, to)),
			fresh
		);
		return found.flatMap((copies, place) => {
			const { run, from } = passages[place]!;
			return copies.flatMap(({ of, at, start, length }) => movesBetween(of, run, { at, start: start + from, length }));
		});
	}

	#keepLately(taken: readonly Run[]): void {
		this.lately.push(...taken.filter(({ text }) => text.length >= SHORTEST_BROUGHT_BACK).slice(-LATELY_RUNS));
		let letters = 0;
		const first = this.lately.findLastIndex(({ text }) => (letters += text.length) > LATELY_LETTERS) + 1;
		this.lately.splice(0, Math.max(first, this.lately.length - LATELY_RUNS));
	}
}

/** Where moved words stand now. */
const writtenBy = (moves: readonly Move[]): (Range & { author: number })[] =>
	moves.map(({ to: { client, clock }, length }) => ({ client, from: clock, to: clock + length, author: 0 }));
