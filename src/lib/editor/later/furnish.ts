// What an editor gets when one can type already: notes that open, borders of columns that can be dragged, and what is said
// of them. In one go, since each change of its plugins makes all of them begin anew.
import { keymap } from '@tiptap/pm/keymap';
import { NodeSelection, Plugin } from '@tiptap/pm/state';
import type { DocumentTexts } from '$lib/i18n/document-page';
import type { LiveDocument } from '../live-document.svelte';
import { isSlash } from '../slash';
import { codeColours } from './code-colours';
import { farBlocks } from './far-blocks';
import { insertNote, notes } from './notes';
import { tables } from './tables';

export interface Furnishing {
	texts: DocumentTexts;
	/** Says it to who does not see it. */
	announce: (message: string) => void;
}

export function furnish(live: LiveDocument, { texts: { editor: say }, announce }: Furnishing): void {
	const { editor } = live;
	if (editor.isDestroyed) return;
	const mine = [
		notes({ onopen: (number) => announce(number === null ? say.notes.openedLoose : say.notes.opened(number)) }),
		keymap({
			'Mod-Alt-f': (_state, _dispatch, view) => view !== undefined && view.editable && insertNote(view),
			'Alt-Shift-F10': () => live.openMenuHere()
		}),
		...tables(),
		codeColours(),
		farBlocks(),
		sayWhatIsSelected((number) => announce(say.notes.at(number)))
	];
	editor.registerPlugin(mine[0]!, (_, plugins) => {
		// The open menu of suggestions has the keys before all others.
		const first = plugins.findIndex(isSlash) + 1;
		return [...plugins.slice(0, first), ...mine, ...plugins.slice(first)];
	});
}

/** The caret has come upon a number of a note, which the browser itself does not tell. */
const sayWhatIsSelected = (say: (number: string) => void): Plugin =>
	new Plugin({
		view: () => ({
			update: (view, { selection: before }) => {
				const { selection } = view.state;
				if (selection.eq(before) || !view.hasFocus() || !(selection instanceof NodeSelection)) return;
				if (selection.node.type.name !== 'footnoteRef') return;
				const number = view.nodeDOM(selection.from)?.textContent;
				if (number) say(number);
			}
		})
	});
