// What people type, made by Yjs before any clock runs: each in a paragraph of their own, a character an update.
import * as Y from 'yjs';
import { ROOT } from '$shared/document/names';
import { MARK } from './mark';

/** Client ids of writers begin here; the base has an id of its own. */
export const FIRST_WRITER = 1_000;
const BASE_CLIENT = 7;
const LETTERS = 'la reunion aprueba el acta y encarga a cada empresa su parte del trabajo ';

/** A document with so many empty paragraphs, as one update. */
export function makeBase(paragraphs: number, clientId = BASE_CLIENT): Uint8Array {
	const doc = new Y.Doc();
	doc.clientID = clientId;
	const made = Array.from({ length: paragraphs }, () => {
		const paragraph = new Y.XmlElement('paragraph');
		paragraph.insert(0, [new Y.XmlText()]);
		return paragraph;
	});
	doc.getXmlFragment(ROOT).insert(0, made);
	return Y.encodeStateAsUpdate(doc);
}

export interface Typed {
	clientId: number;
	/** One for each character, and with `marked` one more for the mark. */
	updates: Uint8Array[];
	/** What the paragraph holds in the end. */
	text: string;
}

/** What somebody types into one paragraph of the base, not seeing what others type into theirs. */
export function typeInto(
	base: Uint8Array,
	{ place, characters, marked = false }: { place: number; characters: number; marked?: boolean }
): Typed {
	const doc = new Y.Doc();
	doc.clientID = FIRST_WRITER + place;
	Y.applyUpdate(doc, base);
	const text = (doc.getXmlFragment(ROOT).get(place) as Y.XmlElement).get(0) as Y.XmlText;
	const updates: Uint8Array[] = [];
	doc.on('update', (update: Uint8Array) => updates.push(update));
	for (let at = 0; at < characters; at++) text.insert(at, LETTERS[(at + place) % LETTERS.length]!);
	if (marked) text.insert(characters, MARK);
	return { clientId: doc.clientID, updates, text: text.toString() };
}

/** The words of all paragraphs that have any, one a line. */
export const textOf = (doc: Y.Doc): string =>
	doc
		.getXmlFragment(ROOT)
		.toArray()
		.map((block) => (block instanceof Y.XmlElement ? block.toArray().join('') : ''))
		.filter((line) => line !== '')
		.join('\n');
