// Signing out takes away what this device keeps of somebody, after a question where the server does not have all of it.
import { mount, unmount } from 'svelte';
import { leavingTexts } from '$lib/i18n/leaving';
import { places } from '$lib/reading/places';
import type { Language } from '$shared/language';
import { copies, type Copy } from './copies';
import LeavingDialog from './LeavingDialog.svelte';
import { removeCopies } from './offline-copy';
import { dropAllRecovered, listRecovered, type Recovered } from './recovered';

export interface Waiting {
	copies: Copy[];
	recovered: Recovered[];
}

/** True when nothing is kept any more, and they may go. */
export async function leave(personId: string, language: Language): Promise<boolean> {
	const waiting: Waiting = {
		copies: copies()
			.of(personId)
			.filter(({ unsent }) => unsent > 0),
		recovered: await listRecovered(personId).catch(() => [])
	};
	const asks = waiting.copies.length + waiting.recovered.length > 0;
	if (asks && !(await ask(waiting, language))) return false;

	places().dropAll(personId);
	await removeCopies(personId);
	await dropAllRecovered(personId).catch(() => {});
	return true;
}

async function ask(waiting: Waiting, language: Language): Promise<boolean> {
	const texts = await leavingTexts(language);
	return new Promise((resolve) => {
		const onanswer = (goes: boolean) => {
			void unmount(dialog);
			resolve(goes);
		};
		const dialog = mount(LeavingDialog, { target: document.body, props: { waiting, texts, onanswer } });
	});
}
