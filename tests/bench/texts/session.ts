// One person's whole session, an update an edit: a recording, or a made one of the same kind.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import * as prng from 'lib0/prng';
import * as Y from 'yjs';
import { ROOT } from '$shared/document/names';
import { CodePoints } from '../../../server/replay/code-points';
import { parseRecording, type Patch } from '../../../server/replay/recording';
import { MARK } from './mark';
import { makeBase } from './typing';

export interface Session {
	/** The document they begin with. */
	base: Uint8Array;
	/** One for each edit, and one for the mark. */
	updates: Uint8Array[];
	clientId: number;
	text: string;
}

const CLIENT = 5_000;

/** `file`: a recording of one author, as `npm run replay` takes it. Without, a session of `edits` edits is made. */
export function makeSession({ file, edits }: { file: string | null; edits: number }): Session {
	const patches = file ? readPatches(file) : makePatches(edits);
	const base = makeBase(1);
	const doc = new Y.Doc();
	doc.clientID = CLIENT;
	Y.applyUpdate(doc, base);
	const text = (doc.getXmlFragment(ROOT).get(0) as Y.XmlElement).get(0) as Y.XmlText;
	const updates: Uint8Array[] = [];
	doc.on('update', (update: Uint8Array) => updates.push(update));

	const points = new CodePoints();
	for (const [position, deleted, inserted] of patches) {
		const from = points.toUnits(position);
		const length = points.toUnits(position + deleted) - from;
		doc.transact(() => {
			if (length > 0) text.delete(from, length);
			if (inserted) text.insert(from, inserted);
		});
		points.edit(from, length, inserted);
	}
	text.insert(text.length, MARK);
	return { base, updates, clientId: CLIENT, text: text.toString() };
}

function readPatches(file: string): Patch[] {
	const bytes = readFileSync(file);
	const recording = parseRecording((file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'));
	if (recording.authors !== 1) throw new Error('The bench replays recordings of one author.');
	const patches = recording.transactions.flatMap((transaction) => transaction.patches);
	return recording.startContent ? [[0, 0, recording.startContent], ...patches] : patches;
}

const LETTERS = 'eaosrnidlctumpbgvyqhfzj ';

/** Types in bursts, goes elsewhere, corrects itself: an eighth are deletions. */
function makePatches(edits: number): Patch[] {
	const random = prng.create(2026);
	const patches: Patch[] = [];
	let length = 0;
	let cursor = 0;
	while (patches.length < edits) {
		if (prng.int32(random, 0, 3) === 0) cursor = prng.int32(random, 0, length);
		for (let burst = prng.int32(random, 5, 60); burst > 0 && patches.length < edits; burst--) {
			if (cursor > 0 && prng.int32(random, 0, 7) === 0) {
				patches.push([--cursor, 1, '']);
				length--;
			} else {
				patches.push([cursor++, 0, LETTERS[prng.int32(random, 0, LETTERS.length - 1)]!]);
				length++;
			}
		}
	}
	return patches;
}
