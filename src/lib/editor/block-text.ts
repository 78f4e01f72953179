// The text blocks of a document and what is written in each, unit by unit where ProseMirror counts it.
import type { Node } from '@tiptap/pm/model';

export interface TextBlock {
	node: Node;
	/** Where its content begins. */
	start: number;
}

/** In the order of reading. */
export function textBlocksOf(doc: Node): TextBlock[] {
	const blocks: TextBlock[] = [];
	doc.descendants((node, at) => {
		if (node.isTextblock) blocks.push({ node, start: at + 1 });
	});
	return blocks;
}

/** What stands for a line break, a note or a picture within words. */
const OTHER = '\ufffc';

/** Its words, with as many units as its content has positions: what is not text takes as much room as it does there. */
export function unitsOf(block: Node): string {
	if (block.childCount === 1 && block.firstChild!.isText) return block.firstChild!.text ?? '';
	let units = '';
	block.forEach((child) => (units += child.text ?? OTHER.repeat(child.nodeSize)));
	return units;
}
