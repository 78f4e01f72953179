// Captions and notes are what they are: no style, list or Markdown sign makes a paragraph of them, which would take the
// picture from its caption, and a note from what means it.
import { Extension } from '@tiptap/core';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import { Fragment, Slice, type Node } from '@tiptap/pm/model';
import { Plugin, type EditorState, type Transaction } from '@tiptap/pm/state';
import { ReplaceAroundStep } from '@tiptap/pm/transform';
import type { EditorView } from '@tiptap/pm/view';

const HELD = ['figure', 'caption', 'footnote'];

/** What begins a heading, a list, a quote, a rule or code, before the letter that would make it one. */
const SIGN = /^(?:[^\p{L}]*|[`~]{3}\w*)$/u;

export const HeldBlocks = Extension.create({
	name: 'heldBlocks',
	// Before all rules for what is typed.
	priority: 1200,

	addProseMirrorPlugins() {
		return [
			new Plugin({
				filterTransaction: (tr) => isChangeOrigin(tr) || !turnsHeld(tr),
				props: { handleTextInput: (view, from, to, text) => typePlain(view, { from, to, text }) }
			})
		];
	}
});

/** Does it make another block of one that is held. */
export const turnsHeld = (tr: Transaction): boolean =>
	tr.steps.some((step, index) => {
		// A block that is made another keeps what is in it: only its ends are replaced.
		if (!(step instanceof ReplaceAroundStep) || step.gapFrom !== step.from + 1) return false;
		const before = tr.docs[index]?.nodeAt(step.from);
		return (
			before !== undefined && before !== null && HELD.includes(before.type.name) && !makesSame(step, before.type.name)
		);
	});

const makesSame = ({ slice }: ReplaceAroundStep, name: string): boolean => slice.content.firstChild?.type.name === name;

function typePlain(view: EditorView, { from, to, text }: { from: number; to: number; text: string }): boolean {
	const { parent, parentOffset } = view.state.doc.resolve(from);
	if (!HELD.includes(parent.type.name) || !SIGN.test(parent.textBetween(0, parentOffset, '', ' '))) return false;
	view.dispatch(view.state.tr.insertText(text, from, to).scrollIntoView());
	return true;
}

/**
 * A paste into a caption or a note: ProseMirror would divide it, and the picture would be there twice. Words go into it,
 * their lines apart by line breaks; what is more than words goes behind it. Null: it is no such place.
 */
export function pasteIntoHeld(state: EditorState, slice: Slice): Transaction | null {
	const { $from, $to } = state.selection;
	if (!HELD.includes($from.parent.type.name) || !$from.sameParent($to)) return null;
	const lines: Node[][] = [];
	let isMore = false;
	slice.content.descendants((node) => {
		if (node.isTextblock) lines.push([...node.content.content]);
		else if (node.isInline) lines.push([node]);
		isMore ||= HELD.includes(node.type.name) || node.type.name === 'table' || (node.isBlock && node.isLeaf);
		return !node.isTextblock;
	});
	const { tr, schema } = state;
	if (isMore) return tr.insert($from.after(), slice.content);
	const inline = lines.flatMap((line, index) => (index > 0 ? [schema.nodes.hardBreak!.create(), ...line] : line));
	return tr.replaceSelection(new Slice(Fragment.from(inline), 0, 0));
}
