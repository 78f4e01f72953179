// A text as the comparison sees it: blocks in blocks, each with what it says and what it is, made comparable as numbers.
import type { Node } from '@tiptap/pm/model';
import { pictureOf } from '$shared/document/figure';
import { levelOf } from '$shared/document/level';
import { HeadingNumbers } from '$shared/document/numbering';
import { headingOf } from '$shared/document/read';
import { textOf } from './text';

/** A table is compared by rows and columns, a text word by word, a holder by what it holds, a leaf as a whole. */
export type Shape = 'text' | 'table' | 'holder' | 'leaf';

export interface Block {
	node: Node;
	type: string;
	shape: Shape;
	/** The same for blocks that are equal in everything. */
	key: number;
	/** The same for blocks that say the same, whatever they look like. */
	says: number;
	/** The name it keeps from version to version; null where names are not known. */
	id: string | null;
	/** Its words and its number, where it is a heading that has words. */
	heading: { text: string; number: string } | null;
	/** How many characters of text it holds. */
	letters: number;
	children: Block[];
	/** The number of the first text block in it, as the account of who wrote what counts them. */
	firstText: number;
	/** Its words with how often each comes, made when they are first asked for. */
	bag: Map<number, number> | null;
}

/** Gives each string a number, the same for the same string. One for both texts. */
export class Numbers {
	#known = new Map<string, number>();

	of(text: string): number {
		const known = this.#known.get(text);
		if (known !== undefined) return known;
		this.#known.set(text, this.#known.size);
		return this.#known.size - 1;
	}
}

/** The blocks at the top of a text. `ids`: names of all its blocks in the order of reading, where they are known. */
export function readBlocks(doc: Node, ids: readonly string[], numbers: Numbers): Block[] {
	let [place, texts] = [0, 0];
	const isNamed = ids.length === countBlocks(doc);
	const headings = new HeadingNumbers();

	function read(node: Node): Block {
		const id = isNamed ? ids[place]! : null;
		place++;
		const firstText = texts;
		if (node.isTextblock) texts++;
		const children = holdsBlocks(node) ? node.content.content.map(read) : [];
		const heading = node.isTextblock ? readHeading(node, headings) : null;
		const known = { ...describe(node, children, numbers), heading };
		return { ...known, node, type: node.type.name, id, children, firstText, bag: null };
	}
	return doc.content.content.map(read);
}

function readHeading(node: Node, numbers: HeadingNumbers): Block['heading'] {
	const level = node.type.name === 'paragraph' ? levelOf(node.attrs) : 0;
	if (level === 0 || node.content.size === 0) return null;
	return headingOf(level, textOf(node), numbers)[0] ?? null;
}

function describe(
	node: Node,
	children: readonly Block[],
	numbers: Numbers
): Pick<Block, 'shape' | 'key' | 'says' | 'letters'> {
	const type = node.type.name;
	const attrs = JSON.stringify(node.attrs);
	if (children.length > 0) {
		return {
			shape: type === 'table' ? 'table' : 'holder',
			key: numbers.of(`${type} ${attrs} ${children.map(({ key }) => key).join(' ')}`),
			says: numbers.of(`${familyOf(type)} ${children.map(({ says }) => says).join(' ')}`),
			letters: children.reduce((sum, { letters }) => sum + letters, 0)
		};
	}
	if (!node.isTextblock) {
		const whole = `${type} ${attrs}`;
		return { shape: 'leaf', key: numbers.of(whole), says: numbers.of(whole), letters: 0 };
	}
	const inside = JSON.stringify(node.content.toJSON());
	return {
		shape: 'text',
		key: numbers.of(`${type} ${attrs} ${inside}`),
		says: numbers.of(`${shownBy(node)}"${saidIn(node)}`),
		letters: node.textContent.length
	};
}

/** What a text block shows besides its words: a figure its picture. */
export function shownBy({ type, attrs }: Node): string {
	if (type.name !== 'figure') return '';
	const { file, alt, decorative } = pictureOf(attrs);
	return JSON.stringify([file, alt, decorative]);
}

/** Says something without a word. */
export const isPicture = ({ shape, type }: Pick<Block, 'shape' | 'type'>): boolean =>
	shape === 'leaf' || type === 'figure';

/** Lists can become one another, and a cell a header: what they say stays the same. */
export const familyOf = (type: string): string => FAMILIES[type] ?? type;
const FAMILIES: Readonly<Record<string, string>> = {
	bulletList: 'list',
	orderedList: 'list',
	taskList: 'list',
	listItem: 'item',
	taskItem: 'item',
	tableHeader: 'cell',
	tableCell: 'cell',
	// What was a paragraph may be code.
	codeBlock: 'paragraph'
};

const holdsBlocks = (node: Node): boolean => node.firstChild?.isBlock ?? false;

/** What stands in a line: its letters, and whatever else is in it by all that it is. */
function saidIn(node: Node): string {
	let said = '';
	node.forEach((child) => (said += child.isText ? child.text : `\ufffc${JSON.stringify(child.toJSON())}`));
	return said;
}

function countBlocks(doc: Node): number {
	let count = 0;
	doc.descendants((node) => {
		if (node.isBlock) count++;
		return !node.isTextblock;
	});
	return count;
}

/** Text of a block without any space in it: what is left when lines are split, joined and wrapped. */
export const bareText = ({ node }: Block): string => node.textContent.replace(/\s+/g, '');

const WORDS = /[\p{L}\p{N}\p{M}]+/gu;
/** Articles and prepositions are in every paragraph: they make none alike. */
const TELLING = /\d|.{4}/;

/** The telling words of a block, each as a number, and how often it comes; where it has none, all its words. */
export function bagOf(block: Block, numbers: Numbers): ReadonlyMap<number, number> {
	if (block.bag) return block.bag;
	const text = block.node.textBetween(0, block.node.content.size, ' ', ' ');
	const words = text.toLowerCase().match(WORDS) ?? [];
	const telling = words.filter((word) => TELLING.test(word));
	const bag = new Map<number, number>();
	for (const word of telling.length > 0 ? telling : words) {
		const number = numbers.of(word);
		bag.set(number, (bag.get(number) ?? 0) + 1);
	}
	return (block.bag = bag);
}

/** How much of two blocks is the same, from 0 to 1, by their words. */
export function likeness(a: Block, b: Block, numbers: Numbers): number {
	if (a.says === b.says) return 1;
	const [small, large] = [bagOf(a, numbers), bagOf(b, numbers)].sort((one, other) => one.size - other.size);
	let [shared, sizes] = [0, 0];
	for (const [word, count] of small!) {
		shared += Math.min(count, large!.get(word) ?? 0);
		sizes += count;
	}
	for (const count of large!.values()) sizes += count;
	return sizes === 0 ? 0 : (2 * shared) / sizes;
}
