// The life of a document, from draft to published: which moves there are, who may make them, what each needs and does.
// Pure: the server decides by it, the screen explains by it. The rules are those of docs/ARCHITECTURE.md, "Life of a
// document".
import { can, type Ability, type Facts } from '../permissions';
import type { Standing } from '../publication';
import type { DocumentState } from './document';

/** What a decision about a move is made from. */
export interface LifeFacts extends Facts {
	state: DocumentState;
	/** The text has no words. */
	isBlank: boolean;
	/** The state that a document on hold came from. */
	heldFrom: DocumentState | null;
	/** What anybody sees of its last edition; null where it has none. What was public once stays at its address for ever. */
	standing: Standing | null;
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
	'becomesLatest',
	'beginsEdition',
	'leavesEdition',
	'staysPublic',
	'pointsToSuccessor',
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
	/** The publication that takes its place has to be named. */
	needsSuccessor: boolean;
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

const hold: Path = { to: 'on_hold', ability: 'document.move', needsReason: true };
const giveUp: Path = { to: 'withdrawn', ability: 'document.move', needsReason: true };
/** What is public is answered for by whoever may publish. */
const withdraw: Path = { to: 'withdrawn', ability: 'document.publish', needsReason: true };
const supersede: Path = { to: 'superseded', ability: 'document.publish', needsReason: true };
/** What is public is not written again under its address: the text goes on as the next edition. */
const newEdition: Path = { to: 'draft', ability: 'document.move', needsReason: true };

/** All moves out of the present state, the next one in its life first. Those that somebody may not make say so. */
export function movesFrom(facts: LifeFacts): Move[] {
	return pathsFrom(facts).map((path) => ({
		to: path.to,
		ability: path.ability,
		needsReason: path.needsReason ?? false,
		closes: path.to === 'last_call' ? 'required' : path.to === 'in_review' ? 'optional' : 'never',
		needsSuccessor: path === supersede,
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

/** It cannot simply be taken back: others may not write any more, or anybody reads it. Whoever makes it is asked twice. */
export const isWeighty = ({ effects }: Pick<Move, 'effects'>): boolean =>
	effects.some((effect) => WEIGHTY.includes(effect));
const WEIGHTY: readonly Effect[] = ['textCloses', 'becomesPublic', 'becomesLatest', 'staysPublic', 'pointsToSuccessor'];

function pathsFrom(facts: LifeFacts): readonly Path[] {
	const { state, heldFrom, standing } = facts;
	if (standing !== null && PUBLIC_STATES.includes(state)) return pathsOfPublic(state);
	const away = standing === null ? [giveUp] : standing === 'withdrawn' ? [] : [withdraw];
	if (state === 'on_hold') return [{ to: heldFrom ?? 'draft', ability: 'document.move' }, ...away];
	if (!UNDER_WAY.includes(state)) return BACK[state];
	// A next edition is given up for the last one, while its text can still be made that one's.
	const leave: Path[] =
		standing !== null && WRITABLE_STATES.includes(state)
			? [{ to: standing, ability: 'document.move', needsReason: true }]
			: [];
	return [...FORWARD[state], ...BACK[state], hold, ...leave, ...away];
}

function pathsOfPublic(state: DocumentState): readonly Path[] {
	if (state === 'published') return [newEdition, supersede, withdraw];
	return state === 'superseded' ? [newEdition, withdraw] : [newEdition];
}

function missingFor({ to, ability }: Path, facts: LifeFacts): Need[] {
	const missing: Need[] = [];
	if (!can(facts, ability)) missing.push('role');
	if (isOnward(facts.state, to) && facts.isBlank) missing.push('words');
	return missing;
}

const isOnward = (from: DocumentState, to: DocumentState) =>
	to === 'in_review' || to === 'last_call' || to === 'adopted' || (to === 'published' && from === 'adopted');

/** What a move does, from where it is and what anybody sees of its last edition. */
export function effectsOf(to: DocumentState, { state, standing }: Pick<LifeFacts, 'state' | 'standing'>): Effect[] {
	const effects: Effect[] = ['version'];
	const [wasOpen, isOpen] = [WRITABLE_STATES.includes(state), WRITABLE_STATES.includes(to)];
	if (wasOpen && !isOpen) effects.push('textCloses');
	if (!wasOpen && isOpen) effects.push('textOpens');
	if (to === 'last_call') effects.push('closesByItself');
	if (state === 'last_call' && to !== 'adopted') effects.push('callEnds');
	return [...effects, ...publicEffectsOf(to, { state, standing })];
}

function publicEffectsOf(to: DocumentState, { state, standing }: Pick<LifeFacts, 'state' | 'standing'>): Effect[] {
	if (to === 'published' && state === 'adopted') return [standing === null ? 'becomesPublic' : 'becomesLatest'];
	if (standing === null) return [];
	if (PUBLIC_STATES.includes(state) && to === 'draft') return ['beginsEdition'];
	if (!PUBLIC_STATES.includes(state) && to === standing) return ['leavesEdition'];
	if (to === 'withdrawn') return ['staysPublic'];
	return to === 'superseded' ? ['pointsToSuccessor'] : [];
}
