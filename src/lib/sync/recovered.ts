// Words that did not get into the document: what is told of them, and where they wait until somebody has looked at them.
import { deleteDB, openDB, rtop, transact } from 'lib0/indexeddb';

/** A block as ProseMirror writes it. */
export interface Block {
	type?: string;
	attrs?: Record<string, unknown>;
	content?: Block[];
	[more: string]: unknown;
}

export interface Recovered {
	id: string;
	documentId: string;
	title: string;
	/** When they were taken out, in ms. */
	at: number;
	blocks: Block[];
}

const isHeading = ({ type, attrs }: Block) => type === 'paragraph' && Number(attrs?.level ?? 0) > 0;
const isEmpty = ({ type, content }: Block) => type === 'paragraph' && !content?.length;

/** The blocks of `mine` that are not in `theirs`, each stretch of them under the heading where it stood. */
export function onlyIn(mine: readonly Block[], theirs: readonly Block[]): Block[] {
	const known = new Map<string, number>();
	for (const block of theirs) {
		const text = JSON.stringify(block);
		known.set(text, (known.get(text) ?? 0) + 1);
	}
	const found: Block[] = [];
	let heading: Block | null = null;
	for (const block of mine) {
		const text = JSON.stringify(block);
		const left = known.get(text) ?? 0;
		if (left > 0) {
			known.set(text, left - 1);
			if (isHeading(block)) heading = block;
		} else if (!isEmpty(block)) {
			if (heading && !isHeading(block)) found.push(heading);
			heading = null;
			found.push(block);
		}
	}
	return found;
}

// A database for each person, so that it goes with their other copies.
const databaseOf = (personId: string) => `ateneo/recovered/${personId}`;
const STORE = 'recovered';

async function inStore<Result>(personId: string, act: (store: IDBObjectStore) => IDBRequest<Result>): Promise<Result> {
	const db = await openDB(databaseOf(personId), (made) => made.createObjectStore(STORE, { keyPath: 'id' }));
	try {
		const [store] = transact(db, [STORE]);
		return (await rtop(act(store!))) as Result;
	} finally {
		db.close();
	}
}

export const keepRecovered = (personId: string, recovered: Recovered): Promise<unknown> =>
	inStore(personId, (store) => store.put(recovered));

export const listRecovered = (personId: string): Promise<Recovered[]> =>
	inStore(personId, (store) => store.getAll() as IDBRequest<Recovered[]>);

export const dropRecovered = (personId: string, id: string): Promise<unknown> =>
	inStore(personId, (store) => store.delete(id));

export const dropAllRecovered = (personId: string): Promise<unknown> => deleteDB(databaseOf(personId));
