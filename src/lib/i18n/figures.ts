// The catalogue of pictures in a text: loaded with what sends and describes them.
import type { Language } from '$shared/language';
import type { figures as es } from './es/figures';

export type FigureTexts = typeof es;

const LOADERS: Record<Language, () => Promise<FigureTexts>> = {
	es: async () => (await import('./es/figures')).figures,
	en: async () => (await import('./en/figures')).figures
};

/** In one language. */
export const loadFigureTexts = (language: Language): Promise<FigureTexts> => LOADERS[language]();
