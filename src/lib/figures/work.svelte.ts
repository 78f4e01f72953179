// All that is done with pictures while somebody writes: sending them, asking what they say, and putting them in.
import type { Slice } from '@tiptap/pm/model';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import type { LiveDocument } from '$lib/editor/live-document.svelte';
import type { FigureTexts } from '$lib/i18n/figures';
import { pictureOf } from '$shared/document/figure';
import { pasteFigures } from './copies';
import { attrsOf, insertFigure, placeFor } from './insert';
import { filesOfSources } from './pasted';
import { drawPlaceholder } from './placeholder.svelte';
import { keepPlace, placeNow, placesPlugin } from './places';
import { Upload, type Description, type Words } from './upload.svelte';

/** At the same time; more would only wait on the server. */
const AT_ONCE = 2;
/** The place of the figure whose description is being asked for. */
const DESCRIBING = 'describing';

interface Parts {
	live: LiveDocument;
	texts: FigureTexts;
	/** As the reader's language writes them. */
	megabytes(bytes: number): string;
	percent(part: number): string;
	announce(message: string): void;
}

export class FigureWork {
	readonly live: LiveDocument;
	readonly texts: FigureTexts;
	/** Everything that does not stand in the text yet. */
	uploads = $state.raw<Upload[]>([]);
	/** A figure of the text whose description is asked for. */
	describing = $state.raw<(Description & { file: string | null }) | null>(null);
	/** What could not be pasted. */
	notice = $state.raw<Words | null>(null);
	/** How many came together with the one that is being asked about. */
	together = $state(0);
	#parts: Parts;
	// eslint-disable-next-line svelte/prefer-svelte-reactivity -- nothing on screen shows it
	#placeholders = new Map<string, () => void>();

	/** The one that is being asked about. */
	readonly asking: Upload | null = $derived.by(() => this.uploads.find(({ description }) => !description) ?? null);

	constructor(parts: Parts) {
		this.#parts = parts;
		this.live = parts.live;
		this.texts = parts.texts;
		parts.live.editor.registerPlugin(placesPlugin(parts.live.root));
	}

	/** `at`: where in the text; null: at the caret. */
	add(files: readonly File[], at: number | null): void {
		const { view } = this.live.editor;
		const pos = placeFor(view.state, at);
		const added = files.map((file) => new Upload(file));
		for (const upload of added) {
			const { element, end } = drawPlaceholder(upload, () => this.stateOf(upload));
			this.#placeholders.set(upload.id, end);
			view.dispatch(keepPlace(view.state.tr, { id: upload.id, pos, drawn: element }));
		}
		this.uploads = [...this.uploads, ...added];
		this.together = this.uploads.filter(({ description }) => !description).length;
		for (const upload of added) this.#check(upload);
		this.#parts.announce(this.texts.sending(added.length));
		this.#sendNext();
	}

	/** How far it is, in words. */
	stateOf({ state, part }: Upload): string {
		const { state: words } = this.texts;
		return state === 'sending' ? words.sending(this.#parts.percent(part)) : words[state];
	}

	/** What it says is known: it is put in as soon as it is there. */
	describe(upload: Upload, description: Description): void {
		upload.description = description;
		this.uploads = [...this.uploads];
		this.#settle(upload);
	}

	/** None that waits is asked about now. */
	describeAllLater(): void {
		for (const upload of this.uploads) if (!upload.description) this.describe(upload, { alt: '', decorative: false });
	}

	again(upload: Upload): void {
		upload.state = 'waiting';
		this.#check(upload);
		this.#sendNext();
	}

	/** It is not wanted any more. */
	drop(upload: Upload): void {
		upload.cancel();
		this.#forget(upload);
		this.#sendNext();
	}

	/**
	 * Figures are pasted. True: they come when the server has said that they may. `isHeld`: nobody else is going to paste
	 * them, whosever their pictures are.
	 */
	paste(slice: Slice, html: string, { isHeld = false } = {}): boolean {
		return pasteFigures(this.live, { slice, html, isHeld }, (refused, isOffline) => {
			const { title, offline, refused: why } = this.texts.copies;
			this.notice = { title: title(refused), next: isOffline ? offline : why };
		});
	}

	/** A pasted text had these pictures, of which nothing has come into the text. */
	takeSources(sources: readonly string[]): void {
		const { files, elsewhere } = filesOfSources(sources);
		if (files.length > 0) this.add(files, null);
		if (elsewhere === 0) return;
		const { title, elsewhere: next } = this.texts.copies;
		this.notice = { title: title(elsewhere), next };
	}

	/** Asks what the figure at a position says. */
	askAbout(pos: number): void {
		const { view } = this.live.editor;
		const node = view.state.doc.nodeAt(pos);
		if (node?.type.name !== 'figure') return;
		view.dispatch(keepPlace(view.state.tr, { id: DESCRIBING, pos }));
		const { file, alt, decorative } = pictureOf(node.attrs);
		this.describing = { file, alt, decorative };
	}

	/** Null: nothing is changed. */
	answer(description: Description | null): void {
		const { view } = this.live.editor;
		const pos = placeNow(view.state, DESCRIBING);
		this.describing = null;
		const tr = keepPlace(view.state.tr, { id: DESCRIBING, pos: null });
		// Somebody may have deleted it meanwhile.
		if (description && pos !== null && view.state.doc.nodeAt(pos)?.type.name === 'figure') {
			for (const [name, value] of Object.entries(attrsOf(description))) tr.setNodeAttribute(pos, name, value);
			this.#parts.announce(this.texts.described);
		}
		view.dispatch(tr);
	}

	setWidth(pos: number, share: number): void {
		const { view } = this.live.editor;
		if (view.state.doc.nodeAt(pos)?.type.name === 'figure')
			view.dispatch(view.state.tr.setNodeAttribute(pos, 'width', share));
	}

	/** What is too large is not even sent. */
	#check(upload: Upload): void {
		const limit = this.live.fileBytes;
		const { megabytes } = this.#parts;
		if (upload.file.size > limit)
			this.#fail(upload, this.texts.tooLarge(megabytes(upload.file.size), megabytes(limit)));
	}

	#fail(upload: Upload, problem: Words): void {
		upload.fail(problem);
		this.#parts.announce(`${this.texts.failed(upload.name)} ${problem.title} ${problem.next} ${this.texts.toPanel}`);
	}

	#sendNext(): void {
		const under = this.uploads.filter(({ state }) => state === 'sending' || state === 'drawing').length;
		const next = this.uploads.find(({ state }) => state === 'waiting');
		if (!next || under >= AT_ONCE) return;
		void next.send(this.live.documentId, this.texts.offline).then(() => {
			if (!this.uploads.includes(next)) return;
			if (next.problem) this.#fail(next, next.problem);
			this.#settle(next);
			this.#sendNext();
		});
		this.#sendNext();
	}

	#settle(upload: Upload): void {
		const { kept, description } = upload;
		const { editor } = this.live;
		if (!kept || !description || editor.isDestroyed || !editor.isEditable) return;
		const pos = placeNow(editor.state, upload.id) ?? editor.state.doc.content.size;
		const { undoManager } = yUndoPluginKey.getState(editor.state);
		undoManager.stopCapturing(); // undoing takes out the picture, and not what was typed meanwhile
		editor.view.dispatch(
			keepPlace(insertFigure(editor.state, pos, { kept, description }), { id: upload.id, pos: null })
		);
		undoManager.stopCapturing();
		this.#forget(upload);
		this.#parts.announce(this.texts.inserted(upload.name));
	}

	#forget(upload: Upload): void {
		const { view } = this.live.editor;
		this.uploads = this.uploads.filter((each) => each !== upload);
		this.#placeholders.get(upload.id)?.();
		this.#placeholders.delete(upload.id);
		if (!this.live.editor.isDestroyed) view.dispatch(keepPlace(view.state.tr, { id: upload.id, pos: null }));
	}
}
