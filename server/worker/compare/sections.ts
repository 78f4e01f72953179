// The sections of two texts laid over one another: what stands under each heading, and what became of the heading.
import type { Block } from './blocks';
import { blockOf, type Delta } from './delta';

export interface Section {
	/** Null: what stands before the first heading, and the footnotes. */
	title: string | null;
	/** Of the older text, where the heading says something else now. */
	wasTitle: string | null;
	level: number;
	state: 'kept' | 'added' | 'removed' | 'moved';
	heading: Delta | null;
	/** What stands under it up to the next heading of any level. */
	body: Delta[];
	/** They stand under no heading, at the end. */
	isNotes: boolean;
}

/** What a heading is called; null for what is none. */
export type TitleOf = (block: Block) => string | null;

const UNTITLED: Omit<Section, 'body'> = {
	...{ title: null, wasTitle: null, level: 0, state: 'kept', heading: null, isNotes: false }
};

export function sectionsOf(deltas: readonly Delta[], titleOf: TitleOf): Section[] {
	let kept: Section = { ...UNTITLED, body: [] };
	const notes: Section = { ...UNTITLED, body: [], isNotes: true };
	const sections = [kept];
	/** What is gone stands under its own heading, as long as nothing else comes. */
	let gone: Section | null = null;
	for (const delta of deltas) {
		if (blockOf(delta).type === 'footnote') {
			notes.body.push(delta);
			continue;
		}
		const section = headed(delta, titleOf);
		const isGone = delta.kind === 'removed';
		if (!isGone) gone = null;
		if (section) {
			if (isGone) gone = section;
			else kept = section;
			sections.push(section);
		} else (gone ?? kept).body.push(delta);
	}
	return [...sections.filter(({ state, heading }) => state !== 'removed' || !isAway(heading)), notes];
}

/** It is told where it stands now. */
const isAway = (delta: Delta | null): boolean => delta?.kind === 'removed' && delta.move !== null;

/** A new section where this is a heading. */
function headed(delta: Delta, titleOf: TitleOf): Section | null {
	const block = blockOf(delta);
	const { heading } = block;
	if (!heading) return null;
	const older = delta.kind === 'added' ? delta.move?.older : delta.kind === 'reshaped' ? delta.older[0] : delta.older;
	const isRenamed = older?.heading && older.heading.text !== heading.text;
	return {
		title: titleOf(block),
		wasTitle: isRenamed ? titleOf(older) : null,
		level: Number(block.node.attrs.level),
		state: delta.kind === 'added' ? (delta.move ? 'moved' : 'added') : delta.kind === 'removed' ? 'removed' : 'kept',
		heading: delta,
		body: [],
		isNotes: false
	};
}
