// A WebSocket as the room's far end: writes gathered frames at once, reads only as fast as the room takes them.
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { Limits } from '$shared/sync/limits';
import { CLOSE, type CloseCode } from '$shared/sync/protocol';
import type { SyncMetrics } from '../metrics';
import * as frames from './frames';
import type { Flushable, Outlet } from './outlet';
import type { Peer } from './session';

const SMALL_BYTES = 2_048;

/** A socket that does not answer the close frame is ended without it. */
const CLOSE_WITHIN_MS = 2_000;

/**
 * An awareness of nobody. The stock client leaves a connection on which it heard no message for 30 s, and a ping is none:
 * somebody alone with a document would come and go for ever.
 */
const STILL_HERE = frames.packFrames([frames.awareness([])]);

export class SocketPeer implements Peer, Flushable {
	#webSocket: WebSocket;
	#limits: Limits;
	#metrics: SyncMetrics;
	#outlet: Outlet | null = null;
	#out: Uint8Array[] = [];
	#in: Uint8Array[] = [];
	#receive: ((bytes: Uint8Array) => void) | null = null;
	/** The room does not want to be told now. */
	#held = false;
	#turnPlanned = false;
	#ended = false;
	#answeredAt = 0;
	#heartbeat: NodeJS.Timeout;

	/** Nothing is read until `open`. */
	constructor(webSocket: WebSocket, { limits, metrics }: { limits: Limits; metrics: SyncMetrics }) {
		this.#webSocket = webSocket;
		this.#limits = limits;
		this.#metrics = metrics;
		webSocket.pause();
		webSocket.on('message', (data, isBinary) => {
			if (this.#ended) return; // read only to find the answer to our close frame
			if (!isBinary) return this.close(CLOSE.malformed, 'text');
			this.#in.push(data as Buffer); // ws's default binary type
			this.#readOn();
		});
		webSocket.on('pong', () => (this.#answeredAt = performance.now()));
		this.#heartbeat = setInterval(this.#beat, limits.pingEveryMs).unref();
		webSocket.on('close', () => clearInterval(this.#heartbeat));
	}

	/** The room is ready: what comes goes to `receive`, what it sends leaves through `outlet`. */
	open(outlet: Outlet, receive: (bytes: Uint8Array) => void): void {
		this.#outlet = outlet;
		this.#receive = receive;
		if (this.#out.length > 0) outlet.add(this);
		if (!this.#held) this.resume();
	}

	pause(): void {
		this.#held = true;
		this.#webSocket.pause();
	}

	resume(): void {
		this.#held = false;
		if (!this.#isRead) return;
		this.#webSocket.resume();
		this.#readOn();
	}

	/** Somebody takes what comes. */
	get #isRead(): boolean {
		return this.#receive !== null && !this.#held && !this.#ended;
	}

	send(packed: readonly Uint8Array[]): void {
		if (this.#ended) return;
		this.#outlet?.add(this);
		for (const bytes of packed) this.#out.push(bytes);
	}

	saved(count: number, position: number): void {
		this.send([frames.packFrames([frames.saved(count, position)])]);
	}

	// The room hands us whole WebSocket frames that many sockets share, so they go to the stream below `ws`. Nothing else
	// of ours writes to it but ws' own control frames, which are whole too.
	flush(): void {
		const out = this.#out;
		if (out.length === 0) return;
		this.#out = [];
		if (this.#webSocket.readyState !== this.#webSocket.OPEN) return;
		const stream = streamOf(this.#webSocket);
		// What has to wait is not copied: the frames are shared, a copy would be kept for each reader who is slow.
		const [first, ...more] = stream.writableLength === 0 ? joined(out) : out;
		if (more.length > 0) stream.cork();
		for (const bytes of [first!, ...more]) stream.write(bytes);
		if (more.length > 0) stream.uncork();
		if (stream.writableLength > this.#limits.unsentBytes) this.close(CLOSE.tooSlow, 'too slow');
	}

	close(code: CloseCode, reason: string): void {
		if (this.#ended) return;
		this.flush();
		if (this.#ended) return; // cut by the flush
		this.#ended = true;
		this.#metrics.closed.inc({ code: String(code) });
		this.#in = [];
		this.#webSocket.resume(); // to read the answer to our close frame
		this.#webSocket.close(code, reason);
		// Who does not read does not answer either: what it left unread is not kept for it.
		setTimeout(() => this.#webSocket.terminate(), CLOSE_WITHIN_MS).unref();
	}

	/** Hands messages on, a turn's worth at a time, so that one busy socket does not keep the others waiting. */
	#readOn = (): void => {
		if (this.#turnPlanned || !this.#isRead) return;
		let taken = 0;
		while (taken < this.#in.length && taken < this.#limits.turnMessages && this.#isRead) {
			this.#receive?.(this.#in[taken++]!);
		}
		this.#in.splice(0, taken);
		if (this.#in.length === 0 || !this.#isRead) return;
		this.#turnPlanned = true;
		setImmediate(() => {
			this.#turnPlanned = false;
			this.#readOn();
		});
	};

	/** A connection that is half open looks alive from here: only an answer shows that somebody is there. */
	#beat = (): void => {
		const askedAt = performance.now();
		this.#webSocket.ping();
		this.send([STILL_HERE]);
		setTimeout(() => {
			// While we do not read, an answer may be waiting on the wire.
			if (this.#answeredAt < askedAt && this.#isRead) this.#webSocket.terminate();
		}, this.#limits.pongWithinMs).unref();
	};
}

/** Small pieces become one: to copy them costs less than to hand the system a list. */
const joined = (pieces: readonly Uint8Array[]): readonly Uint8Array[] =>
	pieces.length > 1 && pieces.every(({ length }) => length < SMALL_BYTES) ? [Buffer.concat(pieces)] : pieces;

const streamOf = (webSocket: WebSocket): Duplex => (webSocket as unknown as { _socket: Duplex })._socket;
