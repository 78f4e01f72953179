// A ProseMirror editor without a screen, bound to a Y.Doc as the page binds its own (y-tiptap over our schema): what it
// writes is what people's editors write, repairs included.
import type { Node, Schema } from '@tiptap/pm/model';
import { EditorState, type Command, type PluginView, type Transaction } from '@tiptap/pm/state';
import { tableEditing } from '@tiptap/pm/tables';
import type { EditorView } from '@tiptap/pm/view';
import {
	defaultDeleteFilter,
	defaultProtectedNodes,
	initProseMirrorDoc,
	ySyncPlugin,
	ySyncPluginKey,
	yUndoPlugin
} from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { INLINE_NODES, ROOT } from '$shared/document/names';
import { documentSchema } from '$shared/document/schema';

export const schema: Schema = documentSchema();

/** Somebody changed the text: what they meant to do, or `repair` for what the binding and the table plugin do unasked. */
export interface Deed {
	kind: string;
	/** What the Yjs transaction deleted, by client: ranges from–to. */
	deleted: { client: number; from: number; to: number }[];
}

export class HeadlessEditor {
	state: EditorState;
	/** Every Yjs transaction that this editor made, in order. */
	readonly deeds: Deed[] = [];
	#doing = 'repair';
	#views: PluginView[] = [];
	#detach: () => void;

	/** `own`: of an editor that knows less, or more. */
	constructor(
		readonly doc: Y.Doc,
		own: Schema = schema
	) {
		const note = (transaction: Y.Transaction) => {
			if (transaction.local) this.deeds.push({ kind: this.#doing, deleted: deletionsOf(transaction) });
		};
		doc.on('afterTransaction', note);
		this.#detach = () => doc.off('afterTransaction', note);

		const fragment = doc.getXmlFragment(ROOT);
		const { doc: content, mapping } = initProseMirrorDoc(fragment, own);
		this.state = EditorState.create({
			schema: own,
			doc: content,
			plugins: [
				ySyncPlugin(fragment, { mapping }),
				yUndoPlugin({ undoManager: undoManagerOf(fragment) }),
				tableEditing()
			]
		});
		this.#views = this.state.plugins.flatMap(({ spec }) => (spec.view ? [spec.view(this.#asView())] : []));
	}

	/** Runs a command as this person's own act. False where it could not be done here. */
	act(kind: string, command: Command): boolean {
		this.#doing = kind;
		try {
			return command(this.state, this.dispatch);
		} finally {
			this.#doing = 'repair';
		}
	}

	dispatch = (transaction: Transaction): void => {
		const before = this.state;
		this.state = before.apply(transaction);
		for (const view of this.#views) view.update?.(this.#asView(), before);
	};

	/** The text as a JSON that is equal where two editors show the same. */
	get shown(): string {
		// Yjs has no place for marks of what stands among the words: they are gone when the text is next drawn.
		return JSON.stringify(this.state.doc.toJSON(), (_, value) =>
			INLINE_NODES.has(value?.type) ? { ...value, marks: undefined } : value
		);
	}

	close(): void {
		for (const view of this.#views) view.destroy?.();
		this.#detach();
	}

	hasFocus(): boolean {
		return false;
	}

	// The plugins ask of a view only what is here.
	#asView(): EditorView {
		return this as unknown as EditorView;
	}
}

/** As y-tiptap makes it, but each act is a step of its own: what is grouped must not depend on how fast a test runs. */
const undoManagerOf = (fragment: Y.XmlFragment) =>
	new Y.UndoManager(fragment, {
		trackedOrigins: new Set([ySyncPluginKey]),
		deleteFilter: (item) => defaultDeleteFilter(item, defaultProtectedNodes),
		captureTransaction: (transaction) => transaction.meta.get('addToHistory') !== false,
		captureTimeout: 0
	});

function deletionsOf({ deleteSet }: Y.Transaction): Deed['deleted'] {
	return [...deleteSet.clients].flatMap(([client, ranges]) =>
		ranges.map(({ clock, len }) => ({ client, from: clock, to: clock + len }))
	);
}

/** Text blocks with the place where each begins. */
export function textBlocks(doc: Node): { node: Node; start: number }[] {
	const blocks: { node: Node; start: number }[] = [];
	doc.descendants((node, at) => {
		if (node.isTextblock) blocks.push({ node, start: at + 1 });
	});
	return blocks;
}
