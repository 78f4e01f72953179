// The words of the public pages, in the reader's language.
import { loadPublicTexts } from '$lib/i18n/publications-pages';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ data }) => ({
	...data,
	publicTexts: await loadPublicTexts(data.readerLanguage)
});
