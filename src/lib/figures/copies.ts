// Figures that are pasted. Their pictures belong to documents: the server is asked to let this one have them too, and what
// it does not let is left out, with words.
import { Fragment, Slice, type Node } from '@tiptap/pm/model';
import { pasteIntoHeld } from '$lib/editor/held-blocks';
import type { LiveDocument } from '$lib/editor/live-document.svelte';
import { pictureOf } from '$shared/document/figure';

interface Pasted {
	slice: Slice;
	/** As it stands on the clipboard: addresses of pictures say whose they are. */
	html: string;
	/** The editor does not paste it. */
	isHeld: boolean;
}

type OnRefused = (count: number, isOffline: boolean) => void;

/** False: all pictures are this document's own, and the editor may go on. */
export function pasteFigures(live: LiveDocument, { slice, html, isHeld }: Pasted, onrefused: OnRefused): boolean {
	const owners = ownersIn(html);
	const files = filesOf(slice).map((file) => ({ file, from: owners.get(file) ?? null }));
	const asked = askFor(live.documentId, files);
	const isOwn = files.every(({ from }) => from === live.documentId);
	if (isOwn && isHeld) insert(live, slice);
	void asked.then((refused) => {
		if (!isOwn) insert(live, without(slice, refused ?? new Set(files.map(({ file }) => file))));
		// Of its own some may be gone, when it was cut out long ago; offline nobody knows, and they are mostly there.
		const missing = refused?.size ?? (isOwn ? 0 : files.length);
		if (missing > 0) onrefused(missing, refused === null);
	});
	return isHeld || !isOwn;
}

const ADDRESS = /\/documents\/([0-9a-f-]{36})\/files\/([0-9a-f]{64})/g;

const ownersIn = (html: string) => new Map([...html.matchAll(ADDRESS)].map(([, owner, file]) => [file!, owner!]));

function filesOf({ content }: Slice): string[] {
	const found = new Set<string>();
	content.descendants((node) => {
		const { file } = node.type.name === 'figure' ? pictureOf(node.attrs) : { file: null };
		if (file) found.add(file);
	});
	return [...found];
}

/** Those that this document may not have. Null: the server could not be asked. */
async function askFor(documentId: string, files: { file: string; from: string | null }[]): Promise<Set<string> | null> {
	const answer = await fetch(`/api/v1/documents/${documentId}/files/copies`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ files })
	}).catch(() => null);
	if (!answer) return null;
	const all = new Set(files.map(({ file }) => file));
	return answer.ok ? new Set(((await answer.json()) as { refused: string[] }).refused) : all;
}

function insert({ editor }: LiveDocument, slice: Slice): void {
	if (editor.isDestroyed || !editor.isEditable) return;
	const tr = pasteIntoHeld(editor.state, slice) ?? editor.state.tr.replaceSelection(slice);
	editor.view.dispatch(tr.scrollIntoView().setMeta('paste', true));
}

function without(slice: Slice, refused: ReadonlySet<string>): Slice {
	if (refused.size === 0) return slice;
	const isKept = (node: Node) => node.type.name !== 'figure' || !refused.has(pictureOf(node.attrs).file ?? '');
	const keep = (content: Fragment): Fragment =>
		Fragment.from(
			content.content.filter(isKept).map((node) => (node.isTextblock ? node : node.copy(keep(node.content))))
		);
	return Slice.maxOpen(keep(slice.content));
}
