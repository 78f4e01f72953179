// The catalogue of the page where a document is begun: what no other page needs to load.
import type { Language } from '$shared/language';
import type { newDocument as es } from './es/new-document';

const LOADERS: Record<Language, () => Promise<typeof es>> = {
	es: async () => (await import('./es/new-document')).newDocument,
	en: async () => (await import('./en/new-document')).newDocument
};

/** What only this page says, in one language. */
export const loadNewDocumentTexts = (language: Language): Promise<typeof es> => LOADERS[language]();
