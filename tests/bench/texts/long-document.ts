// A long document with a history: typed in runs at random places, in many visits, with a fifth of it deleted again.
import * as prng from 'lib0/prng';
import * as Y from 'yjs';
import { ROOT } from '$shared/document/names';
import { textOf } from './typing';

export interface LongDocument {
	/** Updates that make it, each small enough to be sent as one message. */
	parts: Uint8Array[];
	/** All of it as one update. */
	state: Uint8Array;
	vector: Uint8Array;
	text: string;
}

const RUNS_A_PART = 1_000;
const PARAGRAPH_CHARACTERS = 2_000;
/** Each has a client id of its own, as every visit of somebody has. */
const VISITS = 50;
/** Of text and structure that one run leaves behind, about. */
const BYTES_A_RUN = 31;
const WORDS = [
	'cluster ',
	'empresa ',
	'acuerdo ',
	'los ',
	'de ',
	'informe ',
	'talento ',
	'que ',
	'comision ',
	'datos '
];

/** The same seed makes the same document. `bytes`: of the state, about. */
export function makeLongDocument({ bytes, seed }: { bytes: number; seed: number }): LongDocument {
	const random = prng.create(seed);
	const doc = new Y.Doc();
	doc.clientID = 11;
	const parts: Uint8Array[] = [];
	doc.on('update', (update: Uint8Array) => parts.push(update));

	const runs = Math.ceil(bytes / BYTES_A_RUN);
	const texts = makeParagraphs(doc, Math.max(1, Math.ceil((runs * 12) / PARAGRAPH_CHARACTERS)));
	for (let done = 0; done < runs; done += RUNS_A_PART) {
		doc.clientID = 11 + ((done / RUNS_A_PART) % VISITS);
		doc.transact(() => {
			for (let run = done; run < Math.min(runs, done + RUNS_A_PART); run++)
				editSomewhere(prng.oneOf(random, texts), random);
		});
	}
	return { parts, state: Y.encodeStateAsUpdate(doc), vector: Y.encodeStateVector(doc), text: textOf(doc) };
}

function makeParagraphs(doc: Y.Doc, count: number): Y.XmlText[] {
	const texts = Array.from({ length: count }, () => new Y.XmlText());
	const paragraphs = texts.map((text) => {
		const paragraph = new Y.XmlElement('paragraph');
		paragraph.insert(0, [text]);
		return paragraph;
	});
	doc.getXmlFragment(ROOT).insert(0, paragraphs);
	return texts;
}

function editSomewhere(text: Y.XmlText, random: prng.PRNG): void {
	const at = prng.int32(random, 0, text.length);
	text.insert(at, prng.oneOf(random, WORDS) + prng.oneOf(random, WORDS));
	if (prng.int32(random, 0, 4) > 0) return;
	const from = prng.int32(random, 0, text.length - 8);
	text.delete(from, 8);
}
