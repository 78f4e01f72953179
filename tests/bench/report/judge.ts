// Brings the numbers of all runs together: medians, ratios, and whether a goal is reached.
import type { Sample } from '../errand';
import { summarise, type Summary } from '../measure/statistics';
import type { Goal, Row, Scenario } from '../scenario';
import type { PeerName } from '../target';

export interface Verdict {
	goal: Goal;
	/** The ratio, or the number itself where the goal is one. */
	value: number;
	reached: 'aim' | 'must' | 'neither';
}

export interface JudgedRow {
	scenario: Scenario;
	row: Row;
	byPeer: Partial<Record<PeerName, Summary>>;
	verdicts: Verdict[];
}

/** Rows that nobody has a number for are left out. */
export function judge(scenarios: readonly Scenario[], samples: readonly Sample[]): JudgedRow[] {
	return scenarios.flatMap((scenario) =>
		scenario.rows.flatMap((row) => {
			const byPeer = summaries(
				row,
				samples.filter((sample) => sample.scenario === scenario.name)
			);
			if (Object.keys(byPeer).length === 0) return [];
			const verdicts = (row.goals ?? []).flatMap((goal) => verdictOn(goal, byPeer) ?? []);
			return [{ scenario, row, byPeer, verdicts }];
		})
	);
}

function summaries({ measure }: Row, samples: readonly Sample[]): JudgedRow['byPeer'] {
	const byPeer: JudgedRow['byPeer'] = {};
	for (const { peer } of samples) {
		const values = samples.flatMap((sample) => (sample.peer === peer ? (sample.measures[measure] ?? []) : []));
		if (values.length > 0) byPeer[peer] = summarise(values);
	}
	return byPeer;
}

function verdictOn(goal: Goal, byPeer: JudgedRow['byPeer']): Verdict | null {
	const ours = byPeer.ateneo?.median;
	const theirs = goal.than === null ? 1 : otherOf(goal, byPeer);
	if (ours === undefined || theirs === null) return null;
	const value = ours / theirs;
	const isWithin = (limit: number) => (goal.is === 'atLeast' ? value >= limit : value <= limit);
	return { goal, value, reached: isWithin(goal.aim) ? 'aim' : isWithin(goal.must) ? 'must' : 'neither' };
}

function otherOf({ than, is }: Goal, { ateneo: _, ...others }: JudgedRow['byPeer']): number | null {
	if (than !== 'best' && than !== null) return others[than as Exclude<PeerName, 'ateneo'>]?.median ?? null;
	const medians = Object.values(others).map(({ median }) => median);
	if (medians.length === 0) return null;
	return is === 'atLeast' ? Math.max(...medians) : Math.min(...medians);
}

/** How far from the must: 1 is just reached, 0.5 is half of the way, above 1 is better. */
export const distance = ({ goal, value }: Verdict): number =>
	goal.is === 'atLeast' ? value / goal.must : goal.must / value;
