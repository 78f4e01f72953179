// From a finding to its place in the editor.
import type { Node } from '@tiptap/pm/model';
import type { Finding } from '$shared/document/check';

/** A stretch of the document; `isBlock`: a block without text, such as an image. Null: it is not there any more. */
export function placeOf(
	doc: Node,
	{ path, offset, length }: Finding
): { from: number; to: number; isBlock: boolean } | null {
	let node = doc;
	let at = 0;
	for (const [depth, index] of path.entries()) {
		if (index >= node.childCount) return null;
		if (depth > 0) at++; // into the block
		for (let before = 0; before < index; before++) at += node.child(before).nodeSize;
		node = node.child(index);
	}
	if (!node.isTextblock) return { from: at, to: at + node.nodeSize, isBlock: true };
	const from = Math.min(at + 1 + offset, at + 1 + node.content.size);
	return { from, to: Math.min(from + (length || node.content.size), at + 1 + node.content.size), isBlock: false };
}
