// What is said of a text that lacks something. Loaded where it is said.
import type { Language } from '$shared/language';
import type { checking as es } from './es/checking';

export type CheckingTexts = typeof es;

const LOADERS: Record<Language, () => Promise<CheckingTexts>> = {
	es: async () => (await import('./es/checking')).checking,
	en: async () => (await import('./en/checking')).checking
};

/** The words for what a check finds, in one language. */
export const loadCheckingTexts = (language: Language): Promise<CheckingTexts> => LOADERS[language]();
