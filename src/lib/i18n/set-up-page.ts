// The catalogue of the page that makes the first administrator: what no other page needs to load.
import type { Language } from '$shared/language';
import type { setUp as es } from './es/set-up';

export type SetUpTexts = typeof es;

const LOADERS: Record<Language, () => Promise<SetUpTexts>> = {
	es: async () => (await import('./es/set-up')).setUp,
	en: async () => (await import('./en/set-up')).setUp
};

/** What only this page says, in one language. */
export const loadSetUpTexts = (language: Language): Promise<SetUpTexts> => LOADERS[language]();
