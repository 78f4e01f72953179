// WebSocket frames of a client, made and read by hand: a bench that spends its time in a WebSocket library measures that.

const FIN = 0x80;
const MASK = 0x80;
export const OPCODE = { continuation: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;

/** A whole frame. It is masked with zeros, so the payload stays readable; servers unmask it all the same. */
export function makeFrame(payload: Uint8Array, opcode: number = OPCODE.binary): Buffer {
	const { length } = payload;
	const head = length < 126 ? 6 : length < 0x10000 ? 8 : 14;
	const frame = Buffer.alloc(head + length);
	frame[0] = FIN | opcode;
	if (length < 126) {
		frame[1] = MASK | length;
	} else if (length < 0x10000) {
		frame[1] = MASK | 126;
		frame.writeUInt16BE(length, 2);
	} else {
		frame[1] = MASK | 127;
		frame.writeBigUInt64BE(BigInt(length), 2);
	}
	frame.set(payload, head);
	return frame;
}

/** Called with a view that is gone when the call returns: whoever keeps it copies it. */
export type OnFrame = (opcode: number, payload: Buffer) => void;

const LONGEST_HEAD = 10;

/** Cuts what a server sends into frames. Chunks may end anywhere. */
export class FrameReader {
	#onframe: OnFrame;
	/** The beginning of a head, when a chunk ended inside it. */
	#head: Buffer = Buffer.alloc(0);
	/** The payload that a chunk ended in. */
	#body: Buffer | null = null;
	#filled = 0;
	#opcode = 0;

	constructor(onframe: OnFrame) {
		this.#onframe = onframe;
	}

	read(chunk: Buffer): void {
		if (this.#head.length > 0) {
			chunk = Buffer.concat([this.#head, chunk]);
			this.#head = Buffer.alloc(0);
		}
		let at = this.#body ? this.#fill(chunk) : 0;
		while (at < chunk.length) {
			const start = startOfPayload(chunk, at);
			if (start === null) {
				this.#head = Buffer.from(chunk.subarray(at));
				return;
			}
			const opcode = chunk[at]! & 0x0f;
			const end = start + payloadLength(chunk, at);
			if (end > chunk.length) {
				this.#opcode = opcode;
				this.#body = Buffer.allocUnsafe(end - start);
				this.#filled = chunk.copy(this.#body, 0, start);
				return;
			}
			this.#onframe(opcode, chunk.subarray(start, end));
			at = end;
		}
	}

	/** Completes the payload under way; returns where the next frame begins. */
	#fill(chunk: Buffer): number {
		const body = this.#body!;
		const taken = chunk.copy(body, this.#filled);
		this.#filled += taken;
		if (this.#filled === body.length) {
			this.#body = null;
			this.#onframe(this.#opcode, body);
		}
		return taken;
	}
}

/** Null while the head is not all there. */
function startOfPayload(chunk: Buffer, at: number): number | null {
	if (chunk.length - at < 2) return null;
	const short = chunk[at + 1]! & 0x7f;
	const head = short < 126 ? 2 : short === 126 ? 4 : LONGEST_HEAD;
	return chunk.length - at < head ? null : at + head;
}

function payloadLength(chunk: Buffer, at: number): number {
	const short = chunk[at + 1]! & 0x7f;
	if (short < 126) return short;
	return short === 126 ? chunk.readUInt16BE(at + 2) : Number(chunk.readBigUInt64BE(at + 2));
}
