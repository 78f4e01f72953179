// Whether a document can be drawn at all.
import * as Y from 'yjs';
import { DEEPEST } from '$shared/document/names';

export function isTooDeep(root: Y.XmlFragment): boolean {
	const todo: { node: Y.XmlFragment; depth: number }[] = [{ node: root, depth: 0 }];
	for (let next = todo.pop(); next; next = todo.pop()) {
		if (next.depth > DEEPEST) return true;
		for (const node of next.node.toArray()) {
			if (node instanceof Y.XmlElement) todo.push({ node, depth: next.depth + 1 });
		}
	}
	return false;
}
