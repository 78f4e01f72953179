// A far end that hears nothing but whether what it sent is stored: by it the server edits through the room's own door.
import { CLOSE } from '$shared/sync/protocol';
import { EditRefused } from './refusals';
import type { Peer } from './session';

/** How long the server waits for an edit of its own to be committed. */
const WRITTEN_WITHIN_MS = 30_000;

/** `written` resolves at the first word that something is stored; it rejects with EditRefused. */
export function silentPeer(): { peer: Peer; written: Promise<void> } {
	const peer = { send() {}, pause() {}, resume() {} };
	let tell: Pick<Peer, 'saved' | 'close'> = { saved() {}, close() {} };
	const written = new Promise<void>((resolve, reject) => {
		tell = { saved: () => resolve(), close: (code) => reject(new EditRefused(code)) };
		setTimeout(() => reject(new EditRefused(CLOSE.restarting)), WRITTEN_WITHIN_MS).unref();
	});
	written.catch(() => {}); // refused before anybody waits for it
	return { peer: { ...peer, ...tell }, written };
}
