// Who wrote the text of a document, kept until it changes: many may look at one text at once, each every few seconds.
import type { LogKey, Rooms } from '../sync/rooms';
import type { Authorship, Workers } from '../worker';

/** Who wrote a text as it stood somewhere in its log. */
export interface Counted extends Authorship {
	epoch: number;
	/** Position in the log that this shows. */
	seq: number;
}

/** So many texts are kept, the least recently asked for given up first. */
const KEPT = 24;

export class Authorships {
	#rooms: Rooms;
	#workers: Workers;
	// A Map gives its keys in the order of insertion: the first is the one that was not asked for the longest.
	#kept = new Map<string, { seq: number; epoch: number; counted: Promise<Counted> }>();

	constructor({ rooms, workers }: { rooms: Rooms; workers: Workers }) {
		this.#rooms = rooms;
		this.#workers = workers;
	}

	/** Of the committed text. Two who ask at once wait for the same work. Throws as the room's log does. */
	async of(key: LogKey): Promise<Counted> {
		const seq = await this.#rooms.position(key);
		const kept = this.#kept.get(key.documentId);
		if (kept?.seq === seq && kept.epoch === key.epoch) return this.#keep(key, kept);
		const counted = this.#count(key);
		const entry = this.#keep(key, { seq, epoch: key.epoch, counted });
		counted.catch(() => {
			if (this.#kept.get(key.documentId)?.counted === counted) this.#kept.delete(key.documentId);
		});
		return entry;
	}

	async #count(key: LogKey): Promise<Counted> {
		const { seq, ...log } = await this.#rooms.describe(key);
		return { ...(await this.#workers.authorship(log)), epoch: key.epoch, seq };
	}

	#keep({ documentId }: LogKey, entry: { seq: number; epoch: number; counted: Promise<Counted> }): Promise<Counted> {
		this.#kept.delete(documentId);
		this.#kept.set(documentId, entry);
		for (const oldest of this.#kept.keys()) {
			if (this.#kept.size <= KEPT) break;
			this.#kept.delete(oldest);
		}
		return entry.counted;
	}
}
