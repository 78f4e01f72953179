// The blocks of a document that is not open in an editor.
import { getHTMLFromFragment } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import { initProseMirrorDoc } from '@tiptap/y-tiptap';
import { fromBase64 } from 'lib0/buffer';
import * as Y from 'yjs';
import type { Block } from '$lib/sync/recovered';
import { ROOT } from '$shared/document/names';
import { documentSchema } from '$shared/document/schema';

/** `state`: a Yjs update, base64, or a document of its own, which nobody else uses: what cannot be drawn is taken out of it. */
export function blocksOf(state: string | Y.Doc): Block[] {
	const doc = typeof state === 'string' ? new Y.Doc() : state;
	if (typeof state === 'string') Y.applyUpdate(doc, fromBase64(state));
	const { doc: root } = initProseMirrorDoc(doc.getXmlFragment(ROOT), documentSchema());
	return (root.toJSON() as Block).content ?? [];
}

/** As the editor would draw them. `files`: where their pictures are seen; without, only their captions are. */
export function htmlOfBlocks(blocks: readonly Block[], files: string | null = null): string {
	const schema = documentSchema('es', files);
	return getHTMLFromFragment(Node.fromJSON(schema, { type: 'doc', content: blocks }).content, schema);
}
