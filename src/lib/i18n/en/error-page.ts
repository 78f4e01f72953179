// The page for when something cannot be shown. What happened and what to do come from src/shared/errors.ts.
import type { errorPage as es } from '../es/error-page';

export const errorPage: typeof es = {
	title: 'The page cannot be shown',
	home: 'Go to the home page',
	signIn: 'Sign in',
	again: 'Try again',
	id: 'Number of the error',
	idHint: 'It is also in the server’s log: the people who run Ateneo can find it there.'
};
