// Ranges of clocks: what of one is in others, and whose the parts are.
import { DeleteSet } from '../../sync/state';
import type { Range } from '../../sync/contents';
import type { Run } from './runs';

export const byClock = (a: Range, b: Range) => a.client - b.client || a.from - b.from;

/** The authors of a range: those kept for its parts, and for all the rest one. */
export function shared(
	{ client, from, to }: Range,
	kept: readonly (Range & { author: number })[],
	rest: number
): (Range & { author: number })[] {
	const own = kept.filter((part) => part.client === client && part.from < to && part.to > from).sort(byClock);
	const parts: (Range & { author: number })[] = [];
	let at = from;
	for (const part of own) {
		if (part.to <= at) continue;
		if (part.from > at) parts.push({ client, from: at, to: part.from, author: rest });
		parts.push({ client, from: Math.max(at, part.from), to: Math.min(to, part.to), author: part.author });
		at = Math.min(to, part.to);
	}
	if (at < to) parts.push({ client, from: at, to, author: rest });
	return parts;
}

/** What a part that is in no range is given for an author. */
export const UNKNOWN = -1;

/** The stretches of a run that are in none of these ranges. `from` and `to`: in the run; `parts`: its clocks. */
export function unknownIn(
	run: Run,
	known: readonly (Range & { author: number })[]
): { from: number; to: number; parts: Range[] }[] {
	const stretches: { from: number; to: number; parts: Range[] }[] = [];
	for (const { at, ...piece } of run.pieces) {
		for (const { author, ...part } of shared(piece, known, UNKNOWN)) {
			if (author !== UNKNOWN) continue;
			const [from, to] = [part.from - piece.from + at, part.to - piece.from + at];
			const last = stretches.at(-1);
			if (last?.to !== from) stretches.push({ from, to, parts: [part] });
			else {
				last.to = to;
				last.parts.push(part);
			}
		}
	}
	return stretches;
}

/** Whether a range is within one of these. */
export function within(ranges: readonly Range[]): (range: Range) => boolean {
	if (ranges.length < FEW) return (range) => isWithin(ranges, range);
	const set = new DeleteSet();
	set.addAll([...ranges].sort(byClock));
	return (range) => set.has(range);
}

const FEW = 8;

export const isWithin = (ranges: readonly Range[], { client, from, to }: Range): boolean =>
	ranges.some((range) => range.client === client && range.from <= from && to <= range.to);
