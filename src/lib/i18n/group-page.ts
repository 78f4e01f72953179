// The catalogue of the page of a group: what every page says, and what no other page needs to load.
import { createContext } from 'svelte';
import type { Language } from '$shared/language';
import type { group as es } from './es/group';
import type { Texts } from './index';

interface OwnTexts {
	group: typeof es;
}
export type GroupTexts = Texts & OwnTexts;

const LOADERS: Record<Language, () => Promise<OwnTexts>> = {
	es: async () => ({ group: (await import('./es/group')).group }),
	en: async () => ({ group: (await import('./en/group')).group })
};

/** What only this page says, in one language. */
export const loadGroupTexts = (language: Language): Promise<OwnTexts> => LOADERS[language]();

/** `groupTexts()` in a component of this page: the whole catalogue of the reader's language. */
export const [groupTexts, setGroupTexts] = createContext<GroupTexts>();
