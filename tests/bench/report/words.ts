// Numbers and goals as people read them, the same at the terminal and in the document.
import type { Summary } from '../measure/statistics';
import type { Goal, Unit } from '../scenario';
import { PEER_NAMES, type PeerName } from '../target';
import type { JudgedRow, Verdict } from './judge';

export const TITLES: Record<PeerName, string> = {
	ateneo: 'Ateneo',
	hocuspocus: 'Hocuspocus',
	yws: 'y-websocket server',
	relay: 'bare relay'
};

export function number(value: number): string {
	if (value === 0) return '0';
	if (Math.abs(value) >= 1_000) return Math.round(value).toLocaleString('en');
	return String(Number(value.toPrecision(3)));
}

export function summary(one: Summary | undefined): string {
	if (!one) return '';
	const { median, min, max } = one;
	return min === max ? number(median) : `${number(median)} (${number(min)}–${number(max)})`;
}

const bound = ({ is, than }: Goal, limit: number, unit: Unit) =>
	`${is === 'atLeast' ? '≥' : '≤'} ${number(limit)}${than === null ? ` ${unit}` : '×'}`;

export const must = (goal: Goal, unit: Unit) => bound(goal, goal.must, unit);
export const aim = (goal: Goal, unit: Unit) => bound(goal, goal.aim, unit);

/** `0.42× Hocuspocus`; the number itself where the goal is one. */
export function verdict({ goal, value }: Verdict, { row, byPeer }: JudgedRow): string {
	if (goal.than === null) return `${number(value)} ${row.unit}`;
	return `${number(value)}× ${goal.than === 'best' ? `best (${TITLES[bestOf(goal, byPeer)]})` : TITLES[goal.than]}`;
}

function bestOf(goal: Goal, byPeer: JudgedRow['byPeer']): PeerName {
	const others = PEER_NAMES.filter((peer) => peer !== 'ateneo' && byPeer[peer]);
	const sign = goal.is === 'atLeast' ? -1 : 1;
	return others.sort((one, other) => sign * (byPeer[one]!.median - byPeer[other]!.median))[0]!;
}

export const REACHED = { aim: 'aim', must: 'must', neither: 'NOT REACHED' } as const;
