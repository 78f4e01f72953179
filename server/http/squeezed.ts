// A long answer as one gzip file, put together from pieces: what is long and comes again was squeezed before.
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { constants, crc32, deflateRaw } from 'node:zlib';
import { Kept } from '../kept';

const squeeze = promisify<Buffer, { finishFlush: number }, Buffer>(deflateRaw);

/** Pieces by the SHA-256 of what they hold. */
export type Squeezed = Kept<Buffer>;

export const keepSqueezed = (maxBytes: number): Squeezed =>
	new Kept({ maxBytes, weigh: ({ byteLength }) => byteLength });

/** What is shorter is squeezed sooner than found. */
const LONG_BYTES = 16 * 1024;

// RFC 1952 §2.3: deflate, no name, no time, whatever system.
const HEAD = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
// RFC 1951 §3.2.3: a last block of fixed codes, with nothing in it but its end.
const LAST_BLOCK = Buffer.from([3, 0]);

/**
 * All pieces in a row as a gzip file. Each is a run of blocks that ends at a byte and means nothing outside itself (RFC 1951
 * §3.2.4, as Z_FULL_FLUSH leaves it), so that it may stand behind any other.
 */
export async function gzip(kept: Squeezed, given: readonly Buffer[]): Promise<Buffer<ArrayBuffer>> {
	const pieces = given.filter(({ length }) => length > 0); // the checksum of nothing begins anew
	const runs = await Promise.all(
		pieces.map((piece) => {
			const run = () => squeeze(piece, { finishFlush: constants.Z_FULL_FLUSH });
			return piece.length < LONG_BYTES ? run() : kept.of(createHash('sha256').update(piece).digest('base64'), run);
		})
	);
	const tail = Buffer.alloc(8);
	tail.writeUInt32LE(pieces.reduce((sum, piece) => crc32(piece, sum), 0));
	tail.writeUInt32LE(pieces.reduce((sum, { length }) => sum + length, 0) % 2 ** 32, 4);
	return Buffer.concat([HEAD, ...runs, LAST_BLOCK, tail]);
}

/** Whether whoever sent this `Accept-Encoding` takes gzip (RFC 9110 §12.5.3). */
export const takesGzip = (accepted: string | null): boolean =>
	(accepted ?? '').split(',').some((one) => /^\s*(x-)?gzip\s*(;\s*q=(1|0\.0*[1-9]).*)?$/i.test(one));
