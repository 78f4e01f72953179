// The door for sockets: GET /sync/<documentId>. Judges who comes, then moves bytes between the socket and the room.
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import * as v from 'valibot';
import { WebSocketServer, type WebSocket } from 'ws';
import { CLOSE, type CloseCode } from '$shared/sync/protocol';
import type { Log } from '../log';
import type { LogKey, Rooms, Visit } from './rooms';
import type { Peer, Session } from './session';

/** Who may come in, and as whom; or why not. */
export type Admission =
	| ({ admitted: true; key: LogKey } & Pick<Session, 'seat' | 'signIn' | 'mode'>)
	| { admitted: false; code: CloseCode; reason: string };

export interface Door {
	log: Log;
	rooms: Rooms;
	/** False for an Origin that is not ours: a page of another site. Programs send none. */
	isOwnOrigin(request: IncomingMessage): boolean;
	admit(request: IncomingMessage, documentId: string, epoch: number | null): Promise<Admission>;
}

/** The largest message: a step 2 of 4 MB and its frame. A longer one ends the connection with 1009. */
const MAX_PAYLOAD_BYTES = 4 * 1024 * 1024 + 1024;

const PATH = /^\/sync\/([^/]+)$/;

const uint = v.fallback(
	v.nullable(v.pipe(v.string(), v.regex(/^\d{1,10}$/), v.transform(Number), v.maxValue(0xffff_ffff))),
	null
);
const Query = v.object({ client: uint, epoch: uint });

/** Answers upgrades of `server` for our path only; others (Vite's own socket) are left alone. */
export function attachSync(door: Door, server: Server): void {
	const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_PAYLOAD_BYTES, perMessageDeflate: false });

	server.on('upgrade', (request, socket, head) => {
		const url = new URL(request.url ?? '/', 'http://localhost');
		const [, documentId] = PATH.exec(url.pathname) ?? [];
		if (documentId === undefined) return;
		// A raw socket without a listener would end the process at its first error.
		socket.on('error', (error) => door.log.debug({ err: error }, 'socket failed'));
		if (!door.isOwnOrigin(request)) return refuse(socket, '403 Forbidden', 'origin.foreign');

		const { client, epoch } = v.parse(Query, {
			client: url.searchParams.get('client'),
			epoch: url.searchParams.get('epoch')
		});
		sockets.handleUpgrade(request, socket, head, (webSocket) => {
			void welcome(door, webSocket, door.admit(request, documentId, epoch), client);
		});
	});
}

function refuse(socket: Duplex, status: string, code: string): void {
	const body = JSON.stringify({
		type: 'about:blank',
		title: status.slice(4),
		status: Number(status.slice(0, 3)),
		code
	});
	socket.end(
		`HTTP/1.1 ${status}\r\nContent-Type: application/problem+json\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`
	);
}

/** Browsers cannot read why an upgrade failed, so the answer to a refused one is a close code on an open socket. */
async function welcome(
	door: Door,
	webSocket: WebSocket,
	admission: Promise<Admission>,
	client: number | null
): Promise<void> {
	const peer = new SocketPeer(webSocket);
	let visit: Visit | null = null;
	let hasLeft = false;
	webSocket.pause(); // what comes before the room is ready waits its turn

	webSocket.on('error', (error) => door.log.debug({ err: error }, 'socket failed'));
	webSocket.on('message', (data, isBinary) => {
		if (!isBinary) return peer.close(CLOSE.malformed, 'text');
		visit?.receive(data as Buffer); // ws's default binary type
	});
	webSocket.on('close', () => {
		hasLeft = true;
		visit?.leave();
	});

	try {
		const admitted = await admission;
		if (!admitted.admitted) return peer.close(admitted.code, admitted.reason);
		visit = await door.rooms.join(admitted.key, { ...admitted, peer }, client);
		if (hasLeft) visit.leave();
	} catch (error) {
		door.log.error({ err: error }, 'a document could not be opened');
		peer.close(CLOSE.cannotLoad, 'cannot load');
	} finally {
		webSocket.resume();
	}
}

/** A socket as the room's far end: gathers what one turn of the event loop sends and writes it at once. */
class SocketPeer implements Peer {
	#webSocket: WebSocket;
	#queue: Uint8Array[] = [];
	#ended: { code: CloseCode; reason: string } | null = null;

	constructor(webSocket: WebSocket) {
		this.#webSocket = webSocket;
	}

	send(packed: readonly Uint8Array[]): void {
		if (this.#ended) return;
		if (this.#queue.length === 0) queueMicrotask(this.#flush);
		for (const bytes of packed) this.#queue.push(bytes);
	}

	close(code: CloseCode, reason: string): void {
		if (this.#ended) return;
		this.#flush();
		this.#ended = { code, reason };
		this.#webSocket.close(code, reason);
	}

	// The room hands us whole WebSocket frames that many sockets share, so they go to the stream below `ws`. Nothing else
	// of ours writes to it but ws' own control frames, which are whole too.
	#flush = (): void => {
		const queue = this.#queue;
		if (queue.length === 0) return;
		this.#queue = [];
		if (this.#webSocket.readyState !== this.#webSocket.OPEN) return;
		const stream = streamOf(this.#webSocket);
		if (queue.length === 1) return void stream.write(queue[0]!);
		stream.cork();
		for (const bytes of queue) stream.write(bytes);
		stream.uncork();
	};
}

const streamOf = (webSocket: WebSocket): Duplex => (webSocket as unknown as { _socket: Duplex })._socket;
