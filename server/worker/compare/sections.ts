// The sections of two texts laid over one another: what stands under each heading, and what became of the heading.
import { headingOf } from './nouns';
import { blockOf, type Delta } from './delta';

export interface Section {
	/** Null: what stands before the first heading. */
	title: string | null;
	/** Of the older text, where the heading says something else now. */
	wasTitle: string | null;
	level: number;
	state: 'kept' | 'added' | 'removed' | 'moved';
	heading: Delta | null;
	/** What stands under it up to the next heading of any level. */
	body: Delta[];
}

const FIRST: Pick<Section, 'title' | 'wasTitle' | 'level' | 'state' | 'heading'> = {
	...{ title: null, wasTitle: null, level: 0, state: 'kept', heading: null }
};

export function sectionsOf(deltas: readonly Delta[]): Section[] {
	let kept: Section = { ...FIRST, body: [] };
	const sections = [kept];
	/** What is gone stands under its own heading, as long as nothing else comes. */
	let gone: Section | null = null;
	for (const delta of deltas) {
		const section = headed(delta);
		const isGone = delta.kind === 'removed';
		if (!isGone) gone = null;
		if (section) {
			if (isGone) gone = section;
			else kept = section;
			sections.push(section);
		} else (gone ?? kept).body.push(delta);
	}
	return sections.filter(({ state, heading }) => state !== 'removed' || !isAway(heading));
}

/** It is told where it stands now. */
const isAway = (delta: Delta | null): boolean => delta?.kind === 'removed' && delta.move !== null;

/** A new section where this is a heading. */
function headed(delta: Delta): Section | null {
	const block = blockOf(delta);
	const title = headingOf(block);
	if (title === null) return null;
	const older = delta.kind === 'added' ? delta.move?.older : delta.kind === 'reshaped' ? delta.older[0] : delta.older;
	const before = older && headingOf(older);
	return {
		title,
		wasTitle: before && before !== title ? before : null,
		level: Number(block.node.attrs.level),
		state: delta.kind === 'added' ? (delta.move ? 'moved' : 'added') : delta.kind === 'removed' ? 'removed' : 'kept',
		heading: delta,
		body: []
	};
}
