// Replays a recorded session through a running server, one real connection per author, and checks where it ends.
import { randomInt } from 'node:crypto';
import * as Y from 'yjs';
import { Author } from './author';
import { findBlock, textOf, type BlockAddress } from './block';
import { Connection, type Door } from './connection';
import { historyOf } from './history';
import { Ledger } from './ledger';
import { play, Player, type Progress, type Times } from './play';
import { ReplayError, type Recording } from './recording';

export interface Task {
	recording: Recording;
	/** One per author, in order; all to the same document, as people who may write in it. */
	doors: readonly Door[];
	/** Called many times a second. */
	onprogress?: (progress: Progress) => void;
}

export interface Outcome extends Times {
	transactions: number;
	/** How often, one after another, an author needed what another had just written. */
	handOffs: number;
	/** Where in the document the text is. */
	address: BlockAddress;
}

/** Throws ReplayError when the session cannot be replayed, or a replica does not end where the recording ends. */
export async function replay({ recording, doors, onprogress = () => {} }: Task): Promise<Outcome> {
	const history = historyOf(recording);
	const clientIds = ascendingIds(recording.authors);
	const ledger = new Ledger(clientIds);
	const authors = clientIds.map((id, number) => new Author({ recording, history, ledger }, number, id));
	const players: Player[] = [];

	try {
		const first = await enter(authors[0]!);
		const { address, update } = first.author.addBlock();
		const number = first.connection.send(update);
		await first.connection.until(
			() => first.connection.saved >= number,
			'The server did not store the code block: has this person a seat that may write?'
		);
		for (const author of authors.slice(1)) await enter(author);
		for (const author of authors) author.begin(address);

		const total = recording.transactions.length;
		const times = await play(players, { ledger, total, onprogress });
		for (const author of authors) {
			const hint = author.sawStrangers ? ' Somebody else wrote in the document meanwhile.' : '';
			expectEnd(recording, author.finish(), `The replica of author ${author.number}`, hint);
		}
		await checkFresh(recording, doors[0]!, address);
		return { ...times, transactions: total, handOffs: history.handOffs, address };
	} finally {
		for (const { connection } of players) connection.close();
	}

	async function enter(author: Author): Promise<Player> {
		const player = new Player(author, await Connection.open(doors[author.number]!, author));
		players.push(player);
		return player;
	}
}

/** Throws ReplayError where the document, as an update that the server gave out, does not hold the recording's end. */
export function checkState(recording: Recording, state: Uint8Array, address: BlockAddress): void {
	const doc = new Y.Doc();
	Y.applyUpdate(doc, state);
	expectEnd(recording, readBlock(doc, address), 'The document that the server gives out');
}

/** Somebody who comes now reads the recording's end too: what the replicas agree on is what is stored. */
async function checkFresh(recording: Recording, door: Door, address: BlockAddress): Promise<void> {
	const doc = new Y.Doc();
	const connection = await Connection.open(door, { doc, receive: (update) => Y.applyUpdate(doc, update) });
	connection.close();
	expectEnd(recording, readBlock(doc, address), 'A client that came afterwards');
}

function readBlock(doc: Y.Doc, address: BlockAddress): string {
	const block = findBlock(doc, address);
	return block ? textOf(block) : '';
}

function expectEnd({ endContent }: Recording, text: string, who: string, hint = ''): void {
	if (text === endContent) return;
	let same = 0;
	while (same < text.length && text[same] === endContent[same]) same++;
	throw new ReplayError(
		`${who} does not hold the recording's final text: it differs from character ${same} on (${text.length} characters instead of ${endContent.length}).${hint}`
	);
}

/** Yjs orders what was typed at one place at one time by client id, recordings by author: so ids ascend with authors. */
function ascendingIds(count: number): number[] {
	const ids = new Set<number>();
	// Yjs draws ids of 32 bits; other clients of the document have theirs, so ours are drawn as well.
	while (ids.size < count) ids.add(randomInt(2 ** 32));
	return [...ids].sort((one, other) => one - other);
}
