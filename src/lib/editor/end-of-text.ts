// Where a text ends: before the notes at its end, which are no part of what is read on.
import type { Node } from '@tiptap/pm/model';

export function endOfText({ content }: Node): number {
	let end = content.size;
	for (let at = content.childCount - 1; at >= 0 && content.child(at).type.name === 'footnote'; at--) {
		end -= content.child(at).nodeSize;
	}
	return end;
}
