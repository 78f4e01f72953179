// The text blocks of a document, with each piece of words at the place where an editor counts it.
import * as Y from 'yjs';
import { schema } from './blocks';
import { isWords, itemsOf, typeOf, type Words, type XmlType } from './chronicle/items';

export interface TextBlock {
	/** In the order of the text. `offset`: places from the beginning of the block. */
	pieces: { words: Words; offset: number }[];
	/** How many places it has. */
	size: number;
}

const isTextBlock = (name: string): boolean => schema.nodes[name]?.isTextblock ?? false;

/** What is one place for an editor, although it stands for more: a line break. */
const isLeaf = (name: string): boolean => schema.nodes[name]?.isLeaf ?? true;

/** All of a document, or of a part of one, in order. */
export function* textBlocksIn(root: XmlType): Generator<TextBlock> {
	const todo: XmlType[] = [root];
	for (let type = todo.pop(); type; type = todo.pop()) {
		if (type instanceof Y.XmlElement && isTextBlock(type.nodeName)) {
			const block: TextBlock = { pieces: [], size: 0 };
			enter(type, block);
			yield block;
			continue;
		}
		const inside = [...itemsOf(type)].filter((item) => !item.deleted).map(typeOf);
		todo.push(...inside.reverse().filter((child): child is Y.XmlFragment => child instanceof Y.XmlFragment));
	}
}

function enter(element: XmlType, block: TextBlock): void {
	for (const item of itemsOf(element)) {
		if (item.deleted || !item.countable) continue;
		const type = typeOf(item);
		if (type instanceof Y.XmlText) enterText(type, block);
		else if (type instanceof Y.XmlElement && !isLeaf(type.nodeName)) {
			block.size++;
			enter(type, block);
			block.size++;
		} else block.size++;
	}
}

function enterText(text: Y.XmlText, block: TextBlock): void {
	for (const item of itemsOf(text)) {
		if (item.deleted || !item.countable) continue;
		if (isWords(item)) block.pieces.push({ words: item, offset: block.size });
		block.size += item.length;
	}
}

/** Its words, each at its place; a line break wherever something else stands. */
export function textOf({ pieces, size }: TextBlock): string {
	let text = '';
	for (const { words, offset } of pieces) text = text.padEnd(offset, '\n') + words.content.str;
	return text.padEnd(size, '\n');
}
