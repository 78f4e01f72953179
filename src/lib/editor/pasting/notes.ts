// Notes at the foot, as programs write them: a link to a number at the end of what was copied, and one back. Where both
// ends were copied they become notes of ours, and those go to the end of the text.
import { Fragment, Slice, type Node } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import { newNoteId } from '$shared/document/footnote';
import { all } from './dom';

/** Word, LibreOffice, Google Docs: where a link leads that refers to a note, and where that of the note leads back. */
const PROGRAMS = [
	{ to: /#_(ftn|edn)(\d+)$/, back: /#_(ftn|edn)ref(\d+)$/ },
	{ to: /#(sdfootnote|sdendnote)(\d+)sym$/, back: /#(sdfootnote|sdendnote)(\d+)anc$/ },
	{ to: /#(ftnt)(\d+)$/, back: /#(ftnt)_ref(\d+)$/ }
];
/** What holds one note, where it has several paragraphs. */
const HOLDER = /^(ftn|edn|sdfootnote|sdendnote)\d+$/;

/** Elements that are going to be notes and references, by the id that links them. */
export type Notes = { element: HTMLElement; id: string; kind: 'note' | 'note-ref' }[];

/** Makes elements of their own of notes and references. `sayNotes` says what they are, once all else that says anything is gone. */
export function takeNotes(root: HTMLElement): Notes {
	const links = all(root, 'a[href*="#"]');
	const keyOf = (link: Element, end: 'to' | 'back'): string | null => {
		for (const program of PROGRAMS) {
			const [, kind, number] = program[end].exec(link.getAttribute('href') ?? '') ?? [];
			if (kind) return `${kind} ${number}`;
		}
		return null;
	};
	const backs = new Map(links.flatMap((link) => (keyOf(link, 'back') ? [[keyOf(link, 'back')!, link] as const] : [])));
	const taken: Notes = [];
	const ids = new Map<string, string>();
	for (const link of links) {
		const key = keyOf(link, 'to');
		const back = key !== null && backs.get(key);
		if (!key || !back) continue;
		if (!ids.has(key)) {
			const note = noteFrom(back, root);
			if (!note) continue;
			ids.set(key, newNoteId());
			taken.push({ element: note, id: ids.get(key)!, kind: 'note' });
		}
		const reference = root.ownerDocument.createElement('sup');
		alone(link).replaceWith(reference);
		taken.push({ element: reference, id: ids.get(key)!, kind: 'note-ref' });
	}
	return taken;
}

export function sayNotes(notes: Notes): void {
	for (const { element, id, kind } of notes) {
		element.className = kind;
		element.dataset.note = id;
	}
}

/** The words of the note that leads back with this link, as one block at the end; null where there are none. */
function noteFrom(back: HTMLElement, root: HTMLElement): HTMLElement | null {
	const line = back.closest('p, li');
	let holder: Element | null = line;
	for (let at = line?.parentElement ?? null; at && at !== root; at = at.parentElement)
		if (HOLDER.test(at.id)) holder = at;
	if (!holder || !root.contains(holder)) return null;
	alone(back).remove();
	const note = root.ownerDocument.createElement('div');
	const lines = holder === line ? [holder] : [...holder.querySelectorAll('p, li')];
	for (const [index, { childNodes }] of lines.entries()) {
		if (index > 0) note.append(root.ownerDocument.createElement('br'));
		note.append(...childNodes);
	}
	holder.remove();
	root.append(note);
	return note;
}

/** The element, or what raises it and holds nothing else. */
function alone(element: HTMLElement): Element {
	const words = element.textContent;
	let whole: Element = element;
	while (whole.parentElement && /^(sup|span)$/.test(whole.parentElement.localName)) {
		if (whole.parentElement.textContent !== words) break;
		whole = whole.parentElement;
	}
	return whole;
}

/** Notes, and what else there is: they go to the end of the text. */
export function apart({ content }: Fragment): { blocks: Node[]; notes: Node[] } {
	const isNote = ({ type }: Node) => type.name === 'footnote';
	return { blocks: content.filter((node) => !isNote(node)), notes: content.filter(isNote) };
}

/** Pastes a text with notes. False where it has none. */
export function pasteNotes(view: EditorView, { content, openStart }: Slice): boolean {
	const { blocks, notes } = apart(content);
	if (notes.length === 0 || blocks.length === 0) return false;
	const last = blocks.at(-1)!;
	const { state } = view;
	const slice = new Slice(Fragment.from(blocks), openStart, last.isTextblock && !last.type.spec.isolating ? 1 : 0);
	view.dispatch(state.tr.replaceSelection(slice).scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste'));
	addNotes(view, notes);
	return true;
}

/** To the end of the text. In a step of its own: as one change with their text it would be a change of all between the two. */
export function addNotes(view: EditorView, notes: readonly Node[]): void {
	const { tr, doc } = view.state;
	const missing = notes.filter((note) => !doc.content.content.some((block) => block.eq(note)));
	if (missing.length > 0) view.dispatch(tr.insert(doc.content.size, missing).setMeta('paste', true));
}
