// The words of this page, in the reader's language.
import { loadSignInTexts } from '$lib/i18n/sign-in-page';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data }) => ({
	...data,
	signInTexts: await loadSignInTexts(data.readerLanguage)
});
