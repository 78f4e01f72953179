// What this device keeps of documents, as a list: whose, of what, and how much of it the server does not hold. The words
// themselves are in IndexedDB (offline-copy.ts). Every window of a browser reads and writes the same list.
const PREFIX = 'ateneo/copy/';

/** A copy belongs to one person, in the organisation they act for, and to one epoch of one document. */
export interface CopyKey {
	personId: string;
	organisationId: string;
	documentId: string;
	epoch: number;
}

interface Note {
	title: string;
	/** The last position in the log that the copy was told of. */
	seen: number;
	/** When it was last written, in ms. */
	at: number;
	/** Changes that the server does not hold, by the window that made them. */
	unsent: Record<string, number>;
}

export interface Copy extends CopyKey, Omit<Note, 'unsent'> {
	unsent: number;
}

/** What the names of all copies of a person begin with. */
export const prefixOf = (personId: string): string => `${PREFIX}${personId}/`;

/** Also the name of the database. */
export const nameOf = ({ personId, organisationId, documentId, epoch }: CopyKey): string =>
	`${prefixOf(personId)}${organisationId}/${documentId}/${epoch}`;

export class Copies {
	/** `storage`: localStorage, or what stands in for it. Where it does not work, the list is empty. */
	constructor(private readonly storage: () => Storage) {}

	of(personId: string): Copy[] {
		const mine = prefixOf(personId);
		return this.#names()
			.filter((name) => name.startsWith(mine))
			.flatMap((name) => {
				const note = this.#read(name);
				const [organisationId = '', documentId = '', epoch = ''] = name.slice(mine.length).split('/');
				if (!note) return [];
				const unsent = Object.values(note.unsent).reduce((sum, count) => sum + count, 0);
				return [{ ...note, personId, organisationId, documentId, epoch: Number(epoch), unsent }];
			});
	}

	find(key: CopyKey): Copy | undefined {
		return this.of(key.personId).find((copy) => nameOf(copy) === nameOf(key));
	}

	/** What one window knows of its copy. Counts of other windows stay. */
	note(key: CopyKey, { window, unsent, ...rest }: Omit<Note, 'unsent'> & { window: string; unsent: number }): void {
		const before = this.#read(nameOf(key));
		const others = Object.fromEntries(Object.entries(before?.unsent ?? {}).filter(([id]) => id !== window));
		const seen = Math.max(before?.seen ?? 0, rest.seen);
		this.#write(nameOf(key), { ...rest, seen, unsent: { ...others, ...(unsent > 0 && { [window]: unsent }) } });
	}

	/** Which windows hold something back. */
	windows(key: CopyKey): string[] {
		return Object.keys(this.#read(nameOf(key))?.unsent ?? {});
	}

	/** The server holds what these windows had held back. */
	settle(key: CopyKey, windows: readonly string[]): void {
		const note = this.#read(nameOf(key));
		if (!note || windows.length === 0) return;
		const left = Object.entries(note.unsent).filter(([id]) => !windows.includes(id));
		this.#write(nameOf(key), { ...note, unsent: Object.fromEntries(left) });
	}

	forget(key: CopyKey): void {
		try {
			this.storage().removeItem(nameOf(key));
		} catch {
			// nothing is kept where nothing can be
		}
	}

	#names(): string[] {
		try {
			return Object.keys(this.storage()).filter((name) => name.startsWith(PREFIX));
		} catch {
			return [];
		}
	}

	#read(name: string): Note | null {
		try {
			const text = this.storage().getItem(name);
			return text ? (JSON.parse(text) as Note) : null;
		} catch {
			return null;
		}
	}

	#write(name: string, note: Note): void {
		try {
			this.storage().setItem(name, JSON.stringify(note));
		} catch {
			// full, or not allowed: the words are kept all the same
		}
	}
}

export const copies = (): Copies => new Copies(() => localStorage);
