// Says which words are which, whoever wrote them again. Each word of a story is a link to an address of its own: it goes
// where the word goes, through every split, list, paste, undo and version, and anchors read no links. So where a word is
// does not depend on anything that is being tested.
import type { Mark, Schema } from '@tiptap/pm/model';
import * as Y from 'yjs';
import { ROOT } from '$shared/document/names';
import { GAP_MAX } from '$shared/review/locate';
import type { Resolved } from '$shared/review/resolve';

const ADDRESS = 'https://word.example/';

/** The mark that makes a word this one. */
export const nameOfWord = (schema: Schema, id: number): Mark => schema.marks.link!.create({ href: `${ADDRESS}${id}` });
/** The same in Yjs. */
export const attributesOfWord = (id: number) => ({ link: { href: `${ADDRESS}${id}` } });

/** A letter of the text: which one, and of which word. */
export interface Letter {
	letter: string;
	word: number | null;
}

/** All letters of a text in order, found without any index of the product's. */
export function lettersIn(doc: Y.Doc): Letter[] {
	const letters: Letter[] = [];
	const enter = (node: unknown): void => {
		if (node instanceof Y.XmlText) {
			for (const { insert, attributes } of node.toDelta() as {
				insert: unknown;
				attributes?: { link?: { href: string } };
			}[]) {
				const word = attributes?.link ? Number(attributes.link.href.slice(ADDRESS.length)) : null;
				for (const letter of typeof insert === 'string' ? insert.split('') : ['\ufffc']) letters.push({ letter, word });
			}
		} else if (node instanceof Y.XmlElement && INLINE.has(node.nodeName))
			letters.push({ letter: '\ufffc', word: null });
		else if (node instanceof Y.XmlFragment) node.toArray().forEach(enter);
	};
	enter(doc.getXmlFragment(ROOT));
	return letters;
}

const INLINE = new Set(['hardBreak', 'mention', 'footnoteRef']);

/** The words that were commented, and how many letters each had. */
export type Meant = ReadonlyMap<number, number>;

export type Verdict = 'right' | 'removed' | 'orphaned' | 'wrong';

/** Of a passage of which so much is left one has to say where it is. */
const CLEARLY_THERE = 0.5;

/**
 * `right`: what is shown begins and ends with words that were meant, and has most of those that stand together. `removed`:
 * it is said to be gone, and is. `orphaned`: it is there, and is said to be gone or shown in small part. `wrong`: shown
 * where other words are.
 */
export function judge(resolved: Resolved, meant: Meant, letters: readonly Letter[]): Verdict {
	const all = [...meant.values()].reduce((sum, length) => sum + length, 0);
	const together = largestGroup(meant, letters);
	if ('removed' in resolved) return together.length >= all * CLEARLY_THERE ? 'orphaned' : 'removed';
	if (!('at' in resolved)) return 'wrong';
	const { from, to } = resolved.at;
	const isOwn = ({ word, letter }: Letter) => word !== null && meant.has(word) && letter.trim() !== '';
	const shown = letters.slice(from, to);
	if (shown.length === 0 || !isOwn(shown[0]!) || !isOwn(shown.at(-1)!)) return 'wrong';
	const own = shown.filter(isOwn).length;
	return own * 2 >= together.length ? 'right' : 'orphaned';
}

/** Letters that were meant, as many as stand together. */
function largestGroup(meant: Meant, letters: readonly Letter[]): number[] {
	let [best, group]: number[][] = [[], []];
	const seen = new Set<string>();
	letters.forEach(({ letter, word }, at) => {
		if (word === null || !meant.has(word) || letter.trim() === '') return;
		// A word that stands there twice begins another group.
		const isAgain = word !== letters[group!.at(-1) ?? -1]?.word && seen.has(String(word));
		if (isAgain || at - (group!.at(-1) ?? at) > GAP_MAX) {
			group = [];
			seen.clear();
		}
		group!.push(at);
		seen.add(String(word));
		if (group!.length > best!.length) best = [...group!];
	});
	return best!;
}
