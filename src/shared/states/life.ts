// The life of a document, from draft to published: which moves there are, who may make them, what each needs and does.
// Pure: the server decides by it, the screen explains by it. The rules are those of docs/ARCHITECTURE.md, "Life of a
// document".
import { can, type Ability, type Facts } from '../permissions';
import type { DocumentState } from './document';

/** What a decision about a move is made from. */
export interface LifeFacts extends Facts {
	state: DocumentState;
	/** The text has no words. */
	isBlank: boolean;
	/** The state that a document on hold came from. */
	heldFrom: DocumentState | null;
	/** It has been published once: its public address stands for ever. */
	wasPublished: boolean;
}

/** What has to be so before a move; the words are in the language catalogue. */
export const NEEDS = ['role', 'words'] as const;
export type Need = (typeof NEEDS)[number];

/** What a move does besides changing the state, in the order of telling. */
export const EFFECTS = [
	'version',
	'textCloses',
	'textOpens',
	'closesByItself',
	'becomesPublic',
	'staysPublic',
	'callEnds'
] as const;
export type Effect = (typeof EFFECTS)[number];

/** Whether the state that a move leads to stands open until a time. */
export const CLOSES = ['required', 'optional', 'never'] as const;

export interface Move {
	to: DocumentState;
	ability: Ability;
	/** Back in its life: somebody has to say why. */
	needsReason: boolean;
	/** It stands open until a time that has to be named. */
	closes: (typeof CLOSES)[number];
	/** It may be planned for a time. */
	mayBePlanned: boolean;
	/** What is missing; empty where it can be made now. */
	missing: Need[];
	effects: Effect[];
}

interface Path {
	to: DocumentState;
	ability: Ability;
	needsReason?: true;
}

const FORWARD: Record<DocumentState, readonly Path[]> = {
	draft: [{ to: 'in_review', ability: 'document.move' }],
	in_review: [{ to: 'last_call', ability: 'document.move' }],
	last_call: [{ to: 'adopted', ability: 'document.move' }],
	adopted: [{ to: 'published', ability: 'document.publish' }],
	published: [],
	on_hold: [],
	withdrawn: [],
	superseded: []
};

const BACK: Record<DocumentState, readonly Path[]> = {
	draft: [],
	in_review: [{ to: 'draft', ability: 'document.move', needsReason: true }],
	last_call: [
		{ to: 'in_review', ability: 'document.move', needsReason: true },
		{ to: 'draft', ability: 'document.move', needsReason: true }
	],
	adopted: [
		{ to: 'in_review', ability: 'document.move', needsReason: true },
		{ to: 'draft', ability: 'document.move', needsReason: true }
	],
	published: [],
	on_hold: [],
	withdrawn: [{ to: 'draft', ability: 'document.move', needsReason: true }],
	superseded: []
};

/** States in which a group may put a document aside, or give it up. */
const UNDER_WAY: readonly DocumentState[] = ['draft', 'in_review', 'last_call', 'adopted'];

/** The text may change in these, for those who may write. */
export const WRITABLE_STATES: readonly DocumentState[] = ['draft', 'in_review'];
const PLANNABLE: readonly DocumentState[] = ['in_review', 'last_call', 'published'];
/** Open until a time. */
export const TIMED_STATES: readonly DocumentState[] = ['in_review', 'last_call'];
/** Anybody may read what was published, whatever became of it. */
export const PUBLIC_STATES: readonly DocumentState[] = ['published', 'withdrawn', 'superseded'];

const aside: readonly Path[] = [
	{ to: 'on_hold', ability: 'document.move', needsReason: true },
	{ to: 'withdrawn', ability: 'document.move', needsReason: true }
];

/** All moves out of the present state, the next one in its life first. Those that somebody may not make say so. */
export function movesFrom(facts: LifeFacts): Move[] {
	return pathsFrom(facts).map((path) => ({
		to: path.to,
		ability: path.ability,
		needsReason: path.needsReason ?? false,
		closes: path.to === 'last_call' ? 'required' : path.to === 'in_review' ? 'optional' : 'never',
		mayBePlanned: PLANNABLE.includes(path.to) && !path.needsReason && facts.state !== 'last_call',
		missing: missingFor(path, facts),
		effects: effectsOf(path.to, facts)
	}));
}

/** The move to a state; null where there is none from here. */
export const moveTo = (facts: LifeFacts, to: DocumentState): Move | null =>
	movesFrom(facts).find((move) => move.to === to) ?? null;

/** What somebody needs to take a document there: whoever may, may also plan it and take the plan back. */
export const abilityFor = (to: DocumentState): Ability => (to === 'published' ? 'document.publish' : 'document.move');

/** It cannot simply be taken back: others may not write any more, or anybody may read. Whoever makes it is asked twice. */
export const isWeighty = ({ effects }: Pick<Move, 'effects'>): boolean =>
	effects.includes('textCloses') || effects.includes('becomesPublic');

function pathsFrom({ state, heldFrom, wasPublished }: LifeFacts): readonly Path[] {
	if (state === 'published') return [{ to: 'withdrawn', ability: 'document.publish', needsReason: true }];
	if (state === 'on_hold') return [{ to: heldFrom ?? 'draft', ability: 'document.move' }, aside[1]!];
	// What was once public is not written again under its address: a new edition is.
	if (state === 'withdrawn' && wasPublished) return [];
	return [...FORWARD[state], ...BACK[state], ...(UNDER_WAY.includes(state) ? aside : [])];
}

function missingFor({ to, ability }: Path, facts: LifeFacts): Need[] {
	const missing: Need[] = [];
	if (!can(facts, ability)) missing.push('role');
	const isOnward = to === 'in_review' || to === 'last_call' || to === 'adopted' || to === 'published';
	if (isOnward && facts.isBlank) missing.push('words');
	return missing;
}

function effectsOf(to: DocumentState, { state, wasPublished }: LifeFacts): Effect[] {
	const effects: Effect[] = ['version'];
	const [wasOpen, isOpen] = [WRITABLE_STATES.includes(state), WRITABLE_STATES.includes(to)];
	if (wasOpen && !isOpen) effects.push('textCloses');
	if (!wasOpen && isOpen) effects.push('textOpens');
	if (to === 'last_call') effects.push('closesByItself');
	if (state === 'last_call' && to !== 'adopted') effects.push('callEnds');
	if (to === 'published') effects.push('becomesPublic');
	if (to === 'withdrawn' && (state === 'published' || wasPublished)) effects.push('staysPublic');
	return effects;
}
