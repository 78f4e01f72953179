// A page that stands by itself: its pictures in it, for whoever keeps it in a file.
import { filesOf } from '$shared/document/file';
import type { App } from '../app';
import { readFile, type FileRight } from './read';

/** Wide enough for paper. */
const WIDTH = 960;
/** Whatever comes after that stays an address. */
const MOST_BYTES = 30 * 1024 * 1024;

/** The HTML of a document with the bytes of these pictures in place of their addresses, where they can be read. */
export async function embedFiles(app: App, right: FileRight, html: string, files: Iterable<string>): Promise<string> {
	let [page, bytes] = [html, 0];
	for (const file of files) {
		const picture = await readFile(app, right, { file, width: WIDTH })
			.then((found) => found.bytes())
			.catch(() => null);
		if (!picture || (bytes += picture.byteLength) > MOST_BYTES) continue;
		const address = `src="${filesOf(right.documentId)}/${file}.webp"`;
		const data = `src="data:image/webp;base64,${Buffer.from(picture).toString('base64')}"`;
		page = page
			.split(address)
			.map((part, index) => (index === 0 ? part : part.replace(/^ srcset="[^"]*" sizes="[^"]*"/, '')))
			.join(data);
	}
	return page;
}
