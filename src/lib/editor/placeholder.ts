// What an empty document says to the one who may write it.
import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

export const Placeholder = Extension.create<{ text: string }>({
	name: 'placeholder',

	addOptions: () => ({ text: '' }),

	addProseMirrorPlugins() {
		return [
			new Plugin({
				props: {
					decorations: ({ doc }) => {
						const only = doc.childCount === 1 ? doc.firstChild : null;
						const isBlank = only?.type.name === 'paragraph' && only.content.size === 0 && only.attrs.level === 0;
						if (!isBlank || !this.editor.isEditable) return null;
						return DecorationSet.create(doc, [Decoration.node(0, 2, { 'data-placeholder': this.options.text })]);
					}
				}
			})
		];
	}
});
