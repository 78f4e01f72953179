// Updates that are nearly right: real ones in which a byte or two is changed, dropped, doubled or added.
import * as Y from 'yjs';
import { ROOT } from '$shared/document/names';
import { scan, type Known, type Scan } from '$server/sync/scan';
import { chance } from './meeting';

/** What a document knows, for `scan`. */
export const knownOf =
	(doc: Y.Doc): Known =>
	(client) =>
		Y.getState(doc.store, client);

/** A document by three people with formats, attributes, tables of types, deletions; and updates that come after it. */
export function updatesToMutate(seed: number): { base: Y.Doc; updates: Uint8Array[] } {
	const random = chance(seed);
	const base = new Y.Doc();
	const authors = [7, 8_000_000, 4_000_000_000].map((clientID) => Object.assign(new Y.Doc(), { clientID }));
	const share = () => {
		for (const one of authors) Y.applyUpdate(base, Y.encodeStateAsUpdate(one));
		for (const one of authors) Y.applyUpdate(one, Y.encodeStateAsUpdate(base));
	};
	const write = (doc: Y.Doc) => {
		const root = doc.getXmlFragment(ROOT);
		const block = root.get(Math.floor(random() * root.length)) as Y.XmlElement | undefined;
		const text = block?.get(0) as Y.XmlText | undefined;
		const what = random();
		if (!text || what < 0.2) {
			const paragraph = new Y.XmlElement('paragraph');
			paragraph.insert(0, [new Y.XmlText('año 2026 🦉')]);
			paragraph.setAttribute('level', 2 as unknown as string);
			root.insert(0, [paragraph]);
		} else if (what < 0.6) text.insert(0, 'más texto €');
		else if (what < 0.75) text.delete(0, Math.min(2, text.length));
		else if (what < 0.9) text.format(0, Math.min(3, text.length), { link: { href: 'https://example.org' } });
		else block!.setAttribute('level', [{ a: [1, 2.5, true, null] }, 'x', -3][Math.floor(random() * 3)] as string);
	};
	for (let round = 0; round < 6; round++) {
		for (const author of authors) write(author);
		share();
	}
	const before = Y.encodeStateVector(base);
	const updates: Uint8Array[] = [];
	for (const author of authors) {
		author.on('update', (update: Uint8Array) => updates.push(update));
		write(author);
		write(author);
	}
	for (const one of authors) Y.applyUpdate(authors[0]!, Y.encodeStateAsUpdate(one));
	updates.push(Y.encodeStateAsUpdate(authors[0]!, before), Y.encodeStateAsUpdate(authors[0]!));
	return { base, updates };
}

/** Changes, drops, doubles or adds a byte or two. */
export function mutate(bytes: Uint8Array, random: () => number): Uint8Array {
	const at = Math.floor(random() * bytes.length);
	const byte = Math.floor(random() * 256);
	switch (Math.floor(random() * 6)) {
		case 0:
			return bytes.slice(0, at);
		case 1:
			return Uint8Array.of(...bytes.slice(0, at), ...bytes.slice(at + 1));
		case 2:
			return Uint8Array.of(...bytes.slice(0, at), byte, ...bytes.slice(at));
		case 3:
			return bytes.map((old, place) => (place === at ? old ^ (1 << (byte % 8)) : old));
		case 4:
			return bytes.map((old, place) => (place === at ? (old + (byte % 2 ? 1 : -1)) & 0xff : old));
		default:
			return bytes.map((old, place) => (place === at ? byte : old));
	}
}

type Fitting = Extract<Scan, { kind: 'fits' }>;

/** Applied to a copy of the document, as every peer would. Returns what is wrong with it. */
function harm(base: Uint8Array, { bytes, structs }: Fitting): string | null {
	const doc = new Y.Doc({ guid: 'copy' });
	Y.applyUpdate(doc, base);
	const known = Y.decodeStateVector(Y.encodeStateVector(doc));
	try {
		Y.applyUpdate(doc, bytes);
		doc.getXmlFragment(ROOT).toString();
	} catch (error) {
		return String(error);
	}
	if (doc.store.pendingStructs) return 'pending structs';
	if (doc.store.pendingDs) return 'pending deletions';
	// A room counts without a Y.Doc, and must count alike.
	for (const { client, to } of structs) known.set(client, Math.max(known.get(client) ?? 0, to));
	const counted = Y.decodeStateVector(Y.encodeStateVector(doc));
	const differs = [...known].some(([client, clock]) => counted.get(client) !== clock) || counted.size !== known.size;
	return differs ? 'another state than the room has' : null;
}

export interface Tally {
	tried: number;
	accepted: number;
	/** Accepted ones that do harm: what, and the bytes in base64. */
	harmful: string[];
}

/** Judges mutations of real updates by `scan`, and applies to real documents those that pass. */
export function tryMutations(seed: number, count: number, { base, updates } = updatesToMutate(seed)): Tally {
	const random = chance(seed);
	const state = Y.encodeStateAsUpdate(base);
	const known = knownOf(base);
	const tally: Tally = { tried: count, accepted: 0, harmful: [] };
	for (let time = 0; time < count; time++) {
		let bytes = mutate(updates[Math.floor(random() * updates.length)]!, random);
		if (random() < 0.3) bytes = mutate(bytes, random);
		const scanned = scan(bytes, known);
		if (scanned.kind !== 'fits') continue;
		tally.accepted++;
		const wrong = harm(state, scanned);
		if (wrong) tally.harmful.push(`${wrong}: ${Buffer.from(bytes).toString('base64')}`);
	}
	return tally;
}
