// How many words of a text are whose: by organisation, by person, by week. Pure.
import type { Via } from '$shared/via';
import type { Contributor } from './contributors';
import type { StoredCount } from './tables';

interface Named {
	id: string;
	name: string;
}

/** Words that stand now. */
export interface Contributions {
	/** All of the text: what is whose, what the template brought, and what is nobody's known. */
	words: number;
	template: number;
	unknown: number;
	/** Those with most first. */
	organisations: (Named & { words: number; people: PersonsWords[] })[];
	/** By the Monday of the week in which they were written, ascending, without gaps; the template is not in it. */
	weeks: { week: string; words: number; organisations: { id: string; words: number }[] }[];
}

/** Of somebody for one organisation. */
export interface PersonsWords extends Named {
	words: number;
	/** How they came, those with most first. */
	ways: { via: Via; words: number }[];
	/** Mondays of the first and the last week in which they wrote what stands. */
	first: string;
	last: string;
}

/** Adds up what was counted of one text or of many. */
export function addUp(counted: readonly StoredCount[], who: ReadonlyMap<string, Contributor>): Contributions {
	const sum = { words: 0, template: 0, unknown: 0 };
	const organisations = new Map<string, Organisation>();
	const weeks = new Map<string, Map<string, number>>();
	for (const { seat, via, week, words } of counted) {
		sum.words += words;
		const contributor = seat === null ? undefined : who.get(seat);
		if (via === 'template') sum.template += words;
		else if (!contributor || week === null) sum.unknown += words;
		else {
			const { organisation, person } = contributor;
			const own = organisations.get(organisation.id) ?? new Organisation(organisation);
			organisations.set(organisation.id, own);
			own.add(person, { via: via as Via, week, words });
			const inWeek = weeks.get(week) ?? new Map<string, number>();
			weeks.set(week, inWeek);
			inWeek.set(organisation.id, (inWeek.get(organisation.id) ?? 0) + words);
		}
	}
	return {
		...sum,
		organisations: [...organisations.values()].map((one) => one.told).sort(byWords),
		weeks: everyWeek([...weeks.keys()]).map((week) => {
			const own = [...(weeks.get(week) ?? [])].map(([id, words]) => ({ id, words }));
			return { week, words: own.reduce((all, { words }) => all + words, 0), organisations: own };
		})
	};
}

class Organisation {
	#people = new Map<string, PersonsWords>();
	#named: Named;

	constructor(named: Named) {
		this.#named = named;
	}

	add({ id, name }: Named, { via, week, words }: { via: Via; week: string; words: number }): void {
		const own = this.#people.get(id) ?? { id, name, words: 0, ways: [], first: week, last: week };
		this.#people.set(id, own);
		own.words += words;
		const way = own.ways.find((known) => known.via === via);
		if (way) way.words += words;
		else own.ways.push({ via, words });
		if (week < own.first) own.first = week;
		if (week > own.last) own.last = week;
	}

	get told(): Contributions['organisations'][number] {
		const people = [...this.#people.values()].sort(byWords);
		for (const { ways } of people) ways.sort((a, b) => b.words - a.words);
		return { ...this.#named, words: people.reduce((sum, { words }) => sum + words, 0), people };
	}
}

const byWords = (a: Named & { words: number }, b: Named & { words: number }) =>
	b.words - a.words || a.name.localeCompare(b.name, 'es');

const WEEK_MS = 7 * 24 * 60 * 60_000;

/** From the first to the last, with those between in which nobody wrote. */
function everyWeek(known: readonly string[]): string[] {
	const sorted = known.toSorted();
	const [first, last] = [sorted[0], sorted.at(-1)];
	if (first === undefined || last === undefined) return [];
	const all: string[] = [];
	for (let at = Date.parse(first); at <= Date.parse(last); at += WEEK_MS)
		all.push(new Date(at).toISOString().slice(0, 10));
	return all;
}
