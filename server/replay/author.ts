// One author of a recording: a replica that edits exactly where the person did, having seen exactly what they had seen.
import * as Y from 'yjs';
import { addBlock, findBlock, textOf, type BlockAddress } from './block';
import { CodePoints } from './code-points';
import type { History } from './history';
import type { Deletions, Ledger } from './ledger';
import { ReplayError, type Patch, type Recording } from './recording';

/** What all authors of a replay share. */
export interface Session {
	recording: Recording;
	history: History;
	ledger: Ledger;
}

/** No sockets here: updates are handed in and out, so that any order of arrival can be tried. */
export class Author {
	readonly doc: Y.Doc;
	readonly number: number;
	#session: Session;
	/** Indexes of this author's transactions. */
	#own: readonly number[];
	#text: Y.XmlText | null = null;
	#positions = new CodePoints();
	/** How many transactions of each author this replica holds; its own too. */
	#applied: number[];
	/** Updates that came and wait until this author is to have seen them: by author, by order. */
	#held: Map<number, Uint8Array>[];
	/** Keys of all characters deleted by an update that came, applied or held. */
	#deleted = new Set<number>();
	/** Updates by nobody of this replay: somebody at a screen. Kept to the end, since positions know nothing of them. */
	#strange: Uint8Array[] = [];

	constructor(session: Session, number: number, clientId: number) {
		this.#session = session;
		this.number = number;
		this.#own = session.history.byAuthor[number] ?? [];
		this.#applied = session.history.byAuthor.map(() => 0);
		this.#held = session.history.byAuthor.map(() => new Map());
		this.doc = new Y.Doc();
		this.doc.clientID = clientId;
	}

	/** Makes the block with the recording's first text. Returns where it is, and the update for the others. */
	addBlock(): { address: BlockAddress; update: Uint8Array } {
		const before = Y.encodeStateVector(this.doc);
		const address = addBlock(this.doc, this.#session.recording.startContent);
		return { address, update: Y.encodeStateAsUpdate(this.doc, before) };
	}

	/** From here on arrivals are held back until they are needed. Throws where the block has not come. */
	begin(address: BlockAddress): void {
		this.#text = findBlock(this.doc, address);
		if (!this.#text) throw new ReplayError(`Author ${this.number} did not receive the code block.`);
		this.#positions = new CodePoints(textOf(this.#text));
	}

	/** An update from the server. */
	receive(update: Uint8Array): void {
		if (!this.#text) {
			Y.applyUpdate(this.doc, update);
			return;
		}
		const places = this.#session.ledger.placesOf(update);
		if (places.length === 0) this.#strange.push(update);
		for (const place of places) {
			// Others may have deleted the same characters at the same time: one of their updates stands for all.
			for (const key of this.#session.ledger.entry(place)?.deleted ?? []) this.#deleted.add(key);
			if (place.author !== this.number && place.order >= this.#applied[place.author]!) {
				this.#held[place.author]!.set(place.order, update);
			}
		}
	}

	/** The recording's index of what this author writes next; undefined when everything is written. */
	get next(): number | undefined {
		return this.#own[this.#applied[this.number]!];
	}

	/** Whether everything that the next transaction had seen is here. */
	isReady(): boolean {
		const { next } = this;
		return next !== undefined && this.#holds((author) => this.#session.history.seen(next, author));
	}

	/** Makes the next transaction. Returns its update, or null where it changes nothing. */
	write(): Uint8Array | null {
		const { recording, history, ledger } = this.#session;
		const { next } = this;
		const transaction = next === undefined ? undefined : recording.transactions[next];
		if (next === undefined || !transaction) return null;
		this.#apply((author) => history.seen(next, author));

		const made = this.#edit(transaction.patches);
		ledger.write(this.number, made?.update ?? null, made?.deletions ?? null);
		for (const key of ledger.entry({ author: this.number, order: this.#applied[this.number]! })?.deleted ?? []) {
			this.#deleted.add(key);
		}
		this.#applied[this.number]! += 1;
		return made?.update ?? null;
	}

	/** Whether everything that anybody wrote is here. */
	hasEverything(): boolean {
		return this.next === undefined && this.#holds((author) => this.#session.history.byAuthor[author]!.length);
	}

	/** Applies whatever is still held. Returns the block's text. */
	finish(): string {
		this.#apply((author) => this.#session.history.byAuthor[author]!.length);
		for (const update of this.#strange) Y.applyUpdate(this.doc, update);
		return this.#text ? textOf(this.#text) : '';
	}

	/** Somebody who is not of this replay wrote into the document meanwhile. */
	get sawStrangers(): boolean {
		return this.#strange.length > 0;
	}

	#holds(wanted: (author: number) => number): boolean {
		for (let author = 0; author < this.#applied.length; author++) {
			if (author === this.number) continue;
			// From the end: what is missing is nearly always the newest.
			for (let order = wanted(author) - 1; order >= this.#applied[author]!; order--) {
				if (!this.#held[author]!.has(order) && !this.#isCovered(author, order)) return false;
			}
		}
		return true;
	}

	/** The server relays no update that says nothing new. Such a one is here when all it deletes is deleted by others. */
	#isCovered(author: number, order: number): boolean {
		const entry = this.#session.ledger.entry({ author, order });
		if (!entry || entry.hasStructs) return false;
		if (!entry.update) return true;
		return this.#session.ledger.isSettled({ author, order }) && entry.deleted.every((key) => this.#deleted.has(key));
	}

	#apply(wanted: (author: number) => number): void {
		const { history, ledger } = this.#session;
		const due: { index: number; update: Uint8Array }[] = [];
		for (let author = 0; author < this.#applied.length; author++) {
			if (author === this.number) continue;
			const held = this.#held[author]!;
			for (let order = this.#applied[author]!; order < wanted(author); order++) {
				const update = held.get(order) ?? ledger.entry({ author, order })?.update;
				if (update) due.push({ index: history.byAuthor[author]![order]!, update });
				held.delete(order);
			}
			this.#applied[author] = Math.max(this.#applied[author]!, wanted(author));
		}
		if (due.length === 0) return;

		// The recording's order has causes first, whoever they come from: Yjs need not put an update aside.
		due.sort((one, other) => one.index - other.index);
		Y.transact(this.doc, () => due.forEach(({ update }) => Y.applyUpdate(this.doc, update)), null, false);
		if (this.#session.recording.hasPairs && this.#text) this.#positions = new CodePoints(textOf(this.#text));
	}

	#edit(patches: readonly Patch[]): { update: Uint8Array; deletions: Deletions } | null {
		const text = this.#text;
		if (!text) throw new ReplayError('A transaction came before the code block.');
		let made: { update: Uint8Array; deletions: Deletions } | null = null;
		const note = (update: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
			made = { update, deletions: transaction.deleteSet };
		};
		this.doc.on('update', note);
		this.doc.transact(() => {
			for (const [position, deleted, inserted] of patches) {
				const offset = this.#positions.toUnits(position);
				const length = deleted === 0 ? 0 : this.#positions.toUnits(position + deleted) - offset;
				if (offset + length > text.length) {
					throw new ReplayError(`Transaction ${this.next} edits behind the end of the text.`);
				}
				if (length > 0) text.delete(offset, length);
				if (inserted) text.insert(offset, inserted);
				this.#positions.edit(offset, length, inserted);
			}
		});
		this.doc.off('update', note);
		return made;
	}
}
