// The catalogue of the page on which versions are compared: what no other page needs to load.
import { createContext } from 'svelte';
import type { Language } from '$shared/language';
import type { compare as es } from './es/compare';

export type CompareTexts = typeof es;

const LOADERS: Record<Language, () => Promise<CompareTexts>> = {
	es: async () => (await import('./es/compare')).compare,
	en: async () => (await import('./en/compare')).compare
};

/** What is said where texts are compared, in one language. */
export const loadCompareTexts = (language: Language): Promise<CompareTexts> => LOADERS[language]();

/** `compareTexts()` in a component where texts are compared. */
export const [compareTexts, setCompareTexts] = createContext<CompareTexts>();
