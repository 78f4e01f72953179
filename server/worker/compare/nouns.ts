// What a block is called in a sentence.
import { levelOf } from '$shared/document/level';
import { familyOf, type Block } from './blocks';

/** A key of the catalogue where there is one for it; else the name of the node. `holder`: what it stands in. */
export function nounOf({ type, node, shape }: Block, holder?: Block): string {
	if (shape === 'text' && holder && familyOf(holder.type) === 'item') return 'item';
	if (type === 'paragraph') return levelOf(node.attrs) > 0 ? 'heading' : 'paragraph';
	if (shape === 'table') return 'table';
	return NOUNS[type] ?? familyOf(type);
}

const NOUNS: Readonly<Record<string, string>> = {
	tableRow: 'row',
	blockquote: 'quote',
	codeBlock: 'code',
	horizontalRule: 'rule',
	tableOfContents: 'toc'
};

/** Things that are counted through a text: table 4, figure 2. */
export const isNumbered = (noun: string): boolean => noun === 'table' || noun === 'figure';
