// The worker thread: everything that needs a Y.Doc, away from the sockets. Each task is a pure function.
import type { JSONContent } from '@tiptap/core';
import { escapeHTML } from '@tiptap/static-renderer/json/html-string';
import { prosemirrorJSONToYDoc, yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { ROOT } from '$shared/document/names';
import { countWords, outlineOf, textOf } from '$shared/document/read';
import { htmlOf } from '$shared/document/render';
import { makeRoomForText } from '$shared/document/room-for-text';
import { documentSchema } from '$shared/document/schema';
import type { Tasks } from './protocol';

const schema = documentSchema();

/** In one transaction: Yjs then cleans up once, not after every update. */
function documentOf(updates: readonly Uint8Array[]): Y.Doc {
	const doc = new Y.Doc();
	doc.transact(() => {
		for (const update of updates) Y.applyUpdate(doc, update);
	});
	return doc;
}

export const project: Tasks['project'] = ({ updates }) => {
	const doc = documentOf(updates);
	const json = yXmlFragmentToProsemirrorJSON(doc.getXmlFragment(ROOT));
	const text = textOf(json);
	return {
		state: Y.encodeStateAsUpdate(doc),
		...shown(json, text),
		json,
		text,
		outline: outlineOf(json),
		words: countWords(text)
	};
};

/** Two people's structural edits can meet in a shape that the schema does not know: then the words still show. */
function shown(json: JSONContent, text: string): { html: string; exact: boolean } {
	try {
		return { html: htmlOf(json), exact: true };
	} catch {
		const lines = text.split('\n').map((line) => `<p>${escapeHTML(line)}</p>`);
		return { html: lines.join(''), exact: false };
	}
}

export const seed: Tasks['seed'] = ({ content }) => {
	const doc = prosemirrorJSONToYDoc(schema, content, ROOT);
	makeRoomForText(doc.getXmlFragment(ROOT));
	return Y.encodeStateAsUpdate(doc);
};

export const fold: Tasks['fold'] = ({ updates }) => {
	const doc = documentOf(updates);
	if (doc.store.pendingStructs || doc.store.pendingDs)
		throw new Error('something in the log stands on what is not there');
	const state = Y.encodeStateAsUpdate(doc);
	return { state, vector: Y.encodeStateVector(doc), deletes: deletesOf(doc) };
};

/** The delete set alone, as it stands at the end of an update. */
function deletesOf(doc: Y.Doc): Uint8Array {
	// Less everything that is known, an update is a count of no structs and the delete set.
	return Y.encodeStateAsUpdate(doc, Y.encodeStateVector(doc)).slice(1);
}

export const diff: Tasks['diff'] = ({ state, vector }) => Y.diffUpdate(state, vector);

export const insert: Tasks['insert'] = ({ updates, content, before }) => {
	const doc = documentOf(updates);
	const known = Y.encodeStateVector(doc);
	const root = doc.getXmlFragment(ROOT);
	doc.transact(() => {
		if (isBlank(root)) root.delete(0, root.length);
		root.insert(placeIn(root, before), blocksOf(content));
	});
	return Y.encodeStateAsUpdate(doc, known);
};

/** Index in the root of the block that the position points at; the end where it points at nothing that is there. */
function placeIn(root: Y.XmlFragment, before: Uint8Array | null): number {
	const place = before && absolute(root.doc!, before);
	return place?.type === root ? place.index : root.length;
}

/** Null also for bytes that are no position: they come from outside. */
function absolute(doc: Y.Doc, position: Uint8Array): Y.AbsolutePosition | null {
	try {
		return Y.createAbsolutePositionFromRelativePosition(Y.decodeRelativePosition(position), doc);
	} catch {
		return null;
	}
}

function isBlank(root: Y.XmlFragment): boolean {
	const [first] = root.toArray();
	return root.length === 1 && first instanceof Y.XmlElement && first.nodeName === 'paragraph' && textIn(first) === '';
}

const textIn = (element: Y.XmlElement) => element.toArray().map(String).join('');

/** Blocks as Yjs elements that belong to no document yet. */
function blocksOf(content: JSONContent[]): (Y.XmlElement | Y.XmlText)[] {
	const made = prosemirrorJSONToYDoc(schema, { type: 'doc', content }, ROOT).getXmlFragment(ROOT);
	return made.toArray().map((block) => block.clone() as Y.XmlElement | Y.XmlText);
}
