// What is said when a device keeps words that the server does not have. Loaded when it has to be said.
import type { Language } from '$shared/language';
import type { leaving as es } from './es/leaving';

export type LeavingTexts = typeof es;

const LOADERS: Record<Language, () => Promise<LeavingTexts>> = {
	es: async () => (await import('./es/leaving')).leaving,
	en: async () => (await import('./en/leaving')).leaving
};

export const leavingTexts = (language: Language): Promise<LeavingTexts> => LOADERS[language]();
