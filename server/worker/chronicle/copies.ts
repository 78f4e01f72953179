// Finds what came at once among what stood in the text already: words that somebody copied stay whose they were.
import * as Y from 'yjs';
import type { Range } from '../../sync/contents';
import { isWords, itemsOf, livingTexts, rangeOf, structsIn, typeOf } from './items';
import type { Passage } from './runs';

/** So long is a passage that nobody finds on a keyboard by chance, if it is more than a word. */
export const COPIED_FROM = 20;

/** Part of what came counts from so many letters on: what surrounds it is somebody else's. */
export const COPIED_PART_FROM = 30;

/** Letters of a text are looked at in steps of this size: a part as long as twice as much holds one of them whole. */
const STEP = 15;

/** Shorter lines count where the same edit brings a copy too, and where they are all of a line. */
const SHORTEST_LINE = 4;

/** So many letters are looked through in reading one log: a log that somebody made for it is not read for ever. */
const LOOKED_THROUGH = 200_000_000;

/** A part of a passage, and what it is a copy of. */
export interface Copied {
	/** In the passage, and in what it is a copy of. */
	start: number;
	at: number;
	length: number;
	of: Passage;
}

/** The texts as they stand, kept from one look to the next as long as nobody changes them. */
export class Copies {
	#root: Y.XmlFragment;
	/** Null: to be read again. Nothing is known before the first look. */
	#texts: Map<Y.XmlText, Passage | null> | null = null;
	#left: number;

	constructor(root: Y.XmlFragment, { most = LOOKED_THROUGH } = {}) {
		this.#root = root;
		this.#left = most;
	}

	/** Somebody has looked: from then on it has to be told what changes. */
	get isWatching(): boolean {
		return this.#texts !== null;
	}

	/** An item came or went. */
	touch(item: Y.Item | Y.GC): void {
		if (!this.#texts || !(item instanceof Y.Item)) return;
		const own = typeOf(item);
		if (own instanceof Y.XmlText) this.#texts.set(own, null);
		else if (isWords(item) && item.parent instanceof Y.XmlText) this.#texts.set(item.parent, null);
	}

	/** What of the passages that one edit wrote stood in the text before it. `fresh`: all that the edit wrote. */
	find(passages: readonly string[], fresh: readonly Range[]): Copied[][] {
		if (!passages.some(isPassage) || this.#left <= 0) return passages.map(() => []);
		const standing = this.#standing(fresh);
		const found = passages.map((passage) => (isPassage(passage) ? this.#copiesOf(passage, standing) : []));
		if (!found.some(({ length }) => length > 0)) return found;
		return found.map((copies, place) => {
			const passage = passages[place]!;
			if (copies.length > 0 || passage.length < SHORTEST_LINE) return copies;
			const line = standing.find(({ text }) => text === passage);
			return line ? [{ at: 0, start: 0, length: passage.length, of: line }] : [];
		});
	}

	#copiesOf(passage: string, standing: readonly Passage[]): Copied[] {
		if (this.#left <= 0) return [];
		this.#left -= standing.reduce((sum, { text }) => sum + text.length, 0);
		for (const whole of standing) {
			const at = whole.text.indexOf(passage);
			if (at >= 0) return [{ at, start: 0, length: passage.length, of: whole }];
		}
		return passage.length < COPIED_PART_FROM ? [] : partsOf(passage, standing);
	}

	/** All texts without what the edit itself wrote. */
	#standing(fresh: readonly Range[]): Passage[] {
		this.#texts ??= new Map([...livingTexts(this.#root)].map(({ text }) => [text, null]));
		const own = new Set<Y.XmlText>();
		for (const range of fresh) for (const item of structsIn(this.#root.doc!.store, range)) addTextOf(item, own);
		const isFresh = ({ id: { client, clock } }: Y.Item) =>
			fresh.some((range) => range.client === client && range.from <= clock && clock < range.to);
		const standing: Passage[] = [];
		for (const [text, known] of this.#texts) {
			if (isGone(text)) {
				this.#texts.delete(text);
				continue;
			}
			const read = own.has(text) ? readText(text, isFresh) : (known ?? readText(text));
			if (!own.has(text)) this.#texts.set(text, read);
			if (read.text !== '') standing.push(read);
		}
		return standing;
	}
}

/** A word alone is nobody's, however long: a program that completes words inserts it at once too. */
const isPassage = (text: string) => text.length >= COPIED_FROM && /\S\s+\S/.test(text);

function addTextOf(item: Y.Item | Y.GC, texts: Set<Y.XmlText>): void {
	const own = item instanceof Y.Item ? typeOf(item) : null;
	if (own instanceof Y.XmlText) texts.add(own);
	else if (isWords(item) && item.parent instanceof Y.XmlText) texts.add(item.parent);
}

function isGone(text: Y.XmlText): boolean {
	for (let item = text._item; item; item = item.parent instanceof Y.AbstractType ? item.parent._item : null) {
		if (item.deleted) return true;
	}
	return false;
}

function readText(text: Y.XmlText, isLeftOut: (item: Y.Item) => boolean = () => false): Passage {
	const read: Passage = { text: '', pieces: [] };
	for (const item of itemsOf(text)) {
		if (!isWords(item) || item.deleted || isLeftOut(item)) continue;
		read.pieces.push({ ...rangeOf(item), at: read.text.length });
		read.text += item.content.str;
	}
	return read;
}

/** The longest parts of a passage that stand somewhere, from its beginning on. */
function partsOf(passage: string, standing: readonly Passage[]): Copied[] {
	const places = new Map<string, number>();
	for (let start = 0; start + STEP <= passage.length; start++) {
		const letters = passage.slice(start, start + STEP);
		if (!places.has(letters)) places.set(letters, start);
	}
	const parts: Copied[] = [];
	for (const of of standing) {
		for (let at = 0; at + STEP <= of.text.length; at += STEP) {
			const start = places.get(of.text.slice(at, at + STEP));
			if (start === undefined) continue;
			const part = grown(passage, of.text, { at, start });
			if (part.length >= COPIED_PART_FROM) parts.push({ of, ...part });
		}
	}
	parts.sort((a, b) => b.length - a.length);
	const taken: Copied[] = [];
	for (const part of parts) {
		const isFree = ({ start, length }: Copied) => part.start + part.length <= start || start + length <= part.start;
		if (taken.every(isFree)) taken.push(part);
	}
	return taken.sort((a, b) => a.start - b.start);
}

/** As far as both go on alike, to both sides. */
function grown(passage: string, text: string, { at, start }: { at: number; start: number }) {
	let before = 0;
	while (before < at && before < start && text[at - before - 1] === passage[start - before - 1]) before++;
	let length = STEP;
	while (at + length < text.length && text[at + length] === passage[start + length]) length++;
	return { at: at - before, start: start - before, length: length + before };
}
