// The first administrator, made by a link that works once.
import { PASSWORD_MIN } from '$shared/inputs/limits';
import type { setUp as es } from '../es/set-up';

export const setUp: typeof es = {
	title: 'Setting up',
	lead: 'There is nobody in this Ateneo yet. Make the first account, for the person who will run it. The link works once.',
	name: 'First and last name',
	organisation: 'Organisation',
	organisationHint: 'The one that sets Ateneo up, for example “City Council of Villanueva”.',
	email: 'E-mail address',
	emailHint: 'You will sign in with it.',
	password: 'Password',
	passwordHint: `At least ${PASSWORD_MIN} characters. A long phrase is better than a complicated word.`,
	language: 'Language',
	submit: 'Create the account and enter'
};
