// Sections of templates: which there are, and putting one in. The server writes them into the text, so that they stand
// there for everybody at once, as this person's edit.
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import { toBase64 } from 'lib0/buffer';
import * as Y from 'yjs';
import type { DocumentKind } from '$shared/states/document';
import type { LiveDocument } from './live-document.svelte';

export interface TemplateSection {
	kind: DocumentKind;
	/** Its number within the template, from 0. */
	section: number;
	title: string;
	/** What somebody finds in it, in a line. */
	holds: string;
}

/** It could not be done. `problem`: what the server said about it; null where it could not be asked. */
export class NotDone extends Error {
	override name = 'NotDone';
	constructor(readonly problem: { title: string; detail: string } | null) {
		super(problem?.title ?? 'no connection');
	}
}

/** How long to wait for what was typed last to be safe, and for the section to come by the socket. */
const WITHIN_MS = 10_000;
const LOOK_EVERY_MS = 30;

/** What can be put in. Throws NotDone. */
export async function listSections({ documentId }: LiveDocument): Promise<TemplateSection[]> {
	return (await ask(documentId)).json();
}

/**
 * Puts a section in at the block of the caret; undoing takes it out again. Gives its heading, or null where it was put in
 * and this page has not seen it. Throws NotDone.
 */
export async function insertSection(
	live: LiveDocument,
	{ kind, section, title }: TemplateSection
): Promise<Y.XmlElement | null> {
	// The server must know the block that names the place.
	if (!(await holds(() => live.connection.unsaved === 0))) throw new NotDone(null);
	const root = live.root;
	let heading: Y.XmlElement | null = null;
	const look = (event: Y.YXmlEvent, { local }: Y.Transaction) => {
		if (!local) heading ??= [...event.changes.added].map(elementOf).find((added) => says(added, title)) ?? null;
	};
	root.observe(look);
	try {
		const body = JSON.stringify({ kind, section, before: placeAtCaret(live) });
		await ask(live.documentId, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
		await holds(() => heading !== null);
	} catch (error) {
		// Its answer may have been lost when it was done.
		if (!heading) throw error;
	} finally {
		root.unobserve(look);
	}
	if (heading) makeUndoable(live, heading);
	return heading;
}

async function ask(documentId: string, init?: RequestInit): Promise<Response> {
	const answer = await fetch(`/api/v1/documents/${documentId}/sections`, init).catch(() => null);
	if (!answer) throw new NotDone(null);
	if (!answer.ok) throw new NotDone(await answer.json().catch(() => null));
	return answer;
}

async function holds(condition: () => boolean): Promise<boolean> {
	const end = performance.now() + WITHIN_MS;
	while (!condition() && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
	return condition();
}

/** Behind the caret's block, or before it where nothing is written in it. Null: at the end. */
function placeAtCaret({ editor, root }: LiveDocument): string | null {
	const { doc, selection } = editor.state;
	const index = selection.$from.index(0);
	const block = doc.maybeChild(index);
	const at = block?.isTextblock && block.content.size === 0 ? index : index + 1;
	if (at >= root.length) return null;
	return toBase64(Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(root, at)));
}

const elementOf = ({ content }: Y.Item) => (content instanceof Y.ContentType ? content.type : null);

const says = (added: unknown, title: string): added is Y.XmlElement =>
	added instanceof Y.XmlElement &&
	added.getAttribute('level') !== undefined &&
	added.toArray().map(String).join('') === title;

/**
 * To Yjs the section is somebody else's, whom undoing leaves alone. All that its author wrote is this section, since the
 * server writes each under an id of its own.
 */
function makeUndoable({ editor, root }: LiveDocument, heading: Y.XmlElement): void {
	const { undoManager } = yUndoPluginKey.getState(editor.state);
	const client = heading._item!.id.client;
	const insertions = Y.createDeleteSet();
	insertions.clients.set(client, [{ clock: 0, len: Y.getState(root.doc!.store, client) }]);
	undoManager.stopCapturing();
	undoManager.undoStack.push({ insertions, deletions: Y.createDeleteSet(), meta: new Map() });
	undoManager.clear(false, true);
}
