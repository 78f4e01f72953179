// The catalogue of the page where people enter: what no other page needs to load.
import type { Language } from '$shared/language';
import type { signIn as es } from './es/sign-in';

export type SignInTexts = typeof es;

const LOADERS: Record<Language, () => Promise<SignInTexts>> = {
	es: async () => (await import('./es/sign-in')).signIn,
	en: async () => (await import('./en/sign-in')).signIn
};

/** What only this page says, in one language. */
export const loadSignInTexts = (language: Language): Promise<SignInTexts> => LOADERS[language]();
