// What is put into a text besides words: blocks, notes, names; and what can be done to them where the caret is in one.
import type { ChainedCommands } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import AtSign from '@lucide/svelte/icons/at-sign';
import CodeXml from '@lucide/svelte/icons/square-code';
import FileText from '@lucide/svelte/icons/file-text';
import Image from '@lucide/svelte/icons/image';
import InsertSection from '@lucide/svelte/icons/between-horizontal-start';
import Lightbulb from '@lucide/svelte/icons/lightbulb';
import Info from '@lucide/svelte/icons/info';
import CircleAlert from '@lucide/svelte/icons/circle-alert';
import Minus from '@lucide/svelte/icons/minus';
import NotebookText from '@lucide/svelte/icons/notebook-text';
import Superscript from '@lucide/svelte/icons/superscript';
import TriangleAlert from '@lucide/svelte/icons/triangle-alert';
import { CALLOUT_KINDS, type CalloutKind } from '$shared/document/callout';
import { CODE_LANGUAGES } from '$shared/document/code-languages';
import { insertNote } from './later/notes';
import { insertTable } from './table-tools';
import { has, inProse, isNoLine, LISTS, QUOTE, STYLES, takesBlocks, type Tool } from './tools';

const CALLOUT_ICONS = { note: Info, important: CircleAlert, warning: TriangleAlert, example: Lightbulb };

const callout = (kind: CalloutKind): Tool => ({
	id: `callout-${kind}`,
	name: (t) => t.callouts[kind],
	act: (c) => c.command(setCallout(kind)),
	icon: CALLOUT_ICONS[kind],
	isOn: ({ callout }) => callout === kind,
	isReady: takesBlocks,
	role: 'radio',
	also: (words) => words.callout
});

/** The kind of the callout around the caret; where there is none, one is made around the selected blocks. */
const setCallout =
	(kind: CalloutKind): Parameters<ChainedCommands['command']>[0] =>
	({ state, commands }) => {
		const { $from } = state.selection;
		for (let depth = $from.depth; depth > 0; depth--) {
			if ($from.node(depth).type.name === 'callout') return commands.updateAttributes('callout', { kind });
		}
		return commands.wrapIn('callout', { kind });
	};

const codeBlock: Tool = {
	id: 'codeBlock',
	name: (t) => t.codeBlock,
	act: (c) => c.toggleCodeBlock(),
	icon: CodeXml,
	keys: 'Mod-Alt-c',
	isOn: has('codeBlock'),
	isReady: isNoLine,
	also: (words) => words.codeBlock
};

const image: Tool = {
	id: 'image',
	name: (t) => t.image.insert,
	asks: 'image',
	icon: Image,
	isReady: ({ names }) => !names.has('footnote'),
	also: (words) => words.image
};

const footnote: Tool = {
	id: 'footnote',
	name: (t) => t.footnote,
	run: ({ editor }) => insertNote(editor.view),
	icon: Superscript,
	keys: 'Mod-Alt-f',
	isReady: ({ names }) => !names.has('codeBlock') && !names.has('footnote'),
	also: (words) => words.footnote
};

const contents: Tool = {
	id: 'tableOfContents',
	name: (t) => t.contents,
	act: (c) => c.insertContent({ type: 'tableOfContents' }),
	icon: NotebookText,
	isReady: takesBlocks,
	also: (words) => words.contents
};

/** Typed, so that the menu opens as it does for whoever types the sign. */
const typed =
	(sign: string): Tool['run'] =>
	({ editor }) => {
		const { selection } = editor.state;
		// What is chosen as a whole stays: behind a number of a note, at the end of a figure's caption.
		if (selection instanceof NodeSelection)
			editor.commands.setTextSelection(selection.to - (selection.node.isInline ? 0 : 1));
		const { view, state } = editor;
		const { from, to, $from } = state.selection;
		if (!$from.parent.inlineContent) return;
		const before = $from.parent.textBetween(0, $from.parentOffset, '', ' ');
		view.dispatch(state.tr.insertText(before === '' || /[\s(]$/.test(before) ? sign : ` ${sign}`, from, to));
	};

const mentions: Tool[] = [
	{ id: 'who', name: (t) => t.mentions.insertWho, run: typed('@'), icon: AtSign, isReady: inProse, also: (w) => w.who },
	{
		id: 'document',
		name: (t) => t.mentions.insertDocument,
		run: typed('#'),
		icon: FileText,
		isReady: inProse,
		also: (words) => words.document
	}
];

const rule: Tool = {
	id: 'rule',
	name: (t) => t.rule,
	act: (c) => c.setHorizontalRule(),
	icon: Minus,
	isReady: takesBlocks,
	also: (words) => words.rule
};

const section: Tool = {
	id: 'section',
	name: (t) => t.section,
	asks: 'section',
	icon: InsertSection,
	also: (words) => words.section
};

const CALLOUTS = CALLOUT_KINDS.map(callout);

/** The menu of what can be put in. */
export const BLOCKS: Tool[] = [
	insertTable,
	image,
	footnote,
	...CALLOUTS.map(({ role: _, ...tool }) => tool),
	contents,
	...mentions,
	codeBlock,
	rule,
	section
];

/** What the slash menu offers, in its order. */
export const INSERTS: Tool[] = [...STYLES, ...LISTS, QUOTE, ...BLOCKS];

/** Where the caret is in a callout. */
export const CALLOUT: Tool[] = [
	...CALLOUTS,
	{ id: 'callout-off', name: (t) => t.calloutOff, act: (c) => c.lift('callout') }
];

/** Where the caret is in code. */
export const CODE: Tool[] = [null, ...CODE_LANGUAGES].map((language) => ({
	id: `code-${language}`,
	name: (t) => (language === null ? t.plainCode : t.codeLanguages[language]),
	act: (c) => c.updateAttributes('codeBlock', { language }),
	isOn: ({ code }) => code === language,
	role: 'radio'
}));
