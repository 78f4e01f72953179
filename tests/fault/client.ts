// A person with the stock y-websocket client and a pencil: what the server shows and promises them goes into a ledger.
import * as decoding from 'lib0/decoding';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { DocumentState } from '$server/sync/state';
import { ROOT } from '$shared/document/names';
import { MESSAGE } from '$shared/sync/protocol';
import { enter } from '../support/ledger';
import type { Random } from '../support/edits';

export interface Door {
	/** ws://host:port */
	address: string;
	documentId: string;
	cookie: string;
}

export class Client {
	readonly doc = new Y.Doc();
	/** Everything the server has shown or promised, on any connection. */
	readonly ledger = new DocumentState();
	readonly provider: WebsocketProvider;
	/** Codes that connections were closed with. */
	readonly closes: number[] = [];
	/** How many edits this person made. */
	edits = 0;
	/** From an edit to the word that it is saved, in milliseconds. */
	readonly waits: number[] = [];
	#unsaved: { frame: Uint8Array; at: number }[] = [];
	#saved = 0;
	#pencil: NodeJS.Timeout | null = null;
	#own: Y.XmlText | null = null;

	constructor({ address, documentId, cookie }: Door) {
		// What an abandoned connection still brings is of another count.
		const note = (socket: unknown, data: Uint8Array) => this.provider.ws === socket && this.#note(data);
		const begin = () => this.#begin();
		const send = (data: Uint8Array) => this.#unsaved.push({ frame: data, at: performance.now() });
		const closed = (code: number) => this.closes.push(code);

		class Socket extends WebSocket {
			constructor(url: string | URL) {
				super(url, { headers: { cookie } });
				begin();
				// The provider asks for ArrayBuffers.
				this.on('message', (data: ArrayBuffer) => note(this, new Uint8Array(data)));
				this.on('close', closed);
				// The provider listens too, but a socket that fails before it does would end the process.
				this.on('error', () => {});
			}

			override send(data: Uint8Array): void {
				if (data[0] === MESSAGE.sync && data[1]! > 0) send(data);
				super.send(data);
			}
		}
		this.provider = new WebsocketProvider(`${address}/sync`, documentId, this.doc, {
			WebSocketPolyfill: Socket as unknown as typeof globalThis.WebSocket,
			disableBc: true,
			maxBackoffTime: 1_000
		});
		// Left alone, it would write a line to the console for each message it does not know.
		this.provider.messageHandlers[MESSAGE.saved] = () => {};
		this.provider.messageHandlers[MESSAGE.changed] = () => {};
	}

	get isSaved(): boolean {
		return this.provider.synced && this.provider.wsconnected && this.#unsaved.length === 0;
	}

	get text(): string {
		return this.doc.getXmlFragment(ROOT).toString();
	}

	/** Writes and deletes so many times a second, until `rest`. */
	write(perSecond: number, random: Random): void {
		const everyMs = Math.max(10, 1_000 / perSecond);
		let due = 0;
		this.#pencil = setInterval(() => {
			for (due += (perSecond * everyMs) / 1_000; due >= 1; due--) this.edit(random);
		}, everyMs);
	}

	rest(): void {
		if (this.#pencil) clearInterval(this.#pencil);
		this.#pencil = null;
	}

	/** A letter or a word at the end of one's own block; now and then some of it goes. */
	edit(random: Random, words = ['a', 'o', 'ñandú ', ' 2026 ', '€']): void {
		const text = (this.#own ??= this.#newBlock());
		this.edits++;
		if (random() < 0.1 && text.length > 10) text.delete(Math.floor(random() * (text.length - 4)), 2);
		else text.insert(text.length, words[Math.floor(random() * words.length)]!);
	}

	/** One's block anew: many bytes, and a document that does not grow. */
	rewrite(words: string): void {
		const text = (this.#own ??= this.#newBlock());
		this.edits++;
		this.doc.transact(() => {
			text.delete(0, text.length);
			text.insert(0, words);
		});
	}

	/** Goes away and stays away. */
	leave(): void {
		this.provider.disconnect();
	}

	comeBack(): void {
		this.provider.connect();
	}

	close(): void {
		this.rest();
		this.provider.destroy();
	}

	#newBlock(): Y.XmlText {
		const block = new Y.XmlElement('paragraph');
		const text = new Y.XmlText();
		block.insert(0, [text]);
		this.doc.getXmlFragment(ROOT).push([block]);
		return text;
	}

	#begin(): void {
		this.#unsaved = [];
		this.#saved = 0;
	}

	#note(data: Uint8Array): void {
		if (data[0] === MESSAGE.sync && data[1]! > 0) enter(this.ledger, data);
		if (data[0] !== MESSAGE.saved) return;
		const decoder = decoding.createDecoder(data);
		decoding.readVarUint(decoder);
		const saved = decoding.readVarUint(decoder);
		for (const { frame, at } of this.#unsaved.splice(0, saved - this.#saved)) {
			enter(this.ledger, frame);
			this.waits.push(performance.now() - at);
		}
		this.#saved = saved;
	}
}
