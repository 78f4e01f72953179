// The catalogue of the public pages: what no other page needs to load.
import { createContext } from 'svelte';
import type { Language } from '$shared/language';
import type { publications as es } from './es/publications';

export type PublicTexts = typeof es;

const LOADERS: Record<Language, () => Promise<PublicTexts>> = {
	es: async () => (await import('./es/publications')).publications,
	en: async () => (await import('./en/publications')).publications
};

/** What only the public pages say, in one language. */
export const loadPublicTexts = (language: Language): Promise<PublicTexts> => LOADERS[language]();

/** `publicTexts()` in a component of these pages. */
export const [publicTexts, setPublicTexts] = createContext<PublicTexts>();
