// The bar on top of every page, and what frames it.
import type { bar as es } from '../es/bar';

export const bar: typeof es = {
	skip: 'Skip to the content',
	home: 'Ateneo, go to the home page',
	whereYouAre: 'Where you are',
	account: (name) => `Account of ${name}`,
	settings: 'language and appearance',
	language: 'Language',
	theme: 'Appearance',
	light: 'Light',
	dark: 'Dark',
	auto: 'System',
	signOut: 'Sign out',
	sharedComputer: 'On a shared computer: sign out when you finish.',
	pages: {
		home: 'Home',
		clusters: 'Clusters',
		signIn: 'Sign in',
		setUp: 'Setting up',
		versions: 'Versions',
		newDocument: 'New document',
		life: 'State and history',
		failedJobs: 'Failed work'
	}
};
