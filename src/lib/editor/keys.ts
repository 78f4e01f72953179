// Keys that belong to no node: the link dialog, and the ways to the tools and out of the text.
import { Extension } from '@tiptap/core';

export interface KeysOptions {
	ontools: () => void;
	onlink: () => void;
	onleave: () => void;
}

export const Keys = Extension.create<KeysOptions>({
	name: 'keys',
	// After everything else that wants Escape.
	priority: 10,

	addOptions: () => ({ ontools: () => {}, onlink: () => {}, onleave: () => {} }),

	addKeyboardShortcuts() {
		const does = (act: () => void) => () => {
			if (!this.editor.isEditable) return false;
			act();
			return true;
		};
		return {
			'Alt-F10': does(this.options.ontools),
			'Mod-k': does(this.options.onlink),
			// Tab indents lists and moves between cells, so there must be another way on (WCAG 2.1.2).
			Escape: does(this.options.onleave)
		};
	}
});
