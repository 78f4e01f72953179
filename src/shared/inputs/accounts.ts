// What somebody sends to sign in or to set Ateneo up.
import * as v from 'valibot';
import { Email, LanguageField, line, NAME_MAX, PASSWORD_MAX, PASSWORD_MIN } from './fields';

export const SignIn = v.object({
	email: Email,
	password: v.pipe(v.string('required'), v.minLength(1, 'required'), v.maxLength(PASSWORD_MAX, 'tooLong')),
	/** On a shared computer the sign-in ends with the browser and nothing is kept on the device. */
	sharedComputer: v.optional(v.boolean(), false)
});
export type SignIn = v.InferOutput<typeof SignIn>;

export const SetUp = v.object({
	name: line(NAME_MAX),
	organisation: line(NAME_MAX),
	email: Email,
	password: v.pipe(
		v.string('required'),
		v.minLength(PASSWORD_MIN, 'passwordTooShort'),
		v.maxLength(PASSWORD_MAX, 'tooLong')
	),
	language: LanguageField
});
export type SetUp = v.InferOutput<typeof SetUp>;
