// Reads Yjs' variable-length encoding with every bound checked. Throws Malformed where lib0 would throw, or read on.
import { Buffer } from 'node:buffer';

/** Bytes that no honest client sends. The reason goes to the log, never to other people. */
export class Malformed extends Error {
	override name = 'Malformed';
}

export class ByteReader {
	#at = 0;
	constructor(readonly bytes: Uint8Array) {}

	get at(): number {
		return this.#at;
	}

	get done(): boolean {
		return this.#at === this.bytes.length;
	}

	byte(): number {
		const value = this.bytes[this.#at];
		if (value === undefined) throw new Malformed('ends early');
		this.#at++;
		return value;
	}

	/** Unsigned, up to 2⁵³−1: more than that lib0 refuses too. */
	uint(): number {
		let value = this.byte();
		if (value < 0x80) return value;
		value &= 0x7f;
		for (let scale = 0x80; ; scale *= 0x80) {
			const next = this.byte();
			value += (next & 0x7f) * scale;
			if (value > Number.MAX_SAFE_INTEGER) throw new Malformed('a number is too large');
			if (next < 0x80) return value;
			if (scale > Number.MAX_SAFE_INTEGER) throw new Malformed('a number is too long');
		}
	}

	/** Signed integers have six bits and a sign in their first byte. The value itself is of no interest here. */
	skipInt(): void {
		let next = this.byte();
		let value = next & 0x3f;
		for (let scale = 0x40; next >= 0x80; scale *= 0x80) {
			if (scale > Number.MAX_SAFE_INTEGER) throw new Malformed('a number is too long');
			next = this.byte();
			value += (next & 0x7f) * scale;
			if (value > Number.MAX_SAFE_INTEGER) throw new Malformed('a number is too large');
		}
	}

	/** A view on the next `length` bytes. */
	take(length: number): Uint8Array {
		const end = this.#at + length;
		if (end > this.bytes.length) throw new Malformed('ends early');
		const view = this.bytes.subarray(this.#at, end);
		this.#at = end;
		return view;
	}

	/** Bytes after their length. */
	block(): Uint8Array {
		return this.take(this.uint());
	}

	text(): string {
		const length = this.uint();
		const start = this.#at;
		this.#checkText(length);
		return Buffer.from(this.bytes.buffer, this.bytes.byteOffset + start, length).toString('utf8');
	}

	/** Passes over a string and returns its length in UTF-16 units, which is what Yjs counts in. */
	skipText(): number {
		return this.#checkText(this.uint());
	}

	// Well-formed UTF-8 as the Unicode standard has it (table 3-7): no overlong forms, no surrogates, nothing past U+10FFFF.
	#checkText(length: number): number {
		const { bytes } = this;
		const end = this.#at + length;
		if (end > bytes.length) throw new Malformed('ends early');

		let units = 0;
		let at = this.#at;
		while (at < end) {
			const lead = bytes[at++]!;
			units++;
			if (lead < 0x80) continue;

			const rest =
				lead >= 0xc2 && lead <= 0xdf ? 1 : lead >= 0xe0 && lead <= 0xef ? 2 : lead >= 0xf0 && lead <= 0xf4 ? 3 : 0;
			if (rest === 0 || at + rest > end) throw new Malformed('a text is not UTF-8');
			const second = bytes[at]!;
			const lowest = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
			const highest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
			if (second < lowest || second > highest) throw new Malformed('a text is not UTF-8');
			for (let i = 1; i < rest; i++) {
				if ((bytes[at + i]! & 0xc0) !== 0x80) throw new Malformed('a text is not UTF-8');
			}
			at += rest;
			if (rest === 3) units++;
		}
		this.#at = end;
		return units;
	}
}

/** Length of a varint in bytes. */
export function uintLength(value: number): number {
	let length = 1;
	for (let rest = value; rest >= 0x80; rest = Math.floor(rest / 0x80)) length++;
	return length;
}

/** Writes a varint into `target` and returns the place behind it. */
export function writeUint(target: Uint8Array, at: number, value: number): number {
	let rest = value;
	while (rest >= 0x80) {
		target[at++] = 0x80 | (rest % 0x80);
		rest = Math.floor(rest / 0x80);
	}
	target[at++] = rest;
	return at;
}
