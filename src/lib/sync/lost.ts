// Copies of a document that somebody may not open any more.
import { mount, unmount } from 'svelte';
import { leavingTexts } from '$lib/i18n/leaving';
import type { Language } from '$shared/language';
import { copies } from './copies';
import LostCopies from './LostCopies.svelte';
import { removeCopy } from './offline-copy';
import { dropRecovered, listRecovered } from './recovered';

interface Where {
	personId: string;
	documentId: string;
	language: Language;
}

/** Takes away what is of no use; what was never sent is offered in `target` first. */
export async function tellOfLost(target: HTMLElement, { personId, documentId, language }: Where): Promise<void> {
	const own = copies()
		.of(personId)
		.filter((copy) => copy.documentId === documentId);
	const all = await listRecovered(personId).catch(() => []);
	const recovered = all.filter((one) => one.documentId === documentId);
	const waiting = { copies: own.filter(({ unsent }) => unsent > 0), recovered };
	for (const copy of own) if (copy.unsent === 0) await removeCopy(copy);
	if (waiting.copies.length + recovered.length === 0) return;

	const ondone = async () => {
		for (const copy of waiting.copies) await removeCopy(copy);
		for (const { id } of recovered) await dropRecovered(personId, id).catch(() => {});
		void unmount(shown);
	};
	const shown = mount(LostCopies, { target, props: { waiting, texts: await leavingTexts(language), ondone } });
}
