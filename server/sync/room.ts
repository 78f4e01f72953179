// One live document and the people in it. No sockets, no database, no clock, no Y.Doc: they are handed in, or not
// needed. Rule ids are those of docs/SYNC.md.
import { CLOSE, type CloseCode } from '$shared/sync/protocol';
import type { Limits } from '$shared/sync/limits';
import { Malformed } from './bytes';
import type { Contents } from './contents';
import { Company } from './company';
import * as frames from './frames';
import { Owners, type Owner } from './owners';
import { scan, standAlone, type Scan } from './scan';
import { hold, newSession, release, type Session, type Visitor } from './session';
import { decodeVector, type DocumentState } from './state';
import { unpackRow, type Tail } from './tail';
import { Waiting, type Flying } from './waiting';

export type { Row } from './waiting';

export type Outcome = 'stored' | 'refused';

/** What a room asks of the shell around it. */
export interface Wants {
	/** Rows wait to be taken. */
	commit(): void;
	/** A client lacks something that is folded; `give` must follow. */
	snapshot(session: Session, vector: ReadonlyMap<number, number>): void;
	/** Refused bytes, to be kept apart with the reason [S5]. */
	quarantine(refused: { session: Session; bytes: Uint8Array; reason: string }): void;
	/** An update stood on something unknown: the client is asked for all that we lack. */
	resync(): void;
	/** `tick` is to be called at this time. */
	tick(at: number): void;
}

interface Parts {
	tail: Tail;
	owners: Map<number, Owner>;
	/** The document's schema number [S10]. */
	schema: number;
	/** The stored rows behind the tail cannot be read: nobody writes over them [S5]. */
	damaged?: boolean;
	limits: Limits;
	wants: Wants;
}

/** An update that the scan found to fit. */
type Fitting = Extract<Scan, { kind: 'fits' }>;

/** What the door says of somebody who is in already. */
export type Verdict =
	| ({ admitted: true } & Pick<Visitor, 'mode' | 'seat' | 'signIn'>)
	| { admitted: false; code: CloseCode; reason: string };

const MAX_GAPS = 3;
const MAX_READS = 10;

export class Room {
	readonly sessions = new Set<Session>();
	/** The committed log. */
	readonly tail: Tail;
	/** Read-only for everybody, since later rows cannot be read [S5]. */
	readonly damaged: boolean;
	#owners: Owners;
	#schema: number;
	#limits: Limits;
	#wants: Wants;
	#company: Company;
	#waiting: Waiting;
	/** Judges what arrives: the committed state and all that waits for its commit. */
	#accepted: DocumentState;
	#seq: number;

	constructor({ tail, owners, schema, damaged = false, limits, wants }: Parts) {
		this.tail = tail;
		this.damaged = damaged;
		this.#owners = new Owners(owners);
		this.#schema = schema;
		this.#limits = limits;
		this.#wants = wants;
		const { sessions } = this;
		this.#company = new Company({ sessions, owners: this.#owners, limits, tickAt: (at) => wants.tick(at) });
		this.#waiting = new Waiting(limits);
		this.#accepted = tail.state.clone();
		this.#seq = tail.position;
	}

	/** Nobody is here and nothing waits for its commit. */
	get isIdle(): boolean {
		return this.sessions.size === 0 && !this.hasPending && !this.#waiting.hasFlying;
	}

	get hasPending(): boolean {
		return this.#waiting.hasPending;
	}

	/** Somebody has come. `client` is the id they said they write under, if they said one. */
	join(visitor: Visitor, client: number | null, now: number): Session {
		const mode = this.damaged ? 'read' : visitor.mode;
		const session = newSession({ ...visitor, mode }, this.#limits, now);
		this.sessions.add(session);
		if (session.schema !== null && session.schema < this.#schema) {
			this.dismiss(session, CLOSE.reload, 'the document needs a newer editor', now); // [S10]
			return session;
		}
		if (client !== null) this.#owners.claim(session.seat, client);

		// A reader is not asked for what we lack: it could only send what would be dropped [S3].
		if (session.mode === 'write') this.#ask(session);
		this.#company.tellWhoIsHere(session);
		if (this.damaged) send(session, [frames.changed('damaged')]);
		return session;
	}

	/** A message of one session. Bytes are kept as views until they are stored. */
	receive(session: Session, bytes: Uint8Array, now: number): void {
		if (session.state === 'left') return;
		try {
			const message = frames.readFrame(bytes, this.#limits);
			if (message.type === 'step1') this.#hearStep1(session, decodeVector(message.vector), now);
			else if (message.type === 'awareness') this.#company.show(session, message.entries, now);
			else if (message.type === 'queryAwareness') this.#company.tellWhoIsHere(session);
			else if (message.update.length > this.#limits[`${message.type}Bytes`]) {
				this.dismiss(session, CLOSE.tooBig, 'too big', now);
			} else this.#take(session, message.type, message.update, now);
		} catch (error) {
			if (!(error instanceof Malformed)) throw error;
			this.#wants.quarantine({ session, bytes, reason: error.message });
			this.dismiss(session, CLOSE.malformed, error.message, now);
		}
	}

	/** The connection has ended, or is to. What it sent and we accepted is still committed. */
	leave(session: Session, now: number): void {
		if (session.state === 'left') return;
		session.state = 'left';
		this.sessions.delete(session);
		this.#company.left(session, now);
	}

	dismiss(session: Session, code: CloseCode, reason: string, now: number): void {
		this.leave(session, now);
		session.peer.close(code, reason);
	}

	/** Rights may change: nothing more is taken from this session until it is judged [S7]. */
	suspend(session: Session): void {
		hold(session, 'judged');
	}

	/**
	 * Judged again: goes on as it was, or has to go [S7]. Who may do something else than before comes back for it, so that
	 * a connection is one thing all its life.
	 */
	judged(session: Session, verdict: Verdict, now: number): void {
		if (session.state === 'left') return;
		if (!verdict.admitted) return this.dismiss(session, verdict.code, verdict.reason, now);
		const mode = this.damaged ? 'read' : verdict.mode;
		if (mode !== session.mode || verdict.seat.id !== session.seat.id) {
			return this.dismiss(session, CLOSE.judgeAgain, 'rights changed', now);
		}
		session.signIn = verdict.signIn;
		release(session, 'judged');
	}

	/** A topic of this document changed. */
	announce(topic: string): void {
		const packed = [frames.packFrames([frames.changed(topic)])];
		for (const session of this.sessions) session.peer.send(packed);
	}

	/** What was put off until now: cursors that moved often, questions asked too often. */
	tick(now: number): void {
		this.#company.tick(now);
		for (const session of this.sessions) {
			const { waiting } = session.questions;
			if (waiting) this.#hearStep1(session, waiting, now);
		}
	}

	/** Takes what waits, to be committed; `settle` or `fallBack` must follow. */
	take(maxBytes: number): readonly Flying[] {
		return this.#waiting.take(maxBytes, () => ++this.#seq);
	}

	/** The rows taken have been committed or refused, in order. Only now does anybody see them [S1]. */
	settle(outcomes: readonly Outcome[], now: number): void {
		const rows = this.#waiting.land();
		const stored = rows.filter((_, place) => outcomes[place] === 'stored');
		const refused = rows.filter((_, place) => outcomes[place] !== 'stored');

		const packed = stored.map((row) => this.#commit(row, now));
		this.#relay(stored, packed);
		if (refused.length > 0) this.#refuse(refused, now);
		this.#tellSaved(stored.flatMap(({ settles }) => settles.map(({ session }) => session)));
		for (const { session, weight } of rows) this.#lighten(session, weight);
		for (const session of this.sessions) release(session, 'away');
	}

	/** PostgreSQL is away: what people type stays on their side of the wire until it is back. */
	hold(): void {
		for (const session of this.sessions) if (session.mode === 'write') hold(session, 'away');
	}

	/**
	 * Back to the committed state: a commit failed for good, or too much waits for it. Clients come back and send again
	 * what was not stored. What is in flight stays so: `settle` says what became of it.
	 */
	fallBack(now: number): void {
		this.#waiting.dropPending();
		this.#judgeAnew();
		for (const session of [...this.sessions]) this.dismiss(session, CLOSE.restarting, 'not stored, come back', now);
	}

	/**
	 * The part of the snapshot that a client with this vector lacks, as a frame that many may share. `foldedTo` says of
	 * which snapshot: where another was made meanwhile, rows between the two would be missing, so it is asked for again.
	 */
	give(
		session: Session,
		vector: ReadonlyMap<number, number>,
		{ foldedTo, frame }: { foldedTo: number; frame: Uint8Array },
		now: number
	): void {
		if (session.state === 'left') return;
		if (foldedTo !== this.tail.foldedTo) return this.#wantSnapshot(session, vector, now);
		session.reads = 0;
		session.peer.send([frame, frames.packFrames(this.tail.since(vector))]);
		session.state = 'live';
	}

	#ask(session: Session): void {
		session.asked = true;
		send(session, [frames.step1(this.#accepted.encodeVector())]);
	}

	#hearStep1(session: Session, vector: ReadonlyMap<number, number>, now: number): void {
		const asked = session.questions.ask(vector, now);
		if (asked.answer) this.#answer(session, asked.answer, now);
		else this.#wants.tick(asked.at);
	}

	/** What the client lacks of the committed document. From here on it gets what is committed. */
	#answer(session: Session, vector: ReadonlyMap<number, number>, now: number): void {
		if (this.tail.isBehindSnapshot(vector)) return this.#wantSnapshot(session, vector, now);
		send(session, this.tail.since(vector));
		session.state = 'live';
	}

	/** Folds that keep passing a reading by are not waited for without end. */
	#wantSnapshot(session: Session, vector: ReadonlyMap<number, number>, now: number): void {
		if (++session.reads > MAX_READS) return this.dismiss(session, CLOSE.restarting, 'come back', now);
		this.#wants.snapshot(session, vector);
	}

	#take(session: Session, type: 'step2' | 'update', bytes: Uint8Array, now: number): void {
		const number = session.ledger.next();
		if (type === 'step2') session.asked = false;

		const scanned = scan(bytes, this.#accepted.known);
		if (scanned.kind === 'refused') throw new Malformed(scanned.reason);
		if (scanned.kind === 'gap') {
			if (session.mode === 'write') this.#bridge(session, type, bytes, scanned.contents, now);
			return;
		}

		// A step 2 answers everything before it: what had a gap is in it.
		const numbers = type === 'step2' ? session.ledger.upTo(number) : [number];
		if (type === 'step2') session.gaps = 0;
		if (this.#accepted.covers(scanned)) return this.#settleWithTheRest(session, numbers);
		if (session.mode === 'read') return; // [S3] dropped without closing: honest readers send deletions too
		this.#accept(session, scanned, numbers, now);
	}

	/** An update that stands on something we lack is not stored: the client is asked for all that we lack. */
	#bridge(session: Session, type: 'step2' | 'update', bytes: Uint8Array, contents: Contents, now: number): void {
		if (type === 'step2') {
			if (++session.gaps > MAX_GAPS) throw new Malformed('a gap that stays');
			const standing = standAlone(bytes, contents, this.#accepted.known);
			const scanned = standing && scan(standing, this.#accepted.known);
			if (scanned?.kind === 'fits' && !this.#accepted.covers(scanned)) this.#accept(session, scanned, [], now);
		}
		if (session.state === 'left' || session.asked) return;
		this.#wants.resync();
		this.#ask(session);
	}

	#accept(session: Session, { bytes, structs, deletes, schema }: Fitting, numbers: number[], now: number): void {
		if (structs.length > 0 && this.#size > this.#limits.documentBytes) throw new Malformed('the document is full');
		for (const { client } of structs) {
			if (!this.#owners.claim(session.seat, client)) throw new Malformed('a struct under the id of somebody else'); // [S4]
		}
		this.#accepted.add({ structs, deletes });

		const clients = this.#owners.unwritten(structs.map(({ client }) => client));
		const rises = schema > this.#schema ? schema : null;
		const row = this.#waiting.add(session, bytes, { structs, deletes }, { clients, schema: rises, now });
		for (const number of numbers) row.settles.push({ session, number });

		if (this.#waiting.bytes > this.#limits.roomBytes) return this.fallBack(now);
		this.#burden(session, bytes.length);
		if (!this.#waiting.hasFlying) this.#wants.commit();
	}

	/** Length of the document as updates, folded or not. */
	get #size(): number {
		return this.tail.foldedSize + this.tail.load.bytes + this.#waiting.bytes;
	}

	/** A writer is slowed, never refused: what is too much for now stays in their socket. */
	#burden(session: Session, bytes: number): void {
		session.uncommitted.messages++;
		session.uncommitted.bytes += bytes;
		const { uncommittedMessages, uncommittedBytes } = this.#limits;
		const { uncommitted } = session;
		if (uncommitted.messages > uncommittedMessages || uncommitted.bytes > uncommittedBytes) hold(session, 'slowed');
	}

	#lighten(session: Session, { messages, bytes }: { messages: number; bytes: number }): void {
		session.uncommitted.messages -= messages;
		session.uncommitted.bytes -= bytes;
		release(session, 'slowed');
	}

	/** Nothing new in it; but what makes it so may still wait for its commit, and "saved" is a promise. */
	#settleWithTheRest(session: Session, numbers: number[]): void {
		if (this.#waiting.settleWithLast(numbers.map((number) => ({ session, number })))) return;
		for (const number of numbers) session.ledger.settle(number);
		this.#tellSaved([session]);
	}

	/** Makes a stored row part of what others may see, and returns it as the frames they get. */
	#commit({ seq, bytes, parts, clients, schema, settles }: Flying, now: number): Buffer {
		const updates = unpackRow(bytes);
		this.tail.add(
			seq,
			updates.map((update, place) => ({ update, ...parts[place]! }))
		);
		this.#owners.written(clients);
		for (const { session, number } of settles) session.ledger.settle(number);
		if (schema !== null) this.#raiseSchema(schema, now);
		return frames.packFrames(updates.map(frames.update));
	}

	/** Editors that do not know the new names would delete them: they go before they see any [S10]. */
	#raiseSchema(schema: number, now: number): void {
		this.#schema = Math.max(this.#schema, schema);
		for (const session of [...this.sessions]) {
			if (session.schema === null || session.schema >= this.#schema) continue;
			this.dismiss(session, CLOSE.reload, 'the document needs a newer editor', now);
		}
	}

	/** Everybody gets what the others wrote: the same bytes for all, less one's own. */
	#relay(rows: readonly Flying[], packed: readonly Buffer[]): void {
		if (rows.length === 0) return;
		const whole = packed.length === 1 ? packed[0]! : Buffer.concat(packed);
		const authors = new Set(rows.map(({ session }) => session));
		for (const session of this.sessions) {
			if (session.state !== 'live') continue;
			const others = authors.has(session) ? packed.filter((_, place) => rows[place]!.session !== session) : [whole];
			if (others.length > 0) session.peer.send(others);
		}
	}

	/**
	 * The database found that a seat may no longer write [S3]. Others have not seen what was refused, but tabs of one
	 * browser hand edits to each other; so whatever was to follow it in the log is not stored either, and everybody
	 * concerned comes back, is judged again and sends again.
	 */
	#refuse(rows: readonly Flying[], now: number): void {
		const turnedAway = new Set([
			...rows.flatMap(({ session, settles }) => [session, ...settles.map((one) => one.session)]),
			...this.#waiting.writers()
		]);
		this.#waiting.dropPending();
		for (const session of turnedAway) {
			this.dismiss(session, CLOSE.judgeAgain, 'no right to write', now);
		}
		this.#judgeAnew();
	}

	#judgeAnew(): void {
		this.#accepted = this.tail.state.clone();
		for (const part of this.#waiting.parts()) this.#accepted.add(part);
	}

	#tellSaved(sessions: Iterable<Session>): void {
		for (const session of new Set(sessions)) {
			if (session.state === 'left') continue;
			const count = session.ledger.news();
			if (count !== null) session.peer.saved(count, this.tail.position);
		}
	}
}

const send = (session: Session, messages: readonly Uint8Array[]) => session.peer.send([frames.packFrames(messages)]);
