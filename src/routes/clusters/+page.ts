// The words of this page, in the reader's language.
import { loadClustersTexts } from '$lib/i18n/clusters-page';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data }) => ({
	...data,
	clustersTexts: await loadClustersTexts(data.readerLanguage)
});
