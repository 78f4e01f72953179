// Blocks of our schema as Yjs elements that belong to no document yet.
import type { JSONContent } from '@tiptap/core';
import { prosemirrorJSONToYDoc } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { ROOT } from '$shared/document/names';
import { documentSchema } from '$shared/document/schema';

export const schema = documentSchema();

export function blocksOf(content: JSONContent[]): (Y.XmlElement | Y.XmlText)[] {
	const made = prosemirrorJSONToYDoc(schema, { type: 'doc', content }, ROOT).getXmlFragment(ROOT);
	return made.toArray().map((block) => block.clone() as Y.XmlElement | Y.XmlText);
}

/** Where a text ends: before the notes at its end, which are no part of what is read on. */
export function endOf(root: Y.XmlFragment): number {
	const blocks = root.toArray();
	let end = blocks.length;
	while (end > 0 && isNote(blocks[end - 1])) end--;
	return end;
}

const isNote = (block: unknown) => block instanceof Y.XmlElement && block.nodeName === 'footnote';
