// The catalogue of the administrators' page about failed work: what no other page needs to load.
import type { Language } from '$shared/language';
import type { jobs as es } from './es/jobs';

export type JobsTexts = typeof es;

const LOADERS: Record<Language, () => Promise<JobsTexts>> = {
	es: async () => (await import('./es/jobs')).jobs,
	en: async () => (await import('./en/jobs')).jobs
};

/** What only this page says, in one language. */
export const loadJobsTexts = (language: Language): Promise<JobsTexts> => LOADERS[language]();
