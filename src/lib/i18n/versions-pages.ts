// The catalogue of the pages of versions: what every page says, and what no other page needs to load.
import { createContext } from 'svelte';
import type { Language } from '$shared/language';
import type { Texts } from './index';
import type { versions as es } from './es/versions';

type OwnTexts = typeof es;
export type VersionsTexts = Texts & { versions: OwnTexts };

const LOADERS: Record<Language, () => Promise<OwnTexts>> = {
	es: async () => (await import('./es/versions')).versions,
	en: async () => (await import('./en/versions')).versions
};

/** What only the pages of versions say, in one language. */
export const loadVersionsTexts = (language: Language): Promise<OwnTexts> => LOADERS[language]();

/** `versionsTexts()` in a component of these pages: the whole catalogue of the reader's language. */
export const [versionsTexts, setVersionsTexts] = createContext<VersionsTexts>();
