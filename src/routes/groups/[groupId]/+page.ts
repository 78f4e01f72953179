// The words of this page, in the reader's language.
import { loadGroupTexts } from '$lib/i18n/group-page';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data }) => ({
	...data,
	groupTexts: await loadGroupTexts(data.readerLanguage)
});
