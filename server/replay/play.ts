// The replay itself: whoever has seen what they had seen then writes what they wrote then.
import type { Author } from './author';
import { GIVE_UP_AFTER_MS, type Connection } from './connection';
import type { Ledger } from './ledger';
import { ReplayError } from './recording';

export interface Progress {
	total: number;
	/** Transactions that the server has acknowledged as stored. */
	saved: number;
}

/** Times since the first transaction. */
export interface Times {
	/** Until the last transaction was acknowledged as stored. */
	storedMs: number;
	/** Until every replica had received everything. */
	totalMs: number;
}

/** Transactions made before the event loop turns: enough for one write to carry many, few enough to keep it turning. */
const TURN = 32;
/** An author runs no further ahead of what is stored: it would only fill the memory of both sides. */
const MAX_UNSAVED = 4_000;

/** An author with a connection. */
export class Player {
	/** How many of the author's transactions are stored. */
	saved = 0;
	/** For each transaction written, how many messages must be stored before it is. */
	#messages: number[] = [];

	constructor(
		readonly author: Author,
		readonly connection: Connection
	) {}

	isReady(): boolean {
		return this.#messages.length - this.saved < MAX_UNSAVED && this.author.isReady();
	}

	write(): void {
		const update = this.author.write();
		// A transaction that changed nothing is as safe as what went before it.
		this.#messages.push(update ? this.connection.send(update) : this.connection.sent);
	}

	/** Takes note of what the server has acknowledged. */
	count(): number {
		while (this.saved < this.#messages.length && this.#messages[this.saved]! <= this.connection.saved) this.saved++;
		return this.saved;
	}
}

/** Resolves when everything is stored and has reached everybody. Throws ReplayError when it cannot. */
export async function play(
	players: readonly Player[],
	{ ledger, total, onprogress }: { ledger: Ledger; total: number; onprogress: (progress: Progress) => void }
): Promise<Times> {
	const startedAt = performance.now();
	let savedAt = startedAt;
	let saved = 0;
	let wake = () => {};
	for (const { connection } of players) connection.onnews = () => wake();
	const watch = setInterval(() => wake(), 1_000);

	try {
		for (;;) {
			const before = saved;
			saved = players.reduce((sum, player) => sum + player.count(), 0);
			for (const { author, saved } of players) ledger.settle(author.number, saved);
			if (saved > before) savedAt = performance.now();
			onprogress({ total, saved });
			if (saved === total && players.every(({ author }) => author.hasEverything())) break;

			const failed = players.find(({ connection }) => connection.failure);
			if (failed?.connection.failure) throw failed.connection.failure;
			if (performance.now() - savedAt > GIVE_UP_AFTER_MS) throw new ReplayError(standstill(players, { total, saved }));

			const news = new Promise<void>((resolve) => (wake = resolve));
			if (writeTurn(players)) await new Promise((resolve) => setImmediate(resolve));
			else await news;
		}
	} finally {
		clearInterval(watch);
	}
	return { storedMs: savedAt - startedAt, totalMs: performance.now() - startedAt };
}

/** Writes some transactions, in the order of the recording where several authors could. False when nobody could. */
function writeTurn(players: readonly Player[]): boolean {
	let written = 0;
	for (const { connection } of players) connection.hold();
	for (; written < TURN; written++) {
		let first: Player | null = null;
		for (const player of players) {
			if (!player.isReady()) continue;
			if (!first || player.author.next! < first.author.next!) first = player;
		}
		if (!first) break;
		first.write();
	}
	for (const { connection } of players) connection.release();
	return written > 0;
}

function standstill(players: readonly Player[], { total, saved }: Progress): string {
	const waiting = players.find(({ author }) => !author.hasEverything());
	const seconds = GIVE_UP_AFTER_MS / 1_000;
	return saved < total
		? `Nothing was acknowledged for ${seconds} seconds: ${saved} of ${total} transactions are stored.`
		: `Everything is stored, but author ${waiting?.author.number} did not receive all of it within ${seconds} seconds.`;
}
