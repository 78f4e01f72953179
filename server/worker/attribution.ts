// Who wrote which part of a text, block by block, as screens show it.
import * as Y from 'yjs';
import { runsIn, type Author } from './chronicle/account';
import type { Chronicle } from './chronicle/chronicle';
import { isWords, itemsOf, typeOf, type XmlType } from './chronicle/items';

/** Characters side by side that one person wrote in one minute. */
export interface AttributedRun extends Author {
	/** Number of the text block in the document, from 0, as an editor counts them. */
	block: number;
	/** In the block, as an editor counts: a line break is one place. */
	offset: number;
	length: number;
}

/** The runs of the living text, in its order. */
export function attribute({ root, written, authors }: Chronicle): AttributedRun[] {
	const runs: AttributedRun[] = [];
	let block = -1;
	const enterBlock = (element: XmlType) => {
		block++;
		let offset = 0;
		for (const item of itemsOf(element)) {
			if (item.deleted || !item.countable) continue;
			const type = typeOf(item);
			if (!(type instanceof Y.XmlText)) offset++;
			else for (const piece of itemsOf(type)) if (isWords(piece) && !piece.deleted) offset = enterPiece(piece, offset);
		}
	};
	const enterPiece = (piece: Y.Item, start: number): number => {
		let offset = start;
		for (const { length, author } of runsIn(piece, written)) {
			const who = authors.list[author] ?? NOBODY;
			const last = runs.at(-1);
			const goesOn = last?.block === block && last.offset + last.length === offset && isSame(last, who);
			if (goesOn) last.length += length;
			else runs.push({ block, offset, length, ...who });
			offset += length;
		}
		return offset;
	};
	const todo: XmlType[] = [root];
	for (let type = todo.pop(); type; type = todo.pop()) {
		if (type instanceof Y.XmlElement && TEXT_BLOCKS.has(type.nodeName)) {
			enterBlock(type);
			continue;
		}
		const inside = [...itemsOf(type)].filter((item) => !item.deleted).map(typeOf);
		todo.push(...inside.reverse().filter((child): child is XmlType => child instanceof Y.XmlFragment));
	}
	return runs;
}

/** The elements that hold text. */
export const TEXT_BLOCKS = new Set(['paragraph', 'codeBlock']);
const NOBODY: Author = { seat: null, minute: 0, via: 'typed' };

const isSame = (a: Author, b: Author) => a.seat === b.seat && a.minute === b.minute && a.via === b.via;
