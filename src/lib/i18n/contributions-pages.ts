// The catalogue of the pages about contributions: what no other page needs to load.
import { createContext } from 'svelte';
import type { Language } from '$shared/language';
import type { contributions as es } from './es/contributions';

export type ContributionsTexts = typeof es;

const LOADERS: Record<Language, () => Promise<ContributionsTexts>> = {
	es: async () => (await import('./es/contributions')).contributions,
	en: async () => (await import('./en/contributions')).contributions
};

/** What only these pages say, in one language. */
export const loadContributionsTexts = (language: Language): Promise<ContributionsTexts> => LOADERS[language]();

/** `contributionsTexts()` in a component of these pages. */
export const [contributionsTexts, setContributionsTexts] = createContext<ContributionsTexts>();
