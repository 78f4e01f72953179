// The live link between this page's copy of a document and its room: the stock provider, with acknowledgements, and
// our own mind about when to come back.
import { readVarString, readVarUint, readVarUint8Array, type Decoder } from 'lib0/decoding';
import { createEncoder, toUint8Array, writeVarUint, type Encoder } from 'lib0/encoding';
import { untrack } from 'svelte';
import { readSyncMessage, writeSyncStep1 } from 'y-protocols/sync';
import { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';
import type { Limits } from '$shared/sync/limits';
import { CLOSE, MESSAGE, SCHEMA_NUMBER, SYNC } from '$shared/sync/protocol';
import { countingSocket } from './counting-socket';
import { FrameBatch } from './frame-batch';
import { Reconnect } from './reconnect';
import {
	atRiskIn,
	CALM_MS,
	initialSaveState,
	saveStateAfter,
	saveStatusOf,
	unsavedIn,
	type End,
	type SaveEvent,
	type SaveStatus
} from './save-state';
import { Unheard, Watchdog } from './watchdog';

export interface ConnectionOptions {
	documentId: string;
	epoch: number;
	/** Position of the log that `doc` shows. */
	seen: number;
	/** Already holds the state that came with the page. */
	doc: Y.Doc;
	mayWrite: boolean;
	limits: Pick<Limits, 'updateBytes' | 'step2Bytes'>;
	/** Whose page this is. The name is what others see until the server puts in what it knows. */
	user: { id: string; name: string; organisation: string };
	/** Something beside the text has changed: fetch it again. */
	onchanged: (topic: string) => void;
}

const LOOK_EVERY_MS = 1_000;

export class Connection {
	readonly provider: WebsocketProvider;
	#mayWrite = $state(false);
	#state = $state.raw(initialSaveState);
	#now = $state.raw(Date.now());
	#calm: ReturnType<typeof setTimeout> | undefined;
	#watch: ReturnType<typeof setInterval>;
	#seen: number;
	readonly doc: Y.Doc;
	/** How many changes a transaction from there stands for. */
	weigh: (origin: unknown) => number = () => 1;
	/** What others have written is about to be shown. */
	onremote = (): void => {};
	/** Something has become more or less safe. */
	onnote = (): void => {};
	readonly #params: Record<string, string>;
	readonly #remote: FrameBatch;
	readonly #reconnect: Reconnect;
	readonly #watchdog = new Watchdog();
	readonly #unheard = new Unheard();
	readonly #onchanged: (topic: string) => void;
	#wasOpen = false;

	/** Changes that the server does not hold. */
	readonly unsaved: number = $derived(unsavedIn(this.#state));
	/** Changes that would be lost with the page. */
	readonly atRisk: number = $derived(atRiskIn(this.#state));
	readonly status: SaveStatus = $derived(
		!this.#mayWrite && this.unsaved > 0 && this.#state.end === null
			? { kind: 'refused', unsaved: this.unsaved }
			: saveStatusOf(this.#state, this.#now)
	);

	constructor({ documentId, epoch, seen, doc, mayWrite, limits, user, onchanged }: ConnectionOptions) {
		this.doc = doc;
		this.#seen = seen;
		this.#onchanged = onchanged;
		this.#mayWrite = mayWrite;
		this.#params = {
			schema: String(SCHEMA_NUMBER),
			client: String(doc.clientID),
			epoch: String(epoch),
			person: user.id
		};
		// Before the provider is made, so that a change is counted before the message that carries it.
		doc.on('update', this.#countChange);

		this.provider = new WebsocketProvider(`${location.origin.replace(/^http/, 'ws')}/sync`, documentId, doc, {
			connect: false,
			// The channel between tabs would carry changes past the server, also between two people on one computer.
			disableBc: true,
			WebSocketPolyfill: countingSocket({
				mayWrite: () => this.#mayWrite,
				limits,
				onsent: (kind) => this.#note({ type: 'sent', kind }),
				ontoobig: () => this.end('tooLarge')
			})
		});
		this.#remote = new FrameBatch(doc, this.provider);
		this.#remote.before = () => this.onremote();
		this.#reconnect = new Reconnect({ connect: this.#connect, giveUp: () => this.provider.ws?.close() });
		const { messageHandlers } = this.provider;
		messageHandlers[MESSAGE.sync] = (encoder: Encoder, decoder: Decoder) => this.#hearSync(encoder, decoder);
		messageHandlers[MESSAGE.saved] = (_encoder: unknown, decoder: Decoder) => this.#hearSaved(decoder);
		messageHandlers[MESSAGE.changed] = (_encoder: unknown, decoder: Decoder) => onchanged(readVarString(decoder));
		this.provider.on('status', ({ status }) => status === 'connected' && this.#opened());
		this.provider.on('sync', (synced) => synced && this.#note({ type: 'synced' }));
		this.provider.on('connection-close', (event) => {
			this.#closed(event?.code ?? null);
			// The server has judged us anew: ask what we may do now.
			if (event?.code === CLOSE.judgeAgain) onchanged('rights');
		});
		this.provider.awareness.setLocalStateField('user', { name: user.name, organisation: user.organisation });
		window.addEventListener('beforeunload', this.#warn);
		window.addEventListener('online', this.#hope);
		window.addEventListener('offline', this.#despair);
		document.addEventListener('visibilitychange', this.#hope);
		this.#watch = setInterval(this.#look, LOOK_EVERY_MS);
		this.#reconnect.now();
	}

	/** The last position in the log that this page was told of. */
	get seen(): number {
		return this.#seen;
	}

	/** The server's whole text is here. */
	get hasAll(): boolean {
		return this.provider.synced;
	}

	/** Changes made here so far, safe or not. */
	get made(): number {
		return this.#state.made;
	}

	/** From now on changes are sent, or are not. */
	allow(mayWrite: boolean): void {
		const before = untrack(() => this.#mayWrite);
		this.#mayWrite = mayWrite;
		// The present connection was made by somebody who might not write: what was asked of it stayed here.
		if (mayWrite && !before && this.provider.ws) this.#again();
	}

	/** The first `made` changes are on this device; 0 where it keeps nothing any more. */
	keeps(made: number): void {
		this.#note({ type: 'kept', made });
	}

	/** Goes no further by itself. */
	end(end: End): void {
		this.#note({ type: 'ended', end });
		this.#reconnect.stop();
		// Not within a message that is just being sent.
		queueMicrotask(() => this.provider.disconnect());
	}

	/** What ended it is over: somebody has signed in again. */
	resume(): void {
		this.#note({ type: 'resumed' });
		this.#reconnect.now();
	}

	/** Ends the link for good. The document stays as it is. */
	close(): void {
		clearTimeout(this.#calm);
		clearInterval(this.#watch);
		window.removeEventListener('beforeunload', this.#warn);
		window.removeEventListener('online', this.#hope);
		window.removeEventListener('offline', this.#despair);
		document.removeEventListener('visibilitychange', this.#hope);
		this.doc.off('update', this.#countChange);
		this.#remote.stop();
		this.provider.destroy();
		this.#reconnect.stop();
	}

	#connect = (): void => {
		this.provider.params = { ...this.#params, seen: String(this.#seen) };
		this.provider.connect();
	};

	#again(): void {
		this.provider.disconnect();
		this.#reconnect.now();
	}

	#opened(): void {
		this.#reconnect.opened();
		this.#note({ type: 'opened' });
		// What was told while there was no connection is not told again.
		if (this.#wasOpen) this.#onchanged('missed');
		this.#wasOpen = true;
	}

	#closed(code: number | null): void {
		this.#note({ type: 'closed', code });
		// The provider would come back by its own clock, with everybody else.
		this.provider.shouldConnect = false;
		if (untrack(() => this.#state.end) === null) this.#reconnect.closed();
		else this.#reconnect.stop();
	}

	#hope = (): void => {
		if (!document.hidden) this.#reconnect.soon();
	};

	/** The network is gone: half a minute would pass until the provider finds out. */
	#despair = (): void => this.provider.ws?.close();

	#countChange = (_update: Uint8Array, origin: unknown): void => {
		if (this.#mayWrite && origin !== this.provider) this.#note({ type: 'changed', by: this.weigh(origin) });
	};

	#hearSync(encoder: Encoder, decoder: Decoder): void {
		const { pos } = decoder;
		const kind = readVarUint(decoder);
		if (kind === SYNC.update) return this.#remote.add(readVarUint8Array(decoder));
		if (kind === SYNC.step2) {
			// All that came before it is part of the same first picture.
			this.#remote.flush(readVarUint8Array(decoder));
			this.provider.synced = true;
			return;
		}
		decoder.pos = pos;
		this.#remote.flush();
		writeVarUint(encoder, MESSAGE.sync);
		readSyncMessage(decoder, encoder, this.doc, this.provider);
	}

	#hearSaved(decoder: Decoder): void {
		const count = readVarUint(decoder);
		this.#seen = Math.max(this.#seen, readVarUint(decoder));
		this.#note({ type: 'saved', count, at: Date.now() });
		clearTimeout(this.#calm);
		this.#calm = setTimeout(() => (this.#now = Date.now()), CALM_MS);
	}

	#look = (): void => {
		const { pendingStructs, pendingDs } = this.doc.store;
		const pending = this.provider.synced && (pendingStructs !== null || pendingDs !== null);
		const now = performance.now();
		const verdict = this.#watchdog.look(pending, now);
		if (verdict === 'ask') this.#ask();
		else if (verdict === 'beginAnew') this.end('stale');
		const { safe } = this.#state;
		if (!this.provider.synced || !this.#mayWrite) this.#unheard.reset();
		else if (this.#unheard.look({ unsaved: unsavedIn(this.#state), safe }, now)) this.#onchanged('rights');
	};

	/** For everything this page lacks. */
	#ask(): void {
		const { ws, wsconnected } = this.provider;
		if (!ws || !wsconnected) return;
		const encoder = createEncoder();
		writeVarUint(encoder, MESSAGE.sync);
		writeSyncStep1(encoder, this.doc);
		ws.send(toUint8Array(encoder));
	}

	#note(event: SaveEvent): void {
		this.#state = saveStateAfter(
			untrack(() => this.#state),
			event
		);
		this.onnote();
	}

	/** Asks before the page is left while something would be lost with it. */
	#warn = (event: BeforeUnloadEvent): void => {
		if (atRiskIn(this.#state) > 0) event.preventDefault();
	};
}
