// Where an anchor is in a text now, or that its words are gone: never on other words, never nowhere.
import * as Y from 'yjs';
import type { Anchor, WordedAnchor } from './anchor';
import { partsOf, rangeOf, standing, type Part } from './locate';
import type { Range, Reading } from './reading';

/** `removed`: the words that were meant, to be shown with what was said about them. */
export type Resolved =
	| { at: Range }
	/** Between two letters. */
	| { point: number; block: number }
	| { element: Y.XmlElement }
	| { document: true }
	| { removed: string };

export const isThere = (resolved: Resolved): resolved is Exclude<Resolved, { removed: string }> =>
	!('removed' in resolved);

/** Where an anchor is. Looks at nothing but its own letters and elements: what reads alike elsewhere is not it. */
export function resolve(anchor: Anchor, reading: Reading): Resolved {
	if (anchor.kind === 'document') return { document: true };
	if (anchor.kind === 'block') return resolveBlock(anchor, reading);
	const parts = partsOf(anchor, reading);
	const words = standing(anchor.quote, parts, reading);
	if (anchor.kind === 'place') {
		const place = words ? pointIn(anchor.at, parts, reading) : emptyBlockOf(anchor, reading);
		return place ?? { removed: anchor.quote };
	}
	return words ? { at: rangeOf(anchor.quote, words, parts, reading) } : { removed: anchor.quote };
}

/** Behind the letter that stood before it, or else before the one that stood behind it. */
function pointIn(at: number, parts: readonly Part[], reading: Reading): { point: number; block: number } {
	const left = parts.findLast((part) => part.at < at);
	const right = parts.find((part) => part.at + part.length > at);
	if (left) {
		const point = left.from + Math.min(left.length, at - left.at);
		return { point, block: reading.blockAt(point - 1) };
	}
	const point = right!.from + Math.max(0, at - right!.at);
	return { point, block: reading.blockAt(point) };
}

/** A place in a block without a word is in that block. */
function emptyBlockOf({ quote, elements }: WordedAnchor, reading: Reading): { point: number; block: number } | null {
	if (quote !== '') return null;
	for (const id of elements) {
		const block = reading.numberOf(elementOf(id, reading));
		if (block !== null) return { point: reading.startOf(block), block };
	}
	return null;
}

function resolveBlock(anchor: Extract<Anchor, { kind: 'block' }>, reading: Reading): Resolved {
	for (const id of anchor.elements) {
		const element = elementOf(id, reading);
		if (element?.nodeName === anchor.name) return { element };
	}
	// Wrapped, or moved: it is where most of its words are.
	const [first] = standing(anchor.quote, partsOf(anchor, reading), reading) ?? [];
	if (first) {
		const element = blockAround(reading.blocks[reading.blockAt(first.from)]!.element, anchor.name);
		if (element) return { element };
	}
	return { removed: anchor.quote };
}

/** The innermost element of this name that an element is, or is in. */
export function blockAround(element: Y.XmlElement, name: string): Y.XmlElement | null {
	for (let around: unknown = element; around instanceof Y.XmlElement; around = around.parent) {
		if (around.nodeName === name) return around;
	}
	return null;
}

/** As anchors name an element. */
export function elementId({ _item: item }: Y.XmlElement): string {
	return `${item!.id.client}:${item!.id.clock}`;
}

/** The living element of this name; null where it is gone. */
function elementOf(id: string, { doc }: Reading): Y.XmlElement | null {
	const [client = 0, clock = 0] = id.split(':').map(Number);
	if (Y.getState(doc.store, client) <= clock) return null;
	const structs = doc.store.clients.get(client)!;
	const item = structs[Y.findIndexSS(structs, clock)];
	if (!(item instanceof Y.Item) || item.id.clock !== clock) return null;
	if (item.deleted)
		return item.redone ? elementOf(`${item.redone.client}:${item.redone.clock}`, { doc } as Reading) : null;
	const type = item.content instanceof Y.ContentType ? item.content.type : null;
	return type instanceof Y.XmlElement ? type : null;
}
