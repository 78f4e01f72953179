// The words of this page, in the reader's language.
import { loadHomeTexts } from '$lib/i18n/home-page';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data }) => ({
	...data,
	homeTexts: await loadHomeTexts(data.readerLanguage)
});
