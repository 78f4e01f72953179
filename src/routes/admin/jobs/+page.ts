// The words of this page, in the reader's language.
import { loadJobsTexts } from '$lib/i18n/jobs-page';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data }) => ({ ...data, jobsTexts: await loadJobsTexts(data.readerLanguage) });
