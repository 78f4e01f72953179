// Updates with a byte or two changed: whatever the scan lets through must be one that every Yjs can apply.
import * as Y from 'yjs';
import { playHistory } from '../../support/history';
import { tryMutations } from '../../support/mutations';
import type { Scenario } from '../scenario';

const A_SEED = 2_000;

export const mutations: Scenario = {
	name: 'mutations',
	title: 'mutated updates: none is accepted that throws, or waits for ever, in a real Y.Doc [S5]',
	async run({ seed: first, count, say }) {
		const wanted = count ?? 20_000;
		const problems: string[] = [];
		let [tried, accepted] = [0, 0];
		for (let seed = first; tried < wanted; seed++) {
			// Every other seed takes what editors write: lists, tables, marks, attributes.
			const tally = tryMutations(seed, A_SEED, seed % 2 === 0 ? ofEditors(seed) : undefined);
			tried += tally.tried;
			accepted += tally.accepted;
			problems.push(...tally.harmful.map((what) => `seed ${seed}: ${what}`));
			if (tried % 100_000 === 0) say(`${tried} tried, ${accepted} accepted, ${problems.length} do harm`);
		}
		return {
			figures: `${tried} tried, seeds from ${first}; ${accepted} accepted, ${problems.length} of them do harm`,
			problems
		};
	}
};

/** A document that editors made, and the updates that come after its first half. */
function ofEditors(seed: number): { base: Y.Doc; updates: Uint8Array[] } {
	const { updates: all } = playHistory(seed, { steps: 80 });
	const half = Math.ceil(all.length / 2);
	const base = new Y.Doc();
	for (const update of all.slice(0, half)) Y.applyUpdate(base, update);
	return { base, updates: all.slice(half) };
}
