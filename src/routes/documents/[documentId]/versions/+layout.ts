// The words of the pages of versions, in the reader's language.
import { loadVersionsTexts } from '$lib/i18n/versions-pages';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ parent }) => ({
	versionsTexts: await loadVersionsTexts((await parent()).language)
});
