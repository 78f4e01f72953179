// The words of this page, in the reader's language.
import { loadDocumentTexts } from '$lib/i18n/document-page';
import type { PageLoad } from './$types';

// Without asking for the layout's language, which would mean waiting for its catalogue first.
export const load: PageLoad = async ({ data }) => ({
	...data,
	documentTexts: await loadDocumentTexts(data.readerLanguage)
});
