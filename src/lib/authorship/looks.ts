// How each author is told from the others: by a colour and a line under the words. No two have both in common, and the
// first eight have neither, so that whoever sees no colours sees the lines.
import { COLORS, colorOf } from '$shared/person-color';

export interface Look {
	/** From 0, of the colours and of the lines in who.css. */
	color: number;
	line: number;
}

const MANY = COLORS.length;

/**
 * `ids`: of people or organisations, UUIDs, those with most words first. Somebody's colour is the one of their caret where
 * it is free; the lightest lines go to those with most words.
 */
export function looksFor(ids: readonly string[]): Map<string, Look> {
	const rounds = Array<number>(MANY).fill(0);
	const first = Array<number>(MANY).fill(0);
	return new Map(
		ids.map((id, place) => {
			const fewest = Math.min(...rounds);
			let color = colorOf(id);
			while (rounds[color]! > fewest) color = (color + 1) % MANY;
			const round = rounds[color]!++;
			if (round === 0) first[color] = place;
			return [id, { color, line: (first[color]! + round) % MANY }];
		})
	);
}

/** For the words of a text, and for the sample in a legend. */
export const classOf = ({ color, line }: Look): string => `who who-c${color} who-l${line}`;
