// The words of this page, in the reader's language.
import { loadContributionsTexts } from '$lib/i18n/contributions-pages';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, parent }) => ({
	...data,
	contributionsTexts: await loadContributionsTexts((await parent()).language)
});
