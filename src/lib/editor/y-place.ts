// Places of the text that stay where they are while others write. ProseMirror's own mapping cannot follow that: what others
// write comes to it as a new document.
import type { Editor } from '@tiptap/core';
import {
	absolutePositionToRelativePosition,
	relativePositionToAbsolutePosition,
	ySyncPluginKey
} from '@tiptap/y-tiptap';
import type { RelativePosition } from 'yjs';

/** A place that can be found again later. */
export function placeAt({ state }: Editor, at: number): RelativePosition {
	const { type, binding } = ySyncPluginKey.getState(state);
	return absolutePositionToRelativePosition(at, type, binding.mapping);
}

/** Where that place is now; null where it is gone. */
export function whereIs({ state }: Editor, place: RelativePosition): number | null {
	const { doc, type, binding } = ySyncPluginKey.getState(state);
	return relativePositionToAbsolutePosition(doc, type, place, binding.mapping);
}
