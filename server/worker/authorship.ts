// Who wrote a text: by clocks, which hold on whatever screen the words are, and counted in words.
import { weekOf } from '$shared/madrid';
import { authorsOfWords, type Part } from '$shared/document/whose';
import { runsIn, type Author, type Via } from './chronicle/account';
import type { Chronicle } from './chronicle/chronicle';
import { inOrder, textBlocksIn } from './text-blocks';

export interface Authorship {
	/** Each once: somebody in a minute, in one way. */
	authors: Author[];
	/** Of each client, ascending, three numbers a range: from which clock, how many, which of the authors; less nobody's. */
	clocks: { client: number; ranges: number[] }[];
	counted: Counted[];
}

/** Words that stand now. A word that several wrote is whose most of it is. */
export interface Counted {
	/** Null where nobody knows. */
	seat: string | null;
	via: Via;
	/** The Monday of the week in which they were written, in Madrid; null where nobody knows. */
	week: string | null;
	words: number;
}

/** Of the living text. */
export function authorshipOf(chronicle: Chronicle): Authorship {
	const ranges = new Map<number, Range[]>();
	const used = new Map<number, number>();
	const counts = new Counts(chronicle.authors.list);
	for (const block of textBlocksIn(chronicle.root)) {
		const parts = inOrder(block).map((piece): Part => {
			if ('text' in piece) return { text: piece.text, runs: null };
			const { id, content } = piece.words;
			const runs = [...runsIn(piece.words, chronicle.written)];
			let { clock } = id;
			for (const { length, author } of runs) {
				if (author >= 0) {
					if (!used.has(author)) used.set(author, used.size);
					const own = ranges.get(id.client) ?? [];
					ranges.set(id.client, own);
					own.push({ from: clock, length, author: used.get(author)! });
				}
				clock += length;
			}
			return { text: content.str, runs };
		});
		for (const author of authorsOfWords(parts)) counts.add(author);
	}
	return {
		authors: [...used.keys()].map((author) => chronicle.authors.list[author]!),
		clocks: [...ranges].map(([client, own]) => ({ client, ranges: joined(own) })),
		counted: counts.all
	};
}

interface Range {
	from: number;
	length: number;
	author: number;
}

/** In the order of the clocks, those side by side of one author as one; flat, since there may be tens of thousands. */
function joined(ranges: Range[]): number[] {
	ranges.sort((a, b) => a.from - b.from);
	const all: Range[] = [];
	for (const range of ranges) {
		const last = all.at(-1);
		if (last && last.from + last.length === range.from && last.author === range.author) last.length += range.length;
		else all.push(range);
	}
	return all.flatMap(({ from, length, author }) => [from, length, author]);
}

/** Adds words up by seat, way and week. */
class Counts {
	#authors: readonly Author[];
	#totals = new Map<string, Counted>();
	#weeks = new Map<number, string>();

	constructor(authors: readonly Author[]) {
		this.#authors = authors;
	}

	get all(): Counted[] {
		return [...this.#totals.values()];
	}

	add(author: number): void {
		const { seat, via, minute } = this.#authors[author] ?? { seat: null, via: 'typed' as const, minute: null };
		const week = minute === null ? null : this.#weekOf(minute);
		const name = `${seat} ${via} ${week}`;
		const total = this.#totals.get(name);
		if (total) total.words++;
		else this.#totals.set(name, { seat, via, week, words: 1 });
	}

	#weekOf(minute: number): string {
		const hour = Math.floor(minute / 60); // Madrid is whole hours from Greenwich
		let week = this.#weeks.get(hour);
		if (!week) this.#weeks.set(hour, (week = weekOf(new Date(hour * HOUR_MS))));
		return week;
	}
}

const HOUR_MS = 60 * 60_000;
