// Entering: by e-mail and password, and in the example by a card.
import type { signIn as es } from '../es/sign-in';

export const signIn: typeof es = {
	title: 'Sign in to Ateneo',
	lead: 'Where the working groups of the city’s clusters write together.',
	email: 'E-mail address',
	password: 'Password',
	sharedComputer: 'This is a shared computer',
	sharedComputerHint: 'You will be signed out when the browser closes, and nothing will be kept in it.',
	submit: 'Sign in',
	signedOut: 'You have signed out of Ateneo.',
	mustSignIn: 'Sign in to see the page you asked for.',
	demo: {
		title: 'Enter as…',
		lead: 'This is the example. These people and their organisations are invented: choose anyone and you are in, without a password.',
		tip: 'Open Ateneo in two browsers, enter as two people of the same group, and write at the same time.',
		enterAs: (name) => `Enter as ${name}`,
		first: 'To begin with',
		platform: 'The platform'
	},
	passwordTitle: 'With e-mail and password'
};
