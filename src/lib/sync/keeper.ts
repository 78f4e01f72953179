// Keeps what the connection carries on this device too, and notes how much of it the server does not hold.
import type { Connection } from './connection.svelte';
import { copies, type CopyKey } from './copies';
import { OfflineCopy, removeCopy } from './offline-copy';

/** So many notes a second are enough; the last one is written when the page goes. */
const NOTE_EVERY_MS = 300;
/** So long the device is waited for where something depends on what it has kept. */
const PATIENCE_MS = 10_000;

export class Keeper {
	#key: CopyKey;
	#title: string;
	#connection: Connection;
	#copy: OfflineCopy | null = null;
	#isLoaded = false;
	#isClosed = false;
	#timer: ReturnType<typeof setTimeout> | undefined;
	readonly #window: string;
	/** True when all that the device had kept is in the document; false when the device says nothing for too long. */
	readonly hasAll: Promise<boolean>;

	constructor(connection: Connection, { key, title }: { key: CopyKey; title: string }) {
		this.#key = key;
		this.#title = title;
		this.#connection = connection;
		this.#window = String(connection.doc.clientID);
		const patience = new Promise<false>((resolve) => setTimeout(resolve, PATIENCE_MS, false));
		this.hasAll = Promise.race([this.#open().then(() => true), patience]);
		connection.onnote = this.#plan;
		window.addEventListener('pagehide', this.#write);
	}

	/** Stops keeping. What is kept stays. */
	close(): void {
		if (this.#isClosed) return;
		this.#write();
		this.#isClosed = true;
		this.#connection.onnote = () => {};
		window.removeEventListener('pagehide', this.#write);
		this.#copy?.close();
	}

	/** Takes away what is kept. */
	async remove(): Promise<void> {
		this.close();
		this.#connection.keeps(0);
		await removeCopy(this.#key);
	}

	async #open(): Promise<void> {
		const connection = this.#connection;
		const copy = await OfflineCopy.open({
			key: this.#key,
			doc: connection.doc,
			made: () => connection.made,
			onkept: (made) => !this.#isClosed && connection.keeps(made)
		});
		if (!copy || this.#isClosed) return copy?.close();
		this.#copy = copy;
		connection.weigh = (origin) => (copy.isOrigin(origin) ? Math.max(1, copy.found) : 1);
		await copy.loaded;
		this.#isLoaded = true;
		this.#write();
	}

	#plan = (): void => {
		this.#timer ??= setTimeout(this.#write, NOTE_EVERY_MS);
	};

	#write = (): void => {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		if (!this.#isLoaded || this.#isClosed || !this.#copy || this.#copy.isLost) return;
		const { unsaved, seen, hasAll } = this.#connection;
		// What other windows had left behind came in with the copy: it is safe when all of it is.
		if (hasAll && unsaved === 0) copies().settle(this.#key, this.#copy.foundOf);
		copies().note(this.#key, { window: this.#window, title: this.#title, seen, at: Date.now(), unsent: unsaved });
	};
}
