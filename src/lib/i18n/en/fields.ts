// What is wrong with a field. The keys are the messages of the schemas in src/shared/inputs.
import { NAME_MAX, NOTE_MAX, PASSWORD_MIN, REASON_MAX, TITLE_MAX } from '$shared/inputs/limits';
import type { fields as es } from '../es/fields';

export const fields: typeof es = {
	required: 'Fill in this field.',
	tooLong: 'It is too long.',
	titleTooLong: `Write at most ${TITLE_MAX} characters.`,
	nameTooLong: `Write at most ${NAME_MAX} characters.`,
	noteTooLong: `Write at most ${NOTE_MAX} characters.`,
	unprintable: 'It contains characters that cannot be shown. Type it instead of pasting it.',
	choose: 'Choose one of the options.',
	notAnEmail: 'Write a whole e-mail address, for example name@example.org.',
	notALink: 'Write a complete web or e-mail address.',
	passwordTooShort: `Write at least ${PASSWORD_MIN} characters.`,
	taken: 'There is an account with this e-mail address already.',
	past: 'Choose a time to come.',
	tooSoon: 'Leave at least one hour.',
	tooFar: 'A year from now at most.',
	noSuchTime: 'There is no such time on that day. Check the date and the time.',
	reasonTooLong: `Write at most ${REASON_MAX} characters.`,
	other: 'Check this field.'
};
