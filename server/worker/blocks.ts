// Blocks of our schema as Yjs elements that belong to no document yet.
import type { JSONContent } from '@tiptap/core';
import { prosemirrorJSONToYDoc } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';
import { ROOT } from '$shared/document/names';
import { documentSchema } from '$shared/document/schema';

export const schema = documentSchema();

export function blocksOf(content: JSONContent[]): (Y.XmlElement | Y.XmlText)[] {
	const made = prosemirrorJSONToYDoc(schema, { type: 'doc', content }, ROOT).getXmlFragment(ROOT);
	return made.toArray().map((block) => block.clone() as Y.XmlElement | Y.XmlText);
}
