// One live document and the people in it. No sockets, no database, no clock, no Y.Doc: they are handed in, or not
// needed. Rule ids are those of docs/SYNC.md.
import { CLOSE, type CloseCode } from '$shared/sync/protocol';
import { Malformed } from './bytes';
import type { Range } from './contents';
import * as frames from './frames';
import type { AwarenessEntry } from './frames';
import { Presence } from './presence';
import { scan, standAlone } from './scan';
import { newSession, type Session } from './session';
import { decodeVector, type DocumentState } from './state';
import { packRow, unpackRow, type Tail } from './tail';

/** Whose a client id is [S4]. */
export interface Owner {
	seatId: string;
	personId: string;
	/** Its row in document_clients is written. */
	stored: boolean;
}

/** What one session sent in one group: a row of the log. */
export interface Row {
	seq: number;
	seatId: string;
	bytes: Buffer;
	/** Client ids that are first stored with this row. */
	clients: number[];
}

export type Outcome = 'stored' | 'refused';

interface Pending {
	session: Session;
	updates: Uint8Array[];
	parts: { structs: readonly Range[]; deletes: readonly Range[] }[];
	clients: Set<number>;
	/** What is settled once this is stored. */
	settles: { session: Session; number: number }[];
}

interface Flying extends Row, Pick<Pending, 'session' | 'parts' | 'settles'> {}

/** What a room asks of the shell around it. */
export interface Wants {
	/** Rows wait to be taken. */
	commit(): void;
	/** A client lacks something that is folded; `give` must follow. */
	snapshot(session: Session, vector: ReadonlyMap<number, number>): void;
}

const MAX_GAPS = 3;

export class Room {
	readonly sessions = new Set<Session>();
	#tail: Tail;
	#owners: Map<number, Owner>;
	#presence = new Presence();
	/** Judges what arrives: the committed state and all that waits for its commit. */
	#accepted: DocumentState;
	#pending = new Map<Session, Pending>();
	#flying: Flying[] = [];
	#seq: number;
	#wants: Wants;

	constructor({ tail, owners, wants }: { tail: Tail; owners: Map<number, Owner>; wants: Wants }) {
		this.#tail = tail;
		this.#owners = owners;
		this.#accepted = tail.state.clone();
		this.#seq = tail.position;
		this.#wants = wants;
	}

	/** Nobody is here and nothing waits for its commit. */
	get isIdle(): boolean {
		return this.sessions.size === 0 && !this.hasPending && this.#flying.length === 0;
	}

	get hasPending(): boolean {
		return this.#pending.size > 0;
	}

	/** The committed log: numbers, sizes, updates. */
	get tail(): Tail {
		return this.#tail;
	}

	/** Somebody has come. `client` is the id they said they write under, if they said one. */
	join(by: Pick<Session, 'peer' | 'seat' | 'signIn' | 'mode'>, client: number | null): Session {
		const session = newSession(by);
		this.sessions.add(session);
		if (client !== null) this.#claim(session, client);

		// A reader is not asked for what we lack: it could only send what would be dropped [S3].
		if (session.mode === 'write') this.#ask(session);
		this.#tellWhoIsHere(session);
		return session;
	}

	/** A message of one session. Bytes are kept as views until they are stored. */
	receive(session: Session, bytes: Uint8Array, now: number): void {
		if (session.state === 'left') return;
		try {
			const message = frames.readFrame(bytes);
			if (message.type === 'step1') this.#answer(session, decodeVector(message.vector));
			else if (message.type === 'awareness') this.#show(session, message.entries, now);
			else if (message.type === 'queryAwareness') this.#tellWhoIsHere(session);
			else this.#take(session, message.type, message.update);
		} catch (error) {
			if (!(error instanceof Malformed)) throw error;
			this.dismiss(session, CLOSE.malformed, error.message, now);
		}
	}

	/** The connection has ended, or is to. What it sent and we accepted is still committed. */
	leave(session: Session, now: number): void {
		if (session.state === 'left') return;
		session.state = 'left';
		this.sessions.delete(session);
		if (session.shownAs === null) return;
		const gone = this.#presence.hide(session.shownAs, now);
		if (gone) this.#tellAll([frames.awareness([gone])], session);
	}

	dismiss(session: Session, code: CloseCode, reason: string, now: number): void {
		this.leave(session, now);
		session.peer.close(code, reason);
	}

	/**
	 * The part of the snapshot that a client with this vector lacks, as one update. `foldedTo` says of which snapshot: where
	 * another was made meanwhile, rows between the two would be missing, so it is asked for again.
	 */
	give(
		session: Session,
		vector: ReadonlyMap<number, number>,
		{ foldedTo, update }: { foldedTo: number; update: Uint8Array }
	): void {
		if (session.state === 'left') return;
		if (foldedTo !== this.#tail.foldedTo) return this.#wants.snapshot(session, vector);
		send(session, [frames.update(update), ...this.#tail.since(vector)]);
		session.state = 'live';
	}

	announce(topic: string): void {
		this.#tellAll([frames.changed(topic)]);
	}

	/** Takes what waits, to be committed; `settle` or `fallBack` must follow. */
	take(): Row[] {
		const rows: Flying[] = [];
		for (const { session, updates, parts, clients, settles } of this.#pending.values()) {
			const row = { seq: ++this.#seq, seatId: session.seat.id, bytes: packRow(updates), clients: [...clients] };
			rows.push({ ...row, session, parts, settles });
		}
		this.#pending.clear();
		this.#flying = rows;
		return rows;
	}

	/** The rows taken have been committed or refused, in order. Only now does anybody see them [S1]. */
	settle(outcomes: readonly Outcome[], now: number): void {
		const rows = this.#flying;
		this.#flying = [];
		const stored = rows.filter((_, place) => outcomes[place] === 'stored');
		const refused = rows.filter((_, place) => outcomes[place] !== 'stored');

		const packed = stored.map((row) => this.#commit(row));
		this.#relay(stored, packed);
		if (refused.length > 0) this.#refuse(refused, now);
		this.#tellSaved(stored.flatMap(({ settles }) => settles.map(({ session }) => session)));
	}

	/** A commit failed for good: back to the committed state. Clients come back and send again what was not stored. */
	fallBack(now: number): void {
		this.#pending.clear();
		this.#flying = [];
		this.#accepted = this.#tail.state.clone();
		for (const session of [...this.sessions]) this.dismiss(session, CLOSE.restarting, 'not stored, come back', now);
	}

	#ask(session: Session): void {
		session.asked = true;
		send(session, [frames.step1(this.#accepted.encodeVector())]);
	}

	/** What the client lacks of the committed document. From here on it gets what is committed. */
	#answer(session: Session, vector: ReadonlyMap<number, number>): void {
		if (this.#tail.isBehindSnapshot(vector)) return this.#wants.snapshot(session, vector);
		send(session, this.#tail.since(vector));
		session.state = 'live';
	}

	#take(session: Session, type: 'step2' | 'update', bytes: Uint8Array): void {
		const number = session.ledger.next();
		if (type === 'step2') session.asked = false;

		const scanned = scan(bytes, this.#accepted.known);
		if (scanned.kind === 'refused') throw new Malformed(scanned.reason);
		if (scanned.kind === 'gap') {
			if (session.mode === 'write') this.#bridge(session, type, bytes, scanned.contents);
			return;
		}

		// A step 2 answers everything before it: what had a gap is in it.
		const numbers = type === 'step2' ? session.ledger.upTo(number) : [number];
		if (type === 'step2') session.gaps = 0;
		if (this.#accepted.covers(scanned)) return this.#settleWithTheRest(session, numbers);
		if (session.mode === 'read') return; // [S3] dropped without closing: honest readers send deletions too
		this.#accept(session, scanned, numbers);
	}

	/** An update that stands on something we lack is not stored: the client is asked for all that we lack. */
	#bridge(
		session: Session,
		type: 'step2' | 'update',
		bytes: Uint8Array,
		contents: Parameters<typeof standAlone>[1]
	): void {
		if (type === 'step2') {
			if (++session.gaps > MAX_GAPS) throw new Malformed('a gap that stays');
			const standing = standAlone(bytes, contents, this.#accepted.known);
			const scanned = standing && scan(standing, this.#accepted.known);
			if (scanned?.kind === 'fits' && !this.#accepted.covers(scanned)) this.#accept(session, scanned, []);
		}
		if (!session.asked) this.#ask(session);
	}

	#accept(
		session: Session,
		{ bytes, structs, deletes }: { bytes: Uint8Array; structs: readonly Range[]; deletes: readonly Range[] },
		numbers: number[]
	): void {
		for (const { client } of structs) {
			if (!this.#claim(session, client)) throw new Malformed('a struct under the id of somebody else'); // [S4]
		}
		this.#accepted.add({ structs, deletes });

		const pending = this.#pendingOf(session);
		pending.updates.push(bytes);
		pending.parts.push({ structs, deletes });
		for (const { client } of structs) if (!this.#owners.get(client)!.stored) pending.clients.add(client);
		for (const number of numbers) pending.settles.push({ session, number });
		if (this.#flying.length === 0) this.#wants.commit();
	}

	#pendingOf(session: Session): Pending {
		let pending = this.#pending.get(session);
		if (!pending) {
			pending = { session, updates: [], parts: [], clients: new Set(), settles: [] };
			this.#pending.set(session, pending);
		}
		return pending;
	}

	/** Nothing new in it; but what makes it so may still wait for its commit, and "saved" is a promise. */
	#settleWithTheRest(session: Session, numbers: number[]): void {
		const last = [...this.#pending.values()].at(-1) ?? this.#flying.at(-1);
		if (last) {
			for (const number of numbers) last.settles.push({ session, number });
		} else {
			for (const number of numbers) session.ledger.settle(number);
			this.#tellSaved([session]);
		}
	}

	/** Makes a stored row part of what others may see, and returns it as the frames they get. */
	#commit({ seq, bytes, parts, clients, settles }: Flying): Buffer {
		const updates = unpackRow(bytes);
		this.#tail.add(
			seq,
			updates.map((update, place) => ({ update, ...parts[place]! }))
		);
		for (const client of clients) this.#owners.get(client)!.stored = true;
		for (const { session, number } of settles) session.ledger.settle(number);
		return frames.packFrames(updates.map(frames.update));
	}

	/** Everybody gets what the others wrote: the same bytes for all, less one's own. */
	#relay(rows: readonly Flying[], packed: readonly Buffer[]): void {
		if (rows.length === 0) return;
		const authors = new Set(rows.map(({ session }) => session));
		for (const session of this.sessions) {
			if (session.state !== 'live') continue;
			const others = authors.has(session) ? packed.filter((_, place) => rows[place]!.session !== session) : packed;
			if (others.length > 0) session.peer.send(others);
		}
	}

	/**
	 * The database found that a seat may no longer write [S3]. Nothing of other sessions stands on what was refused, since
	 * nobody has seen it; the session itself comes back and is judged again.
	 */
	#refuse(rows: readonly Flying[], now: number): void {
		const turnedAway = new Set(rows.flatMap(({ session, settles }) => [session, ...settles.map((one) => one.session)]));
		for (const session of turnedAway) {
			this.#pending.delete(session);
			this.dismiss(session, CLOSE.judgeAgain, 'no right to write', now);
		}
		this.#accepted = this.#tail.state.clone();
		for (const { parts } of this.#pending.values()) for (const part of parts) this.#accepted.add(part);
	}

	#tellSaved(sessions: Iterable<Session>): void {
		for (const session of new Set(sessions)) {
			if (session.state === 'left') continue;
			const count = session.ledger.news();
			if (count !== null) send(session, [frames.saved(count, this.#tail.position)]);
		}
	}

	/** True where the client id is, or now becomes, one of this person's [S4]. */
	#claim(session: Session, client: number): boolean {
		const owner = this.#owners.get(client);
		if (owner) return owner.personId === session.seat.personId;
		this.#owners.set(client, { seatId: session.seat.id, personId: session.seat.personId, stored: false });
		return true;
	}

	/** Tells the others what a session says of itself; what it says of anybody else is dropped without a word [S4]. */
	#show(session: Session, entries: readonly AwarenessEntry[], now: number): void {
		for (const entry of entries) {
			if (session.shownAs !== null && session.shownAs !== entry.client) continue;
			if (!this.#claim(session, entry.client)) continue;
			session.shownAs = entry.client;
			this.#tellAll([frames.awareness([this.#presence.show(session.seat, entry, now)])], session);
		}
	}

	#tellWhoIsHere(session: Session): void {
		const entries = this.#presence.everybody().filter(({ client }) => client !== session.shownAs);
		if (entries.length > 0) send(session, [frames.awareness(entries)]);
	}

	#tellAll(messages: readonly Uint8Array[], except?: Session): void {
		const packed = [frames.packFrames(messages)];
		for (const session of this.sessions) if (session !== except) session.peer.send(packed);
	}
}

const send = (session: Session, messages: readonly Uint8Array[]) => session.peer.send([frames.packFrames(messages)]);
