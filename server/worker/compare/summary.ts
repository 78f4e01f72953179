// What changed, as facts from which sentences are made: section by section, tables and figures by their number.
import type { Sentence as SentenceBy } from '$shared/compare/comparison';
import type { Block } from './blocks';
import { countIn } from './counts';
import { authorsIn, type Credits } from './credits';
import type { Delta } from './delta';
import { factsOf } from './facts';
import { isNumbered, nounOf } from './nouns';
import { sectionsOf, type Section, type TitleOf } from './sections';

type Sentence = SentenceBy<number[]>;

/** Of all words under a heading so much must be new, and so much gone, for it to be rewritten. */
const REWRITTEN_FROM = 0.6;
const REWRITTEN_LETTERS = 120;

interface Texts {
	older: readonly Block[];
	newer: readonly Block[];
	credits: Credits;
	/** Headings have numbers on the page, so they have them in sentences. */
	isNumbered: boolean;
}

export function summarise(
	deltas: readonly Delta[],
	{ older, newer, credits, isNumbered: withNumbers }: Texts
): Sentence[] {
	const titleOf: TitleOf = ({ heading }) =>
		heading && (withNumbers ? `${heading.number} ${heading.text}` : heading.text);
	const sections = sectionsOf(deltas, titleOf);
	const places: Places = {
		numbers: new Map([...numberThings(older), ...numberThings(newer)]),
		home: homes(older, titleOf),
		credits
	};
	const sentences: Sentence[] = [];
	for (let at = 0; at < sections.length; at++) {
		const section = sections[at]!;
		const whole = wholeSection(sections, at);
		if (whole) {
			sentences.push(tellWhole(whole, credits));
			at += whole.length - 1;
		} else if (isMoved(section)) sentences.push(...tellMoved(section, sections.slice(0, at), places));
		else sentences.push(...tellKept(section, places));
	}
	return sentences;
}

interface Places {
	numbers: ReadonlyMap<Block, number>;
	/** The heading under which a block stood. */
	home: ReadonlyMap<Block, string | null>;
	credits: Credits;
}

/** The section at this place with all that is under it, where all of it came or went at once. */
function wholeSection(sections: readonly Section[], at: number): Section[] | null {
	const { state, level } = sections[at]!;
	const isWhole = (section: Section | undefined) =>
		section?.state === state &&
		// What went elsewhere is told there.
		section.body.every((delta) => delta.kind === state && (state === 'removed' || !delta.move));
	if ((state !== 'added' && state !== 'removed') || !isWhole(sections[at]) || sections[at]!.body.length === 0)
		return null;
	let end = at + 1;
	while (isWhole(sections[end]) && sections[end]!.level > level) end++;
	return sections.slice(at, end);
}

function tellWhole(sections: readonly Section[], credits: Credits): Sentence {
	const [{ title, state, heading }] = sections as [Section];
	const all = sections.flatMap(({ heading: own, body }) => [...(own ? [own] : []), ...body]);
	const facts = countIn(all, credits);
	return {
		kind: state === 'added' ? 'sectionAdded' : 'sectionRemoved',
		section: title,
		change: heading?.change ?? 0,
		by: authorsIn(facts.tally),
		words: state === 'added' ? facts.wordsAdded : facts.wordsRemoved,
		parts: sections.length - 1,
		restores: restoresOf(all)
	};
}

/** The heading went with half of what stood under it, or more. */
function isMoved({ state, body }: Section): boolean {
	const moved = body.filter((delta) => delta.kind === 'added' && delta.move).length;
	return state === 'moved' && moved * 2 >= body.length;
}

function tellMoved(section: Section, before: readonly Section[], places: Places): Sentence[] {
	const after = before.findLast(({ state, title }) => title !== null && state !== 'removed')?.title ?? null;
	const deltas = section.body.map((delta) => (delta.kind === 'added' && delta.move ? delta.move.delta : delta));
	const others = tellKept({ ...section, state: 'kept', heading: null, body: deltas }, places);
	const change = section.heading?.change ?? 0;
	const own: Sentence = {
		kind: 'sectionMoved',
		section: section.title,
		change,
		by: [],
		restores: [],
		after,
		isEdited: others.length > 0
	};
	// Deltas of moves have no number of their own.
	return [own, ...others.map((sentence) => ({ ...sentence, change: sentence.change || change }))];
}

function tellKept(section: Section, places: Places): Sentence[] {
	const { credits } = places;
	const sentences: Sentence[] = [];
	const { title, wasTitle, heading, state, body } = section;
	const about = { section: title, by: [] as number[], restores: [] as string[] };
	const change = heading?.change ?? 0;
	if (wasTitle !== null && title !== null) {
		sentences.push({ ...about, kind: 'sectionRenamed', was: wasTitle, change, by: authorsOf(heading, credits) });
	} else if (state === 'added')
		sentences.push({ ...about, kind: 'headingAdded', change, by: authorsOf(heading, credits) });
	else if (state === 'removed') sentences.push({ ...about, kind: 'headingRemoved', change });

	const { facts, things, arrivals, ...sum } = factsOf(body, places);
	const looksOther = wasTitle === null && state === 'kept' && heading !== null && heading.kind !== 'same';
	if (looksOther) facts.unshift({ verb: 'formatted', noun: 'heading', count: 1 });
	const first = looksOther ? change : sum.change;
	const [by, restores] = [authorsIn(sum.tally), restoresOf(heading ? [heading, ...body] : body)];
	if (section.isNotes) {
		if (facts.length > 0) sentences.push({ ...about, kind: 'notes', facts, change: first, by, restores });
		return sentences;
	}
	if (sum.isRewritten(REWRITTEN_FROM, REWRITTEN_LETTERS))
		sentences.push({ ...about, kind: 'sectionRewritten', change: first, by, restores });
	else if (facts.length > 0) sentences.push({ ...about, kind: 'sectionEdited', facts, change: first, by, restores });
	for (const arrival of arrivals) sentences.push({ ...about, kind: 'movedHere', ...arrival });
	for (const { change: number, by, ...thing } of things)
		sentences.push({ section: title, kind: 'thing', change: number, by, restores: [], ...thing });
	return sentences;
}

/** What was there and is not there like this any more. */
function restoresOf(deltas: readonly Delta[]): string[] {
	return deltas.flatMap((delta) => {
		if (delta.kind === 'same' || delta.kind === 'added' || (delta.kind === 'removed' && delta.move)) return [];
		return [delta.older].flat().flatMap(({ id }) => id ?? []);
	});
}

function authorsOf(delta: Delta | null, credits: Credits): number[] {
	return delta ? authorsIn(countIn([delta], credits).tally) : [];
}

/** Tables and figures, each by its number among its kind. */
function numberThings(blocks: readonly Block[]): Map<Block, number> {
	const [numbers, last] = [new Map<Block, number>(), new Map<string, number>()];
	const enter = (block: Block) => {
		const noun = nounOf(block);
		if (!isNumbered(noun)) return block.children.forEach(enter);
		last.set(noun, (last.get(noun) ?? 0) + 1);
		numbers.set(block, last.get(noun)!);
	};
	blocks.forEach(enter);
	return numbers;
}

function homes(blocks: readonly Block[], titleOf: TitleOf): Map<Block, string | null> {
	const found = new Map<Block, string | null>();
	let title: string | null = null;
	const enter = (block: Block) => {
		found.set(block, title);
		block.children.forEach(enter);
	};
	for (const block of blocks) {
		title = titleOf(block) ?? title;
		enter(block);
	}
	return found;
}
