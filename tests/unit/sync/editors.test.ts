// [S2] [S11] People at real editors around one room, in random histories: split, join, lists, tables, paste, undo.
import { describe, expect, it } from 'vitest';
import { playHistory } from '../../support/history';

const SEEDS = 1_000;
const A_TEST = 20;

describe('[S1] [S2] people at editors end with one text, equal to the log', () => {
	it.each(Array.from({ length: SEEDS / A_TEST }, (_, part) => part * A_TEST))(
		`seeds %i and the next ${A_TEST}`,
		(first) => {
			for (let seed = first; seed < first + A_TEST; seed++) {
				expect(playHistory(seed).problems, `seed ${seed}`).toEqual([]);
			}
		}
	);
});

describe('[S11] no word vanishes by accident', () => {
	it.each(Array.from({ length: 10 }, (_, part) => part * A_TEST))(
		'where people type and change levels (seeds from %i)',
		(first) => {
			for (let seed = first; seed < first + A_TEST; seed++) {
				const { problems, account } = playHistory(seed, { kinds: ['type', 'type', 'level'] });
				expect({ problems, ...account, typed: 0 }, `seed ${seed}`).toEqual({
					problems: [],
					typed: 0,
					doubled: 0,
					lost: []
				});
			}
		}
	);

	it.each([0, A_TEST])('where people type and write notes (seeds from %i)', (first) => {
		for (let seed = first; seed < first + A_TEST; seed++) {
			const { problems, account } = playHistory(seed, { kinds: ['type', 'type', 'note', 'mention'] });
			expect({ problems, lost: account.lost }, `seed ${seed}`).toEqual({ problems: [], lost: [] });
		}
	});
});
