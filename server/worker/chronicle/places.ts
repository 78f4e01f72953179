// Where words that vanished belong: beside which living character, or beside which block.
import * as Y from 'yjs';
import type { Chronicle } from './chronicle';
import type { Mark } from './clocks';
import { holderOf, isWords, itemsOf, structAt, typeOf } from './items';

/** `after` and `before` a character of the text; `below` and `above` the block that it stands in; or at the end. */
export type Place = { side: 'end' } | ({ side: 'after' | 'before' | 'below' | 'above' } & Mark);

/** So far is looked for something that is still there. */
const FARTHEST = 5_000;

const CONTEXT_LETTERS = 60;

/** So many places for text that are gone are remembered, … */
const TEXTS_KEPT = 300;
/** … each with what is so near. */
const NEAR = 100;

/** Before all is folded away: what is nearest to each place for text that is gone, for words that may yet come into it. */
export function noteAddresses(chronicle: Chronicle): void {
	const { addresses, goneTexts } = chronicle;
	for (const item of goneTexts.slice(-TEXTS_KEPT)) {
		const inside = livingIn(chronicle, item, 'left', { left: NEAR });
		addresses.set(nameOf(item.id), inside ? { side: 'after', ...inside } : nearestPlace(chronicle, item, NEAR));
	}
	for (const name of addresses.keys()) if (addresses.size > TEXTS_KEPT) addresses.delete(name);
}

const nameOf = ({ client, clock }: Mark) => `${client} ${clock}`;

/** For words of which only this is known: what stood beside them, or else what they stood in. */
export function placeByNeighbours(
	chronicle: Chronicle,
	{ origin, rightOrigin, parent }: { origin: Y.ID | null; rightOrigin: Y.ID | null; parent: Y.ID | null }
): Place {
	const left = origin && livingCopy(chronicle, origin);
	if (left) return { side: 'after', ...left };
	const right = rightOrigin && livingCopy(chronicle, rightOrigin);
	if (right) return { side: 'before', ...right };
	const place = parent && chronicle.addresses.get(nameOf(parent));
	if (!place || place.side === 'end') return { side: 'end' };
	const mark = livingCopy(chronicle, place);
	return mark ? { side: place.side, ...mark } : { side: 'end' };
}

/** For an item that is gone. */
export function nearestPlace(chronicle: Chronicle, item: Y.Item, far = FARTHEST): Place {
	const [left, right] = [nearest(chronicle, item, 'left', far), nearest(chronicle, item, 'right', far)];
	if (left?.isSameBlock) return { side: 'after', ...left.mark };
	if (right?.isSameBlock) return { side: 'before', ...right.mark };
	if (left) return { side: 'below', ...left.mark };
	if (right) return { side: 'above', ...right.mark };
	return { side: 'end' };
}

/** Where a character is in the living text, there or as a copy. */
export function livingCopy({ doc, moves }: Chronicle, { client, clock }: Mark): Mark | null {
	for (const mark of moves.family({ client, clock })) {
		const struct = structAt(doc.store, mark.client, mark.clock);
		if (isWords(struct) && !struct.deleted) return mark;
	}
	return null;
}

/** The nearest character on one side that is there still: in the same block, or else in another one. */
function nearest(
	chronicle: Chronicle,
	from: Y.Item,
	side: 'left' | 'right',
	far: number
): { mark: Mark; isSameBlock: boolean } | null {
	// From a block there is no way that stays in it.
	const block = typeOf(from) ? null : blockOf(from);
	const way = { left: far };
	for (let item: Y.Item | null = from; item && way.left > 0; item = holderOf(item)) {
		for (let next = item[side]; next && way.left > 0; next = next[side]) {
			const mark = livingIn(chronicle, next, side, way);
			if (mark) return { mark, isSameBlock: block !== null && blockOf(next) === block };
		}
	}
	return null;
}

/** The element that a piece of text stands in. */
function blockOf(item: Y.Item): unknown {
	const { parent } = item;
	return parent instanceof Y.XmlText ? parent.parent : parent;
}

/** The character of an item, or of all that is in it, that is nearest to whoever comes from the other side. */
function livingIn(chronicle: Chronicle, item: Y.Item, side: 'left' | 'right', way: { left: number }): Mark | null {
	way.left--;
	if (isWords(item)) {
		const { client, clock } = item.id;
		for (let at = 0; at < item.length && way.left > 0; at++, way.left--) {
			const mark = livingCopy(chronicle, {
				client,
				clock: side === 'left' ? clock + item.length - 1 - at : clock + at
			});
			if (mark) return mark;
		}
		return null;
	}
	const type = typeOf(item);
	const inside = type ? [...itemsOf(type)] : [];
	for (const next of side === 'left' ? inside.reverse() : inside) {
		const mark = way.left > 0 ? livingIn(chronicle, next, side, way) : null;
		if (mark) return mark;
	}
	return null;
}

/** What stands before and after a place now. */
export function surroundings({ doc }: Chronicle, place: Place): { before: string; after: string } {
	if (place.side === 'end') return { before: '', after: '' };
	const struct = structAt(doc.store, place.client, place.clock);
	const text = struct instanceof Y.Item ? struct.parent : null;
	if (!(text instanceof Y.XmlText)) return { before: '', after: '' };
	let [before, after] = ['', ''];
	for (const item of itemsOf(text)) {
		if (!isWords(item) || item.deleted) continue;
		const { client, clock } = item.id;
		const isHere = client === place.client && clock <= place.clock && place.clock < clock + item.length;
		const cut = place.clock - clock + (place.side === 'before' ? 0 : 1);
		if (isHere) {
			before += after + item.content.str.slice(0, cut);
			after = item.content.str.slice(cut);
		} else after += item.content.str;
	}
	// Of a block they stand below or above, its own words are what one knows it by.
	if (place.side === 'below') [before, after] = [before + after, ''];
	if (place.side === 'above') [before, after] = ['', before + after];
	return { before: before.slice(-CONTEXT_LETTERS), after: after.slice(0, CONTEXT_LETTERS) };
}
