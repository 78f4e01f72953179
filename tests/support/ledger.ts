// What the server has said: what anybody was shown of a document, and what they were told is saved. All of it must be
// in the log, whatever breaks [S1].
import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import { readContents } from '$server/sync/contents';
import { DeleteSet, DocumentState } from '$server/sync/state';
import { unpackRow } from '$server/sync/tail';

/** Enters what an update brings and deletes. */
export function enterUpdate(ledger: DocumentState, update: Uint8Array): void {
	const { sections, deletes, deadOnArrival } = readContents(update);
	ledger.add({ structs: sections, deletes: [...deletes, ...deadOnArrival] });
}

/** The same, of a frame with a step 2 or an update in it. */
export function enter(ledger: DocumentState, frame: Uint8Array): void {
	const decoder = decoding.createDecoder(frame);
	decoding.readVarUint(decoder);
	decoding.readVarUint(decoder);
	enterUpdate(ledger, decoding.readVarUint8Array(decoder));
}

/** What of the ledger the stored document lacks, in words. Nothing: every promise was kept. */
export function lacking(stored: DocumentState, ledger: DocumentState): string[] {
	const behind = [...ledger.vector]
		.filter(([client, clock]) => stored.known(client) < clock)
		.map(([client, clock]) => `client ${client} up to ${clock}, of which ${stored.known(client)} is stored`);
	return stored.deleted.includes(ledger.deleted) ? behind : [...behind, 'deletions'];
}

/** State vector and delete set of a document. */
export function stateOf(doc: Y.Doc): DocumentState {
	const vector = Y.encodeStateVector(doc);
	// Less everything that is known, an update is a count of no structs and the delete set.
	const deletes = DeleteSet.decode(Y.encodeStateAsUpdate(doc, vector).slice(1));
	return new DocumentState(Y.decodeStateVector(vector), deletes);
}

/** Rows of a log as a document that forgets nothing. */
export function wholeOf(log: readonly { bytes: Uint8Array }[]): Y.Doc {
	const doc = new Y.Doc({ gc: false });
	doc.transact((transaction) => {
		for (const { bytes } of log) for (const update of unpackRow(bytes)) Y.applyUpdate(doc, update);
		// After what others wrote Yjs tidies formats up, which are deletions of its own: not what the log says.
		transaction.local = true;
	});
	return doc;
}

/** Whatever somebody was shown or promised, and the log does not have. */
export function brokenPromises(
	log: readonly { bytes: Uint8Array }[],
	people: readonly { name: string; ledger: DocumentState }[]
): string[] {
	// As Yjs reads it: a deletion of an element is one of all that is in it.
	const stored = stateOf(wholeOf(log));
	return people.flatMap(({ name, ledger }) => lacking(stored, ledger).map((what) => `${name} was promised ${what}`));
}
