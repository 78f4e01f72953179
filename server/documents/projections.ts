// Documents as readers need them, kept until they change, so that a text nobody touched is not rendered again.
import { filesOf } from '$shared/document/file';
import { AteneoError } from '$shared/errors';
import type { Language } from '$shared/language';
import type { Log } from '../log';
import type { LogKey, Rooms } from '../sync/rooms';
import { WorkersBusy, type Projection, type Workers } from '../worker';

export interface Projected extends Projection {
	epoch: number;
	/** Position in the log that this shows. */
	seq: number;
}

/** Whose text; in the language of the document, which it is drawn with. */
type OfDocument = LogKey & { language: Language };

/** Kept projections, the least recently used given up first. */
export class Projections {
	#rooms: Rooms;
	#workers: Workers;
	#log: Log;
	#maxBytes: number;
	#bytes = 0;
	// A Map gives its keys in the order of insertion: the first is the one that was not asked for the longest.
	#kept = new Map<string, { projection: Promise<Projected>; bytes: number }>();

	constructor(parts: { rooms: Rooms; workers: Workers; log: Log; maxBytes: number }) {
		this.#rooms = parts.rooms;
		this.#workers = parts.workers;
		this.#log = parts.log;
		this.#maxBytes = parts.maxBytes;
	}

	/** The committed text of a document. Throws document.unreadable where the log does not give a text of our schema. */
	async of(log: OfDocument): Promise<Projected> {
		return this.#touch(log, await this.#rooms.position(log)) ?? this.#read(log);
	}

	async #read(log: OfDocument): Promise<Projected> {
		const { updates, epoch, seq } = await this.#rooms.read(log);
		return this.#touch(log, seq) ?? this.#project(log, updates, { epoch, seq });
	}

	/** What is kept of this state, now the most recently used. */
	#touch(log: LogKey, seq: number): Promise<Projected> | undefined {
		const key = keyOf({ ...log, seq });
		const kept = this.#kept.get(key);
		if (!kept) return undefined;
		this.#kept.delete(key);
		this.#kept.set(key, kept);
		return kept.projection;
	}

	// Two who ask at once wait for the same work.
	#project(
		{ documentId, language }: OfDocument,
		updates: Uint8Array[],
		at: { epoch: number; seq: number }
	): Promise<Projected> {
		const key = keyOf({ documentId, ...at });
		const projection = this.#workers.project(updates, { language, files: filesOf(documentId) }).then(
			(made) => ({ ...made, ...at }),
			(cause: unknown) => {
				this.#forget(key);
				this.#log.error({ err: cause, documentId, ...at }, 'document cannot be projected');
				throw cause instanceof WorkersBusy ? cause : new AteneoError('document.unreadable', { cause });
			}
		);
		const entry = { projection, bytes: 0 };
		this.#kept.set(key, entry);
		projection.then(
			(made) => this.#weigh(key, documentId, entry, made),
			() => {}
		);
		return projection;
	}

	#weigh(key: string, documentId: string, entry: { bytes: number }, made: Projected): void {
		for (const other of this.#kept.keys()) {
			if (other !== key && other.startsWith(documentId)) this.#forget(other); // an earlier state of the same text
		}
		entry.bytes = weightOf(made);
		this.#bytes += entry.bytes;
		for (const [oldest] of this.#kept) {
			if (this.#bytes <= this.#maxBytes) return;
			this.#forget(oldest);
		}
	}

	#forget(key: string): void {
		this.#bytes -= this.#kept.get(key)?.bytes ?? 0;
		this.#kept.delete(key);
	}
}

const keyOf = ({ documentId, epoch, seq }: LogKey & { seq: number }) => `${documentId} ${epoch} ${seq}`;

/** Two bytes a character; the tree of objects behind the JSON weighs about four times its HTML. */
const weightOf = ({ state, html, text }: Projection): number => state.byteLength + 2 * (text.length + 5 * html.length);
