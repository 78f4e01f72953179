// The words of this page, in the reader's language; and the question before something is brought back, where it is asked.
import { loadCompareTexts } from '$lib/i18n/compare-page';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, url }) => {
	const [compareTexts, Restoring] = await Promise.all([
		loadCompareTexts(data.readerLanguage),
		url.searchParams.has('restore') ? import('./Restoring.svelte').then((loaded) => loaded.default) : null
	]);
	return { ...data, compareTexts, Restoring };
};
