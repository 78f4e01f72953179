// What a version keeps of a text: its canonical JSON and the hash of it, the names of its blocks, who wrote it.
import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import { hash } from 'node:crypto';
import * as Y from 'yjs';
import { nameBlocks, type FoundBlock, type Named } from '$shared/document/block-ids';
import { canonicalOf, documentNode } from '$shared/document/canonical';
import { pictureOf } from '$shared/document/figure';
import { INLINE_NODES } from '$shared/document/names';
import { countWords, textOf } from '$shared/document/read';
import { attribute, type AttributedRun } from './attribution';
import { Chronicle, type Log } from './chronicle/chronicle';
import { isTooDeep } from './shape';

export interface VersionInput {
	log: Log;
	/** Of the version before; null for the first. */
	before: Named | null;
}

export interface MadeVersion extends Named {
	/** Canonical JSON. */
	content: string;
	/** Of `content`, in hexadecimal digits. */
	sha256: string;
	words: number;
	runs: AttributedRun[];
}

type Flawed = { flaw: 'tooDeep' | 'misshapen' };

export function makeVersion({ log, before }: VersionInput): MadeVersion | Flawed {
	const chronicle = new Chronicle(log);
	chronicle.play(log, () => {});
	const { root } = chronicle;
	const content = contentOf(root);
	if (typeof content !== 'string') return content;
	return {
		content,
		sha256: hash('sha256', content),
		words: countWords(textOf(JSON.parse(content))),
		runs: attribute(chronicle),
		...nameBlocks(blocksIn(root), before ?? undefined)
	};
}

/** The text in its canonical form; or why there is none. */
function contentOf(root: Y.XmlFragment): string | Flawed {
	if (isTooDeep(root)) return { flaw: 'tooDeep' };
	try {
		return canonicalOf(documentNode(yXmlFragmentToProsemirrorJSON(root)));
	} catch {
		return { flaw: 'misshapen' }; // as for the projection: two people's edits met in what the schema does not know
	}
}

/** Every block of a text, each before what stands in it. */
export function blocksIn(root: Y.XmlFragment): FoundBlock[] {
	const blocks: FoundBlock[] = [];
	for (const child of root.toArray()) if (child instanceof Y.XmlElement) enter(child, blocks);
	return blocks;
}

/** Returns what the block says, shortened to a hash. */
function enter(element: Y.XmlElement, blocks: FoundBlock[]): string {
	const block: FoundBlock = { element: elementId(element), words: '' };
	blocks.push(block);
	const inside = element.toArray();
	const children = inside.filter((child) => child instanceof Y.XmlElement && !INLINE_NODES.has(child.nodeName));
	if (children.length === 0) {
		const text = inside.map((child) => (child instanceof Y.XmlText ? textIn(child) : '\n')).join('');
		// A picture says something without a word.
		const says = `${shownIn(element)}${text}`;
		block.words = says.trim() === '' ? '' : short(says);
		return block.words;
	}
	const says = children.map((child) => enter(child as Y.XmlElement, blocks));
	// A list that is made a quote is another thing; a heading that is made a paragraph is not.
	block.words = says.every((words) => words === '') ? '' : short([element.nodeName, ...says].join(' '));
	return block.words;
}

const shownIn = (element: Y.XmlElement): string =>
	element.nodeName === 'figure' ? (pictureOf(element.getAttributes()).file ?? '') : '';

/** The name that Yjs has for an element. */
export function elementId(element: Y.XmlElement): string {
	const { client, clock } = element._item!.id;
	return `${client}:${clock}`;
}

const textIn = (text: Y.XmlText): string =>
	text
		.toDelta()
		.map(({ insert }: { insert: unknown }) => (typeof insert === 'string' ? insert : ''))
		.join('');

const short = (text: string) => hash('sha256', text, 'base64url').slice(0, 16);
