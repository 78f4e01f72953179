// How each peer packs the y-protocols messages: what a client says first, and what the first bytes of a message mean.
import * as encoding from 'lib0/encoding';
import { MESSAGE, SCHEMA_NUMBER, SYNC } from '$shared/sync/protocol';
import type { PeerName } from '../target';

export type Kind = 'welcome' | 'step1' | 'step2' | 'update' | 'saved' | 'applied' | 'other';

/** One connection's way of speaking, of one document. */
export interface Wire {
	/** The address to ask for. */
	path: string;
	/** What is said as soon as the socket is open. Null: the client begins to sync at once. */
	hello: Uint8Array | null;
	/** A message that carries Yjs bytes. */
	wrap(kind: 'step1' | 'step2' | 'update', bytes: Uint8Array): Uint8Array;
	kindOf(message: Buffer): Kind;
	/** Where the length of the carried Yjs bytes stands. */
	bodyAt: number;
	/** Answers to a step 1 at all. */
	answers: boolean;
	/** What was sent comes back to the sender. */
	echoes: boolean;
}

const KINDS: Kind[] = ['step1', 'step2', 'update'];

/** y-websocket's own messages, which three of the four speak. */
const plain = (path: string): Wire => ({
	path,
	hello: null,
	wrap: (kind, bytes) => message([MESSAGE.sync, SYNC[kind]], bytes),
	kindOf: (received) => {
		if (received[0] === MESSAGE.sync) return KINDS[received[1]!] ?? 'other';
		return received[0] === MESSAGE.saved ? 'saved' : 'other';
	},
	bodyAt: 2,
	answers: true,
	echoes: false
});

/** Hocuspocus' message types (packages/server/src/types.ts). Both sync types hold the same. */
const HOCUSPOCUS = { sync: 0, auth: 2, syncReply: 4, syncStatus: 8 } as const;
const TOKEN = 0;
const AUTHENTICATED = 2;

function hocuspocus(document: string): Wire {
	const name = encoding.encode((encoder) => encoding.writeVarString(encoder, document));
	const at = name.length;
	return {
		path: '/',
		hello: encoding.encode((encoder) => {
			encoding.writeUint8Array(encoder, name);
			encoding.writeVarUint(encoder, HOCUSPOCUS.auth);
			encoding.writeVarUint(encoder, TOKEN);
			encoding.writeVarString(encoder, BENCH_TOKEN);
		}),
		wrap: (kind, bytes) => message([...name, HOCUSPOCUS.sync, SYNC[kind]], bytes),
		kindOf: (received) => {
			const type = received[at];
			if (type === HOCUSPOCUS.sync || type === HOCUSPOCUS.syncReply) return KINDS[received[at + 1]!] ?? 'other';
			if (type === HOCUSPOCUS.auth && received[at + 1] === AUTHENTICATED) return 'welcome';
			return type === HOCUSPOCUS.syncStatus ? 'applied' : 'other';
		},
		bodyAt: at + 2,
		answers: true,
		echoes: true
	};
}

/** What the bench's Hocuspocus lets in. */
export const BENCH_TOKEN = 'bench';

export function wireOf(peer: PeerName, document: string, clientId: number): Wire {
	switch (peer) {
		case 'ateneo':
			return plain(`/sync/${document}?client=${clientId}&schema=${SCHEMA_NUMBER}`);
		case 'hocuspocus':
			return hocuspocus(document);
		case 'yws':
			return { ...plain(`/${document}`), echoes: true };
		case 'relay':
			return { ...plain(`/${document}`), answers: false };
	}
}

const message = (head: number[], bytes: Uint8Array): Uint8Array =>
	encoding.encode((encoder) => {
		for (const byte of head) encoding.writeUint8(encoder, byte);
		encoding.writeVarUint8Array(encoder, bytes);
	});
