// How a text begins, in a line: for whoever looks at a list of texts, or at a link to one.
import type { JSONContent } from '@tiptap/core';
import { levelOf } from './level';
import { textOf, tidy } from './read';

const ENOUGH = 160;
const TOO_MUCH = 240;

/** The first words that stand in paragraphs, to the end of a sentence where one ends in time. Empty where there are none. */
export function descriptionOf(doc: JSONContent): string {
	let words = '';
	for (const paragraph of paragraphsIn(doc)) {
		words = tidy(`${words} ${textOf(paragraph)}`);
		if (words.length >= ENOUGH) break;
	}
	if (words.length <= TOO_MUCH) return words;
	const cut = words.slice(0, TOO_MUCH);
	const sentence = cut.lastIndexOf('. ');
	return sentence >= ENOUGH / 2 ? cut.slice(0, sentence + 1) : `${cut.slice(0, cut.lastIndexOf(' '))}…`;
}

function* paragraphsIn(node: JSONContent): Generator<JSONContent> {
	if (node.type === 'table' || node.type === 'codeBlock') return;
	if (node.type === 'paragraph' && levelOf(node.attrs) === 0) yield node;
	else for (const child of node.content ?? []) yield* paragraphsIn(child);
}
