// How much is written, as people count it.
import { expect, it } from 'vitest';
import { countsOf, minutesOf, NONE, pagesOf, sumOf } from '../../../src/lib/editor/counting/counts';

it('counts words and characters, and takes a face for one character', () => {
	expect(countsOf('Uno, dos y tres.\nCuatro 👩')).toEqual({ words: 5, characters: 24, withoutSpaces: 20 });
	expect(countsOf('')).toEqual(NONE);
	expect(sumOf(countsOf('uno dos'), countsOf('tres'))).toEqual({ words: 3, characters: 11, withoutSpaces: 10 });
});

it('says how many pages of 2,100 characters that is, in halves, and how long it takes to read', () => {
	const pages = (characters: number) => pagesOf({ ...NONE, characters });
	expect([0, 1, 1_050, 1_051, 2_100, 2_101, 21_000].map(pages)).toEqual([0, 0.5, 0.5, 1, 1, 1.5, 10]);
	const minutes = (words: number) => minutesOf({ ...NONE, words });
	expect([0, 1, 220, 221, 30_000].map(minutes)).toEqual([0, 1, 1, 2, 137]);
});
