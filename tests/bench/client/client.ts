// A light client: a raw socket that sends what was made before and counts what comes. It holds no document.
import { connect, type Socket } from 'node:net';
import * as decoding from 'lib0/decoding';
import type { Target } from '../target';
import { MARK_BYTES } from '../texts/mark';
import { FrameReader, makeFrame, OPCODE } from './frames';
import { wireOf, type Kind, type Wire } from './wires';

export interface Visit {
	document: string;
	/** Which of the target's people. They take turns when there are more visits than people. */
	person?: number;
	/** The id it writes under. */
	clientId?: number;
	/** What it says it has already. Nothing, when left out. */
	vector?: Uint8Array;
	/** What it answers when it is asked for what it has. Nothing, when left out. */
	state?: Uint8Array;
	/** Looks for marks in what comes. */
	watches?: boolean;
	/** Called with the Yjs bytes of every update and step 2; they are gone when the call returns. */
	onbytes?: (bytes: Buffer) => void;
	/** Called when the count of `saved` has risen. */
	onsaved?: (saved: number) => void;
}

const NO_VECTOR = Uint8Array.of(0);
const NO_UPDATE = Uint8Array.of(0, 0);
const READY_WITHIN_MS = 60_000;
// Every read of every socket of this process goes through the same memory; a chunk is used up before the next is read.
const CHUNK = Buffer.allocUnsafe(256 * 1024);
const KEY = 'AAAAAAAAAAAAAAAAAAAAAA==';

export class Client {
	readonly wire: Wire;
	/** Update messages that have come. */
	updates = 0;
	/** Bytes that have come. */
	bytes = 0;
	/** Marks that have come, and when the last one did. */
	marks = 0;
	markedAt = 0;
	/** How many messages a server that counts must have stored, and how many it says it has. */
	sent = 0;
	saved = 0;
	savedAt = 0;
	/** How many messages Hocuspocus says it has applied, which is not yet stored. */
	applied = 0;
	/** The code it was closed with by the server; 1006 for a broken line. */
	closed: number | null = null;
	closedAt = 0;
	#visit: Visit;
	#socket: Socket;
	#frames = new FrameReader((opcode, payload) => this.#onframe(opcode, payload));
	#isUpgraded = false;
	#answer = '';
	#settle!: { ready: () => void; failed: (error: Error) => void };
	#isLeaving = false;

	/** Resolves when it has the document, as y-websocket's `synced` means it. Throws when the server turns it away. */
	static async open(target: Target, visit: Visit): Promise<Client> {
		const client = new Client(target, visit);
		await new Promise<void>((ready, failed) => {
			client.#settle = { ready, failed };
			const timer = setTimeout(() => failed(new Error(`no document within ${READY_WITHIN_MS} ms`)), READY_WITHIN_MS);
			client.#settle.ready = () => (clearTimeout(timer), ready());
			client.#settle.failed = (error) => (clearTimeout(timer), failed(error));
		});
		return client;
	}

	private constructor(target: Target, visit: Visit) {
		this.#visit = visit;
		this.wire = wireOf(target.peer, visit.document, visit.clientId ?? 1);
		const cookie = target.cookies[(visit.person ?? 0) % target.cookies.length]!;
		this.#socket = connect({
			port: target.port,
			host: '127.0.0.1',
			noDelay: true,
			onread: { buffer: CHUNK, callback: (length) => (this.#read(CHUNK.subarray(0, length)), true) }
		});
		this.#socket.once('connect', () => this.#socket.write(upgradeRequest(this.wire.path, target.port, cookie)));
		this.#socket.on('error', () => this.#end(1006));
		this.#socket.on('close', () => this.#end(1006));
	}

	/** Sends frames that were made before. `count` is how many updates they hold. */
	send(frames: Buffer, count = 1): void {
		this.sent += count;
		this.#socket.write(frames);
	}

	/** An update as a frame of this connection, for `send`. */
	frameOf(update: Uint8Array): Buffer {
		return makeFrame(this.wire.wrap('update', update));
	}

	/** Sends anything at all, as a frame or not: for attacks. */
	sendRaw(bytes: Uint8Array): boolean {
		return this.#socket.write(bytes);
	}

	/** Bytes that wait in this process. */
	get unsent(): number {
		return this.#socket.writableLength;
	}

	/** Stops reading: what the server sends fills the kernel's memory, then the server's. */
	stopReading(): void {
		this.#socket.pause();
	}

	readAgain(): void {
		this.#socket.resume();
	}

	/** Leaves without a word, as a tab does whose laptop is shut. */
	leave(): void {
		this.#isLeaving = true;
		this.#socket.destroy();
	}

	get hasAllSaved(): boolean {
		return this.saved === this.sent;
	}

	/** Resolves with the close code when the server has ended the connection. */
	async ended(): Promise<number> {
		while (this.closed === null) await new Promise((resolve) => setTimeout(resolve, 1));
		return this.closed;
	}

	#read(chunk: Buffer): void {
		this.bytes += chunk.length;
		if (this.#isUpgraded) return this.#frames.read(chunk);

		const before = this.#answer.length;
		this.#answer += chunk.toString('latin1');
		const end = this.#answer.indexOf('\r\n\r\n');
		if (end < 0) return;
		if (!this.#answer.startsWith('HTTP/1.1 101')) {
			this.#settle.failed(new Error(`refused: ${this.#answer.split('\r\n', 1)[0]}`));
			return void this.#socket.destroy();
		}
		this.#isUpgraded = true;
		if (this.wire.hello) this.#say(this.wire.hello);
		else this.#beginToSync();
		const rest = chunk.subarray(end + 4 - before);
		if (rest.length > 0) this.#frames.read(rest);
	}

	#beginToSync(): void {
		if (!this.wire.answers) return this.#settle.ready();
		this.#say(this.wire.wrap('step1', this.#visit.vector ?? NO_VECTOR));
	}

	#onframe(opcode: number, payload: Buffer): void {
		if (opcode === OPCODE.binary) return this.#onmessage(this.wire.kindOf(payload), payload);
		if (opcode === OPCODE.ping) return void this.#socket.write(makeFrame(payload, OPCODE.pong));
		if (opcode === OPCODE.close) this.#end(payload.length >= 2 ? payload.readUInt16BE(0) : 1005);
	}

	#onmessage(kind: Kind, message: Buffer): void {
		switch (kind) {
			case 'update':
				this.updates++;
				return this.#take(message);
			case 'step2':
				this.#take(message);
				return this.#settle.ready();
			case 'saved':
				this.saved = decoding.readVarUint(decoding.createDecoder(message.subarray(1)));
				this.savedAt = performance.now();
				return this.#visit.onsaved?.(this.saved);
			case 'step1':
				this.sent++;
				return this.#say(this.wire.wrap('step2', this.#visit.state ?? NO_UPDATE));
			case 'applied':
				this.applied++;
				return;
			case 'welcome':
				return this.#beginToSync();
		}
	}

	#take(message: Buffer): void {
		const { watches, onbytes } = this.#visit;
		if (watches) {
			for (let at = message.indexOf(MARK_BYTES); at >= 0; at = message.indexOf(MARK_BYTES, at + MARK_BYTES.length)) {
				this.marks++;
				this.markedAt = performance.now();
			}
		}
		onbytes?.(Buffer.from(decoding.readVarUint8Array(decoding.createDecoder(message.subarray(this.wire.bodyAt)))));
	}

	#say(message: Uint8Array): void {
		this.#socket.write(makeFrame(message));
	}

	#end(code: number): void {
		if (this.closed !== null || this.#isLeaving) return;
		this.closed = code;
		this.closedAt = performance.now();
		this.#settle.failed(new Error(`closed with ${code}`));
		this.#socket.destroy();
	}
}

const upgradeRequest = (path: string, port: number, cookie: string) =>
	[
		`GET ${path} HTTP/1.1`,
		`Host: 127.0.0.1:${port}`,
		'Upgrade: websocket',
		'Connection: Upgrade',
		`Sec-WebSocket-Key: ${KEY}`,
		'Sec-WebSocket-Version: 13',
		...(cookie ? [`Cookie: ${cookie}`] : []),
		'\r\n'
	].join('\r\n');

/** Opens many, so many at a time; in the order given. */
export async function openAll(target: Target, visits: readonly Visit[], atATime = 50): Promise<Client[]> {
	const clients: Client[] = [];
	for (let first = 0; first < visits.length; first += atATime) {
		const some = visits.slice(first, first + atATime);
		clients.push(...(await Promise.all(some.map((visit) => Client.open(target, visit)))));
	}
	return clients;
}
