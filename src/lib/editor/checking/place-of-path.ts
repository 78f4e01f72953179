// From a finding to its place in the editor.
import type { Node } from '@tiptap/pm/model';
import type { Finding } from '$shared/document/check';

export interface Place {
	from: number;
	to: number;
	/** Where its block begins. */
	block: number;
	/** The block as a whole is meant, such as a picture. */
	isBlock: boolean;
}

/** A stretch of the document. Null: it is not there any more. */
export function placeOf(doc: Node, { path, offset, length }: Finding): Place | null {
	let node = doc;
	let at = 0;
	for (const [depth, index] of path.entries()) {
		if (index >= node.childCount) return null;
		if (depth > 0) at++; // into the block
		for (let before = 0; before < index; before++) at += node.child(before).nodeSize;
		node = node.child(index);
	}
	// The words of a picture are its caption.
	const isBlock = !node.isTextblock || (node.type.name === 'figure' && length === 0);
	if (isBlock) return { from: at, to: at + node.nodeSize, block: at, isBlock };
	const from = Math.min(at + 1 + offset, at + 1 + node.content.size);
	const to = Math.min(from + (length || node.content.size), at + 1 + node.content.size);
	return { from, to, block: at, isBlock };
}
