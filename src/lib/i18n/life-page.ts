// The catalogue of the page about a document's life: what no other page needs to load.
import { createContext } from 'svelte';
import type { Language } from '$shared/language';
import type { life as es } from './es/life';

export type LifeTexts = typeof es;

const LOADERS: Record<Language, () => Promise<LifeTexts>> = {
	es: async () => (await import('./es/life')).life,
	en: async () => (await import('./en/life')).life
};

/** What only this page says, in one language. */
export const loadLifeTexts = (language: Language): Promise<LifeTexts> => LOADERS[language]();

/** `lifeTexts()` in a component of this page. */
export const [lifeTexts, setLifeTexts] = createContext<LifeTexts>();
