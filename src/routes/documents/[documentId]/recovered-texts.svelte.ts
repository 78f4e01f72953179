// Words of this document that did not get into it: kept on this device until somebody has looked at them.
import { blocksOf } from '$lib/editor/blocks';
import { copies, nameOf, type CopyKey } from '$lib/sync/copies';
import { readCopy, removeCopy } from '$lib/sync/offline-copy';
import { dropRecovered, keepRecovered, listRecovered, onlyIn, type Block, type Recovered } from '$lib/sync/recovered';
import type { PageData } from './$types';

interface Earlier {
	personId: string;
	documentId: string;
	/** The copy that is in use; null where there is none. */
	current: CopyKey | null;
	present: Block[];
}

export class RecoveredTexts {
	all = $state.raw<Recovered[]>([]);

	/** Sets apart what is in `mine` and not in the page's text. On a computer that others use too, only as long as the page is open. */
	async add({ person, sharedComputer, document, state }: PageData, mine: readonly Block[]): Promise<void> {
		const blocks = onlyIn(mine, blocksOf(state));
		// Two windows may come with the same words.
		if (blocks.length === 0 || this.all.some((other) => JSON.stringify(other.blocks) === JSON.stringify(blocks)))
			return;
		const { id: documentId, title } = document;
		const recovered = { id: crypto.randomUUID(), documentId, title, at: Date.now(), blocks };
		this.all = [...this.all, recovered];
		if (person && !sharedComputer) await keepRecovered(person.id, recovered).catch(() => {});
	}

	async drop(personId: string | undefined, id: string): Promise<void> {
		this.all = this.all.filter((recovered) => recovered.id !== id);
		if (personId) await dropRecovered(personId, id).catch(() => {});
	}

	/** Looks at what earlier visits have left here, and takes the copies away that are of no use any more. */
	async gather({ personId, documentId, current, present }: Earlier): Promise<void> {
		const old = copies()
			.of(personId)
			.filter((copy) => copy.documentId === documentId && (!current || nameOf(copy) !== nameOf(current)));
		for (const copy of old) {
			const blocks = copy.unsent > 0 ? onlyIn(blocksOf(await readCopy(copy)), present) : [];
			const { title, at } = copy;
			if (blocks.length > 0) await keepRecovered(personId, { id: nameOf(copy), documentId, title, at, blocks });
			await removeCopy(copy);
		}
		const all = await listRecovered(personId).catch(() => []);
		this.all = all.filter((recovered) => recovered.documentId === documentId);
	}
}
