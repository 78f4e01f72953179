// People around one room, without sockets or a database: a vocabulary to tell races in a few lines.
// Each person is what an unmodified y-websocket client is: a Y.Doc, and messages that wait to be delivered.
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as awarenessProtocol from 'y-protocols/awareness';
import * as syncProtocol from 'y-protocols/sync';
import * as Y from 'yjs';
import { ROOT } from '$shared/document/names';
import { DEFAULT_LIMITS, type Limits } from '$shared/sync/limits';
import { MESSAGE } from '$shared/sync/protocol';
import * as frames from '$server/sync/frames';
import type { Owner } from '$server/sync/owners';
import { Room, type Outcome, type Row } from '$server/sync/room';
import type { Session } from '$server/sync/session';
import { decodeVector, DeleteSet, DocumentState, encodeVector } from '$server/sync/state';
import { Tail, unpackRow, type Fold } from '$server/sync/tail';
import { enter } from './ledger';

/** A pseudo-random generator with a seed (mulberry32): numbers in [0, 1). */
export function chance(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

const FIRST_CLIENT = 1;

/** The document as it is created: one empty paragraph, in the first row of the log. */
export function firstUpdate(): Uint8Array {
	const doc = new Y.Doc();
	doc.clientID = FIRST_CLIENT;
	const paragraph = new Y.XmlElement('paragraph');
	paragraph.insert(0, [new Y.XmlText()]);
	doc.getXmlFragment(ROOT).insert(0, [paragraph]);
	return Y.encodeStateAsUpdate(doc);
}

/** A database of one document, and the room above it. `crash` makes a new room from what was committed. */
export class World {
	/** Committed rows, as stored. */
	log: Pick<Row, 'seq' | 'bytes' | 'seatId'>[] = [];
	owners = new Map<number, Owner>();
	snapshot: { state: Uint8Array; fold: Fold } | null = null;
	/** Number of the document's schema. */
	schema = 1;
	/** When the room asked to be called. */
	tickAt: number | null = null;
	/** Why bytes were refused. */
	quarantine: string[] = [];
	/** Readings of the snapshot that have not come back. */
	reads: (() => void)[] = [];
	now = 1_000_000;
	room!: Room;

	constructor(readonly limits: Partial<Limits> = {}) {
		const update = firstUpdate();
		this.log.push({ seq: 1, seatId: 'seat-of-creator', bytes: Buffer.from([update.length, ...update]) });
		this.owners.set(FIRST_CLIENT, { seatId: 'seat-of-creator', personId: 'creator', stored: true });
		this.crash();
	}

	crash(): void {
		const tail = new Tail(this.snapshot?.fold);
		for (const { seq, bytes } of this.log) if (seq > tail.foldedTo) tail.addRow(seq, bytes);
		const owners = new Map([...this.owners].filter(([, { stored }]) => stored));
		this.owners = owners;
		this.reads = [];
		this.room = new Room({
			tail,
			owners,
			schema: this.schema,
			limits: { ...DEFAULT_LIMITS, ...this.limits },
			wants: {
				commit: () => {},
				tick: (at) => (this.tickAt = Math.min(at, this.tickAt ?? Infinity)),
				resync: () => {},
				quarantine: ({ reason }) => this.quarantine.push(reason),
				snapshot: (session, vector) => {
					const { fold, state } = this.snapshot!;
					const update = Y.diffUpdate(state, encodeVector(vector));
					const frame = frames.packFrames([frames.update(update)]);
					this.reads.push(() => this.room.give(session, vector, { foldedTo: fold.seq, frame }, this.now));
				}
			}
		});
	}

	/** Folds all that is committed; rows before it are of no use any more. */
	fold(): void {
		const doc = this.fresh();
		const state = Y.encodeStateAsUpdate(doc);
		const deletes = DeleteSet.decode(Y.encodeStateAsUpdate(doc, Y.encodeStateVector(doc)).slice(1));
		const vector = decodeVector(Y.encodeStateVector(doc));
		const seq = this.room.tail.position;
		this.snapshot = { state, fold: { seq, size: state.length, state: new DocumentState(vector, deletes) } };
		this.room.tail.folded(seq, state.length, vector);
	}

	/** Time goes by; what was put off happens. */
	wait(ms: number): void {
		this.now += ms;
		if (this.tickAt === null || this.tickAt > this.now) return;
		this.tickAt = null;
		this.room.tick(this.now);
	}

	/** One group commit. `outcome` says what the database answers to each row. */
	commit(outcome: (row: Row) => Outcome = () => 'stored'): void {
		while (this.room.hasPending) {
			const rows = this.room.take(DEFAULT_LIMITS.groupBytes);
			const outcomes = rows.map(outcome);
			const stored = rows.filter((_, place) => outcomes[place] === 'stored');
			this.log.push(...stored);
			for (const { schema } of stored) this.schema = Math.max(this.schema, schema ?? 0);
			this.room.settle(outcomes, this.now);
		}
	}

	#rows = () => this.log.filter(({ seq }) => seq > (this.snapshot?.fold.seq ?? 0));

	/** A fresh reader's document, made of what is stored alone. */
	fresh(): Y.Doc {
		const doc = new Y.Doc();
		if (this.snapshot) Y.applyUpdate(doc, this.snapshot.state);
		for (const { bytes } of this.#rows()) for (const update of unpackRow(bytes)) Y.applyUpdate(doc, update);
		return doc;
	}
}

export class Somebody {
	readonly doc = new Y.Doc();
	readonly awareness: awarenessProtocol.Awareness;
	/** From the server, not yet delivered. */
	inbox: Uint8Array[] = [];
	/** To the server, not yet delivered. */
	outbox: Uint8Array[] = [];
	session: Session | null = null;
	closedWith: number | null = null;
	/** The server does not read this socket now. */
	isHeld = false;
	/** Message 100: how many messages of this connection are settled, and what those messages were. */
	saved = 0;
	/** What the server has shown or promised this person, on this connection or an earlier one. */
	readonly ledger = new DocumentState();
	#sent: Uint8Array[] = [];

	constructor(
		readonly world: World,
		readonly name: string,
		readonly mode: 'read' | 'write',
		clientID: number,
		readonly personId = name
	) {
		this.doc.clientID = clientID;
		this.awareness = new awarenessProtocol.Awareness(this.doc);
		clearInterval(this.awareness._checkInterval); // it would repeat itself on the real clock
		this.doc.on('update', (update: Uint8Array, origin: unknown) => {
			if (origin !== 'network' && this.session)
				this.send(MESSAGE.sync, (encoder) => syncProtocol.writeUpdate(encoder, update));
		});
	}

	connect(client: number | null = null, schema: number | null = null): this {
		this.inbox = [];
		this.outbox = [];
		this.#sent = [];
		this.saved = 0;
		this.closedWith = null;
		const { name, mode, personId } = this;
		const seat = {
			id: `seat-of-${name}`,
			personId,
			name,
			organisation: `${name} & co`,
			role: 'member',
			color: '#1c3fbd'
		} as const;
		const peer = {
			send: (packed: readonly Uint8Array[]) => void this.inbox.push(...packed.flatMap(unpackFrames)),
			saved: (count: number, position: number) => void this.inbox.push(frames.saved(count, position)),
			close: (code: number) => {
				this.session = null;
				this.closedWith = code;
			},
			pause: () => (this.isHeld = true),
			resume: () => (this.isHeld = false)
		};
		this.isHeld = false;
		const signIn = { id: `sign-in-of-${name}`, endsAt: Infinity };
		const session = this.world.room.join(
			{ peer, seat, groupId: 'group', signIn, mode, schema },
			client,
			this.world.now
		);
		if (session.state === 'left') return this;
		this.session = session;
		this.send(MESSAGE.sync, (encoder) => syncProtocol.writeSyncStep1(encoder, this.doc));
		return this;
	}

	disconnect(): void {
		if (this.session) this.world.room.leave(this.session, this.world.now);
		this.session = null;
		this.outbox = [];
	}

	/** The server is gone: nobody was told anything. */
	lose(): void {
		this.session = null;
		this.outbox = [];
		this.inbox = [];
	}

	send(type: number, write: (encoder: encoding.Encoder) => void): void {
		const encoder = encoding.createEncoder();
		encoding.writeVarUint(encoder, type);
		write(encoder);
		this.outbox.push(encoding.toUint8Array(encoder));
	}

	/** The next message of this person reaches the server. */
	deliver(): boolean {
		if (!this.session || this.isHeld) return false;
		const frame = this.outbox.shift();
		if (!frame) return false;
		if (frame[0] === MESSAGE.sync && frame[1]! > 0) this.#sent.push(frame);
		this.world.room.receive(this.session, frame, ++this.world.now);
		return true;
	}

	/** The next message of the server reaches this person. */
	hear(): boolean {
		const frame = this.inbox.shift();
		if (!frame) return false;
		const decoder = decoding.createDecoder(frame);
		const type = decoding.readVarUint(decoder);
		if (type === MESSAGE.sync && frame[1]! > 0) enter(this.ledger, frame);
		if (type === MESSAGE.sync) {
			const answer = encoding.createEncoder();
			encoding.writeVarUint(answer, MESSAGE.sync);
			syncProtocol.readSyncMessage(decoder, answer, this.doc, 'network');
			if (encoding.length(answer) > 1 && this.session) this.outbox.push(encoding.toUint8Array(answer));
		} else if (type === MESSAGE.awareness) {
			awarenessProtocol.applyAwarenessUpdate(this.awareness, decoding.readVarUint8Array(decoder), 'network');
		} else if (type === MESSAGE.saved) {
			const before = this.saved;
			this.saved = decoding.readVarUint(decoder);
			for (const promised of this.#sent.slice(before, this.saved)) enter(this.ledger, promised);
		}
		return true;
	}

	/** Frames of this connection that the server said are safe. */
	get promised(): Uint8Array[] {
		return this.#sent.slice(0, this.saved);
	}

	get text(): Y.XmlText {
		const paragraph = this.doc.getXmlFragment(ROOT).get(0) as Y.XmlElement;
		return paragraph.get(0) as Y.XmlText;
	}

	types(words: string, at = this.text.length): this {
		this.text.insert(at, words);
		return this;
	}

	pointsAt(at: number): this {
		this.awareness.setLocalState({ at, user: { name: 'somebody else' } });
		this.send(MESSAGE.awareness, (encoder) =>
			encoding.writeVarUint8Array(encoder, awarenessProtocol.encodeAwarenessUpdate(this.awareness, [this.doc.clientID]))
		);
		return this;
	}

	/** What this person sees of another: their awareness. */
	sees(other: Somebody): Record<string, unknown> | undefined {
		return this.awareness.getStates().get(other.doc.clientID);
	}
}

/** Delivers everything to everybody and commits, until nothing moves. */
export function settle(world: World, people: Somebody[]): void {
	let moved = true;
	while (moved) {
		moved = world.room.hasPending || world.tickAt !== null;
		if (world.tickAt !== null) world.wait(Math.max(0, world.tickAt - world.now));
		world.commit();
		for (const read of world.reads.splice(0)) read();
		for (const person of people) while (person.deliver() || person.hear()) moved = true;
	}
}

/** A room with these people in it, all of whom have the document. */
export function meeting<Name extends string>(modes: Record<Name, 'read' | 'write'>, limits: Partial<Limits> = {}) {
	const world = new World(limits);
	const names = Object.keys(modes) as Name[];
	const people = Object.fromEntries(
		names.map((name, place) => [name, new Somebody(world, name, modes[name], 100 + place)])
	) as Record<Name, Somebody>;
	const everybody = names.map((name) => people[name]);
	for (const person of everybody) person.connect();
	settle(world, everybody);
	return { ...people, world, everybody };
}

/** The words of a document. */
export const wordsOf = (doc: Y.Doc): string =>
	doc
		.getXmlFragment(ROOT)
		.toString()
		.replace(/<[^>]+>/g, '');

/** Messages out of a buffer of WebSocket frames (RFC 6455 §5.2). */
export function unpackFrames(packed: Uint8Array): Uint8Array[] {
	const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength);
	const messages: Uint8Array[] = [];
	for (let at = 0; at < bytes.length;) {
		const short = bytes[at + 1]!;
		const head = short < 126 ? 2 : short === 126 ? 4 : 10;
		const length =
			short < 126 ? short : short === 126 ? bytes.readUInt16BE(at + 2) : Number(bytes.readBigUInt64BE(at + 2));
		messages.push(new Uint8Array(bytes.subarray(at + head, at + head + length)));
		at += head + length;
	}
	return messages;
}
