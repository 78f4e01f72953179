// The document alive in this page: its Yjs copy, its link to the room, and the editor on it. One chunk holds all of
// this; the page loads it after the text is on the screen.
import { Editor, type EditorOptions, type JSONContent } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret';
import { Dropcursor } from '@tiptap/extensions/drop-cursor';
import { Gapcursor } from '@tiptap/extensions/gap-cursor';
import type { Slice } from '@tiptap/pm/model';
import { initProseMirrorDoc, ySyncPluginKey } from '@tiptap/y-tiptap';
import { fromBase64 } from 'lib0/buffer';
import * as Y from 'yjs';
import { filesOf } from '$shared/document/file';
import { ROOT } from '$shared/document/names';
import { keepRoomForText } from '$shared/document/room-for-text';
import { documentSchema } from '$shared/document/schema';
import { tame } from '$shared/document/tame';
import { isLanguage } from '$shared/language';
import type { Limits } from '$shared/sync/limits';
import { PeopleHere } from '$lib/presence/people-here.svelte';
import { Connection } from '$lib/sync/connection.svelte';
import type { CopyKey } from '$lib/sync/copies';
import type { Keeper } from '$lib/sync/keeper';
import type { Block } from '$lib/sync/recovered';
import { guard, unfitIn } from '$lib/sync/schema-gate';
import { activeIn, nothingActive } from './active';
import { drawCaret, drawSelection } from './caret';
import { CatchUp, catchUp } from './catch-up';
import { Drawn } from './drawn';
import { endOfText } from './end-of-text';
import { Figures } from './figures';
import { freeze, unbind } from './freeze';
import { HeldBlocks } from './held-blocks';
import { Keys } from './keys';
import { PasteLimit } from './paste-limit';
import { PasteHooks, type Pasting } from './pasting/hooks';
import { Placeholder } from './placeholder';
import { Sections, type Reading } from './sections';
import { Slash, type Looking } from './slash';
import type { Asking } from './tools';
import { keep, restore } from './takeover';
import { nameTables, WideTables } from './wide-tables';

/** What lies over the text when somebody asks for it. */
export type Panel = 'find' | 'count' | 'check';

export interface LiveDocumentOptions {
	/** Holds the server's HTML of the text; the editor takes its place in it. */
	element: HTMLElement;
	documentId: string;
	epoch: number;
	/** The Yjs update that came with the page, base64, and the position of the log that it shows. */
	state: string;
	seen: number;
	mayWrite: boolean;
	editing: boolean;
	user: { id: string; name: string; organisation: string };
	limits: Pick<Limits, 'updateBytes' | 'step2Bytes' | 'pasteBytes' | 'fileBytes'>;
	/** Where this device keeps a copy; null where it is to keep none. */
	copy: { key: CopyKey; title: string } | null;
	/** What the text is called for screen readers, and the id of what explains its keys. */
	label: string;
	hintId: string;
	placeholder: string;
	/** Its headings are numbered by themselves. */
	numbered: () => boolean;
	/** Ids of the documents that it names and this reader may read. */
	linked: readonly string[];
	/** Something beside the text has changed. */
	onchanged: (topic: string) => void;
	onpasterefused: (size: { bytes: number; limit: number }) => void;
	ontools: () => void;
	onleave: () => void;
}

/** The text holds what this editor does not know; it would delete it for everybody [S10]. */
export class OutdatedEditor extends Error {
	override name = 'OutdatedEditor';
}

export class LiveDocument {
	readonly connection: Connection;
	/** Null where this device keeps nothing, and until what keeps it is loaded. */
	keeper: Keeper | null = null;
	readonly people: PeopleHere;
	readonly editor: Editor;
	/** Null until the text has changed: what the server counted still holds. */
	reading = $state.raw<Reading | null>(null);
	active = $state.raw(nothingActive);
	looking = $state.raw<Looking | null>(null);
	/** What is asked over the text. */
	dialog = $state<Asking | null>(null);
	panel = $state<Panel | null>(null);
	/** Cares for what is pasted, once it is loaded. */
	pasting: Pasting | null = null;
	/** Set by the open slash menu: true where it used the key. */
	slashKey: (event: KeyboardEvent) => boolean = () => false;
	/** Set by the tools: files were dropped or pasted; figures are being pasted. */
	onfiles: (files: File[], at: number | null) => void = () => {};
	onfigures: (slice: Slice, html: string) => boolean = () => false;
	/** Set by the toolbar: opens the menu of what the caret is in; false where that has none. */
	openMenuHere: () => boolean = () => false;
	readonly documentId: string;
	/** The language of the text. */
	readonly lang: string;
	readonly #options: LiveDocumentOptions;
	#frame = 0;
	#editing: boolean | null = null;
	#drawn: Drawn;
	#endWatch: () => void;
	#isClosed = false;
	/** The caret stands where somebody put it. Before that, the tools would tell of a place nobody chose. */
	#entered = false;

	/** Throws OutdatedEditor, and leaves everything as it is. */
	constructor(options: LiveDocumentOptions) {
		const { element, documentId, epoch, state, seen, mayWrite, user, limits, onchanged } = options;
		this.#options = options;
		this.documentId = documentId;
		this.lang = element.lang;
		const doc = new Y.Doc();
		Y.applyUpdate(doc, fromBase64(state));
		const schema = documentSchema();
		if (unfitIn(doc, schema) !== null) throw new OutdatedEditor();
		keepRoomForText(doc);
		this.#endWatch = guard(doc, schema, this.#stop);
		this.connection = new Connection({ documentId, epoch, seen, doc, mayWrite, limits, user, onchanged });
		const { awareness } = this.connection.provider;
		this.people = new PeopleHere(awareness);

		const kept = keep(element);
		const { linked } = options;
		this.#drawn = new Drawn(isLanguage(this.lang) ? this.lang : 'es', { files: filesOf(documentId), linked });
		this.editor = makeEditor(doc, this.#drawn, {
			element: { mount: element },
			editable: options.editing,
			extensions: [
				CollaborationCaret.configure({
					provider: { awareness },
					user: { name: user.name, organisation: user.organisation },
					render: drawCaret,
					selectionRender: drawSelection
				}),
				CatchUp,
				WideTables,
				Sections.configure({ onread: this.#onread }),
				Placeholder.configure({ text: options.placeholder }),
				HeldBlocks,
				Figures.configure({
					onfiles: (files, at) => this.onfiles(files, at),
					onfigures: (slice, html) => this.onfigures(slice, html)
				}),
				PasteLimit.configure({ bytes: limits.pasteBytes, onrefused: options.onpasterefused }),
				PasteHooks.configure({ pasting: () => this.pasting }),
				Slash.configure({
					onlook: (looking) => (this.looking = looking),
					onkey: (event) => this.slashKey(event)
				}),
				Keys.configure({
					ontools: options.ontools,
					onleave: options.onleave,
					onlink: () => (this.dialog = 'link')
				})
			],
			onFocus: () => (this.#entered = true),
			onTransaction: this.#showActive
		});
		this.connection.onremote = () => {
			if (!this.editor.isDestroyed) catchUp(this.editor.view);
		};
		this.edit(options.editing);
		restore(this.editor.view, kept);
		nameTables(this.editor.view);
	}

	/** The largest file that is taken in. */
	get fileBytes(): number {
		return this.#options.limits.fileBytes;
	}

	/** Turns writing on or off. A reading view is plain text for screen readers, not a field. */
	edit(editing: boolean): void {
		if (this.#editing === editing || this.editor.isDestroyed) return;
		this.#editing = editing;
		const { label, hintId } = this.#options;
		const field = { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, 'aria-describedby': hintId };
		this.editor.setOptions({
			editable: editing,
			editorProps: { ...this.editor.options.editorProps, attributes: editing ? field : {} }
		});
		this.#drawn.refresh();
	}

	get numbered(): boolean {
		return this.#options.numbered();
	}

	/** Numbers the headings by themselves, or no longer, for everybody. */
	async number(numbered: boolean): Promise<void> {
		const { numberHeadings } = await import('./numbering');
		await numberHeadings(this.documentId, numbered);
	}

	/** This reader may read that document too. */
	mayLink(documentId: string): void {
		this.#drawn.link([documentId]);
	}

	/** Has this device keep a copy, where it is to keep one. All that was written until now is part of it. */
	keep(Copier: typeof Keeper): void {
		const { copy } = this.#options;
		if (copy && !this.#isClosed) this.keeper = new Copier(this.connection, copy);
	}

	/** What holds the text on the page. */
	get element(): HTMLElement {
		return this.#options.element;
	}

	/** The text in its Yjs copy. */
	get root(): Y.XmlFragment {
		return this.connection.provider.doc.getXmlFragment(ROOT);
	}

	/** The caret goes to the beginning of a block, and the screen with it. */
	goTo(block: Y.XmlElement): void {
		const index = this.root.toArray().indexOf(block);
		if (index === -1) return; // somebody was faster
		let at = 1;
		this.editor.state.doc.forEach((node, _, place) => (at += place < index ? node.nodeSize : 0));
		this.editor.chain().setTextSelection(at).focus().run();
	}

	/** The caret goes to a heading of the outline. */
	goToSection(id: string): void {
		const heading = this.editor.view.dom.querySelector(`[id="${id}"]`);
		if (!heading) return;
		const at = this.editor.view.posAtDOM(heading, 0);
		this.editor.chain().setTextSelection(at).focus(undefined, { scrollIntoView: false }).run();
	}

	close(): void {
		this.#isClosed = true;
		cancelAnimationFrame(this.#frame);
		this.#endWatch();
		this.keeper?.close();
		this.people.close();
		this.editor.destroy();
		this.connection.close();
		this.connection.provider.doc.destroy();
	}

	/** The text as it stands, block by block. */
	get blocks(): Block[] {
		return this.editor.isDestroyed ? [] : ((this.editor.getJSON() as Block).content ?? []);
	}

	/** Puts blocks at the end of the text, each as an edit of its own: all of them may be more than can be sent at once. */
	append(blocks: readonly Block[]): void {
		const { editor } = this;
		for (const block of blocks) editor.commands.insertContentAt(endOfText(editor.state.doc), block as JSONContent);
		editor.commands.focus(endOfText(editor.state.doc) - 1);
	}

	/** Ends the writing for good; the text stays on the screen as it is. */
	freeze(): void {
		if (!this.editor.isDestroyed) freeze(this.editor, this.#options.element);
	}

	// Called within the transaction that brings what this editor does not know, before the editor hears of it.
	#stop = (): void => {
		unbind(this.editor);
		this.connection.end('outdated');
		queueMicrotask(() => this.freeze());
	};

	#onread = (reading: Reading): void => {
		this.reading = reading;
		this.#drawn.list(reading.outline);
		this.#drawn.refresh();
		nameTables(this.editor.view);
	};

	// At most once a frame: many edits of others may come in one.
	#showActive = ({ editor }: { editor: Editor }): void => {
		if (!this.#entered || this.#frame !== 0) return;
		this.#frame = requestAnimationFrame(() => {
			this.#frame = 0;
			if (!editor.isDestroyed && editor.isEditable) this.active = activeIn(editor);
		});
	};
}

const ROOM_PX = { top: 112, right: 5, bottom: 32, left: 5 };

function makeEditor(doc: Y.Doc, drawn: Drawn, { extensions = [], ...options }: Partial<EditorOptions>): Editor {
	const fragment = doc.getXmlFragment(ROOT);
	// The view starts with the text in it, instead of starting empty and being filled.
	// eslint-disable-next-line svelte/prefer-svelte-reactivity -- the binding's own record; nothing on screen shows it
	const mapping: ReturnType<typeof initProseMirrorDoc>['mapping'] = new Map();

	return new Editor({
		...options,
		extensions: [
			...drawn.extensions,
			Gapcursor,
			Dropcursor.configure({ color: 'var(--accent)', width: 2 }),
			Collaboration.configure({ fragment, ySyncOptions: { mapping } }),
			...extensions
		],
		// The stylesheet of the page has these rules, since the server's HTML needs them too.
		injectCSS: false,
		// Signs of Markdown in a pasted sentence are signs; a text in Markdown is read as one (pasting.ts).
		enablePasteRules: false,
		editorProps: {
			// The caret is not to end under what stays at the top while the page scrolls.
			scrollThreshold: ROOM_PX,
			scrollMargin: ROOM_PX,
			// What others write never scrolls this window.
			handleScrollToSelection: ({ state }) => {
				const { isChangeOrigin, isUndoRedoOperation } = ySyncPluginKey.getState(state);
				return isChangeOrigin && !isUndoRedoOperation;
			}
		},
		onBeforeCreate: ({ editor }) => {
			tame(editor.schema);
			const initial = initProseMirrorDoc(fragment, editor.schema);
			for (const [type, node] of initial.mapping) mapping.set(type, node);
			// A document of nothing at all is none; the first letter will write its first paragraph.
			const doc = initial.doc.childCount > 0 ? initial.doc : editor.schema.topNodeType.createAndFill();
			// Tiptap takes a node as it is, though its types speak of JSON only; the mapping holds for this very node.
			editor.options.content = doc as unknown as JSONContent;
		}
	});
}
