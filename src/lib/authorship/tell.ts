// Whose a passage is, in words: who, for which organisation, when and how.
import type { Locale } from '$lib/i18n';
import type { WhoTexts } from '$lib/i18n/who';
import { countWords } from '$shared/document/read';
import type { Via } from '$shared/via';
import type { Origin, Passage } from './passage';

export interface Author {
	person: { id: string; name: string };
	organisation: { id: string; name: string };
	words: number;
}

/** A passage as a screen shows it. */
export interface Told {
	/** «Lucía Robles, Universidad Cibeles». */
	who: string;
	/** How and when; null where nobody knows. */
	how: string | null;
	when: string | null;
	text: string;
}

export interface Teller {
	t: WhoTexts;
	locale: Pick<Locale, 'language' | 'dateTime'>;
	authors: readonly Author[];
	now: Date;
}

const MINUTE_MS = 60_000;

/** By this computer's clock. */
export const thisMoment = (): Date => new Date();

export function tell({ origins, letters, text }: Passage, { t, locale, authors, now }: Teller): Told {
	if (origins === null) return { who: t.isFresh, how: null, when: null, text };
	const [first] = origins;
	const author = first && authors[first.author];
	const isTemplate = first?.via === 'template';
	const who = author && ([author.person.name, author.organisation.name] as const);
	if (!who) return { who: isTemplate ? t.template : t.isUnknown, how: null, when: null, text };
	return {
		who: isTemplate ? t.fromTemplate(...who) : t.from(...who),
		how: waysOf(origins, letters)
			.map((via) => t.ways[via])
			.join(' · '),
		when: whenOf(origins, { t, locale, now }),
		text
	};
}

/** That of most letters first. */
function waysOf(origins: readonly Origin[], letters: readonly number[]): Via[] {
	const sums = new Map<Via, number>();
	origins.forEach(({ via }, place) => sums.set(via, (sums.get(via) ?? 0) + letters[place]!));
	return [...sums].sort(([, a], [, b]) => b - a).map(([via]) => via);
}

function whenOf(origins: readonly Origin[], { t, locale, now }: Pick<Teller, 't' | 'locale' | 'now'>): string {
	const minutes = origins.map(({ minute }) => minute);
	const [from, to] = [Math.min(...minutes), Math.max(...minutes)].map((minute) => new Date(minute * MINUTE_MS));
	const ago = agoOf(locale.language, to!, now);
	const [first, last] = [locale.dateTime(from!), locale.dateTime(to!)];
	return first === last ? t.at(last, ago) : t.between(first, last, ago);
}

const UNITS = [
	['year', 365.25 * 24 * 60],
	['month', 30.44 * 24 * 60],
	['week', 7 * 24 * 60],
	['day', 24 * 60],
	['hour', 60],
	['minute', 1]
] as const;

/** «hace 3 semanas». */
export function agoOf(language: string, moment: Date, now: Date): string {
	const minutes = Math.max(0, (now.getTime() - moment.getTime()) / MINUTE_MS);
	const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
	const found = UNITS.find(([, size]) => minutes >= size);
	return found ? relative.format(-Math.floor(minutes / found[1]), found[0]) : relative.format(0, 'minute');
}

/** All of it as one sentence after the other, for whoever hears it. */
export const heard = ({ who, how, when }: Told): string => [who, how, when].filter(Boolean).join('. ') + '.';

/** A sentence that several wrote, each with how many of its words. */
export function heardSentence(parts: readonly Passage[], teller: Teller): string {
	const { t } = teller;
	if (parts.length === 0) return t.nothingHere;
	const quote = parts.map(({ text }) => text).join('');
	const brief = quote.length > LONGEST_QUOTE ? `${quote.slice(0, LONGEST_QUOTE).trim()}…` : quote.trim();
	const told = parts.map((part) => {
		const { who, ...rest } = tell(part, teller);
		const words = t.words(countWords(part.text));
		return heard({ ...rest, who: parts.length > 1 ? t.part(who, words) : who });
	});
	return [t.sentenceIs(brief), ...told].join(' ');
}

const LONGEST_QUOTE = 80;
