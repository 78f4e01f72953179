// The catalogue of the first page: what no other page needs to load.
import type { Language } from '$shared/language';
import type { clusters } from './es/clusters';
import type { home } from './es/home';

interface HomeTexts {
	home: typeof home;
	clusters: typeof clusters;
}

const LOADERS: Record<Language, () => Promise<HomeTexts>> = {
	es: async () => ({ home: (await import('./es/home')).home, clusters: (await import('./es/clusters')).clusters }),
	en: async () => ({ home: (await import('./en/home')).home, clusters: (await import('./en/clusters')).clusters })
};

/** What only this page says, in one language. */
export const loadHomeTexts = (language: Language): Promise<HomeTexts> => LOADERS[language]();
