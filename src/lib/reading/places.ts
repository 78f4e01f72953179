// Where somebody was in the texts that they read on this device. Not kept on a computer that others use too; and taken away
// with everything else when they sign out.
const PREFIX = 'ateneo/place/';
/** So many documents are remembered for a person, those read last. */
const MOST = 40;

export interface Place {
	/** How the block at the top of the screen begins, and its number among the blocks of the text. */
	begins: string;
	index: number;
	/** The heading above it. */
	under: string;
	at: number;
}

const BEGINS = 60;
const nameOf = (personId: string, documentId: string) => `${PREFIX}${personId}/${documentId}`;

/** `storage`: localStorage, or what stands in for it. Where it does not work, nothing is kept. */
export class Places {
	constructor(private readonly storage: () => Storage) {}

	find(personId: string, documentId: string): Place | null {
		return this.#try(() => {
			const kept = JSON.parse(this.storage().getItem(nameOf(personId, documentId)) ?? 'null') as Partial<Place> | null;
			const { begins, index, under, at } = kept ?? {};
			const isPlace = typeof begins === 'string' && typeof index === 'number' && typeof under === 'string';
			return isPlace && typeof at === 'number' ? { begins, index, under, at } : null;
		});
	}

	keep(personId: string, documentId: string, place: Place): void {
		this.#try(() => {
			this.storage().setItem(nameOf(personId, documentId), JSON.stringify(place));
			const mine = this.#names(personId);
			const ages = mine.map((name) => ({
				name,
				at: this.find(personId, name.slice(name.lastIndexOf('/') + 1))?.at ?? 0
			}));
			ages.sort((a, b) => b.at - a.at);
			for (const { name } of ages.slice(MOST)) this.storage().removeItem(name);
			return null;
		});
	}

	dropAll(personId: string): void {
		this.#try(() => {
			for (const name of this.#names(personId)) this.storage().removeItem(name);
			return null;
		});
	}

	#names(personId: string): string[] {
		return Object.keys(this.storage()).filter((name) => name.startsWith(`${PREFIX}${personId}/`));
	}

	#try<Found>(does: () => Found | null): Found | null {
		try {
			return does();
		} catch {
			return null; // the browser keeps nothing for this site
		}
	}
}

export const places = (): Places => new Places(() => localStorage);

const beginningOf = (block: Element): string => (block.textContent ?? '').trim().slice(0, BEGINS);

/** Where the reader is: the first block that can be seen below `top`, in pixels. */
export function placeIn(text: Element, top: number, now: number): Place | null {
	const blocks = [...text.children];
	let [low, high] = [0, blocks.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (blocks[middle]!.getBoundingClientRect().bottom <= top) low = middle + 1;
		else high = middle;
	}
	const block = blocks[low];
	if (!block) return null;
	const heading = blocks.slice(0, low + 1).findLast(({ tagName }) => /^H[2-5]$/.test(tagName));
	return { begins: beginningOf(block), index: low, under: heading ? beginningOf(heading) : '', at: now };
}

/** The number of the block that it was, or of what stands there now; others may have written before it. */
export function blockAt(text: Element, { begins, index }: Place): number {
	const alike = [...text.children].flatMap((block, at) => (begins !== '' && beginningOf(block) === begins ? [at] : []));
	alike.sort((a, b) => Math.abs(a - index) - Math.abs(b - index));
	return alike[0] ?? Math.min(index, text.children.length - 1);
}
