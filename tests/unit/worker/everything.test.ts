// A text that has every node and mark goes the whole way: seeded, projected, kept as a version, changed by two, restored;
// and words that vanish in a note are put back.
import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { expect, it } from 'vitest';
import { canonicalOf, documentNode } from '$shared/document/canonical';
import { ROOT, TEXT_BLOCKS } from '$shared/document/names';
import { attribution, insert, look, project, putBack, restore, seed, show, version } from '$server/worker/main';
import { HeadlessEditor } from '../../support/editor';
import { DOCUMENT_ID, doc as textOf, everything, note, NOTES, p } from '../../support/rich-text';

const writersOf = (doc: Y.Doc) =>
	[...doc.store.clients.keys()].map((client) => ({ client, seat: `seat ${client}`, via: null }));

/** The document as its log has it: the server's first update, and what comes after. */
function begin() {
	const doc = new Y.Doc();
	const updates: Uint8Array[] = [];
	// As they were sent: what comes into something that is gone already is not in what this copy would say of it.
	doc.on('update', (update: Uint8Array, origin: unknown) => origin !== 'sent' && updates.push(update));
	Y.applyUpdate(doc, seed({ content: everything() }));
	const root = doc.getXmlFragment(ROOT);
	return {
		doc,
		root,
		updates,
		log: () => ({
			snapshot: null,
			updates,
			minutes: [{ count: updates.length, minute: 7 }],
			writers: writersOf(doc)
		}),
		shown: () => canonicalOf(documentNode(yXmlFragmentToProsemirrorJSON(root))),
		find: (name: string, id?: string) =>
			root
				.toArray()
				.find(
					(block): block is Y.XmlElement =>
						block instanceof Y.XmlElement &&
						block.nodeName === name &&
						(id === undefined || block.getAttribute('id') === id)
				)!
	};
}

function kept({ log }: ReturnType<typeof begin>) {
	const made = version({ log: log(), before: null });
	if ('flaw' in made) throw new Error(made.flaw);
	return made;
}

/** Somebody at an editor of their own; hears nothing until they send. */
function at({ doc, updates }: ReturnType<typeof begin>) {
	const own = new Y.Doc();
	Y.applyUpdate(own, Y.encodeStateAsUpdate(doc));
	return {
		own,
		editor: new HeadlessEditor(own),
		sends() {
			const update = Y.encodeStateAsUpdate(own, Y.encodeStateVector(doc));
			updates.push(update);
			Y.applyUpdate(doc, update, 'sent');
		}
	};
}

it('what a program appends comes before the notes, which are no part of what is read on', () => {
	const updates = [seed({ content: textOf(p('x'), note(NOTES.law, 'y')) })];
	updates.push(insert({ updates, content: [p('Appended')], before: null }));
	const { html } = project({ updates, drawn: { language: 'es', files: null } });
	expect(html).toMatch(/^<p>x<\/p><p>Appended<\/p>/);
	const doc = new Y.Doc();
	for (const update of updates) Y.applyUpdate(doc, update);
	expect(
		doc
			.getXmlFragment(ROOT)
			.toArray()
			.map((block) => (block as Y.XmlElement).nodeName)
	).toEqual(['paragraph', 'paragraph', 'footnote']);
});

it('an editor opens it without mending anything', () => {
	const text = begin();
	const before = text.root.toString();
	new HeadlessEditor(text.doc).close();
	expect(text.root.toString()).toBe(before);
	expect(text.shown()).toBe(canonicalOf(documentNode(everything())));
});

it('its projection has the notes, the names, and no flaw; a version shows the same', () => {
	const { updates, log } = begin();
	const { html, flaw, linked, mentions, outline } = project({ updates, drawn: { language: 'es', files: null } });
	expect(flaw).toBeNull();
	expect(html).toContain('role="doc-endnotes"');
	expect(linked).toEqual([DOCUMENT_ID]);
	expect(mentions.map(({ label }) => label)).toEqual(['Lucía Robles', 'Acta de mayo']);
	expect(outline.map(({ number }) => number)).toEqual(['1', '1.1']);
	const made = version({ log: log(), before: null });
	expect(show({ content: 'content' in made ? made.content : '', drawn: { language: 'es', files: null } })).toBe(html);
});

it('comes back as it was, without touching what others write in its notes and callouts', () => {
	const text = begin();
	const wanted = kept(text);
	const [law, census, callout, caption] = [
		text.find('footnote', NOTES.law),
		text.find('footnote', NOTES.census),
		text.find('callout'),
		text.find('caption')
	];
	text.doc.transact(() => {
		callout.setAttribute('kind', 'note');
		(census.get(0) as Y.XmlText).insert(0, 'Según el ');
		text.root.delete(text.root.toArray().indexOf(text.find('table')), 1);
		text.root.delete(0, 1);
	});
	expect(text.shown()).not.toBe(wanted.content);

	const anna = at(text);
	anna.editor.act('type', (state, dispatch) => {
		let place = -1;
		state.doc.descendants((node, from) => void (node.attrs.id === NOTES.law && node.isTextblock && (place = from + 1)));
		dispatch?.(state.tr.insertText('Véase la ', place));
		return true;
	});

	const present = kept(text);
	const edit = restore({
		updates: [Y.encodeStateAsUpdate(text.doc)],
		present: present.blocks,
		version: wanted,
		chosen: null
	});
	Y.applyUpdate(text.doc, edit!.update);
	expect(text.shown()).toBe(wanted.content);
	for (const element of [law, census, callout, caption]) expect(text.root.toArray()).toContain(element);

	anna.sends();
	expect(law.toString()).toContain('Véase la Ley 7/1985');
});

it('says who wrote in a note and in a caption', () => {
	const text = begin();
	const anna = at(text);
	const [caption] = [text.find('caption')];
	anna.editor.act('type', (state, dispatch) => {
		const { tr } = state;
		const places: number[] = [];
		state.doc.descendants((node, from) => {
			if (node.type.name === 'caption' || node.type.name === 'footnote') places.push(from + 1);
		});
		for (const place of places.reverse()) tr.insertText('Ana: ', place);
		dispatch?.(tr);
		return true;
	});
	anna.sends();
	expect(caption.toString()).toContain('Ana: ');
	const runs = attribution(text.log()).filter(({ seat }) => seat === `seat ${anna.own.clientID}`);
	expect(runs).toHaveLength(3);
	expect(runs.every(({ offset, length }) => offset === 0 && length === 5)).toBe(true);
	const blocks: string[] = [];
	documentNode(JSON.parse(text.shown())).descendants(
		(node) => void (TEXT_BLOCKS.has(node.type.name) && blocks.push(node.textContent))
	);
	for (const { block } of runs) expect(blocks[block]).toMatch(/^Ana: /);
});

it('[S11] words typed into a note that somebody takes away meanwhile are found, and come back', () => {
	const text = begin();
	const anna = at(text);
	anna.editor.act('type', (state, dispatch) => {
		dispatch?.(state.tr.insertText(' Además, el padrón.', state.doc.content.size - 1));
		return true;
	});
	text.root.delete(text.root.length - 1, 1);
	anna.sends();
	expect(text.shown()).not.toContain('padrón');
	const [lost] = look(text.log());
	expect(lost!.text).toBe(' Además, el padrón.');
	const update = putBack({ log: text.log(), returning: { ...lost!, client: 4_242 } });
	Y.applyUpdate(text.doc, update!);
	expect(text.shown()).toContain('Además, el padrón.');
});

it('[S11] splitting, joining and moving the paragraph that means a note touches no word of the note', () => {
	const text = begin();
	const note = text.find('footnote', NOTES.law);
	const anna = at(text);
	anna.editor.act('split', (state, dispatch) => {
		let place = -1;
		state.doc.descendants((node, from) => void (node.attrs.id === NOTES.law && !node.isTextblock && (place = from)));
		dispatch?.(state.tr.split(place));
		return true;
	});
	(note.get(0) as Y.XmlText).insert(0, 'Meanwhile. ');
	anna.sends();
	expect(text.root.toArray()).toContain(note);
	expect(note.toString()).toContain('Meanwhile. Ley 7/1985');
	expect(look(text.log())).toEqual([]);
});
