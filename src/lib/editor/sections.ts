// Reads headings and words off the live text, and gives headings the addresses that the server's HTML gave them.
// Only when the writer pauses: nothing of ours walks the whole document at every key.
import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { levelOf, type Level } from '$shared/document/level';
import { mentionText } from '$shared/document/mention';
import { HeadingNumbers } from '$shared/document/numbering';
import { countWords, headingOf, sectionId, type Heading, type Section } from '$shared/document/read';

export interface Reading {
	outline: Section[];
	words: number;
}

/** How long the text must rest before it is read again. */
const REST_MS = 500;

const key = new PluginKey<DecorationSet>('sections');

export const Sections = Extension.create<{ onread: (reading: Reading) => void }>({
	name: 'sections',

	addOptions: () => ({ onread: () => {} }),

	addProseMirrorPlugins() {
		const { onread } = this.options;
		let reader: Reader | null = null;
		return [
			new Plugin<DecorationSet>({
				key,
				state: {
					init: (_config, { doc }) => addressesIn(doc),
					apply: (tr, addresses) => tr.getMeta(key) ?? (tr.docChanged ? addresses.map(tr.mapping, tr.doc) : addresses)
				},
				props: { decorations: (state) => key.getState(state) },
				// It begins anew whenever the editor gets another plugin, and must not forget what it has yet to read.
				view: (view) => (reader = new Reader(view, onread, reader?.read ?? view.state.doc))
			})
		];
	}
});

class Reader {
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** `read`: the text as it was read last. */
	constructor(
		private readonly view: EditorView,
		private readonly onread: (reading: Reading) => void,
		public read: Node
	) {
		this.update(view);
	}

	update(view: EditorView): void {
		if (view.state.doc === this.read) return;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(this.#look, REST_MS);
	}

	destroy(): void {
		clearTimeout(this.#timer);
	}

	#look = (): void => {
		const { doc, tr } = this.view.state;
		this.read = doc;
		const headings = headingsOf(doc);
		this.view.dispatch(tr.setMeta(key, decorate(doc, headings)).setMeta('addToHistory', false));
		this.onread({
			outline: headings.map(addressed),
			words: countWords(textIn(doc))
		});
	};
}

interface Placed extends Heading {
	from: number;
	to: number;
}

/** As headingsOf in $shared/document/read, with the places. */
function headingsOf(doc: Node): Placed[] {
	const found: Placed[] = [];
	const numbers = new HeadingNumbers();
	doc.descendants((node, from) => {
		if (!node.isTextblock) return true;
		const level = node.type.name === 'paragraph' ? levelOf(node.attrs) : 0;
		if (level === 0 || node.content.size === 0) return false;
		const to = from + node.nodeSize;
		for (const heading of headingOf(level as Exclude<Level, 0>, textIn(node), numbers))
			found.push({ from, to, ...heading });
		return false;
	});
	return found;
}

const textIn = (node: Node): string =>
	node.textBetween(0, node.content.size, '\n', ({ type, attrs }) =>
		type.name === 'mention' ? mentionText(attrs) : '\n'
	);

const addressed = ({ level, text, number }: Heading, index: number): Section => ({
	id: sectionId(index),
	level,
	text,
	number
});

/** As outlineOf in $shared/document/read. */
export const outlineIn = (doc: Node): Section[] => headingsOf(doc).map(addressed);

const decorate = (doc: Node, headings: Placed[]) =>
	DecorationSet.create(
		doc,
		headings.map(({ from, to }, index) => Decoration.node(from, to, { id: sectionId(index) }))
	);

const addressesIn = (doc: Node) => decorate(doc, headingsOf(doc));
