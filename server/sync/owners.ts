// Whose each Yjs client id is [S4]. An id belongs to the seat that brought it first, for as long as the document lives.
import type { Seat } from './session';

export interface Owner {
	seatId: string;
	personId: string;
	/** Its row in document_clients is written. */
	stored: boolean;
}

export class Owners {
	#byClient: Map<number, Owner>;

	constructor(stored: Map<number, Owner>) {
		this.#byClient = stored;
	}

	/** True where the client id is, or now becomes, one of this person's. */
	claim({ id, personId }: Seat, client: number): boolean {
		const owner = this.#byClient.get(client);
		if (owner) return owner.personId === personId;
		this.#byClient.set(client, { seatId: id, personId, stored: false });
		return true;
	}

	/** Those of the ids that have been claimed and not written yet. */
	unwritten(clients: readonly number[]): number[] {
		return clients.filter((client) => !this.#byClient.get(client)!.stored);
	}

	written(clients: readonly number[]): void {
		for (const client of clients) this.#byClient.get(client)!.stored = true;
	}
}
