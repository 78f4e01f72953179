// What somebody does who means harm, or whose program is broken: signed in, with the right to write, as fast as it goes.
import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import * as encoding from 'lib0/encoding';
import { MESSAGE, SYNC } from '$shared/sync/protocol';
import type { Target } from '../target';
import { makeBase, typeInto } from '../texts/typing';
import { Client } from './client';
import { makeFrame, OPCODE } from './frames';

export interface Scene {
	target: Target;
	/** The document that honest people write in, which is long. */
	document: string;
	/** A blank one. */
	other: string;
}

/** More than this waits in this process: the server does not read, so nothing more is written for now. */
const ENOUGH_UNSENT = 1024 * 1024;
const CONNECTIONS = 4;
const UPGRADES_AT_ONCE = 50;

/** Runs until its thread is ended. */
export const ATTACKS = {
	/** Updates that stand on something that nobody has ever sent. */
	orphans: (scene: Scene) => flood(scene, (turn) => update(orphanOf(turn))),
	/** “What do you have?”, again and again, and never reading the answer. */
	step1: (scene: Scene) => flood(scene, () => sync(SYNC.step1, Uint8Array.of(0)), { reads: false }),
	/** 4 kB about oneself, always new. */
	awareness: (scene: Scene) => flood(scene, awarenessOf),
	/** Honest updates without end, in another document. */
	typing: typeWithoutEnd,
	/** Bytes that mean nothing: each ends the connection, and the next comes at once. */
	garbage: (scene: Scene) => comeAgain(scene, () => makeFrame(randomBytes(200))),
	/** A frame that says it is 64 MB, and begins. */
	huge: (scene: Scene) => comeAgain(scene, () => hugeFrame()),
	/** One message in 125,000 pieces. */
	fragments: (scene: Scene) => comeAgain(scene, () => FRAGMENTS),
	/** A frame that no version of the protocol knows. */
	reserved: (scene: Scene) => comeAgain(scene, () => Buffer.from([0xf3, 0x80, 0, 0, 0, 0])),
	/** Connections of people who have not signed in. */
	upgrades: knock
} satisfies Record<string, (scene: Scene) => Promise<never>>;

export type AttackName = keyof typeof ATTACKS;

/** Some connections that write as much as the server takes. A connection that is closed is made again. */
async function flood(
	{ target, document }: Scene,
	messageOf: (turn: number) => Uint8Array,
	{ reads = true } = {}
): Promise<never> {
	return Promise.all(
		Array.from({ length: CONNECTIONS }, async (_, number): Promise<never> => {
			for (let turn = 0; ;) {
				const client = await Client.open(target, { document, person: 200 + number, clientId: 9_000 + number }).catch(
					() => null
				);
				if (client && !reads) client.stopReading();
				while (client && client.closed === null) {
					for (let many = 0; many < 100; many++) client.sendRaw(makeFrame(messageOf(turn++)));
					do await sleep(1);
					while (client.unsent > ENOUGH_UNSENT && client.closed === null);
				}
				await sleep(5);
			}
		})
	) as Promise<never>;
}

async function typeWithoutEnd({ target, other }: Scene): Promise<never> {
	const base = makeBase(1);
	const typed = typeInto(base, { place: 0, characters: 100_000 });
	const client = await Client.open(target, { document: other, person: 200, clientId: typed.clientId, state: base });
	for (let turn = 0; ; turn++) {
		if (turn < typed.updates.length) client.send(client.frameOf(typed.updates[turn]!));
		if (turn % 100 === 0)
			do await sleep(1);
			while (client.unsent > ENOUGH_UNSENT);
	}
}

/** Comes in, sends it, is thrown out, comes in again. */
async function comeAgain({ target, document }: Scene, bytesOf: () => Buffer): Promise<never> {
	return Promise.all(
		Array.from({ length: CONNECTIONS }, async (_, number): Promise<never> => {
			for (;;) {
				const client = await Client.open(target, { document, person: 200 + number, clientId: 9_000 + number }).catch(
					() => null
				);
				client?.sendRaw(bytesOf());
				const end = performance.now() + 1_000;
				while (client && client.closed === null && performance.now() < end) await sleep(1);
				client?.leave();
				await sleep(1);
			}
		})
	) as Promise<never>;
}

async function knock({ target, document }: Scene): Promise<never> {
	for (;;) {
		const sockets = Array.from({ length: UPGRADES_AT_ONCE }, () => knockOnce(target.port, document));
		await sleep(20);
		for (const socket of sockets) socket.destroy();
	}
}

function knockOnce(port: number, document: string): Socket {
	const socket = connect(port, '127.0.0.1');
	socket.on('error', () => {});
	socket.write(
		`GET /sync/${document} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n\r\n`
	);
	return socket;
}

const sync = (kind: number, bytes: Uint8Array) =>
	encoding.encode((encoder) => {
		encoding.writeVarUint(encoder, MESSAGE.sync);
		encoding.writeVarUint(encoder, kind);
		encoding.writeVarUint8Array(encoder, bytes);
	});

const update = (bytes: Uint8Array) => sync(SYNC.update, bytes);

const STRING_WITH_ORIGIN = 0x84;

/** One character of a client nobody knows, behind another one nobody knows: Yjs' update format, version 1. */
const orphanOf = (turn: number) =>
	encoding.encode((encoder) => {
		const client = 100_000 + turn;
		for (const number of [1, 1, client, 5]) encoding.writeVarUint(encoder, number);
		encoding.writeUint8(encoder, STRING_WITH_ORIGIN);
		for (const number of [client, 4]) encoding.writeVarUint(encoder, number);
		encoding.writeVarString(encoder, 'x');
		encoding.writeVarUint(encoder, 0);
	});

const awarenessOf = (turn: number) =>
	encoding.encode((encoder) => {
		encoding.writeVarUint(encoder, MESSAGE.awareness);
		const entries = encoding.encode((inner) => {
			for (const number of [1, 9_000, turn]) encoding.writeVarUint(inner, number);
			encoding.writeVarString(inner, JSON.stringify({ cursor: turn, noise: 'n'.repeat(3_900) }));
		});
		encoding.writeVarUint8Array(encoder, entries);
	});

function hugeFrame(): Buffer {
	const head = Buffer.alloc(14);
	head[0] = 0x80 | OPCODE.binary;
	head[1] = 0x80 | 127;
	head.writeBigUInt64BE(64n * 1024n * 1024n, 2);
	return Buffer.concat([head, Buffer.alloc(1024 * 1024)]);
}

/** The first says binary, all others go on, none ends it. */
const FRAGMENTS = Buffer.concat(
	Array.from({ length: 125_000 }, (_, number) =>
		Buffer.from([number === 0 ? OPCODE.binary : OPCODE.continuation, 0x81, 0, 0, 0, 0, 0])
	)
);
