// The language catalogue: loaded once a page by language, handed down by context. Spanish is the source; English has
// its shape. A change of language is a form post and so a new page: within a page the texts never change.
import { createContext } from 'svelte';
import type { Language } from '$shared/language';
import type { es } from './es';
import type { Locale } from './locale';

export { makeLocale, hourOf, type Locale } from './locale';

export type Texts = typeof es;

const LOADERS: Record<Language, () => Promise<Texts>> = {
	es: async () => (await import('./es')).es,
	en: async () => (await import('./en')).en
};

/** The whole catalogue of one language. */
export const loadTexts = (language: Language): Promise<Texts> => LOADERS[language]();

/** `texts()` in a component: the catalogue of the reader's language. */
export const [texts, setTexts] = createContext<Texts>();

/** `locale()` in a component: dates, numbers and lists as the reader's language writes them. */
export const [locale, setLocale] = createContext<Locale>();
