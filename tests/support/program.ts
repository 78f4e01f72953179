// A program at the socket of a running server, with the cookie of somebody who is signed in at a browser.
import type * as Y from 'yjs';
import { ROOT } from '$shared/document/names';
import type { Visitor } from './browser';
import { isSaved, stockClient, until } from './stock-client';

/** Changes a document as this person, by no editor. Resolves when the server has the change. */
export async function changeAsProgram(
	{ page, address }: Visitor,
	documentId: string,
	change: (root: Y.XmlFragment) => void
): Promise<void> {
	const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
	const client = stockClient(`${address.replace(/^http/, 'ws')}/sync`, { documentId, cookie });
	await until(() => client.provider.synced, 'the document is there');
	client.doc.transact(() => change(client.doc.getXmlFragment(ROOT)));
	await until(() => isSaved(client), 'the change is saved');
	client.provider.destroy();
}
