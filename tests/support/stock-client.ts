// The unmodified y-websocket client, with a count of what it sends and of what the server says is saved.
import * as decoding from 'lib0/decoding';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { ROOT } from '$shared/document/names';
import { MESSAGE } from '$shared/sync/protocol';

export interface StockClient {
	doc: Y.Doc;
	provider: WebsocketProvider;
	/** The text of the first block. */
	text: () => Y.XmlText;
	/** The count of the last `saved`, and how many messages it counts were sent. */
	saved: () => number;
	sent: () => number;
	/** Codes that sockets of this client were closed with. */
	closes: number[];
}

export interface Options {
	documentId: string;
	cookie?: string;
	origin?: string;
	params?: Record<string, string>;
}

/** Connects to `syncAddress` (ws://…/sync). Whoever calls it destroys the provider. */
export function stockClient(syncAddress: string, { documentId, cookie, origin, params }: Options): StockClient {
	const doc = new Y.Doc();
	const closes: number[] = [];
	let saved = 0;
	let sent = 0;

	class Socket extends WebSocket {
		constructor(address: string | URL) {
			super(address, { headers: { ...(cookie && { cookie }) }, origin });
			saved = 0;
			sent = 0;
			this.on('close', (code) => closes.push(code));
		}

		override send(data: Uint8Array): void {
			if (data[0] === MESSAGE.sync && data[1]! > 0) sent++;
			super.send(data);
		}
	}

	const provider = new WebsocketProvider(syncAddress, documentId, doc, {
		WebSocketPolyfill: Socket as unknown as typeof globalThis.WebSocket,
		disableBc: true,
		params,
		maxBackoffTime: 200
	});
	// Left alone, it would write a line to the console for each message it does not know.
	provider.messageHandlers[MESSAGE.changed] = () => {};
	provider.messageHandlers[MESSAGE.saved] = (_, decoder) => void (saved = decoding.readVarUint(decoder));
	const text = () => (doc.getXmlFragment(ROOT).get(0) as Y.XmlElement).get(0) as Y.XmlText;
	return { doc, provider, text, saved: () => saved, sent: () => sent, closes };
}

export const isSaved = (one: StockClient) => one.provider.wsconnected && one.sent() > 0 && one.saved() === one.sent();

/** Waits until it holds; fails in its own words when it does not within the time. */
export async function until(holds: () => boolean | Promise<boolean>, what: string, withinMs = 10_000): Promise<void> {
	const end = performance.now() + withinMs;
	while (!(await holds())) {
		if (performance.now() > end) throw new Error(`waited in vain until ${what}`);
		await new Promise((resolve) => setTimeout(resolve, 10));
	}
}
