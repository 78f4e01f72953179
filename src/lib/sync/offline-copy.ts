// A copy of one document on this device (y-indexeddb), so that what is written without a connection outlives the page.
import { deleteDB, getLastKey, openDB, transact } from 'lib0/indexeddb';
import { IndexeddbPersistence, storeState } from 'y-indexeddb';
import * as Y from 'yjs';
import { copies, nameOf, prefixOf, type CopyKey } from './copies';

interface Parts {
	key: CopyKey;
	/** Holds what came with the page; what the device kept comes in beside it, with the copy as its origin. */
	doc: Y.Doc;
	/** How many changes have been made by now. */
	made(): number;
	/** The first `made` changes are on this device; 0 where it keeps nothing any more. */
	onkept(made: number): void;
}

export class OfflineCopy {
	/** Changes that the device had kept and the server may not hold. */
	readonly found: number;
	/** The windows that had made them. */
	readonly foundOf: readonly string[];
	/** All that the device had kept is in the document. */
	readonly loaded: Promise<void>;
	#store: IndexeddbPersistence;
	#parts: Parts;
	#isConfirming = false;
	/** So many changes are known to be on the disk. */
	#confirmed = -1;
	#isLost = false;

	/** Null where this browser keeps nothing: no IndexedDB, no room, a private window. What it keeps comes in afterwards. */
	static async open(parts: Parts): Promise<OfflineCopy | null> {
		const name = nameOf(parts.key);
		if (!(await isThere(name))) return null;
		return new OfflineCopy(new IndexeddbPersistence(name, parts.doc), parts);
	}

	private constructor(store: IndexeddbPersistence, parts: Parts) {
		this.#store = store;
		this.#parts = parts;
		this.found = copies().find(parts.key)?.unsent ?? 0;
		this.foundOf = copies().windows(parts.key);
		this.loaded = store.whenSynced.then(() => this.#begin());
	}

	/** It keeps nothing any more. */
	get isLost(): boolean {
		return this.#isLost;
	}

	/** Is this the origin of a transaction that brought what the device had kept. */
	isOrigin(origin: unknown): boolean {
		return origin === this.#store;
	}

	/** Stops writing. What is kept stays. */
	close(): void {
		this.#parts.doc.off('update', this.#confirm);
		void this.#store.destroy().catch(() => {});
	}

	/** Takes the copy away, from the list too. */
	async remove(): Promise<void> {
		this.close();
		await removeCopy(this.#parts.key);
	}

	#begin(): void {
		const { db } = this.#store;
		// A request that fails, a disk that is full: the transaction is undone. Somebody who takes the copy away, here or in
		// another window, closes the database.
		db?.addEventListener('abort', this.#lose);
		db?.addEventListener('close', this.#lose);
		db?.addEventListener('versionchange', this.#lose);
		this.#parts.doc.on('update', this.#confirm);
		this.#confirm();
		// Each opening adds the whole document; what was there before is folded into it.
		const idle = globalThis.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 1_000));
		idle(() => {
			if (!this.#isLost && this.#store.db) storeState(this.#store).catch(this.#lose);
		});
	}

	// A transaction that only reads waits for those that write before it: when it answers, they are on the disk.
	#confirm = (): void => {
		const { db } = this.#store;
		const made = this.#parts.made();
		// What others write is kept too, and nobody waits for it.
		if (made === this.#confirmed || this.#isConfirming || this.#isLost || !db) return;
		this.#isConfirming = true;
		const [updates] = transact(db, ['updates'], 'readonly');
		getLastKey(updates!).then(
			() => {
				this.#isConfirming = false;
				if (this.#isLost) return;
				this.#confirmed = made;
				this.#parts.onkept(made);
				this.#confirm();
			},
			() => this.#lose()
		);
	};

	#lose = (): void => {
		if (this.#isLost) return;
		this.#isLost = true;
		this.close();
		this.#parts.onkept(0);
	};
}

/** The document as a copy has it; for one that is not open. */
export async function readCopy(key: CopyKey): Promise<Y.Doc> {
	const doc = new Y.Doc();
	const store = new IndexeddbPersistence(nameOf(key), doc);
	await store.whenSynced;
	await store.destroy();
	return doc;
}

/** Takes a copy away, also where other windows have it open: they keep nothing from now on. */
export async function removeCopy(key: CopyKey): Promise<void> {
	await deleteDB(nameOf(key)).catch(() => {});
	copies().forget(key);
}

/** Takes all copies of a person away, also those that the list does not name. */
export async function removeCopies(personId: string): Promise<void> {
	for (const copy of copies().of(personId)) await removeCopy(copy);
	const databases = (await globalThis.indexedDB?.databases?.().catch(() => [])) ?? [];
	for (const { name } of databases) if (name?.startsWith(prefixOf(personId))) await deleteDB(name).catch(() => {});
}

/** Can a database of this name be opened. The store itself would not say why it never begins. */
async function isThere(name: string): Promise<boolean> {
	if (!('indexedDB' in globalThis)) return false;
	try {
		const db = await openDB(name, (made) => {
			made.createObjectStore('updates', { autoIncrement: true });
			made.createObjectStore('custom');
		});
		db.close();
		return true;
	} catch {
		return false;
	}
}
