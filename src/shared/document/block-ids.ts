// Names for the blocks of a version that stay the same from version to version. Pure.
//
// A block is named by its element in Yjs. An element is made anew when its type or its nesting changes, and when a text
// is restored; then a block with the words of one that vanished is that block, and keeps its name.

/** A block as it stands in the text, in the order of reading; what stands in a block comes after it. */
export interface FoundBlock {
	/** Its element in Yjs. */
	element: string;
	/** The same for blocks that say the same; empty where it says nothing. */
	words: string;
}

export interface NamedBlock extends FoundBlock {
	id: string;
}

/** A block that is no longer in the text, the last to go first. */
export type GoneBlock = Pick<NamedBlock, 'id' | 'words'>;

export interface Named {
	blocks: NamedBlock[];
	gone: GoneBlock[];
}

/** So many are remembered; whoever restores what went before those gets new names. */
export const GONE_KEPT = 5_000;

/** Names the blocks of a text. `before`: what was found at the version before, in the same document. */
export function nameBlocks(found: readonly FoundBlock[], before: Named = { blocks: [], gone: [] }): Named {
	const known = new Map(before.blocks.map(({ element, id }) => [element, id]));
	const standing = new Set(found.flatMap(({ element }) => known.get(element) ?? []));
	const missing: GoneBlock[] = [
		...before.blocks.filter(({ id }) => !standing.has(id)).map(({ id, words }) => ({ id, words })),
		...before.gone
	];
	const returning = new Map<string, string[]>();
	for (const { id, words } of missing) {
		if (words === '') continue;
		const same = returning.get(words);
		if (same) same.push(id);
		else returning.set(words, [id]);
	}
	const blocks = found.map((block) => ({
		...block,
		id: known.get(block.element) ?? returning.get(block.words)?.shift() ?? block.element
	}));
	const named = new Set(blocks.map(({ id }) => id));
	return { blocks, gone: missing.filter(({ id, words }) => words !== '' && !named.has(id)).slice(0, GONE_KEPT) };
}
