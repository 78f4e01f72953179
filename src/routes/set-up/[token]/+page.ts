// The words of this page, in the reader's language.
import { loadSetUpTexts } from '$lib/i18n/set-up-page';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data }) => ({ ...data, setUpTexts: await loadSetUpTexts(data.readerLanguage) });
