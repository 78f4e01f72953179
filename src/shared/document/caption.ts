// The caption of the table right behind it. A block of its own and not a part of the table, whose children are rows
// only: so a table gets or loses its caption without being rebuilt, and two may write in it.
import { mergeAttributes, Node } from '@tiptap/core';
import { Selection } from '@tiptap/pm/state';

/** Before the rule for any paragraph. */
const FIRST = 60;

export const Caption = Node.create({
	name: 'caption',
	group: 'block',
	content: 'inline*',

	parseHTML() {
		return [{ tag: 'p.caption', priority: FIRST }];
	},

	renderHTML({ HTMLAttributes }) {
		return ['p', mergeAttributes(HTMLAttributes, { class: 'caption' }), 0];
	},

	addKeyboardShortcuts() {
		const captionAtCaret = () => {
			const { $from, empty } = this.editor.state.selection;
			return empty && $from.parent.type === this.type ? $from : null;
		};
		return {
			// Into the table: a line in between would part the two.
			Enter: () => {
				const $from = captionAtCaret();
				if (!$from) return false;
				return this.editor.commands.command(({ tr }) => {
					tr.setSelection(Selection.near(tr.doc.resolve($from.after()), 1)).scrollIntoView();
					return true;
				});
			},
			Backspace: () => {
				const $from = captionAtCaret();
				if (!$from || $from.parent.content.size > 0) return false;
				return this.editor.commands.deleteRange({ from: $from.before(), to: $from.after() });
			}
		};
	}
});
