// The menus that open with a sign: "/" for what can be inserted, "@" and "#" for whom and what the text may name. Finds
// out what is being looked for, and who handles the keys meanwhile.
import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import { isChangeOrigin } from '@tiptap/extension-collaboration';

export type Sign = '/' | '@' | '#';

/** Somebody is choosing. `from` is where the sign stands. */
export interface Looking {
	sign: Sign;
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
// A name may have full stops, hyphens and many words; a line that goes on for long is no name. "# " begins a heading.
const QUERIES: Record<Sign, RegExp> = {
	'/': /^\/([\p{L}\p{N} ]{0,24})$/u,
	'@': /^@((?! )[\p{L}\p{M}\p{N} .,&'’·-]{0,40})$/u,
	'#': /^#((?! )[\p{L}\p{M}\p{N} .,:&'’·/-]{0,60})$/u
};

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

export const isSlash = (plugin: Plugin): boolean => plugin.spec.key === key;

/** Closes the menu; the sign stays as the letter it is. */
export const closeSlash = (tr: Transaction): Transaction => tr.setMeta(key, { close: true });

function lookAfter(tr: Transaction, before: Looking | null, old: EditorState, now: EditorState): Looking | null {
	if (tr.getMeta(key)) return null;
	if (!tr.docChanged && !tr.selectionSet) return before;

	const { $from, empty } = now.selection;
	if (!empty || !$from.parent.isTextblock || $from.parent.type.spec.code) return null;
	const from = before ? mapped(before, tr, $from.pos) : signJustTyped(tr, now);
	if (from === null || from < $from.start() || from >= $from.pos) return null;

	const typed = now.doc.textBetween(from, $from.pos, '', '\ufffc');
	const sign = typed[0] as Sign;
	const query = QUERIES[sign]?.exec(typed)?.[1];
	if (query === undefined) return null;
	const same = before?.from === from && before.to === $from.pos && before.query === query;
	return same ? before : { sign, from, to: $from.pos, query };
}

/** What others write comes as a whole new document, in which only the selection knows its place. */
const mapped = ({ from, to }: Looking, tr: Transaction, caret: number): number =>
	isChangeOrigin(tr) ? caret - (to - from) : tr.mapping.map(from, 1);

/** Where a sign was typed that begins a word, by the one who sits here. */
function signJustTyped(tr: Transaction, { selection: { $from } }: EditorState): number | null {
	if (!tr.docChanged || isChangeOrigin(tr) || tr.getMeta('paste')) return null;
	const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - 2), $from.parentOffset, '', ' ');
	return /(^|[\s(])[/@#]$/u.test(before) ? $from.pos - 1 : null;
}
