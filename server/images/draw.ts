// Makes of a picture what is shown: WebP in several widths, without anything that stood in the file beside the picture.
import sharp, { type OutputInfo, type Sharp, type SharpOptions } from 'sharp';
import { NARROWER } from '$shared/document/file';
import { kindOf, type ImageKind } from './kinds';

/** Why a picture is not taken. */
export type Refusal = 'wrongType' | 'tooManyPixels' | 'broken';

export interface Drawn {
	/** What came. */
	kind: ImageKind;
	/** Of the largest. */
	width: number;
	height: number;
	/** From the narrowest to the largest. */
	variants: { width: number; bytes: Uint8Array }[];
}

/** No screen that we know of shows a column of text wider than this, nor paper. */
const LARGEST = { width: 2160, height: 4320 };
/** A drawing has no pixels of its own: it is drawn as wide as the sharpest screen needs it. */
const DRAWING = { width: 1920, height: 3840 };
const QUALITY = 82;
/** Dots per inch at which an SVG's own size is meant. */
const DENSITY = 72;

// What nobody sends us cannot be used against us: of all the formats that the library reads, these.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
	operation: [
		'VipsForeignLoadPngBuffer',
		'VipsForeignLoadJpegBuffer',
		'VipsForeignLoadWebpBuffer',
		'VipsForeignLoadSvgBuffer'
	]
});
sharp.cache(false);
sharp.concurrency(1);

/** `pixels`: more than so many are refused, before they are unpacked. */
export async function draw(bytes: Uint8Array, { pixels }: { pixels: number }): Promise<Drawn | Refusal> {
	const kind = kindOf(bytes);
	if (!kind) return 'wrongType';
	try {
		const { data, info } = await unpack(bytes, kind, pixels);
		const { width, height } = info;
		const widths = [...NARROWER.filter((narrower) => narrower < width), width];
		const isExact = kind !== 'jpeg' && (await isSmallerExact({ data, info }, widths[0]!));
		const variants: Drawn['variants'] = [];
		for (const each of widths) variants.push({ width: each, bytes: await pack({ data, info }, each, isExact) });
		return { kind, width, height, variants };
	} catch (error) {
		return /pixel limit/i.test(String(error)) ? 'tooManyPixels' : 'broken';
	}
}

interface Unpacked {
	data: Buffer;
	info: OutputInfo;
}

/** The pixels, upright, in the colours of the web, no larger than we keep them. */
async function unpack(bytes: Uint8Array, kind: ImageKind, pixels: number): Promise<Unpacked> {
	const options = { limitInputPixels: pixels, failOn: 'error' as const };
	const image = kind === 'svg' ? await drawing(bytes, options) : sharp(bytes, options);
	return image
		.autoOrient()
		.resize({ ...(kind === 'svg' ? DRAWING : LARGEST), fit: 'inside', withoutEnlargement: true })
		.toColourspace('srgb')
		.raw()
		.toBuffer({ resolveWithObject: true });
}

async function drawing(bytes: Uint8Array, options: SharpOptions): Promise<Sharp> {
	const { width, height } = await sharp(bytes, { ...options, density: DENSITY }).metadata();
	const scale = Math.min(DRAWING.width / width, DRAWING.height / height);
	return sharp(bytes, { ...options, density: DENSITY * scale });
}

/** Screenshots and charts have few colours: exact they are often smaller. The narrowest is tried, since it takes the least time. */
async function isSmallerExact(unpacked: Unpacked, width: number): Promise<boolean> {
	const [exact, other] = await Promise.all([pack(unpacked, width, true), pack(unpacked, width, false)]);
	return exact.byteLength <= other.byteLength;
}

function pack({ data, info }: Unpacked, width: number, isExact: boolean): Promise<Uint8Array> {
	const { width: full, height, channels } = info;
	return sharp(data, { raw: { width: full, height, channels } })
		.resize({ width })
		.webp(isExact ? { lossless: true, effort: 2 } : { quality: QUALITY, smartSubsample: true })
		.toBuffer();
}
