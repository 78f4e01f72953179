// The menu that opens with "/": finds out what is being looked for, and who handles the keys meanwhile.
import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import { isChangeOrigin } from '@tiptap/extension-collaboration';

/** Somebody is choosing what to insert. `from` is where the slash stands. */
export interface Looking {
	from: number;
	to: number;
	query: string;
}

export interface SlashOptions {
	onlook: (looking: Looking | null) => void;
	/** True where the open menu used the key. */
	onkey: (event: KeyboardEvent) => boolean;
}

const key = new PluginKey<Looking | null>('slash');
const QUERY = /^\/([\p{L}\p{N} ]{0,24})$/u;

export const Slash = Extension.create<SlashOptions>({
	name: 'slash',
	// Before the keymaps: while the menu is open, Enter and the arrows are its own.
	priority: 1100,

	addOptions: () => ({ onlook: () => {}, onkey: () => false }),

	addProseMirrorPlugins() {
		const { onlook, onkey } = this.options;
		return [
			new Plugin<Looking | null>({
				key,
				state: { init: () => null, apply: lookAfter },
				view: () => ({
					update: (view, before) => {
						const now = key.getState(view.state) ?? null;
						if (now !== key.getState(before)) onlook(now);
					}
				}),
				props: {
					handleKeyDown: (view, event) => key.getState(view.state) !== null && onkey(event),
					handleDOMEvents: {
						blur: (view) => {
							if (key.getState(view.state)) view.dispatch(closeSlash(view.state.tr));
							return false;
						}
					}
				}
			})
		];
	}
});

/** Closes the menu; the slash stays as the letter it is. */
export const closeSlash = (tr: Transaction): Transaction => tr.setMeta(key, { close: true });

function lookAfter(tr: Transaction, before: Looking | null, old: EditorState, now: EditorState): Looking | null {
	if (tr.getMeta(key)) return null;
	if (!tr.docChanged && !tr.selectionSet) return before;

	const { $from, empty } = now.selection;
	if (!empty || !$from.parent.isTextblock || $from.parent.type.spec.code) return null;
	const from = before ? tr.mapping.map(before.from, 1) : slashJustTyped(tr, now);
	if (from === null || from < $from.start() || from >= $from.pos) return null;

	const query = QUERY.exec(now.doc.textBetween(from, $from.pos, '', '\ufffc'))?.[1];
	if (query === undefined) return null;
	const same = before?.from === from && before.to === $from.pos && before.query === query;
	return same ? before : { from, to: $from.pos, query };
}

/** Where a slash was typed that begins a word, by the one who sits here. */
function slashJustTyped(tr: Transaction, { selection: { $from } }: EditorState): number | null {
	if (!tr.docChanged || isChangeOrigin(tr) || tr.getMeta('paste')) return null;
	const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - 2), $from.parentOffset, '', ' ');
	return /(^|\s)\/$/u.test(before) ? $from.pos - 1 : null;
}
