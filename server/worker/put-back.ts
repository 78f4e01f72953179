// Puts words that vanished back into the text: where they belong, or as near as there is something left [S11].
import * as Y from 'yjs';
import type { Chronicle } from './chronicle/chronicle';
import { holderOf, isWords, itemsOf, livingTexts, structAt } from './chronicle/items';
import type { Lost } from './chronicle/lost';
import { livingCopy } from './chronicle/places';
import { blocksOf, endOf } from './blocks';

/** What is put back. `client`: the id it is written under, its own, so that words put back twice are there once. */
export type Returning = Pick<Lost, 'text' | 'place' | 'before' | 'after'> & { client: number };

/** A place in the living text: between two characters, or beside a block. */
type Spot = { text: Y.XmlText; index: number } | { parent: Y.XmlFragment; index: number };

/** The update that puts them back, on the document of a chronicle that has been played; null where they are back. */
export function putWordsBack(chronicle: Chronicle, returning: Returning): Uint8Array | null {
	const { doc } = chronicle;
	if (Y.getState(doc.store, returning.client) > 0) return null;
	const known = Y.encodeStateVector(doc);
	doc.clientID = returning.client;
	const spot = spotFor(chronicle, returning);
	doc.transact(() => {
		if ('text' in spot) spot.text.insert(spot.index, returning.text);
		else spot.parent.insert(spot.index, blocksOf(returning.text.split('\n').map(paragraph)));
	});
	return Y.encodeStateAsUpdate(doc, known);
}

const paragraph = (text: string) => ({
	type: 'paragraph',
	attrs: { level: 0 },
	content: text ? [{ type: 'text', text }] : []
});

function spotFor(chronicle: Chronicle, { text, place, before, after }: Returning): Spot {
	const mark = place.side === 'end' ? null : livingCopy(chronicle, place);
	const isInline = (place.side === 'after' || place.side === 'before') && !text.includes('\n');
	if (!mark) return byWords(chronicle, { before, after, isInline }) ?? atEnd(chronicle);
	const item = structAt(chronicle.doc.store, mark.client, mark.clock) as Y.Item;
	const isBefore = place.side === 'before' || place.side === 'above';
	if (!isInline) return besideBlock(item.parent as Y.XmlText, isBefore) ?? atEnd(chronicle);
	let index = mark.clock - item.id.clock + (isBefore ? 0 : 1);
	for (let left = item.left; left; left = left.left) if (!left.deleted && left.countable) index += left.length;
	return { text: item.parent as Y.XmlText, index };
}

/** Where what stood around them stands now, if that is in one place of the text only. */
function byWords(
	{ root }: Chronicle,
	{ before, after, isInline }: { before: string; after: string; isInline: boolean }
): Spot | null {
	const words = before + after;
	if (words.trim() === '') return null;
	const found = [...livingTexts(root)].flatMap(({ text, pieces }) => {
		const at = pieces
			.map((piece) => piece.content.str)
			.join('')
			.indexOf(words);
		return at < 0 ? [] : [{ text, index: at + before.length }];
	});
	if (found.length !== 1) return null;
	return isInline ? found[0]! : besideBlock(found[0]!.text, before === '');
}

function besideBlock(text: Y.XmlText, isBefore: boolean): Spot | null {
	const block = text._item && holderOf(text._item);
	const parent = block?.parent;
	if (!block || !(parent instanceof Y.XmlFragment)) return null;
	const living = [...itemsOf(parent)].filter((item) => !item.deleted && item.countable && !isWords(item));
	return { parent, index: living.indexOf(block) + (isBefore ? 0 : 1) };
}

const atEnd = ({ root }: Chronicle): Spot => ({ parent: root, index: endOf(root) });
