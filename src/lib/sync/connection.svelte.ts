// The live link between this page's copy of a document and its room: the stock provider, with acknowledgements.
import { readVarString, readVarUint, type Decoder } from 'lib0/decoding';
import { untrack } from 'svelte';
import { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';
import { CLOSE, MESSAGE, SCHEMA_NUMBER } from '$shared/sync/protocol';
import { countingSocket } from './counting-socket';
import {
	CALM_MS,
	endOf,
	initialSaveState,
	saveStateAfter,
	saveStatusOf,
	unsavedIn,
	type SaveEvent,
	type SaveStatus
} from './save-state';

export interface ConnectionOptions {
	documentId: string;
	epoch: number;
	/** Already holds the state that came with the page. */
	doc: Y.Doc;
	mayWrite: boolean;
	/** How others see this person until the server puts in what it knows. */
	user: { name: string; organisation: string };
	/** Something beside the text has changed: fetch it again. */
	onchanged: (topic: string) => void;
}

export class Connection {
	readonly provider: WebsocketProvider;
	#mayWrite = $state(false);
	#state = $state.raw(initialSaveState);
	#now = $state.raw(Date.now());
	#calm: ReturnType<typeof setTimeout> | undefined;
	readonly #doc: Y.Doc;

	/** Changes that only this page holds. */
	readonly unsaved: number = $derived(unsavedIn(this.#state));
	readonly status: SaveStatus = $derived(
		!this.#mayWrite && this.unsaved > 0
			? { kind: 'refused', unsaved: this.unsaved }
			: saveStatusOf(this.#state, this.#now)
	);

	constructor({ documentId, epoch, doc, mayWrite, user, onchanged }: ConnectionOptions) {
		this.#doc = doc;
		this.#mayWrite = mayWrite;
		// Before the provider is made, so that a change is counted before the message that carries it.
		doc.on('update', this.#countChange);

		this.provider = new WebsocketProvider(`${location.origin.replace(/^http/, 'ws')}/sync`, documentId, doc, {
			params: { schema: String(SCHEMA_NUMBER), client: String(doc.clientID), epoch: String(epoch) },
			// The channel between tabs would carry changes past the server, also between two people on one computer.
			disableBc: true,
			shouldReconnect: ({ code }) => endOf(code) === null,
			WebSocketPolyfill: countingSocket({
				mayWrite: () => this.#mayWrite,
				onsent: (kind) => this.#note({ type: 'sent', kind })
			})
		});
		this.provider.messageHandlers[MESSAGE.saved] = (_encoder: unknown, decoder: Decoder) => this.#hearSaved(decoder);
		this.provider.messageHandlers[MESSAGE.changed] = (_encoder: unknown, decoder: Decoder) =>
			onchanged(readVarString(decoder));
		this.provider.on('status', ({ status }) => status === 'connected' && this.#note({ type: 'opened' }));
		this.provider.on('connection-close', (event) => {
			this.#note({ type: 'closed', code: event?.code ?? null });
			// The server has judged us anew: ask what we may do now.
			if (event?.code === CLOSE.judgeAgain) onchanged('rights');
		});
		this.provider.awareness.setLocalStateField('user', user);
		window.addEventListener('beforeunload', this.#warn);
	}

	/** From now on changes are sent, or are not. */
	allow(mayWrite: boolean): void {
		this.#mayWrite = mayWrite;
	}

	/** Ends the link for good. The document stays as it is. */
	close(): void {
		clearTimeout(this.#calm);
		window.removeEventListener('beforeunload', this.#warn);
		this.#doc.off('update', this.#countChange);
		this.provider.destroy();
	}

	#countChange = (_update: Uint8Array, origin: unknown): void => {
		if (this.#mayWrite && origin !== this.provider) this.#note({ type: 'changed' });
	};

	#hearSaved(decoder: Decoder): void {
		const count = readVarUint(decoder);
		this.#note({ type: 'saved', count, at: Date.now() });
		clearTimeout(this.#calm);
		this.#calm = setTimeout(() => (this.#now = Date.now()), CALM_MS);
	}

	#note(event: SaveEvent): void {
		this.#state = saveStateAfter(
			untrack(() => this.#state),
			event
		);
	}

	/** Asks before the page is left while something is on its way. */
	#warn = (event: BeforeUnloadEvent): void => {
		if (unsavedIn(this.#state) > 0) event.preventDefault();
	};
}
