// What can be told of a place in a text: the passage around it, or the sentence, and whose it is.
import type { JSONContent } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { inlineText } from '$shared/document/read';
import type { Via } from '$shared/via';
import type { PlacedBlock, PlacedRun } from './placed';

/** Whose words are, when they came and how. */
export interface Origin {
	/** By place in the list of authors; −1 where nobody knows. */
	author: number;
	/** Minutes since 1970. */
	minute: number;
	via: Via;
}

/** Words of one author side by side. */
export interface Passage {
	from: number;
	to: number;
	text: string;
	/** Null: written after the count. */
	origins: Origin[] | null;
	/** How many letters of each origin. */
	letters: number[];
}

/** Who counts as one: a template is nobody's own. */
export const keyOf = (origin: Origin | null): string =>
	origin === null ? 'new' : origin.via === 'template' ? 'template' : String(origin.author);

/** The passages of a block, in order. */
export function passagesIn({ node, start, runs }: PlacedBlock, origins: readonly Origin[]): Passage[] {
	const passages: Passage[] = [];
	let before = '';
	for (const run of runs) {
		const origin = run.origin === null ? null : (origins[run.origin] ?? null);
		const key = keyOf(origin);
		const last = passages.at(-1);
		// A line break between two of them is no end.
		if (last && key === before && run.from - last.to <= 1) add(last, run, origin);
		else passages.push({ from: run.from, to: run.to, text: '', ...begin(run, origin) });
		before = key;
	}
	for (const passage of passages) passage.text = between(node, passage.from - start, passage.to - start);
	return passages;
}

const begin = ({ from, to }: PlacedRun, origin: Origin | null): Pick<Passage, 'origins' | 'letters'> => ({
	origins: origin && [origin],
	letters: [to - from]
});

function add(passage: Passage, { from, to }: PlacedRun, origin: Origin | null): void {
	passage.to = to;
	if (origin === null || passage.origins === null) return;
	passage.origins.push(origin);
	passage.letters.push(to - from);
}

/** As it is read. */
const between = (node: Node, from: number, to: number): string =>
	node.textBetween(from, to, ' ', (leaf) => inlineText(leaf.toJSON() as JSONContent));

/** The passage at a position, or the one that ends there. */
export const passageAt = (passages: readonly Passage[], at: number): Passage | undefined =>
	passages.find(({ from, to }) => from <= at && at < to) ?? passages.find(({ to }) => to === at);

/** The sentence around a position, by positions. */
export function sentenceAt({ node, start }: PlacedBlock, at: number, language: string): { from: number; to: number } {
	const text = node.textBetween(0, node.content.size, ' ', ' ');
	const segments = [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)];
	const offset = Math.min(at - start, Math.max(0, text.length - 1));
	const found = segments.find(({ index, segment }) => index <= offset && offset < index + segment.length);
	if (!found) return { from: start, to: start + node.content.size };
	return { from: start + found.index, to: start + found.index + found.segment.trimEnd().length };
}

/** The parts of a block's passages that lie between two positions. */
export function partsOf(
	{ node, start }: PlacedBlock,
	passages: readonly Passage[],
	{ from, to }: { from: number; to: number }
): Passage[] {
	return passages.flatMap((passage) => {
		const [begin, end] = [Math.max(from, passage.from), Math.min(to, passage.to)];
		if (begin >= end) return [];
		const text = between(node, begin - start, end - start);
		return text.trim() === '' ? [] : [{ ...passage, text }];
	});
}
