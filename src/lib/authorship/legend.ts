// The legend of a text in colours: whose words there are, how many, and how each looks.
import { looksFor, type Look } from './looks';
import type { Author } from './tell';

export type By = 'people' | 'organisations';

/** An entry of the legend. */
export interface Entry {
	/** Of the person or of the organisation. */
	id: string;
	name: string;
	/** Of a person: whom they wrote for. */
	detail: string;
	words: number;
	/** Of all words of the text. */
	share: number;
	look: Look;
}

/** Those with most words first. `all`: how many words the text has. */
export function entriesOf(account: { authors: readonly Author[] } | null, by: By, all: number): Entry[] {
	const found = new Map<string, Omit<Entry, 'share' | 'look'>>();
	for (const { person, organisation, words } of account?.authors ?? []) {
		const { id, name } = by === 'people' ? person : organisation;
		const known = found.get(id);
		const detail = by === 'people' ? organisation.name : '';
		if (!known) found.set(id, { id, name, detail, words });
		else {
			known.words += words;
			// Somebody may have written for two.
			if (!known.detail.split(', ').includes(detail)) known.detail = [known.detail, detail].filter(Boolean).join(', ');
		}
	}
	const entries = [...found.values()].filter(({ words }) => words > 0).sort((a, b) => b.words - a.words);
	const looks = looksFor(entries.map(({ id }) => id));
	return entries.map((entry) => ({ ...entry, share: entry.words / all, look: looks.get(entry.id)! }));
}

export const looksOf = (entries: readonly Entry[]): ReadonlyMap<string, Look> =>
	new Map(entries.map(({ id, look }) => [id, look]));
