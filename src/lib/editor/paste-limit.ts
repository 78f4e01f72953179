// A paste that the server would not take is refused before it is in the text, with words.
import { Extension } from '@tiptap/core';
import type { Slice } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';

interface PasteLimitOptions {
	bytes: number;
	/** Too large by so much: both in bytes. */
	onrefused(size: { bytes: number; limit: number }): void;
}

// What Yjs writes around the words: a block with its attributes, the two ends of a mark.
const BLOCK_BYTES = 50;
const MARK_BYTES = 30;

/** About how many bytes the slice will be on the wire. */
export function weightOf({ content }: Slice): number {
	const encoder = new TextEncoder();
	let bytes = 0;
	content.descendants((node) => {
		bytes += node.isText ? encoder.encode(node.text).length : BLOCK_BYTES;
		bytes += node.marks.length * MARK_BYTES;
	});
	return bytes;
}

export const PasteLimit = Extension.create<PasteLimitOptions>({
	name: 'pasteLimit',
	// Before whoever would put it into the text.
	priority: 1_000,

	addOptions: () => ({ bytes: Infinity, onrefused() {} }),

	addProseMirrorPlugins() {
		const { bytes: limit, onrefused } = this.options;
		const refuses = (slice: Slice): boolean => {
			const bytes = weightOf(slice);
			if (bytes <= limit) return false;
			onrefused({ bytes, limit });
			return true;
		};
		return [
			new Plugin({
				props: {
					handlePaste: (_view, _event, slice) => refuses(slice),
					handleDrop: (_view, _event, slice, moved) => !moved && refuses(slice)
				}
			})
		];
	}
});
