// The frames of the wire (docs/SYNC.md §2), read and written.
import { MESSAGE, SYNC } from '$shared/sync/protocol';
import { ByteReader, Malformed, uintLength, writeUint } from './bytes';

export type Message =
	| { type: 'step1'; vector: Uint8Array }
	| { type: 'step2' | 'update'; update: Uint8Array }
	| { type: 'awareness'; entries: AwarenessEntry[] }
	| { type: 'queryAwareness' };

/** What one client says of itself; null: it has left. */
export interface AwarenessEntry {
	client: number;
	clock: number;
	state: Record<string, unknown> | null;
}

/** Throws Malformed. */
export function readFrame(bytes: Uint8Array, limits: { awarenessBytes: number }): Message {
	const reader = new ByteReader(bytes);
	const message = readMessage(reader, limits);
	if (!reader.done) throw new Malformed('bytes behind the message');
	return message;
}

function readMessage(reader: ByteReader, { awarenessBytes }: { awarenessBytes: number }): Message {
	const type = reader.uint();
	if (type === MESSAGE.awareness) return { type: 'awareness', entries: readAwareness(reader.block(), awarenessBytes) };
	if (type === MESSAGE.queryAwareness) return { type: 'queryAwareness' };
	if (type !== MESSAGE.sync) throw new Malformed(`a message of type ${type}`);

	const kind = reader.uint();
	if (kind === SYNC.step1) return { type: 'step1', vector: reader.block() };
	if (kind === SYNC.step2) return { type: 'step2', update: reader.block() };
	if (kind === SYNC.update) return { type: 'update', update: reader.block() };
	throw new Malformed(`a sync message of type ${kind}`);
}

/** Entries longer than `maxBytes` are left out: the stock client repeats other people's, and may not be closed for it. */
function readAwareness(bytes: Uint8Array, maxBytes: number): AwarenessEntry[] {
	const reader = new ByteReader(bytes);
	const entries: AwarenessEntry[] = [];
	for (let left = reader.uint(); left > 0; left--) {
		const client = reader.uint();
		const clock = reader.uint();
		const start = reader.at;
		const json = reader.text();
		if (reader.at - start <= maxBytes) entries.push({ client, clock, state: parseState(json) });
	}
	return entries;
}

function parseState(json: string): AwarenessEntry['state'] {
	let state: unknown;
	try {
		state = JSON.parse(json);
	} catch (error) {
		throw new Malformed('an awareness that is not JSON', { cause: error });
	}
	if (state === null) return null;
	if (typeof state !== 'object' || Array.isArray(state)) throw new Malformed('an awareness that is no object');
	return state as Record<string, unknown>;
}

const frame = (...parts: (number | Uint8Array)[]): Uint8Array => {
	let length = 0;
	for (const part of parts)
		length += typeof part === 'number' ? uintLength(part) : uintLength(part.length) + part.length;
	const bytes = Buffer.allocUnsafe(length);
	let at = 0;
	for (const part of parts) {
		at = writeUint(bytes, at, typeof part === 'number' ? part : part.length);
		if (typeof part === 'number') continue;
		bytes.set(part, at);
		at += part.length;
	}
	return bytes;
};

export const step1 = (vector: Uint8Array) => frame(MESSAGE.sync, SYNC.step1, vector);
export const step2 = (update: Uint8Array) => frame(MESSAGE.sync, SYNC.step2, update);
export const update = (bytes: Uint8Array) => frame(MESSAGE.sync, SYNC.update, bytes);

/** The first `count` step-2 and update messages of a connection are settled; the log stands at `position`. */
export const saved = (count: number, position: number) => frame(MESSAGE.saved, count, position);

const utf8 = new TextEncoder();

export function awareness(entries: readonly AwarenessEntry[]): Uint8Array {
	const parts: Uint8Array[] = [];
	const uint = (value: number) => {
		const bytes = new Uint8Array(uintLength(value));
		writeUint(bytes, 0, value);
		parts.push(bytes);
	};
	uint(entries.length);
	for (const { client, clock, state } of entries) {
		const json = utf8.encode(JSON.stringify(state));
		uint(client);
		uint(clock);
		uint(json.length);
		parts.push(json);
	}
	return frame(MESSAGE.awareness, Buffer.concat(parts));
}

/** A topic of this document changed: fetch it again. */
export const changed = (topic: string) => frame(MESSAGE.changed, utf8.encode(topic));

/**
 * Wraps messages as WebSocket frames (RFC 6455 §5.2: final, binary, unmasked), one behind the other in one buffer, so
 * that many readers share the bytes and each socket is written once. The buffer has memory of its own: in one of Node's
 * pools a frame that waits for a slow reader would keep everything else that was in the pool then.
 */
export function packFrames(messages: readonly Uint8Array[]): Buffer {
	let length = 0;
	for (const message of messages) length += headLength(message.length) + message.length;
	const packed = Buffer.allocUnsafeSlow(length);
	let at = 0;
	for (const message of messages) {
		packed[at++] = 0x82;
		if (message.length < 126) {
			packed[at++] = message.length;
		} else if (message.length < 0x10000) {
			packed[at++] = 126;
			at = packed.writeUInt16BE(message.length, at);
		} else {
			packed[at++] = 127;
			at = packed.writeUInt32BE(0, at);
			at = packed.writeUInt32BE(message.length, at);
		}
		packed.set(message, at);
		at += message.length;
	}
	return packed;
}

const headLength = (length: number) => (length < 126 ? 2 : length < 0x10000 ? 4 : 10);
