// Who wrote which part of a text, block by block.
import { runsIn, type Author } from './chronicle/account';
import type { Chronicle } from './chronicle/chronicle';
import { textBlocksIn } from './text-blocks';

/** Characters side by side that one person wrote in one minute. */
export interface AttributedRun extends Author {
	/** Number of the text block in the document, from 0, as an editor counts them. */
	block: number;
	/** In the block, as an editor counts: a line break is one place. */
	offset: number;
	length: number;
}

/** The runs of the living text, in its order. */
export function attribute({ root, written, authors }: Chronicle): AttributedRun[] {
	const runs: AttributedRun[] = [];
	let block = -1;
	for (const { pieces } of textBlocksIn(root)) {
		block++;
		for (const { words, offset: start } of pieces) {
			let offset = start;
			for (const { length, author } of runsIn(words, written)) {
				const who = authors.list[author] ?? NOBODY;
				const last = runs.at(-1);
				const goesOn = last?.block === block && last.offset + last.length === offset && isSame(last, who);
				if (goesOn) last.length += length;
				else runs.push({ block, offset, length, ...who });
				offset += length;
			}
		}
	}
	return runs;
}

const NOBODY: Author = { seat: null, minute: 0, via: 'typed' };

const isSame = (a: Author, b: Author) => a.seat === b.seat && a.minute === b.minute && a.via === b.via;
