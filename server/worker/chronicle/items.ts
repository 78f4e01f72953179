// Yjs' items, as far as whoever reads the history of a text has to know them.
import * as Y from 'yjs';
import type { Range } from '../../sync/contents';

/** The types that a document is made of: elements are fragments too. */
export type XmlType = Y.XmlFragment | Y.XmlText;

export type Words = Y.Item & { content: Y.ContentString };

export const isWords = (struct: unknown): struct is Words =>
	struct instanceof Y.Item && struct.content instanceof Y.ContentString;

export const rangeOf = ({ id, length }: { id: Y.ID; length: number }): Range => ({
	client: id.client,
	from: id.clock,
	to: id.clock + length
});

/** The item that a type stands in; null for the root. */
export const holderOf = (item: Y.Item): Y.Item | null =>
	item.parent instanceof Y.AbstractType ? item.parent._item : null;

/** Structs that a range of clocks touches, in order. Part of a range may not be there. */
export function* structsIn(store: Y.Doc['store'], { client, from, to }: Range): Generator<Y.Item | Y.GC> {
	const structs = store.clients.get(client);
	const end = Math.min(to, Y.getState(store, client));
	if (!structs || from >= end) return;
	for (let at = Y.findIndexSS(structs, from); at < structs.length && structs[at]!.id.clock < end; at++) {
		yield structs[at] as Y.Item | Y.GC;
	}
}

/** The struct at a clock; null where there is none. */
export function structAt(store: Y.Doc['store'], client: number, clock: number): Y.Item | Y.GC | null {
	for (const struct of structsIn(store, { client, from: clock, to: clock + 1 })) return struct;
	return null;
}

/** The next item on one side that is not a mark of a format. */
export function beside(item: Y.Item, side: 'left' | 'right'): Y.Item | null {
	let next = item[side];
	while (next && next.content instanceof Y.ContentFormat) next = next[side];
	return next;
}

/** Items of a type in order, dead and living. */
export function* itemsOf(type: XmlType): Generator<Y.Item> {
	for (let item = type._start; item; item = item.right) yield item;
}

/** The type that an item is, or null. */
export function typeOf(item: Y.Item | Y.GC | null): XmlType | null {
	if (!(item instanceof Y.Item && item.content instanceof Y.ContentType)) return null;
	const { type } = item.content;
	return type instanceof Y.XmlFragment || type instanceof Y.XmlText ? type : null;
}

/** Living texts of a document in their order, each as its living pieces. */
export function* livingTexts(root: Y.XmlFragment): Generator<{ text: Y.XmlText; pieces: Words[] }> {
	const todo: XmlType[] = [root];
	for (let type = todo.pop(); type; type = todo.pop()) {
		if (type instanceof Y.XmlText) {
			yield { text: type, pieces: [...itemsOf(type)].filter((item): item is Words => isWords(item) && !item.deleted) };
			continue;
		}
		const inside: XmlType[] = [];
		for (const item of itemsOf(type)) {
			const child = item.deleted ? null : typeOf(item);
			if (child) inside.push(child);
		}
		todo.push(...inside.reverse());
	}
}
