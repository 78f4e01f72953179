// Where in the editor's document the words of each origin stand: its blocks are gone through beside those of Yjs.
import type { Node } from '@tiptap/pm/model';
import * as Y from 'yjs';
import type { Clocks } from './clocks';

/** Words of one origin, side by side. */
export interface PlacedRun {
	/** Positions in the document. */
	from: number;
	to: number;
	/** Null: written after the count. */
	origin: number | null;
}

/** A text block with the runs that are in it. */
export interface PlacedBlock {
	/** The same thing as long as it is the same block, whatever is written before it or in it. */
	key: unknown;
	node: Node;
	/** Position of its first place. */
	start: number;
	runs: PlacedRun[];
}

/** What knows whose the words of an editor's document are. */
export interface Source {
	/** The text blocks of those at the top of a document from one up to another, by number. */
	blocks(doc: Node, from: number, to: number): PlacedBlock[];
}

/** Of a text that is alive. */
export const liveSource = (root: () => Y.XmlFragment, clocks: () => Clocks): Source => ({
	blocks(doc, from, to) {
		const found: PlacedBlock[] = [];
		const own = root().toArray();
		if (own.length !== doc.childCount) return found; // nothing is written yet
		let at = startOf(doc, from);
		for (let place = from; place < Math.min(to, doc.childCount); place++) {
			const node = doc.child(place);
			enter(node, own[place], at, clocks(), found);
			at += node.nodeSize;
		}
		return found;
	}
});

/** Position of a block at the top, by number. */
export function startOf(doc: Node, place: number): number {
	let at = 0;
	for (let before = 0; before < Math.min(place, doc.childCount); before++) at += doc.child(before).nodeSize;
	return at;
}

function enter(node: Node, type: unknown, at: number, clocks: Clocks, found: PlacedBlock[]): void {
	if (!(type instanceof Y.XmlElement) || type.nodeName !== node.type.name) return;
	if (node.isTextblock) {
		found.push({ key: type, node, start: at + 1, runs: runsIn(node, type, at + 1, clocks) });
		return;
	}
	const inside = type.toArray();
	if (inside.length !== node.childCount) return;
	let start = at + 1;
	node.forEach((child, _, place) => {
		enter(child, inside[place], start, clocks, found);
		start += child.nodeSize;
	});
}

interface Told {
	/** A line break for each place that is no letter. */
	text: string;
	/** Offsets in the block. */
	runs: PlacedRun[];
}

function runsIn(node: Node, element: Y.XmlElement, start: number, clocks: Clocks): PlacedRun[] {
	const told: Told = { text: '', runs: [] };
	tell(node, element, clocks, told);
	const shown = textOf(node);
	const runs = told.text === shown ? told.runs : fitted(told, shown);
	return runs.map(({ from, to, origin }) => ({ from: from + start, to: to + start, origin }));
}

/** A line break for each place that is no letter. */
const textOf = (node: Node): string => {
	let text = '';
	node.forEach((child) => (text += child.isText ? child.text : '\n'.repeat(child.nodeSize)));
	return text;
};

/** What Yjs has in a block. `node`: the block, for the size of what is no text. */
function tell(node: Node, element: Y.XmlElement, clocks: Clocks, told: Told): void {
	for (let item = element._start; item; item = item.right) {
		if (item.deleted || !(item.content instanceof Y.ContentType)) continue;
		const { type } = item.content;
		if (type instanceof Y.XmlText) tellText(type, clocks, told);
		else told.text += '\n'.repeat(sizeAt(node, told.text.length));
	}
}

/** What stands there has words of its own at most in another block. */
const sizeAt = (node: Node, offset: number): number =>
	offset < node.content.size ? (node.childAfter(offset).node?.nodeSize ?? 1) : 1;

function tellText(text: Y.XmlText, clocks: Clocks, told: Told): void {
	for (let item = text._start; item; item = item.right) {
		if (item.deleted || !(item.content instanceof Y.ContentString)) continue;
		let from = told.text.length;
		for (const { length, origin } of clocks.of(item.id.client, item.id.clock, item.length)) {
			const last = told.runs.at(-1);
			if (last?.to === from && last.origin === origin) last.to += length;
			else told.runs.push({ from, to: from + length, origin });
			from += length;
		}
		told.text += item.content.str;
	}
}

/** Somebody types, and Yjs has not heard of it yet: the difference was written after the count. */
function fitted({ text, runs }: Told, shown: string): PlacedRun[] {
	const most = Math.min(text.length, shown.length);
	let before = 0;
	while (before < most && text[before] === shown[before]) before++;
	let behind = 0;
	while (behind < most - before && text.at(-1 - behind) === shown.at(-1 - behind)) behind++;
	const [gone, later] = [text.length - behind, shown.length - text.length];
	return runs.flatMap(({ from, to, origin }) => [
		...(from < before ? [{ from, to: Math.min(to, before), origin }] : []),
		...(to > gone ? [{ from: Math.max(from, gone) + later, to: to + later, origin }] : [])
	]);
}

/** A passage that is told of, found again while others write. */
export interface Here {
	/** The block that it stands in. */
	key: unknown;
	offset: number;
	/** Its letters, a line break for each place that is none. */
	text: string;
	/** Positions where it was found last. */
	at: { from: number; to: number };
}

/** To find a passage of a block again. */
export function hereOf({ key, node, start }: PlacedBlock, at: Here['at']): Here {
	return { key, offset: at.from - start, text: textOf(node).slice(at.from - start, at.to - start), at };
}

/** Where it stands in its block now; null where it was changed. */
export function findHere({ node, start }: PlacedBlock, { offset, text }: Here): Here['at'] | null {
	const own = textOf(node);
	const before = own.lastIndexOf(text, offset);
	const found = before === -1 ? own.indexOf(text, offset) : before;
	return found === -1 || text === '' ? null : { from: start + found, to: start + found + text.length };
}
