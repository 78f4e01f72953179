// An editor's view takes in what the browser has done to the text and to the caret, before it is drawn anew.
import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { yCursorPluginKey } from '@tiptap/y-tiptap';

/** Of the view, and not told in its types: what hears of changes that the browser makes. */
export interface Observing {
	domObserver: {
		/** Takes in at once what it would hear of in a moment. */
		flush(): void;
		stop(): void;
		start(): void;
	};
}

/**
 * To be called before others' words are drawn. A browser tells of a press, or of a key that moves the caret, only after the
 * frame in which others' words may come; the caret would be drawn where it was before, and what is typed next stand there.
 */
export function catchUp(view: EditorView): void {
	// A letter that is still being put together is left alone.
	if (!view.composing) (view as unknown as Observing).domObserver.flush();
}

/** The same before a key is taken, and before others' carets are drawn: that comes by a transaction of its own, with the caret of before. */
export const CatchUp = Extension.create({
	name: 'catchUp',

	// Keys may come faster than a browser tells of a caret that one of them has moved: Control+End, and Enter right behind it.
	addProseMirrorPlugins: () => [
		new Plugin({
			props: {
				handleDOMEvents: {
					keydown: (view) => {
						catchUp(view);
						return false;
					}
				}
			}
		})
	],

	dispatchTransaction({ transaction, next }) {
		const carets: unknown = transaction.getMeta(yCursorPluginKey);
		if (!carets || transaction.docChanged) return next(transaction);
		const { view } = this.editor;
		catchUp(view);
		next(view.state.tr.setMeta(yCursorPluginKey, carets));
	}
});
