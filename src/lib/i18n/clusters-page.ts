// The catalogue of the page of the clusters: what no other page needs to load.
import type { Language } from '$shared/language';
import type { clusters as es } from './es/clusters';

export type ClustersTexts = typeof es;

const LOADERS: Record<Language, () => Promise<ClustersTexts>> = {
	es: async () => (await import('./es/clusters')).clusters,
	en: async () => (await import('./en/clusters')).clusters
};

/** What only this page says, in one language. */
export const loadClustersTexts = (language: Language): Promise<ClustersTexts> => LOADERS[language]();
