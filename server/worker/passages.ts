// A text cut into passages: what stands side by side in a block and is one person's.
import type { JSONContent } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import { headingsOf, inlineText, tidy } from '$shared/document/read';
import type { Via } from '$shared/via';
import { attribute, type AttributedRun } from './attribution';
import { schema } from './blocks';
import { Chronicle, type Log } from './chronicle/chronicle';
import { isTooDeep } from './shape';

export interface Passage {
	/** Number of the text block, and its place in it, as an editor counts. */
	block: number;
	offset: number;
	length: number;
	/** Null where nobody knows. */
	seat: string | null;
	/** Minutes since 1970: of the first and of the last words in it. */
	from: number;
	to: number;
	/** How its words came, the way of most first. */
	ways: Via[];
	/** How it begins. */
	text: string;
	/** There is more of it. */
	isCut: boolean;
	/** The heading that it stands under: which one, from 0, of those that have words. */
	section: { place: number; title: string } | null;
}

/** A text as its log has it now, or as a version keeps it: canonical JSON, and whose it is. */
export type PassagesInput = { log: Log } | { content: string; runs: AttributedRun[] };

const LONGEST_TEXT = 280;

/** In the order of the text; null where no editor could take it. */
export function passagesOf(input: PassagesInput): Passage[] | null {
	if ('content' in input) return passagesIn(JSON.parse(input.content), input.runs);
	const chronicle = new Chronicle(input.log);
	chronicle.play(input.log, () => {});
	if (isTooDeep(chronicle.root)) return null;
	try {
		return passagesIn(yXmlFragmentToProsemirrorJSON(chronicle.root), attribute(chronicle));
	} catch {
		return null; // two people's edits met in what the schema does not know
	}
}

function passagesIn(json: object, runs: readonly AttributedRun[]): Passage[] {
	const byBlock = new Map<number, AttributedRun[]>();
	for (const run of runs) {
		const own = byBlock.get(run.block);
		if (own) own.push(run);
		else byBlock.set(run.block, [run]);
	}
	const passages: Passage[] = [];
	let [block, section] = [-1, null as Passage['section']];
	schema.nodeFromJSON(json).descendants((node) => {
		if (!node.isTextblock) return true;
		block++;
		const [heading] = headingsOf(node.toJSON() as JSONContent);
		if (heading) section = { place: (section?.place ?? -1) + 1, title: heading.text };
		for (const own of together(byBlock.get(block) ?? [])) passages.push({ ...told(node, own), block, section });
		return false;
	});
	return passages.filter(({ text }) => text !== '');
}

/** Runs side by side of one person. */
function together(runs: readonly AttributedRun[]): AttributedRun[][] {
	const passages: AttributedRun[][] = [];
	for (const run of runs) {
		const last = passages.at(-1)?.at(-1);
		if (last && last.seat === run.seat && isTemplate(last) === isTemplate(run)) passages.at(-1)!.push(run);
		else passages.push([run]);
	}
	return passages;
}

/** What a template brought is nobody's own. */
const isTemplate = ({ via }: { via: Via }) => via === 'template';

const readLeaf = (leaf: Node): string => inlineText(leaf.toJSON() as JSONContent);

function told(node: Node, runs: readonly AttributedRun[]): Omit<Passage, 'block' | 'section'> {
	const [first, last] = [runs[0]!, runs.at(-1)!];
	const end = last.offset + last.length;
	const text = tidy(node.textBetween(first.offset, Math.min(end, node.content.size), ' ', readLeaf));
	const letters = new Map<Via, number>();
	for (const { via, length } of runs) letters.set(via, (letters.get(via) ?? 0) + length);
	return {
		offset: first.offset,
		length: end - first.offset,
		seat: first.seat,
		from: Math.min(...runs.map(({ minute }) => minute)),
		to: Math.max(...runs.map(({ minute }) => minute)),
		ways: [...letters].sort(([, a], [, b]) => b - a).map(([via]) => via),
		text: text.length > LONGEST_TEXT ? text.slice(0, text.lastIndexOf(' ', LONGEST_TEXT)) : text,
		isCut: text.length > LONGEST_TEXT
	};
}
