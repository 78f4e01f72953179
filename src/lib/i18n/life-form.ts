// The catalogue of making a move: loaded with its form.
import { createContext } from 'svelte';
import type { Language } from '$shared/language';
import type { lifeForm as es } from './es/life-form';

export type LifeFormTexts = typeof es;

const LOADERS: Record<Language, () => Promise<LifeFormTexts>> = {
	es: async () => (await import('./es/life-form')).lifeForm,
	en: async () => (await import('./en/life-form')).lifeForm
};

/** What only the form says, in one language. */
export const loadLifeFormTexts = (language: Language): Promise<LifeFormTexts> => LOADERS[language]();

/** `lifeFormTexts()` in a component of the form. */
export const [lifeFormTexts, setLifeFormTexts] = createContext<LifeFormTexts>();
