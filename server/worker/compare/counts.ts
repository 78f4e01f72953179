// How much was written and how much taken away, and by whom it was written.
import { countWords } from '$shared/document/read';
import type { Block } from './blocks';
import type { Credits, Tally } from './credits';
import type { Delta } from './delta';
import { textOf } from './text';
import type { Range } from './words';

export interface Counts {
	tally: Tally;
	wordsAdded: number;
	wordsRemoved: number;
	lettersAdded: number;
	lettersRemoved: number;
}

export function countIn(deltas: readonly Delta[], credits: Credits): Counts {
	const counts: Counts = { tally: new Map(), wordsAdded: 0, wordsRemoved: 0, lettersAdded: 0, lettersRemoved: 0 };
	const came = (block: Block, range?: Range) => {
		const text = textIn(block, range);
		counts.wordsAdded += countWords(text);
		counts.lettersAdded += text.length;
		if (range) credits.part(counts.tally, block, range);
		else credits.whole(counts.tally, block);
	};
	const went = (block: Block, range?: Range) => {
		const text = textIn(block, range);
		counts.wordsRemoved += countWords(text);
		counts.lettersRemoved += text.length;
	};
	const enter = (delta: Delta): void => {
		switch (delta.kind) {
			case 'added':
				return delta.move ? enter(delta.move.delta) : came(delta.newer);
			case 'removed':
				return delta.move ? undefined : went(delta.older);
			case 'replaced':
				went(delta.older);
				return came(delta.newer);
			case 'within':
			case 'table':
				return delta.children.forEach(enter);
			case 'text':
				for (const piece of delta.pieces) {
					if (piece.op === 'removed') went(delta.older, piece.older);
					else if (piece.op === 'added') came(delta.newer, piece.newer);
				}
		}
	};
	deltas.forEach(enter);
	return counts;
}

export const textIn = ({ node }: Block, [from, to]: Range = [0, node.content.size]): string => textOf(node, from, to);
