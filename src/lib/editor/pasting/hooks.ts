// Where the care for what is pasted comes in once it is loaded. A paste before that is read by the schema alone, which
// takes nothing that does not belong into a text either.
import { Extension } from '@tiptap/core';
import { Fragment, Slice, type Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { levelOf } from '$shared/document/level';

export interface Pasting {
	/** Cleans what other programs have written. */
	html(html: string): string;
	/** True where it has put the paste into the text itself. `isPlain`: without any form, as somebody asked. */
	take(view: EditorView, event: ClipboardEvent, slice: Slice, isPlain: boolean): boolean;
}

/** Far less than makes a document unreadable (100 levels), since it comes on top of where it is put. */
const MOST_LEVELS = 40;

export const PasteHooks = Extension.create<{ pasting: () => Pasting | null }>({
	name: 'pasteHooks',
	// Behind the limit for what is too large and the links, before the code block.
	priority: 900,

	addOptions: () => ({ pasting: () => null }),

	addProseMirrorPlugins() {
		const { pasting } = this.options;
		let isPlain = false;
		let isForeign = false;
		return [
			new Plugin({
				props: {
					transformPastedHTML(html) {
						isForeign = !html.includes('data-pm-slice');
						return pasting()?.html(html) ?? html;
					},
					clipboardTextParser: (_text, _context, plain) => {
						isPlain = plain;
						return null as unknown as Slice; // the editor's own reading is right
					},
					transformPasted(slice, view, asText) {
						if (levelsOf(slice.content) > MOST_LEVELS) return flat(slice);
						return keepsHeading(slice, view, isForeign && !asText) ? new Slice(slice.content, 0, slice.openEnd) : slice;
					},
					handlePaste(view, event, slice) {
						const plain = isPlain;
						isPlain = false;
						return pasting()?.take(view, event, slice, plain) ?? false;
					}
				}
			})
		];
	}
});

/**
 * The first block of a paste is open, and its words go on the line of the caret. To the editor a heading is a paragraph
 * with a level, so it would lose it, where it is not a part of a line that is pasted.
 */
function keepsHeading({ content, openStart }: Slice, { state }: EditorView, isForeign: boolean): boolean {
	const isHeading = content.firstChild?.type.name === 'paragraph' && levelOf(content.firstChild.attrs) > 0;
	const line = state.selection.$from.parent;
	const isFree = line.isTextblock && line.content.size === 0 && levelOf(line.attrs) === 0;
	return isHeading && openStart === 1 && (isFree || (isForeign && content.childCount > 1));
}

function levelsOf(content: Fragment): number {
	let most = 0;
	content.forEach((node) => (most = Math.max(most, 1 + levelsOf(node.content))));
	return most;
}

/** Its words alone, a paragraph for each block. */
function flat({ content }: Slice): Slice {
	const blocks: Node[] = [];
	content.descendants((node) => {
		if (!node.isTextblock || node.content.size === 0) return;
		const { paragraph } = node.type.schema.nodes;
		blocks.push(paragraph!.create(null, node.type.schema.text(node.textContent || ' ')));
	});
	return new Slice(Fragment.from(blocks), 0, 0);
}
