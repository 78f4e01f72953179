// The words of this page, in the reader's language.
import { loadNewDocumentTexts } from '$lib/i18n/new-document-page';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data }) => ({
	...data,
	newDocumentTexts: await loadNewDocumentTexts(data.readerLanguage)
});
