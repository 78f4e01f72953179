// The door for sockets: GET /sync/<documentId>. Judges who comes, then moves bytes between the socket and the room.
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import * as v from 'valibot';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Limits } from '$shared/sync/limits';
import { CLOSE, type CloseCode } from '$shared/sync/protocol';
import type { Log } from '../log';
import type { SyncMetrics } from '../metrics';
import { Closing, OtherEpoch, RoomFull, type LogKey, type Rooms, type Visit } from './rooms';
import type { Visitor } from './session';
import { SocketPeer } from './socket-peer';

/** What a client says of itself in the address; null where it does not. */
export interface Asked {
	/** Of the copy it holds. */
	epoch: number | null;
	/** Whose page it is. */
	person: string | null;
}

/** Who may come in, and as whom; or why not. */
export type Admission =
	| ({ admitted: true; key: LogKey } & Omit<Visitor, 'peer' | 'schema' | 'seen'>)
	| { admitted: false; code: CloseCode; reason: string };

export interface Door {
	log: Log;
	rooms: Rooms;
	limits: Limits;
	metrics: SyncMetrics;
	/** False for an Origin that is not ours: a page of another site. Programs send none. */
	isOwnOrigin(request: IncomingMessage): boolean;
	admit(request: IncomingMessage, documentId: string, asked: Asked): Promise<Admission>;
}

/** What a message has around its update: two type numbers and a length. */
const HEAD_BYTES = 16;

const PATH = /^\/sync\/([^/]+)$/;

const uint = v.fallback(
	v.nullable(v.pipe(v.string(), v.regex(/^\d{1,10}$/), v.transform(Number), v.maxValue(0xffff_ffff))),
	null
);
const Query = v.object({ client: uint, epoch: uint, schema: uint, seen: uint });

/**
 * Answers upgrades of `server` for our path. Other paths are refused where nobody else listens (`isAlone`); in development
 * they are left to Vite's own socket.
 */
export function attachSync(door: Door, server: Server, { isAlone = true } = {}): void {
	const options = {
		noServer: true,
		maxPayload: door.limits.step2Bytes + HEAD_BYTES, // a longer one ends the connection with 1009
		maxFragments: door.limits.fragments, // which the types of ws do not know yet
		perMessageDeflate: false
	};
	const sockets = new WebSocketServer(options);

	server.on('upgrade', (request, socket, head) => {
		// A raw socket without a listener would end the process at its first error.
		socket.on('error', (error) => door.log.debug({ err: error }, 'socket failed'));
		const [path = '', query] = (request.url ?? '').split('?', 2);
		const [, documentId] = PATH.exec(path) ?? [];
		if (documentId === undefined) {
			if (isAlone) refuse(socket, '404 Not Found', 'notFound');
			return;
		}
		if (!door.isOwnOrigin(request)) return refuse(socket, '403 Forbidden', 'origin.foreign');

		const asked = new URLSearchParams(query);
		const { client, epoch, schema, seen } = v.parse(Query, {
			client: asked.get('client'),
			epoch: asked.get('epoch'),
			schema: asked.get('schema'),
			seen: asked.get('seen')
		});
		const person = asked.get('person');
		sockets.handleUpgrade(request, socket, head, (webSocket) => {
			void welcome(door, webSocket, () => door.admit(request, documentId, { epoch, person }), {
				client,
				schema,
				seen
			});
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
	admit: () => Promise<Admission>,
	{ client, schema, seen }: Record<'client' | 'schema' | 'seen', number | null>
): Promise<void> {
	const peer = new SocketPeer(webSocket, door);
	let visit: Visit | null = null;
	let hasLeft = false;
	webSocket.on('error', (error) => door.log.debug({ err: error }, 'socket failed'));
	webSocket.on('close', () => {
		hasLeft = true;
		visit?.leave();
	});

	try {
		while (!visit) {
			const { rights } = door.rooms;
			const admitted = await admit();
			if (!admitted.admitted) return peer.close(admitted.code, admitted.reason);
			visit = await door.rooms.join(admitted.key, { ...admitted, peer, schema, seen }, client, rights);
		}
		if (hasLeft) return visit.leave();
		peer.open(visit.outlet, visit.receive);
	} catch (error) {
		if (error instanceof RoomFull) return peer.close(CLOSE.full, error.message);
		if (error instanceof OtherEpoch) return peer.close(CLOSE.otherEpoch, error.message);
		if (error instanceof Closing) return peer.close(CLOSE.restarting, 'restarting');
		door.log.error({ err: error }, 'a document could not be opened');
		peer.close(CLOSE.cannotLoad, 'cannot load');
	}
}
