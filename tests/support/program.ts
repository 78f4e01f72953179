// A program at the socket of a running server, with the cookie of somebody who is signed in at a browser.
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { ROOT } from '$shared/document/names';
import { MESSAGE } from '$shared/sync/protocol';
import type { Visitor } from './browser';

/** Changes a document as this person, by no editor. Resolves when the server has the change. */
export async function changeAsProgram(
	{ page, address }: Visitor,
	documentId: string,
	change: (root: Y.XmlFragment) => void
): Promise<void> {
	const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
	class Socket extends WebSocket {
		constructor(to: string | URL) {
			super(to, { headers: { cookie } });
		}
	}
	const doc = new Y.Doc();
	const provider = new WebsocketProvider(`${address.replace(/^http/, 'ws')}/sync`, documentId, doc, {
		WebSocketPolyfill: Socket as unknown as typeof globalThis.WebSocket,
		disableBc: true
	});
	provider.messageHandlers[MESSAGE.changed] = () => {};
	await new Promise((resolve) => provider.once('sync', resolve));
	const saved = new Promise<void>((resolve) => (provider.messageHandlers[MESSAGE.saved] = () => resolve()));
	doc.transact(() => change(doc.getXmlFragment(ROOT)));
	await saved;
	provider.destroy();
}
