// What this page needs to be drawn: its words in the reader's language, and the parts that most visits do without.
import { loadDocumentTexts } from '$lib/i18n/document-page';
import type { PageLoad } from './$types';

// Without asking for the layout's language, which would mean waiting for its catalogue first.
export const load: PageLoad = async ({ data, url }) => {
	const { you, document, readerLanguage } = data;
	// The second: the form's own address, where it comes back with something wrong.
	const renames = url.searchParams.has('rename') || url.searchParams.has('/rename');
	const [documentTexts, renameForm, flawed, whoWrites] = await Promise.all([
		loadDocumentTexts(readerLanguage),
		renames ? import('./RenameForm.svelte') : null,
		document.flaw ? import('./Flawed.svelte') : null,
		you.abilities.includes('document.write') ? null : import('./WhoWrites.svelte')
	]);
	return {
		...data,
		documentTexts,
		RenameForm: renameForm?.default ?? null,
		Flawed: flawed?.default ?? null,
		WhoWrites: whoWrites?.default ?? null
	};
};
