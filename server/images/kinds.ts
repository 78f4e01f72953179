// What a picture is, judged by its bytes: what a file is called, and what its sender says of it, is anybody's word.

export const IMAGE_KINDS = ['png', 'jpeg', 'webp', 'svg'] as const;
export type ImageKind = (typeof IMAGE_KINDS)[number];

/** An SVG says within so many bytes that it is one. */
const HEAD_BYTES = 64 * 1024;

/** Null: none of those that we take. */
export function kindOf(bytes: Uint8Array): ImageKind | null {
	const begins = (text: string, at = 0) =>
		Buffer.from(bytes.subarray(at, at + text.length)).toString('latin1') === text;
	if (begins('\x89PNG\r\n\x1a\n')) return 'png';
	if (begins('\xff\xd8\xff')) return 'jpeg';
	if (begins('RIFF') && begins('WEBP', 8)) return 'webp';
	return isSvg(Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('utf8')) ? 'svg' : null;
}

/** What may stand in front of the first element of an XML document, and how each ends. */
const BEFORE_ROOT = [
	{ begin: '<?', end: '?>' },
	{ begin: '<!--', end: '-->' },
	{ begin: '<!DOCTYPE', end: '>' }
];

function isSvg(text: string): boolean {
	let rest = text.replace(/^\ufeff/, '').trimStart();
	for (;;) {
		const part = BEFORE_ROOT.find(({ begin }) => rest.startsWith(begin));
		if (!part) return /^<(?:[a-z]+:)?svg[\s/>]/i.test(rest);
		// A document type may bring declarations of its own, in brackets.
		const inner = part.begin === '<!DOCTYPE' ? /^[^>[]*\[/.exec(rest)?.[0].length : undefined;
		const from = inner === undefined ? part.begin.length : rest.indexOf(']', inner);
		const end = from < 0 ? -1 : rest.indexOf(part.end, from);
		if (end < 0) return false;
		rest = rest.slice(end + part.end.length).trimStart();
	}
}
