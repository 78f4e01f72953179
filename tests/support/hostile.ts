// What somebody does who means harm, or whose program is broken: frames, floods and forgeries, over real sockets. Each
// attack comes through a door of its own and ends by itself.
import * as encoding from 'lib0/encoding';
import { connect, type Socket } from 'node:net';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { ROOT } from '$shared/document/names';
import { CLOSE, MESSAGE, SYNC } from '$shared/sync/protocol';
import type { Random } from './edits';
import { mutate, updatesToMutate } from './mutations';

export interface Target {
	/** ws://host:port/sync */
	syncAddress: string;
	documentId: string;
	cookies: { writer: string; reader: string };
	/** The Yjs client id of an honest person in the document, and the clock of what they write next. */
	victim: { client: number; clock(): number };
	random: Random;
	/** 1 in a test; more where there is time. */
	scale: number;
}

export interface Attack {
	what: string;
	/** Its connection is ended with one of these. Absent: it may stay, since it harms nobody. */
	ends?: readonly number[];
	run(target: Target): Promise<Assailant | void>;
}

/** A connection that says what it likes. */
export class Assailant {
	/** Codes that ended it; 1006: without one. */
	code: number | null = null;

	static async enter({ syncAddress, documentId }: Target, cookie: string): Promise<Assailant> {
		const socket = new WebSocket(`${syncAddress}/${documentId}`, { headers: { cookie } });
		const assailant = new Assailant(socket);
		await new Promise<void>((resolve) => {
			socket.once('open', resolve);
			socket.once('close', () => resolve());
		});
		return assailant;
	}

	private constructor(readonly socket: WebSocket) {
		socket.on('error', () => {});
		socket.on('close', (code) => (this.code = code));
	}

	send(bytes: Uint8Array): void {
		if (this.socket.readyState === WebSocket.OPEN) this.socket.send(bytes);
	}

	/** Bytes as they are, below the WebSocket. */
	write(bytes: Uint8Array): void {
		(this.socket as unknown as { _socket: Socket })._socket.write(bytes);
	}

	/** Everything that was sent has left this process. */
	async sent(): Promise<void> {
		while (this.socket.readyState === WebSocket.OPEN && this.socket.bufferedAmount > 0) await moment();
	}

	leave(): void {
		this.socket.terminate();
	}
}

const moment = (ms = 5) => new Promise<void>((resolve) => setTimeout(resolve, ms));

const bytesOf = (write: (encoder: encoding.Encoder) => void): Uint8Array => encoding.encode(write);
const uints = (...values: number[]): Uint8Array =>
	bytesOf((encoder) => values.forEach((value) => encoding.writeVarUint(encoder, value)));
const sync = (kind: number, content: Uint8Array): Uint8Array =>
	bytesOf((encoder) => {
		encoding.writeVarUint(encoder, MESSAGE.sync);
		encoding.writeVarUint(encoder, kind);
		encoding.writeVarUint8Array(encoder, content);
	});
const awareness = (entries: { client: number; clock: number; state: unknown }[]): Uint8Array =>
	bytesOf((encoder) => {
		encoding.writeVarUint(encoder, MESSAGE.awareness);
		const inner = bytesOf((inside) => {
			encoding.writeVarUint(inside, entries.length);
			for (const { client, clock, state } of entries) {
				encoding.writeVarUint(inside, client);
				encoding.writeVarUint(inside, clock);
				encoding.writeVarString(inside, JSON.stringify(state));
			}
		});
		encoding.writeVarUint8Array(encoder, inner);
	});

/** A string in the root, written by a client that the document may know, at a clock. */
const struct = (
	client: number,
	clock: number,
	origin?: { client: number; clock: number },
	words = 'forged'
): Uint8Array =>
	bytesOf((encoder) => {
		for (const value of [1, 1, client, clock]) encoding.writeVarUint(encoder, value);
		encoding.writeUint8(encoder, origin ? 0x80 | 4 : 4);
		if (origin) {
			encoding.writeVarUint(encoder, origin.client);
			encoding.writeVarUint(encoder, origin.clock);
		} else {
			encoding.writeVarUint(encoder, 1);
			encoding.writeVarString(encoder, ROOT);
		}
		encoding.writeVarString(encoder, words);
		encoding.writeVarUint(encoder, 0);
	});

const HUGE = Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f);
const MALFORMED = [CLOSE.malformed] as const;
const TOO_BIG = [CLOSE.tooBig, 1006] as const;
/** What `ws` itself answers to frames that break the WebSocket protocol. */
const BAD_FRAME = [1002, 1006, 1007, 1008, 1009] as const;

/** One that sends one message. */
const says = (what: string, message: (target: Target) => Uint8Array, ends?: readonly number[]): Attack => ({
	what,
	ends,
	async run(target) {
		const assailant = await Assailant.enter(target, target.cookies.writer);
		assailant.send(message(target));
		await assailant.sent();
		return assailant;
	}
});

/** One that sends bytes below the WebSocket. */
const writes = (what: string, bytes: Uint8Array): Attack => ({
	what,
	ends: BAD_FRAME,
	async run(target) {
		const assailant = await Assailant.enter(target, target.cookies.writer);
		assailant.write(bytes);
		return assailant;
	}
});

/** Many connections, each of which says one thing and goes. */
const many = (what: string, count: number, message: (target: Target, number: number) => Uint8Array): Attack => ({
	what,
	async run(target) {
		for (let number = 0; number < count * target.scale; number++) {
			const assailant = await Assailant.enter(target, target.cookies.writer);
			assailant.send(message(target, number));
			await assailant.sent();
			await moment();
			assailant.leave();
		}
	}
});

/** One connection that says many things. */
const floods = (
	what: string,
	who: keyof Target['cookies'],
	count: number,
	message: (target: Target, number: number) => Uint8Array,
	ends?: readonly number[]
): Attack => ({
	what,
	ends,
	async run(target) {
		const assailant = await Assailant.enter(target, target.cookies[who]);
		for (let number = 0; number < count * target.scale; number++) assailant.send(message(target, number));
		await assailant.sent();
		return assailant;
	}
});

/** Something written by a stranger's Yjs, for whom nobody vouches. */
function foreignUpdate(clientID: number, words = 'more words'): Uint8Array {
	const doc = Object.assign(new Y.Doc(), { clientID });
	const paragraph = new Y.XmlElement('paragraph');
	paragraph.insert(0, [new Y.XmlText(words)]);
	doc.getXmlFragment(ROOT).insert(0, [paragraph]);
	return Y.encodeStateAsUpdate(doc);
}

const real = updatesToMutate(1).updates;
const oneOf = (random: Random) => real[Math.floor(random() * real.length)]!;

/** Frames that the server must refuse, or must not mind. */
export const FRAMES: readonly Attack[] = [
	says('nothing at all', () => new Uint8Array(), MALFORMED),
	says('an unknown message', () => uints(77), MALFORMED),
	says('a sync message of an unknown kind', () => uints(MESSAGE.sync, 9, 0), MALFORMED),
	says('a message of the server’s own', () => uints(MESSAGE.saved, 1, 1), MALFORMED),
	says('a number without end', () => new Uint8Array(40).fill(0xff), MALFORMED),
	says('a huge length', () => Uint8Array.of(MESSAGE.sync, SYNC.update, ...HUGE), MALFORMED),
	says('a state vector with a huge count', () => sync(SYNC.step1, HUGE), MALFORMED),
	says('an update with a huge count of clients', () => sync(SYNC.update, HUGE), MALFORMED),
	says('a delete set with a huge count of ranges', () => sync(SYNC.update, Uint8Array.of(0, 1, 5, ...HUGE)), MALFORMED),
	says('a GC of huge length', () => sync(SYNC.update, Uint8Array.of(1, 1, 5, 0, 0, ...HUGE, 0)), MALFORMED),
	says('an awareness with a huge count', () => Uint8Array.of(MESSAGE.awareness, 8, ...HUGE), MALFORMED),
	says('bytes behind the end', () => Uint8Array.of(...sync(SYNC.update, Uint8Array.of(0, 0)), 1), MALFORMED),
	says(
		'structs under the id of somebody else',
		// So long that some of it is new, however much the person writes meanwhile.
		({ victim: { client, clock } }) => sync(SYNC.update, struct(client, clock(), undefined, 'forged'.repeat(1_000))),
		MALFORMED
	),
	says('64 MB in one frame', () => new Uint8Array(64 * 1024 * 1024), TOO_BIG),
	says('an update over the limit', () => sync(SYNC.update, new Uint8Array(1024 * 1024 + 1)), TOO_BIG),
	writes('a frame with reserved bits', Uint8Array.of(0xf2, 0x80, 0, 0, 0, 0)),
	writes('a reserved opcode', Uint8Array.of(0x83, 0x80, 0, 0, 0, 0)),
	writes('a frame that is not masked', Uint8Array.of(0x82, 0x01, 0x00)),
	writes('a ping of 126 bytes', Uint8Array.of(0x89, 0xfe, 0, 126, 0, 0, 0, 0)),
	writes('a close frame with a forbidden code', Uint8Array.of(0x88, 0x82, 0, 0, 0, 0, 0x03, 0xec)),
	{
		what: 'text instead of bytes',
		ends: MALFORMED,
		async run(target) {
			const assailant = await Assailant.enter(target, target.cookies.writer);
			assailant.socket.send('hello');
			return assailant;
		}
	},
	{
		what: '125,000 fragments',
		ends: BAD_FRAME,
		async run(target) {
			const assailant = await Assailant.enter(target, target.cookies.writer);
			// Masked with nothing: a first fragment, then the others.
			const fragments = Buffer.alloc(125_000 * 7);
			for (let at = 0; at < fragments.length; at += 7) fragments.set([at === 0 ? 2 : 0, 0x81, 0, 0, 0, 0, 0], at);
			assailant.write(fragments);
			return assailant;
		}
	}
];

/** The same thing again and again, or something that waits. */
export const FLOODS: readonly Attack[] = [
	many('truncated updates', 20, ({ random }) => {
		const update = oneOf(random);
		return sync(SYNC.update, update.slice(0, Math.floor(random() * update.length)));
	}),
	many('random bytes', 20, ({ random }) =>
		Uint8Array.from({ length: 1 + Math.floor(random() * 200) }, () => Math.floor(random() * 256))
	),
	many('mutated updates', 20, ({ random }) => sync(SYNC.update, mutate(oneOf(random), random))),
	floods('orphan updates', 'writer', 2_000, (_, number) =>
		sync(SYNC.update, struct(1_000_000 + number, 5, { client: 2_000_000 + number, clock: 7 }))
	),
	floods(
		'orphan answers',
		'writer',
		20,
		(_, number) => sync(SYNC.step2, struct(3_000_000 + number, 5, { client: 4_000_000 + number, clock: 7 })),
		MALFORMED
	),
	floods('a reader’s updates', 'reader', 1_000, (_, number) =>
		sync(SYNC.update, foreignUpdate(5_000_000 + number, 'of a reader'))
	),
	floods('a reader’s answers', 'reader', 200, (_, number) =>
		sync(SYNC.step2, foreignUpdate(6_000_000 + number, 'of a reader'))
	),
	floods('awareness', 'writer', 5_000, ({ victim }, number) =>
		awareness([
			{
				client: number % 2 === 0 ? victim.client : 7_000_000,
				clock: number,
				state: { user: { name: 'The Mayor' }, n: number }
			}
		])
	),
	floods('awareness of many ids', 'reader', 2_000, (_, number) =>
		awareness([{ client: 8_000_000 + number, clock: 1, state: { user: { name: 'Nobody' } } }])
	),
	floods('the farewell of somebody else', 'reader', 50, ({ victim }, number) =>
		awareness([{ client: victim.client, clock: 2 ** 40 + number, state: null }])
	),
	{
		what: 'SyncStep1 again and again, without reading',
		async run(target) {
			const assailant = await Assailant.enter(target, target.cookies.reader);
			assailant.socket.pause();
			for (let number = 0; number < 5_000 * target.scale; number++) assailant.send(sync(SYNC.step1, Uint8Array.of(0)));
			await assailant.sent();
			return assailant;
		}
	},
	{
		what: 'upgrades without a sign-in',
		async run(target) {
			const knock = () => Assailant.enter(target, 'ateneo-session=nobody');
			for (let left = 200 * target.scale; left > 0; left -= 50) {
				const all = await Promise.all(Array.from({ length: Math.min(50, left) }, knock));
				for (const one of all) one.leave();
			}
		}
	},
	{
		what: 'requests that never end',
		async run({ syncAddress, documentId, scale }) {
			const { hostname, port } = new URL(syncAddress);
			const sockets = Array.from({ length: 50 * scale }, () => {
				const socket = connect(Number(port), hostname);
				socket.on('error', () => {});
				socket.write(`GET /sync/${documentId} HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nX-Slow: `);
				return socket;
			});
			await moment(300);
			for (const socket of sockets) socket.destroy();
		}
	},
	{
		what: 'a frame that never ends',
		async run(target) {
			const assailant = await Assailant.enter(target, target.cookies.reader);
			assailant.write(Uint8Array.of(0x82, 0xfe, 0x0f, 0xff, 0, 0, 0, 0, 1, 2, 3));
			await moment(100);
			return assailant;
		}
	}
];
