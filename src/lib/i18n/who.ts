// The catalogue of the mode that shows who wrote what: loaded with it.
import type { Language } from '$shared/language';
import type { who as es } from './es/who';

export type WhoTexts = typeof es;

const LOADERS: Record<Language, () => Promise<WhoTexts>> = {
	es: async () => (await import('./es/who')).who,
	en: async () => (await import('./en/who')).who
};

/** What only this mode says, in one language. */
export const loadWhoTexts = (language: Language): Promise<WhoTexts> => LOADERS[language]();
