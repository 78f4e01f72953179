// A WebSocket that knows which of the messages it sends carry changes: the server acknowledges them by their number.
import type { Limits } from '$shared/sync/limits';
import { MESSAGE, SYNC } from '$shared/sync/protocol';

type Change = 'step2' | 'update';

/** What a frame carries, or null: everything but a step 2 and an update is not counted (docs/SYNC.md §2). */
export function changeIn(frame: Uint8Array): Change | null {
	// All these numbers are below 128, so each varint is one byte.
	if (frame[0] !== MESSAGE.sync) return null;
	if (frame[1] === SYNC.step2) return 'step2';
	return frame[1] === SYNC.update ? 'update' : null;
}

export interface CountingOptions {
	mayWrite(): boolean;
	/** What the server takes. A larger message would end the connection, again and again. */
	limits: Pick<Limits, 'updateBytes' | 'step2Bytes'>;
	onsent(kind: Change): void;
	/** A change was too large and has not been sent: whatever comes behind it would stand on nothing. */
	ontoobig(): void;
}

/**
 * The class to give to the stock provider as `WebSocketPolyfill`. Where `mayWrite` says no, changes stay here: an honest
 * reader's Yjs makes deletions of its own while it cleans up formats [S3].
 */
export const countingSocket = ({ mayWrite, limits, onsent, ontoobig }: CountingOptions) =>
	class extends WebSocket {
		override send(data: Parameters<WebSocket['send']>[0]): void {
			const kind = data instanceof Uint8Array ? changeIn(data) : null;
			if (!kind) return super.send(data);
			if (!mayWrite()) return;
			if ((data as Uint8Array).length > limits[`${kind}Bytes`]) return ontoobig();
			super.send(data);
			onsent(kind);
		}
	};
