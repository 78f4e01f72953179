// The catalogue of the document page, in two parts: what it says from the beginning, and what is loaded behind the
// editor with the tools and dialogs that say it.
import { createContext } from 'svelte';
import type { Language } from '$shared/language';
import type { Texts } from './index';
import type { documentPage as es } from './es/document-page';
import type { documentLater as laterEs } from './es/document-later';

type OwnTexts = typeof es;
type LaterTexts = typeof laterEs;
/** What there is from the beginning. */
export type PageTexts = Texts & OwnTexts;
export type DocumentTexts = PageTexts & LaterTexts;

const LOADERS: Record<Language, () => Promise<OwnTexts>> = {
	es: async () => (await import('./es/document-page')).documentPage,
	en: async () => (await import('./en/document-page')).documentPage
};

const LATER: Record<Language, () => Promise<LaterTexts>> = {
	es: async () => (await import('./es/document-later')).documentLater,
	en: async () => (await import('./en/document-later')).documentLater
};

/** What only the document page says, in one language. */
export const loadDocumentTexts = (language: Language): Promise<OwnTexts> => LOADERS[language]();

/** Adds to the page's texts what is said by all that is loaded behind the editor, before any of it is shown. */
export const addLaterTexts = async (texts: PageTexts, language: Language): Promise<DocumentTexts> =>
	Object.assign(texts, await LATER[language]());

/** `pageTexts()` in a component that comes with the page: the catalogue of the reader's language. */
export const [pageTexts, setPageTexts] = createContext<PageTexts>();

/** The whole catalogue, in components that are loaded behind the editor: their words are there before they are. */
export const documentTexts = (): DocumentTexts => pageTexts() as DocumentTexts;
