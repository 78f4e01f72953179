// Accepted updates on their way into the log: rows that wait for the next group, and rows in flight.
import type { Range } from './contents';
import type { Session } from './session';
import { packRow } from './tail';

/** What one session sent in one group: a row of the log. */
export interface Row {
	seq: number;
	seatId: string;
	/** The document's, and so the seat's. */
	groupId: string;
	bytes: Buffer;
	/** Client ids that are first stored with this row. */
	clients: number[];
	/** The document's schema number from this row on, where it has to rise [S10]. */
	schema: number | null;
	/** When its first update was accepted. */
	since: number;
}

export interface Part {
	structs: readonly Range[];
	deletes: readonly Range[];
}

/** A message that is settled once a row is stored. */
export interface Promised {
	session: Session;
	number: number;
}

interface Pending {
	session: Session;
	updates: Uint8Array[];
	parts: Part[];
	bytes: number;
	clients: Set<number>;
	schema: number | null;
	since: number;
	settles: Promised[];
}

export interface Flying extends Row, Pick<Pending, 'session' | 'parts' | 'settles'> {
	/** How many messages it came in, and their length. */
	weight: { messages: number; bytes: number };
}

export class Waiting {
	#pending: Pending[] = [];
	#flying: Flying[] = [];
	#bytes = 0;
	#groupBytes: number;

	/** `groupBytes`: a row grows no longer than this, unless one message is longer. */
	constructor({ groupBytes }: { groupBytes: number }) {
		this.#groupBytes = groupBytes;
	}

	get hasPending(): boolean {
		return this.#pending.length > 0;
	}

	get hasFlying(): boolean {
		return this.#flying.length > 0;
	}

	/** Length of everything that waits, in bytes. */
	get bytes(): number {
		return this.#bytes;
	}

	add(
		session: Session,
		update: Uint8Array,
		part: Part,
		{ clients, schema, now }: { clients: number[]; schema: number | null; now: number }
	): Pending {
		let row = this.#pending.findLast((pending) => pending.session === session);
		if (!row || row.bytes + update.length > this.#groupBytes) {
			row = { session, updates: [], parts: [], bytes: 0, clients: new Set(), schema: null, since: now, settles: [] };
			this.#pending.push(row);
		}
		row.updates.push(update);
		row.parts.push(part);
		row.bytes += update.length;
		for (const client of clients) row.clients.add(client);
		row.schema = schema ?? row.schema;
		this.#bytes += update.length;
		return row;
	}

	/** Ties messages to the last row that waits: all that they repeat is stored then. False where nothing waits. */
	settleWithLast(promised: readonly Promised[]): boolean {
		const last = this.#pending.at(-1) ?? this.#flying.at(-1);
		last?.settles.push(...promised);
		return last !== undefined;
	}

	/** The next rows, in order, as many as `maxBytes` allow but at least one. `land` must follow. */
	take(maxBytes: number, nextSeq: () => number): readonly Flying[] {
		let length = 0;
		let bytes = 0;
		for (const row of this.#pending) {
			if (length > 0 && bytes + row.bytes > maxBytes) break;
			length++;
			bytes += row.bytes;
		}
		this.#flying = this.#pending
			.splice(0, length)
			.map(({ session, updates, parts, bytes, clients, schema, since, settles }) => ({
				seq: nextSeq(),
				seatId: session.seat.id,
				groupId: session.groupId,
				bytes: packRow(updates),
				clients: [...clients],
				schema,
				since,
				session,
				parts,
				settles,
				weight: { messages: updates.length, bytes }
			}));
		return this.#flying;
	}

	/** The rows that were in flight have arrived, one way or the other. */
	land(): readonly Flying[] {
		const landed = this.#flying;
		this.#flying = [];
		for (const { weight } of landed) this.#bytes -= weight.bytes;
		return landed;
	}

	/** Sessions with rows, or promises, that wait for the next group. */
	writers(): Session[] {
		return this.#pending.flatMap(({ session, settles }) => [session, ...settles.map((one) => one.session)]);
	}

	/** What is not in flight is not to be stored. */
	dropPending(): void {
		for (const { bytes } of this.#pending) this.#bytes -= bytes;
		this.#pending = [];
	}

	/** What all these rows would add. */
	parts(): Part[] {
		return [...this.#flying, ...this.#pending].flatMap(({ parts }) => parts);
	}
}
