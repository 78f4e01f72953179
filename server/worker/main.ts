// The worker thread: everything that needs a Y.Doc, away from the sockets. Each task is a pure function.
import type { JSONContent } from '@tiptap/core';
import { escapeHTML } from '@tiptap/static-renderer/json/html-string';
import { prosemirrorJSONToYDoc, yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { ROOT } from '$shared/document/names';
import { countWords, mentionsOf, outlineOf, textOf } from '$shared/document/read';
import { drawingOf, htmlOf } from '$shared/document/render';
import { makeRoomForText } from '$shared/document/room-for-text';
import * as anchors from './anchors';
import { attribute } from './attribution';
import { authorshipOf } from './authorship';
import { blocksOf, endOf, schema } from './blocks';
import { packAccount } from './chronicle/account';
import { Chronicle } from './chronicle/chronicle';
import { findLost } from './chronicle/lost';
import { noteAddresses } from './chronicle/places';
import * as editions from './edition';
import { passagesOf } from './passages';
import { compare as compareTexts } from './compare/compare';
import { coloursOfOne } from './highlight';
import type { DrawnAs, Projection, Tasks } from './protocol';
import { putWordsBack } from './put-back';
import { restoringEdit } from './restore/restore';
import { isTooDeep } from './shape';
import { makeVersion } from './version';

/** In one transaction: Yjs then cleans up once, not after every update. */
function documentOf(updates: readonly Uint8Array[]): Y.Doc {
	const doc = new Y.Doc();
	doc.transact(() => {
		for (const update of updates) Y.applyUpdate(doc, update);
	});
	return doc;
}

export const project: Tasks['project'] = ({ updates, drawn }) => {
	const doc = documentOf(updates);
	const root = doc.getXmlFragment(ROOT);
	const deep = isTooDeep(root);
	const json = deep ? linesOf(root) : yXmlFragmentToProsemirrorJSON(root);
	const text = textOf(json);
	return {
		state: Y.encodeStateAsUpdate(doc),
		...shown(json, text, { ...drawn, isDeep: deep }),
		json,
		text,
		outline: outlineOf(json),
		mentions: mentionsOf(json),
		words: countWords(text)
	};
};

/** The words of a document that cannot be drawn, a paragraph for each text, in order. */
function linesOf(root: Y.XmlFragment): JSONContent {
	const content: JSONContent[] = [];
	const todo: unknown[] = root.toArray().reverse();
	for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
		if (next instanceof Y.XmlElement) todo.push(...next.toArray().reverse());
		else if (next instanceof Y.XmlText && next.length > 0) {
			const text = next
				.toDelta()
				.map(({ insert }: { insert: unknown }) => (typeof insert === 'string' ? insert : ''))
				.join('');
			content.push({ type: 'paragraph', attrs: { level: 0 }, content: [{ type: 'text', text }] });
		}
	}
	return { type: 'doc', content };
}

/** Two people's structural edits can meet in a shape that the schema does not know: then the words still show. */
function shown(
	json: JSONContent,
	text: string,
	{ isDeep, language, files }: DrawnAs & { isDeep: boolean }
): Pick<Projection, 'html' | 'linked' | 'flaw'> {
	try {
		return { ...drawingOf(json, language, files, coloursOfOne()), flaw: isDeep ? 'tooDeep' : null };
	} catch {
		const lines = text.split('\n').map((line) => `<p>${escapeHTML(line)}</p>`);
		return { html: lines.join(''), linked: [], flaw: 'misshapen' };
	}
}

export const seed: Tasks['seed'] = ({ content }) => {
	const doc = prosemirrorJSONToYDoc(schema, content, ROOT);
	makeRoomForText(doc.getXmlFragment(ROOT));
	return Y.encodeStateAsUpdate(doc);
};

export const fold: Tasks['fold'] = (log) => {
	const chronicle = new Chronicle(log);
	const lost = chronicle.play(log, () => {
		noteAddresses(chronicle);
		return findLost(chronicle);
	});
	const { doc, root } = chronicle;
	return {
		state: Y.encodeStateAsUpdate(doc),
		vector: Y.encodeStateVector(doc),
		deletes: deletesOf(doc),
		account: packAccount(root, chronicle),
		lost
	};
};

export const look: Tasks['look'] = (log) => {
	const chronicle = new Chronicle(log);
	return chronicle.play(log, () => findLost(chronicle));
};

export const putBack: Tasks['putBack'] = ({ log, returning }) => {
	const chronicle = new Chronicle(log);
	chronicle.play(log, () => {});
	return putWordsBack(chronicle, returning);
};

export const attribution: Tasks['attribution'] = (log) => {
	const chronicle = new Chronicle(log);
	chronicle.play(log, () => {});
	return attribute(chronicle);
};

export const authorship: Tasks['authorship'] = (log) => {
	const chronicle = new Chronicle(log);
	chronicle.play(log, () => {});
	return authorshipOf(chronicle);
};

export const passages: Tasks['passages'] = (input) => passagesOf(input);

export const version: Tasks['version'] = (input) => makeVersion(input);

export const restore: Tasks['restore'] = (input) => restoringEdit(input);

export const show: Tasks['show'] = ({ content, drawn: { language, files } }) =>
	htmlOf(JSON.parse(content), language, files, coloursOfOne());

export const compare: Tasks['compare'] = (input) => compareTexts(input);

export const edition: Tasks['edition'] = (input) => editions.showEdition(input);

export const write: Tasks['write'] = (input) => editions.write(input);

/** The delete set alone, as it stands at the end of an update. */
function deletesOf(doc: Y.Doc): Uint8Array {
	// Less everything that is known, an update is a count of no structs and the delete set.
	return Y.encodeStateAsUpdate(doc, Y.encodeStateVector(doc)).slice(1);
}

export const judgeAnchor: Tasks['judgeAnchor'] = anchors.judgeAnchor;

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

/** Index in the root of the block that the position points at; the end where that is a note, or nothing that is there. */
function placeIn(root: Y.XmlFragment, before: Uint8Array | null): number {
	const place = before && absolute(root.doc!, before);
	return place?.type === root ? Math.min(place.index, endOf(root)) : endOf(root);
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
