// One real WebSocket to a document: y-websocket's messages, and the server's count of what is safely stored.
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { Duplex } from 'node:stream';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { CLOSE, MESSAGE, SCHEMA_NUMBER, SYNC } from '$shared/sync/protocol';
import { ReplayError } from './recording';

/** Whose connection it is. */
export interface Replica {
	readonly doc: Y.Doc;
	receive(update: Uint8Array): void;
}

export interface Door {
	/** The server, as http(s)://host:port. */
	origin: string;
	documentId: string;
	/** The sign-in of the person who writes. */
	cookie: string;
}

/** After so long without an answer none will come. */
export const GIVE_UP_AFTER_MS = 30_000;

const WORDS: Partial<Record<number, string>> = {
	[CLOSE.malformed]: 'the server could not read what was sent',
	[CLOSE.signInAgain]: 'the sign-in has ended',
	[CLOSE.noAccess]: 'this person may not open the document',
	[CLOSE.cannotLoad]: 'the document could not be loaded',
	[CLOSE.full]: 'too many people are in the document',
	[CLOSE.judgeAgain]: 'this person may no longer write in the document',
	[CLOSE.tooBig]: 'an update was too big',
	[CLOSE.restarting]: 'the server is restarting'
};

export class Connection {
	/** How many messages went out that the server is to store. */
	sent = 0;
	/** How many of them are stored, counted from the first. */
	saved = 0;
	/** Called after anything came, and when the connection has failed. */
	onnews: () => void = () => {};
	/** Why it ended, when nobody here ended it. */
	failure: ReplayError | null = null;
	#replica: Replica;
	#socket: WebSocket;
	/** What the WebSocket writes to, for holding many frames back and sending them in one write. */
	#stream: Duplex | null = null;
	#isSynced = false;
	#isClosing = false;

	/** Connects, and has the document when it resolves. */
	static async open(door: Door, replica: Replica): Promise<Connection> {
		const connection = new Connection(door, replica);
		await connection.until(() => connection.#isSynced, 'The server did not send the document.');
		return connection;
	}

	private constructor({ origin, documentId, cookie }: Door, replica: Replica) {
		this.#replica = replica;
		const address = new URL(`/sync/${documentId}`, origin);
		address.protocol = address.protocol.replace('http', 'ws');
		address.searchParams.set('schema', String(SCHEMA_NUMBER));
		address.searchParams.set('client', String(replica.doc.clientID));

		this.#socket = new WebSocket(address, { origin, headers: { cookie }, perMessageDeflate: false });
		this.#socket.on('upgrade', (response) => (this.#stream = response.socket));
		this.#socket.on('open', () => this.#post(SYNC.step1, Y.encodeStateVector(replica.doc)));
		this.#socket.on('message', (data: Buffer) => this.#read(data));
		this.#socket.on('unexpected-response', (_request, response) => {
			this.#fail(`The server refused the connection with status ${response.statusCode}.`);
			this.#socket.terminate();
		});
		this.#socket.on('error', (error) => this.#fail(`The connection broke: ${error.message || error}.`));
		this.#socket.on('close', (code, reason) => {
			this.#fail(`The server ended the connection: ${WORDS[code] ?? (reason.toString() || `code ${code}`)}.`);
		});
	}

	/** Sends an update. It is stored when `saved` reaches the number returned. */
	send(update: Uint8Array): number {
		this.#post(SYNC.update, update);
		return ++this.sent;
	}

	/** Frames wait here between `hold` and `release`, and leave in one write. */
	hold(): void {
		this.#stream?.cork();
	}

	release(): void {
		this.#stream?.uncork();
	}

	/** Resolves when it is so; looks whenever something came. Throws when the connection fails, or says what did not come. */
	async until(isSo: () => boolean, otherwise: string): Promise<void> {
		const timer = setTimeout(() => this.#fail(otherwise), GIVE_UP_AFTER_MS);
		try {
			while (!isSo()) {
				if (this.failure) throw this.failure;
				await new Promise<void>((resolve) => (this.onnews = resolve));
			}
		} finally {
			clearTimeout(timer);
		}
	}

	close(): void {
		this.#isClosing = true;
		this.#socket.close();
	}

	#post(kind: number, content: Uint8Array): void {
		const encoder = encoding.createEncoder();
		encoding.writeVarUint(encoder, MESSAGE.sync);
		encoding.writeVarUint(encoder, kind);
		encoding.writeVarUint8Array(encoder, content);
		this.#socket.send(encoding.toUint8Array(encoder));
	}

	#read(data: Buffer): void {
		const decoder = decoding.createDecoder(data);
		const type = decoding.readVarUint(decoder);
		if (type === MESSAGE.saved) this.saved = decoding.readVarUint(decoder);
		else if (type === MESSAGE.sync) this.#readSync(decoder);
		this.onnews();
	}

	#readSync(decoder: decoding.Decoder): void {
		const kind = decoding.readVarUint(decoder);
		const content = decoding.readVarUint8Array(decoder);
		if (kind === SYNC.step1) {
			this.sent++;
			this.#post(SYNC.step2, Y.encodeStateAsUpdate(this.#replica.doc, content));
			return;
		}
		this.#replica.receive(content);
		if (kind === SYNC.step2) this.#isSynced = true;
	}

	#fail(sentence: string): void {
		if (this.#isClosing) return;
		this.failure ??= new ReplayError(sentence);
		this.onnews();
	}
}
