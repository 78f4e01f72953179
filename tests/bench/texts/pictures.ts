// Pictures for a White Paper, each another one and always the same: charts, which the server draws as it does everybody's.
import * as prng from 'lib0/prng';
import type { Target } from '../target';

/** What the server calls a picture, and how large it is in pixels. */
export interface KeptPicture {
	file: string;
	width: number;
	height: number;
}

const SIZE = { width: 1_200, height: 675 };
const BARS = 12;

/** Adds so many pictures to a document. Throws where the server refuses one. */
export async function addPictures(
	{ port, cookies }: Target,
	{ document, count }: { document: string; count: number }
): Promise<KeptPicture[]> {
	const kept: KeptPicture[] = [];
	for (let number = 0; number < count; number++) {
		const answer = await fetch(`http://127.0.0.1:${port}/api/v1/documents/${document}/files`, {
			method: 'POST',
			headers: { cookie: cookies[0]!, 'content-type': 'image/svg+xml' },
			body: chart(number)
		});
		if (!answer.ok) throw new Error(`adding a picture answered ${answer.status}: ${await answer.text()}`);
		kept.push((await answer.json()) as KeptPicture);
	}
	return kept;
}

function chart(number: number): string {
	const random = prng.create(number);
	const { width, height } = SIZE;
	const wide = width / BARS;
	const bars = Array.from({ length: BARS }, (_, bar) => {
		const high = prng.int32(random, 40, height - 40);
		const color = `hsl(${prng.int32(random, 0, 359)} 60% 45%)`;
		return `<rect x="${bar * wide + 10}" y="${height - high}" width="${wide - 20}" height="${high}" fill="${color}"/>`;
	});
	const back = `<rect width="${width}" height="${height}" fill="#ffffff"/>`;
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${back}${bars.join('')}</svg>`;
}
