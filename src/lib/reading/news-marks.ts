// Marks blocks of the text in which something is new, and goes to them, while others go on writing.
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { EditorState } from '@tiptap/pm/state';
import * as Y from 'yjs';
import type { LiveDocument } from '$lib/editor';

/** Names of elements in Yjs, client and clock. */
export class NewsMarks {
	#live: LiveDocument;
	#marked: ReadonlySet<string> = new Set();
	#here: string | null = null;

	constructor(live: LiveDocument) {
		this.#live = live;
	}

	nameAt(index: number): string | null {
		return nameOf(this.#live.root.get(index));
	}

	/** Marks these blocks, `here` among them as the one that is looked at. None: no marks. */
	show(marked: readonly string[], here: string | null): void {
		const { editor } = this.#live;
		if (editor.isDestroyed) return;
		[this.#marked, this.#here] = [new Set(marked), here];
		let drawn: { doc: EditorState['doc']; set: DecorationSet } | null = null;
		const decorations = ({ doc }: EditorState) => {
			if (drawn?.doc !== doc) drawn = { doc, set: this.#draw(doc) };
			return drawn.set;
		};
		const { editorProps } = editor.options;
		editor.setOptions({ editorProps: { ...editorProps, decorations: marked.length > 0 ? decorations : undefined } });
	}

	/** Brings the screen, and the focus or the caret, to a block. False where it is gone. */
	goTo(element: string | null): boolean {
		const { editor, root } = this.#live;
		if (editor.isDestroyed) return false;
		const blocks = root.toArray();
		const block = element === null ? blocks.at(-1) : blocks.find((one) => nameOf(one) === element);
		if (!(block instanceof Y.XmlElement)) return false;
		if (editor.isEditable) {
			this.#live.goTo(block);
			return true;
		}
		let at = 0;
		editor.state.doc.forEach((_, offset, index) => (at = index === blocks.indexOf(block) ? offset : at));
		const shown = editor.view.nodeDOM(at);
		if (!(shown instanceof HTMLElement)) return false;
		shown.focus({ preventScroll: true });
		shown.scrollIntoView({ block: 'center' });
		return true;
	}

	#draw(doc: EditorState['doc']): DecorationSet {
		const blocks = this.#live.root.toArray();
		const marks: Decoration[] = [];
		doc.forEach((node, offset, index) => {
			const name = nameOf(blocks[index]);
			if (name === null || !this.#marked.has(name)) return;
			const attributes = { class: name === this.#here ? 'news news-here' : 'news', tabindex: '-1' };
			marks.push(Decoration.node(offset, offset + node.nodeSize, attributes));
		});
		return DecorationSet.create(doc, marks);
	}
}

function nameOf(block: unknown): string | null {
	const id = block instanceof Y.XmlElement ? block._item?.id : undefined;
	return id ? `${id.client}:${id.clock}` : null;
}
