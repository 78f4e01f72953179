// Whose words come back when a version is restored: their first authors', as the version knows them.
import * as Y from 'yjs';
import type { AttributedRun } from '../attribution';
import type { Author } from '../chronicle/account';
import { textBlocksIn } from '../text-blocks';

/** Clocks that one client wrote on behalf of somebody else. */
export interface Credit extends Author {
	client: number;
	from: number;
	to: number;
}

/** What a client wrote into these elements; `firstText`: which of the version's text blocks is the first in it. */
export function creditsFor(
	texts: readonly { element: unknown; firstText: number | null }[],
	{ client, runs }: { client: number; runs: readonly AttributedRun[] }
): Credit[] {
	const byBlock = new Map<number, AttributedRun[]>();
	for (const run of runs) {
		const known = byBlock.get(run.block);
		if (known) known.push(run);
		else byBlock.set(run.block, [run]);
	}
	const credits = texts.flatMap(({ element, firstText }) =>
		firstText === null || !(element instanceof Y.XmlElement)
			? []
			: [...textBlocksIn(element)].flatMap(({ pieces }, place) =>
					pieces
						.filter(({ words }) => words.id.client === client)
						.flatMap(({ words, offset }) => creditsOf(words, offset, byBlock.get(firstText + place) ?? []))
				)
	);
	return credits.sort((a, b) => a.from - b.from);
}

/** One piece of new text that begins at this offset of its block. */
function creditsOf({ id, length }: Y.Item, offset: number, runs: readonly AttributedRun[]): Credit[] {
	return runs.flatMap(({ offset: begin, length: size, seat, minute, via }) => {
		const [first, end] = [Math.max(begin, offset), Math.min(begin + size, offset + length)];
		if (first >= end || seat === null) return [];
		const clock = id.clock - offset;
		return [{ client: id.client, from: first + clock, to: end + clock, seat, minute, via }];
	});
}
