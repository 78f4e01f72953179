// The text blocks of a document, with each piece of words at the place where an editor counts it.
import * as Y from 'yjs';
import { INLINE_NODES, TEXT_BLOCKS } from '$shared/document/names';
import { inlineText } from '$shared/document/read';
import { isWords, itemsOf, typeOf, type Words, type XmlType } from './chronicle/items';

export interface TextBlock {
	/** In the order of the text. `offset`: places from the beginning of the block. */
	pieces: { words: Words; offset: number }[];
	/** What stands among the words, as it is read: one place each. */
	others: { text: string; offset: number }[];
	/** How many places it has. */
	size: number;
}

/** All of a document, or of a part of one, in order. */
export function* textBlocksIn(root: XmlType): Generator<TextBlock> {
	const todo: XmlType[] = [root];
	for (let type = todo.pop(); type; type = todo.pop()) {
		if (type instanceof Y.XmlElement && TEXT_BLOCKS.has(type.nodeName)) {
			yield read(type);
			continue;
		}
		const inside = [...itemsOf(type)].filter((item) => !item.deleted).map(typeOf);
		todo.push(...inside.reverse().filter((child): child is Y.XmlFragment => child instanceof Y.XmlFragment));
	}
}

function read(element: Y.XmlElement): TextBlock {
	const block: TextBlock = { pieces: [], others: [], size: 0 };
	for (const item of itemsOf(element)) {
		if (item.deleted || !item.countable) continue;
		const type = typeOf(item);
		if (type instanceof Y.XmlText) readText(type, block);
		else {
			const text = type instanceof Y.XmlElement ? readOther(type) : '';
			block.others.push({ text, offset: block.size++ });
		}
	}
	return block;
}

const readOther = (element: Y.XmlElement): string =>
	INLINE_NODES.has(element.nodeName) ? inlineText({ type: element.nodeName, attrs: element.getAttributes() }) : '\n';

function readText(text: Y.XmlText, block: TextBlock): void {
	for (const item of itemsOf(text)) {
		if (item.deleted || !item.countable) continue;
		if (isWords(item)) block.pieces.push({ words: item, offset: block.size });
		block.size += item.length;
	}
}

/** Words and what stands among them, in order. */
export function inOrder({ pieces, others }: TextBlock): (TextBlock['pieces'] | TextBlock['others'])[number][] {
	return [...pieces, ...others].sort((a, b) => a.offset - b.offset);
}
