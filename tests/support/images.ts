// Pictures of every sort, made here: honest ones, broken ones, and those that somebody made to do harm.
import { crc32, deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

interface Size {
	width: number;
	height: number;
}

const SMALL: Size = { width: 640, height: 360 };

/** A picture in which no place is like another, so that it cannot be made small. */
function canvas({ width, height }: Size, seed = 1): Sharp {
	const data = Buffer.alloc(width * height * 3);
	for (let at = 0, x = seed; at < data.length; at++) {
		x = (x * 1103515245 + 12345) & 0x7fffffff;
		data[at] = (((at % (width * 3)) * 255) / (width * 3) + (x >> 26)) & 0xff;
	}
	return sharp(data, { raw: { width, height, channels: 3 } });
}

export const png = (size: Size = SMALL, seed?: number): Promise<Buffer> => canvas(size, seed).png().toBuffer();
export const webp = (size: Size = SMALL): Promise<Buffer> => canvas(size).webp().toBuffer();
export const jpeg = (size: Size = SMALL): Promise<Buffer> => canvas(size).jpeg().toBuffer();

/** As a phone takes it: lying on its side, with where and by what it was taken. The left half is red, the right blue. */
export async function photo(): Promise<Buffer> {
	const half = (background: string) => ({ create: { width: 400, height: 300, channels: 3 as const, background } });
	const blue = await sharp(half('#0000ff')).png().toBuffer();
	return sharp({ create: { width: 800, height: 300, channels: 3, background: '#ff0000' } })
		.composite([{ input: blue, left: 400, top: 0 }])
		.withExif({
			IFD0: { Make: 'Cámara secreta', Artist: 'Lucía Robles' },
			IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '40/1 25/1 0/1' }
		})
		.withMetadata({ orientation: 6 })
		.jpeg({ quality: 95 })
		.toBuffer();
}

/** Little to send, and very much to unpack: pixels of one bit, all alike. */
export function bomb({ width, height }: Size = { width: 20_000, height: 20_000 }): Buffer {
	const rows = Buffer.alloc(height * (1 + Math.ceil(width / 8)));
	return pngOf({ width, height }, deflateSync(rows, { level: 1 }));
}

/** It says that it is as large as that, and holds nothing. */
export const boast = (size: Size): Buffer => pngOf(size, deflateSync(Buffer.alloc(0)));

function pngOf({ width, height }: Size, data: Buffer): Buffer {
	const head = Buffer.alloc(13);
	head.writeUInt32BE(width, 0);
	head.writeUInt32BE(height, 4);
	head[8] = 1; // one bit, grey
	return Buffer.concat([
		Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
		chunk('IHDR', head),
		chunk('IDAT', data),
		chunk('IEND', Buffer.alloc(0))
	]);
}

function chunk(type: string, data: Buffer): Buffer {
	const typed = Buffer.concat([Buffer.from(type), data]);
	const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
	length.writeUInt32BE(data.length);
	sum.writeUInt32BE(crc32(typed));
	return Buffer.concat([length, typed, sum]);
}

/** A picture, and behind it a page with a program. */
export const polyglot = async (): Promise<Buffer> =>
	Buffer.concat([await jpeg(), Buffer.from('<html><script>alert(document.cookie)</script></html>')]);

export const svg = (inside: string, { before = '', root = '' } = {}): Buffer =>
	Buffer.from(
		`<?xml version="1.0"?>${before}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ` +
			`width="200" height="100" ${root}><rect width="200" height="100" fill="#00ff00"/>${inside}</svg>`
	);

/** The colour at a place of a picture, as #rrggbb. */
export async function colorAt(bytes: Uint8Array, left: number, top: number): Promise<string> {
	const pixel = { left, top, width: 1, height: 1 };
	const data = await sharp(bytes).removeAlpha().toColourspace('srgb').extract(pixel).raw().toBuffer();
	return `#${data.subarray(0, 3).toString('hex')}`;
}

/** What a picture says of itself. */
export const metadataOf = (bytes: Uint8Array) => sharp(bytes).metadata();
