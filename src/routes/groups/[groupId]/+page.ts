// The words of this page, in the reader's language; and what is asked over it, where something is.
import { loadGroupTexts } from '$lib/i18n/group-page';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, url: { searchParams } }) => {
	// Asked for by a link, or come back from its action: `?/rename`.
	const isAsked = (what: string) => searchParams.has(what) || searchParams.has(`/${what}`);
	const [groupTexts, RenameDialog, ArchiveDialog] = await Promise.all([
		loadGroupTexts(data.readerLanguage),
		isAsked('rename') ? import('./RenameDialog.svelte').then((dialog) => dialog.default) : null,
		isAsked('archive') ? import('./ArchiveDialog.svelte').then((dialog) => dialog.default) : null
	]);
	return { ...data, groupTexts, RenameDialog, ArchiveDialog };
};
