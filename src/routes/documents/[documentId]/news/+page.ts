// The words of this page, in the reader's language.
import { loadCompareTexts } from '$lib/i18n/compare-page';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data }) => ({
	...data,
	compareTexts: await loadCompareTexts(data.readerLanguage)
});
