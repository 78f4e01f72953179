// Puts other words in the place of those that were found. Each change is made in Yjs where it stands, letter by letter:
// through the editor, two changes in one paragraph would take all that stands between them out and write it anew, and
// with it what others are just writing there.
import { yUndoPluginKey, ySyncPluginKey, absolutePositionToRelativePosition } from '@tiptap/y-tiptap';
import type { Editor } from '@tiptap/core';
import * as Y from 'yjs';
import type { Stretch } from './match';

/** So many changes go in one message, which must not be too large to be sent. */
const AT_ONCE = 1_000;

/**
 * Replaces stretches of the document, in its order, as one step of undo. What is no longer there as it was found stays.
 * Returns how many were replaced.
 */
export function replaceAll(editor: Editor, stretches: readonly Stretch[], words: string): number {
	const { state } = editor;
	const { doc, type, binding } = ySyncPluginKey.getState(state);
	const { undoManager } = yUndoPluginKey.getState(state);
	const places = stretches.flatMap((stretch) => {
		const found = state.doc.textBetween(stretch.from, stretch.to);
		return placeOf({ ...stretch, found }, { doc, type, mapping: binding.mapping }) ?? [];
	});

	undoManager.stopCapturing();
	// From the end, so that no change moves the place of another.
	places.reverse();
	for (let done = 0; done < places.length; done += AT_ONCE) {
		const now = places.slice(done, done + AT_ONCE);
		doc.transact(() => now.forEach((place) => put(place, words)), ySyncPluginKey);
	}
	undoManager.stopCapturing();
	return places.length;
}

interface Place {
	text: Y.XmlText;
	index: number;
	length: number;
}

interface Binding {
	doc: Y.Doc;
	type: Y.XmlFragment;
	mapping: Parameters<typeof absolutePositionToRelativePosition>[2];
}

/** Where it stands in Yjs; null where that is no single run of text, or another one. */
function placeOf({ from, to, found }: Stretch & { found: string }, { doc, type, mapping }: Binding): Place | null {
	const [start, end] = [from, to].map((at) =>
		Y.createAbsolutePositionFromRelativePosition(absolutePositionToRelativePosition(at, type, mapping), doc)
	);
	// The start is told as the end of what stands before it, where there is something: the end is surely in the words.
	const text = end?.type;
	if (!(text instanceof Y.XmlText)) return null;
	const length = to - from;
	const index = start?.type === text ? start.index : end!.index - length;
	return plainOf(text).slice(index, index + length) === found ? { text, index, length } : null;
}

function put({ text, index, length }: Place, words: string): void {
	const format = formatAt(text, index);
	text.delete(index, length);
	if (words !== '') text.insert(index, words, format);
}

const plainOf = (text: Y.XmlText): string =>
	(text.toDelta() as { insert: unknown }[])
		.map(({ insert }) => (typeof insert === 'string' ? insert : '\ufffc'))
		.join('');

/** Bold stays bold: the new words look as the first of the old ones did. */
function formatAt(text: Y.XmlText, index: number): Record<string, unknown> {
	let at = 0;
	for (const { insert, attributes } of text.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[]) {
		at += typeof insert === 'string' ? insert.length : 1;
		if (at > index) return attributes ?? {};
	}
	return {};
}
