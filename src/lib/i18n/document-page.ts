// The catalogue of the document page: what every page says, and what no other page needs to load.
import { createContext } from 'svelte';
import type { Language } from '$shared/language';
import type { Texts } from './index';
import type { documentPage as es } from './es/document-page';

type OwnTexts = typeof es;
export type DocumentTexts = Texts & OwnTexts;

const LOADERS: Record<Language, () => Promise<OwnTexts>> = {
	es: async () => (await import('./es/document-page')).documentPage,
	en: async () => (await import('./en/document-page')).documentPage
};

/** What only the document page says, in one language. */
export const loadDocumentTexts = (language: Language): Promise<OwnTexts> => LOADERS[language]();

/** `documentTexts()` in a component of the document page: the whole catalogue of the reader's language. */
export const [documentTexts, setDocumentTexts] = createContext<DocumentTexts>();
