// A WebSocket that knows which of the messages it sends carry changes: the server acknowledges them by their number.
import { MESSAGE, SYNC } from '$shared/sync/protocol';

type Change = 'step2' | 'update';

/** What a frame carries, or null: everything but a step 2 and an update is not counted (docs/SYNC.md §2). */
export function changeIn(frame: Uint8Array): Change | null {
	// All these numbers are below 128, so each varint is one byte.
	if (frame[0] !== MESSAGE.sync) return null;
	if (frame[1] === SYNC.step2) return 'step2';
	return frame[1] === SYNC.update ? 'update' : null;
}

/**
 * The class to give to the stock provider as `WebSocketPolyfill`. Where `mayWrite` says no, changes stay here: an honest
 * reader's Yjs makes deletions of its own while it cleans up formats [S3].
 */
export const countingSocket = ({ mayWrite, onsent }: { mayWrite: () => boolean; onsent: (kind: Change) => void }) =>
	class extends WebSocket {
		override send(data: Parameters<WebSocket['send']>[0]): void {
			const kind = data instanceof Uint8Array ? changeIn(data) : null;
			if (kind && !mayWrite()) return;
			super.send(data);
			if (kind) onsent(kind);
		}
	};
